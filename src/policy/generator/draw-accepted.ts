import { HygieError } from '../../errors.js'
import { assertOption } from '../../internal/assert-option.js'
import type { StrengthContext, StrengthEstimator } from '../../strength/types.js'
import { normalizePassword } from '../../text.js'
import { checkBlocklist } from '../check-blocklist.js'
import { checkComposition } from '../check-composition.js'
import { checkLength } from '../check-length.js'
import { checkPatterns } from '../check-patterns.js'
import type { Policy, PolicyRules } from '../types.js'
import { isObvious } from './is-obvious.js'

/** A policy that refuses as many draws in a row leaves next to nothing to draw from. */
const MAX_DRAWS = 100

/** A text that the rules accept. */
export interface Accepted {
  readonly text: string
  /** How many were drawn, the accepted one included. */
  readonly draws: number
}

/** What is known of the person, and who estimates. */
export interface DrawAcceptedOptions {
  readonly context: StrengthContext
  readonly estimator: StrengthEstimator | undefined
}

/**
 * Draws until the rules accept what was drawn: lengths, compositions, words that are refused, strength and
 * patterns.
 *
 * The policy itself judges, so that a text of the generator and one of a person meet the same code.
 */
export function drawAccepted(
  draw: () => string,
  { rules }: Policy,
  options: DrawAcceptedOptions,
): Accepted {
  for (let draws = 1; draws <= MAX_DRAWS; draws++) {
    const text = draw()
    if (isAccepted(text, rules, options)) return { text, draws }
  }
  throw new HygieError('ERR_POLICY_IMPOSSIBLE', 'The policy refuses what can be drawn under it.')
}

function isAccepted(text: string, rules: PolicyRules, options: DrawAcceptedOptions): boolean {
  const { length, composition, blocklist } = rules
  const { context } = options
  const normalized = normalizePassword(text, { form: rules.normalization })
  return (
    checkLength(normalized, { rule: length }).status === 'pass' &&
    checkComposition(normalized, { rules: composition }).status === 'pass' &&
    checkBlocklist(normalized, { rules: blocklist, context }).status === 'pass' &&
    isHardToGuess(normalized.text, rules, options)
  )
}

/** Without an estimator, what is a pattern at a glance is one. */
function isHardToGuess(
  text: string,
  { strength, patterns }: PolicyRules,
  { context, estimator }: DrawAcceptedOptions,
): boolean {
  if (estimator === undefined) return patterns === null || !isObvious(text)
  const estimate = estimator.estimate(text, context)
  assertOption('score' in estimate, "'estimator' must answer at once, and not by a promise.")
  const { minScore = 0, minGuessesLog10 = 0, minPoints = 0 } = strength ?? {}
  return (
    estimate.score >= minScore &&
    estimate.guessesLog10 >= minGuessesLog10 &&
    (estimate.explanation?.points ?? 0) >= minPoints &&
    (patterns === null || checkPatterns(text, { rule: patterns, estimate }).status === 'pass')
  )
}
