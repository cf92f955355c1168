import type { Outcome, Reason } from '../outcome.js'
import type { PartialOccasion, Scope } from '../scope.js'
import type { Instant, IsoDate, Period } from '../time.js'

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
  readonly proof: ChangeProof
}

/**
 * One row for an incident: passwords of this scope that were set before `changedBefore`, or later by
 * somebody other than the user, must change.
 */
export interface IncidentEpoch {
  readonly id: string
  readonly scope: Scope
  readonly changedBefore: Instant
  /** `independent` says that the passwords are in wrong hands, not just old. */
  readonly proof: ChangeProof
}

/** What is known of one credential. */
export interface RotationFacts {
  /** When the password was last set; `null` when nobody knows. */
  readonly changedAt: Instant | null
  /** Who set it. A change by `admin` or `import` meets no demand. Default: `user`. */
  readonly changedBy?: 'user' | 'admin' | 'import' | undefined
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
  /** First instant without it. */
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
  /** Days before the due date; the greatest begins the warning. Default: `[14, 7, 1]`. */
  readonly warnDays?: readonly number[] | undefined
  /** Time after the due date before `afterGrace` holds. Default: none. */
  readonly grace?: Period | undefined
  /** `none` blocks, at the deadline when there is no grace. Default: `change_only`. */
  readonly afterGrace?: 'change_only' | 'none' | undefined
  /**
   * Nobody expires or falls idle before `at` plus `notice` when a rule is new or stricter. Whoever loses
   * an exemption is given the same notice. Default: none.
   */
  readonly activation?: { readonly at: Instant; readonly notice: Period } | undefined
  /**
   * What an unknown date means: change now (or when the notice of `activation` is over), or a clock that
   * starts at a moment. There is no silent "never".
   */
  readonly unknownAge: { readonly kind: 'force' } | { readonly kind: 'start'; readonly at: Instant }
  /** Whose midnight counts, an IANA name. Default: `Europe/Paris`. */
  readonly timeZone?: string | undefined
}

/** Why a password is not simply current. */
export type RotationReason =
  /** `fail`. No access until somebody unblocks it. */
  | Reason<
      'rotation_blocked',
      { cause: 'idle' | 'after_grace' | 'suspicion' | 'admin'; since: Instant }
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
  readonly proof: ChangeProof
  /** Last good day, in the zone of the rule. */
  readonly dueOn: IsoDate | null
  /** First instant that is too late. */
  readonly deadlineAt: Instant | null
  /** Calendar days from today to `dueOn` in the zone of the rule; negative when late. */
  readonly daysLeft: number | null
  /** When state or access changes if nothing else happens; `null` when neither will. */
  readonly nextChangeAt: Instant | null
}

/** Outcome of `checkRotation`. */
export type RotationOutcome = Outcome<RotationReason, RotationDetails>
