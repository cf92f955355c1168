import type { StrengthCauseReason, StrengthEstimate, StrengthExplanation } from './types.js'

/** Copies what an estimate is known to hold: an estimator of somebody else may answer more, even the password. */
export function copyEstimate({
  score,
  guessesLog10,
  explanation,
}: StrengthEstimate): StrengthEstimate {
  if (explanation === undefined) return { score, guessesLog10 }
  return { score, guessesLog10, explanation: copyExplanation(explanation) }
}

function copyExplanation(explanation: StrengthExplanation): StrengthExplanation {
  const { points, bits, crackSeconds, spans, suggestions, causes, isProvisional, unread } =
    explanation
  const places = spans.map(({ start, end, pattern, disguise }) => ({
    start,
    end,
    pattern,
    disguise,
  }))
  return {
    points,
    bits,
    crackSeconds,
    spans: places,
    suggestions,
    causes: causes.map(copyCause),
    isProvisional,
    unread,
  }
}

function copyCause({ code, params: { start, end } }: StrengthCauseReason): StrengthCauseReason {
  return { code, params: { start, end } } as StrengthCauseReason
}
