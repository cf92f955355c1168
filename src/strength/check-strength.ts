import { assertOption } from '../internal/assert-option.js'
import { buildOutcome } from '../internal/build-outcome.js'
import type {
  StrengthContext,
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

/**
 * Checks how many guesses a password withstands.
 *
 * Costs what the estimator costs; nothing leaves the process unless the estimator sends it. Does not
 * normalize: pass the text that `normalizePassword` returned. A score is an opinion about guessing and
 * never the only gate: ask `checkBreach` as well.
 *
 * @param password - Candidate password.
 * @param options - Estimator, rule, context.
 * @returns `pass`, or `fail` with `strength_too_low`. `details` holds score and guesses.
 * @throws `HygieError` `ERR_OPTION_INVALID` when the password is not a string, for a score that
 * does not exist, or when the estimator answers no number.
 * @see Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016
 *
 * @example A word and a year
 * ```ts
 * import { createZxcvbnEstimator } from 'hygie/adapters/zxcvbn'
 * import { checkStrength } from 'hygie/strength'
 *
 * const estimator = await createZxcvbnEstimator()
 * const outcome = await checkStrength('Soleil2024', { estimator })
 * console.log(outcome.status) // fail
 * ```
 *
 * @since 0.1.0
 */
export async function checkStrength(
  password: string,
  { estimator, rule = { minScore: 3 }, context = {} }: CheckStrengthOptions,
): Promise<StrengthOutcome> {
  const { minScore } = rule
  assertOption(typeof password === 'string', "'password' must be a string.")
  assertOption([0, 1, 2, 3, 4].includes(minScore), "'rule.minScore' must be 0 to 4.")
  const { score, guessesLog10 } = await estimator.estimate(password, context)
  assertOption(
    [0, 1, 2, 3, 4].includes(score) && Number.isFinite(guessesLog10),
    "'estimator' must answer a score of 0 to 4 and a finite number of guesses.",
  )
  const reasons: StrengthReason[] =
    score < minScore ? [{ code: 'strength_too_low', params: { score, minScore } }] : []
  return buildOutcome('fail', reasons, { score, guessesLog10 })
}
