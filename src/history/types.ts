import type { TweakKind } from '../internal/build-tweaks.js'
import type { Outcome, Reason } from '../outcome.js'

/** Which of the person's own passwords must not come back. */
export interface HistoryRule {
  /** How many of the last passwords are refused, the current one among them. */
  readonly entries: number
  /** What becomes of a small change of the current password, where that is known. Default: `warn`. */
  readonly onSimilar?: 'refuse' | 'warn' | 'ignore' | undefined
}

/**
 * Port. Tells whether a stored hash is of a password: argon2, bcrypt or whatever the portal stores. Given
 * the normalized password; may take tenths of a second.
 */
export type VerifyHash = (password: string, hash: string) => boolean | Promise<boolean>

/** Why a former password is refused. Holds no password, no hash, and not which one it was. */
export type HistoryReason =
  /** `fail`. One of the last passwords, the current one among them. */
  | Reason<'history_reused', { entries: number }>
  /** `fail` or `warn`, as the rule says. The current password but for a small change. */
  | Reason<'history_similar', { tweak: TweakKind }>

/** What was compared. */
export interface HistoryDetails {
  /** Stored hashes that were verified; 0 when the current password answered the question. */
  readonly verified: number
  /** Whether the current password was there to compare with. */
  readonly compared: boolean
}

/** Outcome of `checkHistory`. */
export type HistoryOutcome = Outcome<HistoryReason, HistoryDetails>
