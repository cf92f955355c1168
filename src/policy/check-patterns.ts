import { assertOption } from '../internal/assert-option.js'
import { isNonEmpty } from '../internal/is-non-empty.js'
import type { StrengthPattern } from '../strength/patterns/types.js'
import type { StrengthEstimate, StrengthSpan } from '../strength/types.js'
import { type DigitRuns, measureDigitRuns } from './measure-digit-runs.js'
import type {
  PatternAction,
  PatternDetails,
  PatternOutcome,
  PatternReason,
  PatternRule,
} from './types.js'

/** Options of {@link checkPatterns}. */
export interface CheckPatternsOptions {
  readonly rule: PatternRule
  /** Of the same password, by an estimator that explains. */
  readonly estimate: StrengthEstimate
}

const KEYBOARD: readonly StrengthPattern[] = ['keyboard_walk']
const SEQUENCES: readonly StrengthPattern[] = ['sequence', 'word_sequence']
const REPEATS: readonly StrengthPattern[] = ['repeat']

/**
 * Checks whether rows of keys, sequences or repetitions make up most of a normalized password.
 *
 * Counts the UTF-16 units that each explains, runs of three digits or more among them; half of the units or more
 * is most. Two short ones inside a long
 * password are no matter: how much they weaken it is for `checkStrength` to say. Asks nobody: it reads what
 * the estimator has found. Linear in the number of its parts.
 *
 * @param password - The text that was estimated.
 * @param options - Rule, estimate.
 * @returns `pass`; `fail` or `warn`, as the rule says, with `pattern_keyboard`, `pattern_sequence` or
 * `pattern_repeat`.
 * @throws `HygieError` `ERR_OPTION_INVALID` when the estimate explains nothing.
 * @see ANSSI, Recommandations relatives à l'authentification multifacteur et aux mots de passe, v2.0, R27
 *
 * @example A row of the French keyboard and a year
 * ```ts
 * import { checkPatterns } from 'hygie/policy'
 * import { createStrengthEstimator, loadStrengthTier } from 'hygie/strength'
 *
 * const estimator = createStrengthEstimator({ tiers: [await loadStrengthTier('french')] })
 * const estimate = await estimator.estimate('azertyuiop85', {})
 * const outcome = checkPatterns('azertyuiop85', { rule: { keyboard: 'refuse' }, estimate })
 * console.log(outcome.status, outcome.reasons[0]?.code) // fail pattern_keyboard
 * ```
 *
 * @since 0.6.0
 */
export function checkPatterns(
  password: string,
  { rule, estimate: { explanation } }: CheckPatternsOptions,
): PatternOutcome {
  assertOption(explanation !== undefined, "'estimate' must be of an estimator that explains.")
  const { length } = password
  const runs = explanation.spans
    .filter(({ pattern }) => pattern === 'number')
    .map(({ start, end }) => measureDigitRuns(password.slice(start, end)))
  const details: PatternDetails = {
    length,
    keyboard: cover(explanation.spans, KEYBOARD),
    sequences: cover(explanation.spans, SEQUENCES) + sum(runs, 'sequences'),
    repeats: cover(explanation.spans, REPEATS) + sum(runs, 'repeats'),
  }
  const found = [
    judge('pattern_keyboard', rule.keyboard, details.keyboard, length),
    judge('pattern_sequence', rule.sequences, details.sequences, length),
    judge('pattern_repeat', rule.repeats, details.repeats, length),
  ].filter((one) => one !== null)
  const reasons = found.map(({ reason }) => reason)
  if (!isNonEmpty(reasons)) return { status: 'pass', reasons: [], details }
  const status = found.some(({ action }) => action === 'refuse') ? 'fail' : 'warn'
  return { status, reasons, details }
}

function cover(spans: readonly StrengthSpan[], patterns: readonly StrengthPattern[]): number {
  return spans
    .filter(({ pattern }) => patterns.includes(pattern))
    .reduce((sum, { start, end }) => sum + end - start, 0)
}

function sum(runs: readonly DigitRuns[], kind: keyof DigitRuns): number {
  return runs.reduce((total, counted) => total + counted[kind], 0)
}

interface Finding {
  readonly reason: PatternReason
  readonly action: PatternAction
}

function judge(
  code: PatternReason['code'],
  action: PatternAction = 'ignore',
  covered: number,
  length: number,
): Finding | null {
  if (action === 'ignore' || covered === 0 || covered * 2 < length) return null
  return { reason: { code, params: { covered, length } }, action }
}
