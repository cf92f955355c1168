import type { Outcome, Reason } from '../outcome.js'
import type { IsoDate } from '../time.js'

/**
 * 0 to 4: below 10³, 10⁶, 10⁸ and 10¹⁰ guesses, or above.
 *
 * @see Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016
 */
export type StrengthScore = 0 | 1 | 2 | 3 | 4

/** What a guesser who knows the person would try first. Used to judge, never stored or returned. */
export interface StrengthContext {
  /** Given names and surname, in any order. */
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly organisation?: string | undefined
  /** Name of the service. */
  readonly portal?: string | undefined
  readonly city?: string | undefined
  readonly birthDate?: IsoDate | undefined
  readonly formerPasswords?: readonly string[] | undefined
}

/** What an estimator measured. Holds no password and no part of one. */
export interface StrengthEstimate {
  readonly score: StrengthScore
  /** Decimal logarithm of the guesses needed. */
  readonly guessesLog10: number
}

/** Port. May answer from a worker. Slow to build: build it once and share it. */
export interface StrengthEstimator {
  /** Given a normalized password. */
  estimate(password: string, context: StrengthContext): StrengthEstimate | Promise<StrengthEstimate>
}

/** Part of a policy. */
export interface StrengthRule {
  readonly minScore: StrengthScore
}

/** Why a password is too weak. */
export type StrengthReason =
  /** `fail`. Fewer guesses suffice than the rule asks for. */
  Reason<'strength_too_low', { score: StrengthScore; minScore: StrengthScore }>

/** Outcome of `checkStrength`. */
export type StrengthOutcome = Outcome<StrengthReason, StrengthEstimate>
