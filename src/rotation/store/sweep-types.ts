import type { Clock, Mac } from '../../ports.js'
import type { IsoDate } from '../../time.js'
import type { HolidayCalendar } from '../holidays/types.js'
import type { ReadRule } from '../read-rule.js'
import type { ReminderTiming } from '../reminders/read-timing.js'
import type { IncidentEpoch, RotationOutcome, RotationRule, RotationState } from '../types.js'
import type { CredentialStore, StoredCredential } from './types.js'

/** The rule that a band lives by. */
export interface SweepBand {
  readonly rule: RotationRule
  /**
   * Spreads accounts by `computeJitter`, where the rule, an import or a campaign asks for it: name of the
   * cohort, and over how many days. Default: nobody is spread.
   */
  readonly jitter?: { readonly cohort: string; readonly days: number } | undefined
}

/** Something that a sweep has found out about a credential. */
export interface SweepDecision {
  /**
   * `entered`: state, access or stage are others than at the last sweep. `eased`: access is wider than the
   * former rule would have it. `unknown` and `exemption_ending` are told by every sweep.
   */
  readonly kind: 'entered' | 'eased' | 'unknown' | 'exemption_ending'
  readonly band: string
  readonly credential: StoredCredential
  /** What holds now. */
  readonly outcome: RotationOutcome
  /** State at the last sweep; of `eased`, under the former rule. `null` when there was none. */
  readonly before: RotationState | null
}

/** Settings of the sweep of one band, with defaults filled in. */
export interface SweepSettings {
  readonly store: CredentialStore
  readonly band: string
  readonly rule: RotationRule
  readonly jitter: { readonly cohort: string; readonly days: number; readonly mac: Mac } | null
  readonly holidays: HolidayCalendar | undefined
  readonly reminders: SweepReminders | null
  readonly exemptionWarnDays: number
  readonly pageSize: number
  readonly clock: Clock
}

/** Which reminders a sweep queues. */
export interface SweepReminders {
  readonly timing: ReminderTiming
  readonly stages: readonly number[]
  /** How many days earlier than its stage a reminder is queued, so that it is there when its hour comes. */
  readonly aheadDays: number
}

/** What decides which credentials a sweep has to look at. */
export interface PassTerms {
  readonly rule: RotationRule
  readonly holidays: HolidayCalendar | undefined
  readonly epochs: readonly IncidentEpoch[]
  /** Days by which a jitter may take from the life of an imported password. */
  readonly jitterDays: number
  /** Days before a due date on which something happens, -1 being the deadline. */
  readonly eventDays: readonly number[]
}

/** The same, read, with the days that a sweep covers: those after `after`, up to `until`. */
export interface WindowContext extends PassTerms {
  readonly read: ReadRule
  readonly span: { readonly after: IsoDate; readonly until: IsoDate }
}
