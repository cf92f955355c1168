import type { NonEmpty, Outcome, Reason } from '../outcome.js'
import type { PartialOccasion, Scope } from '../scope.js'
import type { Instant, IsoDate, Period } from '../time.js'
import type { FrenchArea } from './holidays/types.js'

/** Highest precedence first. */
export const ROTATION_STATES: readonly [
  'blocked',
  'compromised',
  'forced',
  'exempt',
  'unknown',
  'expired',
  'grace',
  'warning',
  'current',
] = [
  'blocked',
  'compromised',
  'forced',
  'exempt',
  'unknown',
  'expired',
  'grace',
  'warning',
  'current',
]

/** Where a password stands in its life. */
export type RotationState = (typeof ROTATION_STATES)[number]

/** What the holder may do. */
export type Access = 'full' | 'change_only' | 'none'

/** What must be shown before the change. `independent` means of the old password and of the mailbox. */
export type ChangeProof = 'old_password' | 'independent'

/** Why a change is demanded. */
export type ChangeCause = 'first_login' | 'admin_reset' | 'breach' | 'signal' | 'incident'

/** Met only by the user's own change after `at`. Several may stand; the strictest proof counts. */
export interface ChangeDemand {
  readonly at: Instant
  readonly cause: ChangeCause
  readonly requires: ChangeProof
}

/** Whom an incident concerns: a list means "any of", fields add up, an absent field means all. */
export interface EpochScope extends Scope {
  /** Names of the portal's own, as those of `cohorts` and `accounts`. */
  readonly organisations?: NonEmpty<string> | undefined
  readonly cohorts?: NonEmpty<string> | undefined
  readonly accounts?: NonEmpty<string> | undefined
}

/** Why a portal demands a change of many passwords at once. */
export type EpochReason =
  /** Passwords were read or guessed. */
  | 'compromise'
  /** They may have been. */
  | 'suspicion'
  /** The mailboxes that reset them are in wrong hands. */
  | 'mailbox_compromise'
  /** The rules have become stricter. */
  | 'policy'
  /** An administrator decided so. */
  | 'administrator'

/**
 * One row for an incident: passwords of this scope that were set before `changedBefore`, or later by
 * somebody other than the user, must change. At once, or by a day: then it is a campaign, which a due date
 * tells and an exemption shields from.
 */
export interface IncidentEpoch {
  readonly id: string
  readonly scope: EpochScope
  readonly changedBefore: Instant
  /** `independent` says that the passwords are in wrong hands, not just old. */
  readonly requires: ChangeProof
  /** Default: `compromise` where an independent proof is required, else `suspicion`. */
  readonly reason?: EpochReason | undefined
  /**
   * Last good day of a campaign, and over how many days before it accounts are spread by their
   * `jitterDays`. Default: at once.
   */
  readonly by?: { readonly on: IsoDate; readonly spreadDays?: number | undefined } | undefined
}

/** What is known of one credential. */
export interface RotationFacts {
  /** When the password was last set; `null` when nobody knows. */
  readonly changedAt: Instant | null
  /**
   * Who set it. A change by `admin` or `import` meets no demand, and one by `admin` makes one: whoever gives
   * a password out must not go on knowing it, except that of a service. Default: `user`.
   */
  readonly changedBy?: 'user' | 'admin' | 'import' | undefined
  /**
   * A password that was given out and is good for the first login only: its change is demanded from the
   * start, and after the life that the rule gives it, it opens nothing. Default: `false`.
   */
  readonly temporary?: boolean | undefined
  /**
   * The login before the one in progress, by whatever means, a card included; `null` before the first.
   * Default: `null`.
   */
  readonly lastLoginAt?: Instant | null | undefined
  /** Default: none. */
  readonly demands?: readonly ChangeDemand[] | undefined
  /** Default: `null`. */
  readonly block?: RotationBlock | null | undefined
  /** Default: `null`. */
  readonly exemption?: RotationExemption | null | undefined
  /**
   * Days that `computeJitter` gave this account. Taken from the life of an imported password, or added to
   * the start of a notice, a spread or a campaign; without effect on a password that the user set, on
   * demands and on incidents. Default: 0.
   */
  readonly jitterDays?: number | undefined
  /**
   * Due date under the rule of the role before the last change of role, which does not move by it: the
   * earlier date holds, until the password is changed. Take it out with that change. Default: `null`.
   */
  readonly formerDueOn?: IsoDate | null | undefined
  /** Names that the scopes of incidents use. What is not said is concerned by every incident. */
  readonly organisation?: string | undefined
  readonly cohorts?: readonly string[] | undefined
  readonly accountId?: string | undefined
  /** Decides which incidents concern this credential. Default: all of them do. */
  readonly occasion?: PartialOccasion | undefined
}

/** Somebody has closed the account; lifted by taking it out of the facts. */
export interface RotationBlock {
  readonly at: Instant
  readonly cause: 'suspicion' | 'admin'
}

/** Shields from age only: not from a block, from idleness or from a demand. */
export interface RotationExemption {
  /** First instant without it: there is always one, less than half a century ahead. */
  readonly until: Instant
  /** Who answers for it, a name of the portal's own. Never returned. */
  readonly owner: string
}

/** Part of a policy. */
export interface RotationRule {
  /** `never`: only events force a change. */
  readonly maxAge: Period | 'never'
  /**
   * Blocks after this long without a login; before the first login, since the password was set.
   * Default: `never`.
   */
  readonly maxIdle?: Period | 'never' | undefined
  /** Least age before the holder may change it without being asked. Default: none. */
  readonly minAge?: Period | undefined
  /** Hours that a temporary password may wait for its first use, 1 to 8,760. Default: 72. */
  readonly temporaryHours?: number | undefined
  /** Moves a due date that is no business day, Monday to Friday and no holiday. Default: it stays. */
  readonly businessDays?: BusinessDays | undefined
  /** Days before the due date; the greatest begins the warning. Default: `[14, 7, 1]`. */
  readonly warnDays?: readonly number[] | undefined
  /** Time after the due date before `afterGrace` holds. Default: none. */
  readonly grace?: Period | undefined
  /** `none` blocks, at the deadline when there is no grace. Default: `change_only`. */
  readonly afterGrace?: 'change_only' | 'none' | undefined
  /**
   * Nobody expires or falls idle before `at` plus `notice` when a rule is new or stricter. Whoever loses
   * an exemption is given the same notice. `spreadDays` lets accounts follow one another by their
   * `jitterDays`. Default: none.
   */
  readonly activation?:
    | {
        readonly at: Instant
        readonly notice: Period
        readonly spreadDays?: number | undefined
      }
    | undefined
  /**
   * What an unknown date means: change now (or when the notice of `activation` is over); a clock that
   * starts at a moment; or a change on one of so many days from a moment, by the account's `jitterDays`.
   * There is no silent "never".
   */
  readonly unknownAge:
    | { readonly kind: 'force' }
    | { readonly kind: 'start'; readonly at: Instant }
    | { readonly kind: 'spread'; readonly from: Instant; readonly days: number }
  /** Whose midnight counts, an IANA name. Default: `Europe/Paris`. */
  readonly timeZone?: string | undefined
}

/** Which days count as business days, and where a due date moves that is none. */
export interface BusinessDays {
  /** `next` gives time; `previous` takes some, so that a life of a few days can end before it begins. */
  readonly shift: 'next' | 'previous'
  /** Public holidays by name; those of other countries are handed to the check. Default: `FR`. */
  readonly holidays?: FrenchArea | undefined
}

/** Why a password is not simply current. */
export type RotationReason =
  /** `fail`. No access until somebody unblocks it. */
  | Reason<
      'rotation_blocked',
      { cause: 'idle' | 'after_grace' | 'temporary' | 'suspicion' | 'admin'; since: Instant }
    >
  /** `fail`. In wrong hands: change it with a proof independent of old password and mailbox. */
  | Reason<'rotation_compromised', { cause: ChangeCause; epoch: string | null }>
  /** `fail`. A change is demanded. */
  | Reason<'rotation_forced', { cause: ChangeCause; epoch: string | null }>
  /** `unknown`. No usable date of the last change. */
  | Reason<'rotation_age_unknown', { anomaly: 'missing' | 'sentinel' | 'future' }>
  /** `fail`. Past its deadline, and past the grace if there is one. */
  | Reason<'rotation_expired', { dueOn: IsoDate; daysLate: number }>
  /** `fail`. Past its deadline; `daysLeft` are those of the grace. */
  | Reason<'rotation_in_grace', { dueOn: IsoDate; daysLeft: number }>
  /** `warn`. A warning day is reached. */
  | Reason<'rotation_due_soon', { dueOn: IsoDate; daysLeft: number }>

/** What follows from a state. */
export interface RotationDetails {
  readonly state: RotationState
  readonly access: Access
  /** What must be shown before a change. */
  readonly requires: ChangeProof
  /** Last good day, in the zone of the rule. */
  readonly dueOn: IsoDate | null
  /** First instant that is too late. */
  readonly deadlineAt: Instant | null
  /** Calendar days from today to `dueOn` in the zone of the rule; negative when late. */
  readonly daysLeft: number | null
  /** The least of `warnDays` that is reached, while the state is `warning`; else `null`. */
  readonly stage: number | null
  /** From when the holder may change it without being asked; `null` when nothing keeps from it. */
  readonly changeableAt: Instant | null
  /** The state that an exemption hides; `null` unless the state is `exempt`. */
  readonly shielded: RotationState | null
  /** When state, access or stage change if nothing else happens; `null` when none will. */
  readonly nextChangeAt: Instant | null
}

/** Outcome of `checkRotation`. */
export type RotationOutcome = Outcome<RotationReason, RotationDetails>
