import { assertOption } from '../internal/assert-option.js'
import { buildOutcome } from '../internal/build-outcome.js'
import { computeBits } from '../internal/compute-bits.js'
import { copyEstimate } from './copy-estimate.js'
import { computeScore } from './scoring/compute-score.js'
import type {
  StrengthContext,
  StrengthEstimate,
  StrengthEstimator,
  StrengthOutcome,
  StrengthReason,
  StrengthRule,
} from './types.js'

/** Options of {@link checkStrength}. */
export interface CheckStrengthOptions {
  /** Build it once and share it. */
  readonly estimator: StrengthEstimator
  /** Default: a score of at least 3. */
  readonly rule?: StrengthRule | undefined
  /** What is known of the person. Default: nothing. */
  readonly context?: StrengthContext | undefined
}

const SCORES: readonly number[] = [0, 1, 2, 3, 4]

/**
 * Checks how many guesses a password withstands.
 *
 * Costs what the estimator costs; nothing leaves the process unless the estimator sends it. Does not
 * normalize: pass the text that `normalizePassword` returned. A score is an opinion about guessing and
 * never the only gate: ask `checkBreach` as well.
 *
 * @param password - Candidate password.
 * @param options - Estimator, rule, context.
 * @returns `pass`; `fail` with `strength_too_low`, `strength_few_points`, `strength_few_guesses` or
 * `strength_few_bits`, and then, if the estimator explains, the causes: `strength_personal_data`, `strength_common_word`, `strength_date` and their like;
 * `unknown` with `strength_provisional` while words are missing. `details` is the estimate.
 * @throws `HygieError` `ERR_OPTION_INVALID` when the password is not a string, for a score or a number of
 * points, guesses or bits that does not exist, when points are asked for and not given, or when the estimator answers no
 * number.
 * @see Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016
 *
 * @example A word and a year
 * ```ts
 * import { checkStrength, createStrengthEstimator, loadStrengthTier } from 'hygie/strength'
 *
 * const estimator = createStrengthEstimator({ tiers: [await loadStrengthTier('french')] })
 * const { status, reasons } = await checkStrength('Soleil2024', { estimator })
 * console.log(status) // fail
 * console.log(reasons.map(({ code }) => code).join(' ')) // strength_too_low strength_common_word strength_date
 * ```
 *
 * @since 0.1.0
 */
export async function checkStrength(
  password: string,
  { estimator, rule = { minScore: 3 }, context = {} }: CheckStrengthOptions,
): Promise<StrengthOutcome> {
  const { minScore, minPoints } = rule
  assertOption(typeof password === 'string', "'password' must be a string.")
  assertOption(SCORES.includes(minScore), "'rule.minScore' must be 0 to 4.")
  assertOption(
    minPoints === undefined || (Number.isSafeInteger(minPoints) && minPoints >= 0),
    "'rule.minPoints' must be a whole number.",
  )
  for (const limit of ['minGuessesLog10', 'minBits'] as const) {
    const holds = rule[limit] === undefined || Number.isFinite(rule[limit])
    assertOption(holds, `'rule.${limit}' must be a finite number.`)
  }
  const estimate = await estimator.estimate(password, context)
  assertOption(
    SCORES.includes(estimate.score) && Number.isFinite(estimate.guessesLog10),
    "'estimator' must answer a score of 0 to 4 and a finite number of guesses.",
  )
  assertOption(
    minPoints === undefined || estimate.explanation !== undefined,
    "'rule.minPoints' asks for an 'estimator' that explains.",
  )
  const bits = rule.minBits === undefined ? 0 : computeBits(password, [...password].length).bits
  return judge(copyEstimate(estimate), bits, rule)
}

function judge(
  estimate: StrengthEstimate,
  bits: number,
  { minScore, minPoints = 0, minGuessesLog10, minBits = 0 }: StrengthRule,
): StrengthOutcome {
  const { score, guessesLog10, explanation } = estimate
  const points = explanation?.points ?? 0
  const reasons: StrengthReason[] = []
  // Until all words are there the score is held down: what is known so far may do.
  const isOpen = explanation?.isProvisional === true && computeScore(10 ** guessesLog10) >= minScore
  if (score < minScore && !isOpen) {
    reasons.push({ code: 'strength_too_low', params: { score, minScore } })
  }
  if (points < minPoints) {
    reasons.push({ code: 'strength_few_points', params: { points, minPoints } })
  }
  if (minGuessesLog10 !== undefined && guessesLog10 < minGuessesLog10) {
    reasons.push({ code: 'strength_few_guesses', params: { guessesLog10, minGuessesLog10 } })
  }
  if (bits < minBits) reasons.push({ code: 'strength_few_bits', params: { bits, minBits } })
  if (reasons.length > 0) {
    return buildOutcome('fail', [...reasons, ...(explanation?.causes ?? [])], estimate)
  }
  // A word that is missing can only lower the guesses.
  const isEarly = explanation?.isProvisional === true && minGuessesLog10 !== undefined
  if (score < minScore || isEarly) {
    reasons.push({ code: 'strength_provisional', params: { score, minScore } })
  }
  return buildOutcome('unknown', reasons, estimate)
}
