import type { Instant, IsoDate } from '../../time.js'
import type { ChangeCause } from '../types.js'

/** One reminder of a cycle. */
export interface PlannedReminder {
  /** Days before the due date that it stands for. With account and cycle it is its key, sent at most once. */
  readonly stage: number
  /** Local day of sending. */
  readonly on: IsoDate
  /** Calendar days from `on` to the due date: more than `stage` where it was moved to a business day. */
  readonly daysLeft: number
  /** A moment that has passed means now. */
  readonly sendAt: Instant
}

/** What is to be said to a holder. */
export type RotationNotice =
  /** A due date is ahead, or today. `blockedAfter` is the last day before access ends, if it will. */
  | {
      readonly kind: 'due'
      readonly dueOn: IsoDate
      readonly daysLeft: number
      readonly blockedAfter: IsoDate | null
    }
  /** The due date has passed. */
  | {
      readonly kind: 'overdue'
      readonly dueOn: IsoDate
      readonly blockedAfter: IsoDate | null
    }
  /** Nobody knows when it was last changed, and it must be now. */
  | { readonly kind: 'undated' }
  /** A change is demanded. */
  | { readonly kind: 'forced'; readonly cause: ChangeCause }
  /** In wrong hands. Never by a mailbox alone: see `selectChannels`. */
  | { readonly kind: 'compromised' }
  /** A password that was given out ends at a moment. */
  | { readonly kind: 'temporary'; readonly endsAt: Instant }

/** Which text a notice needs. */
export type NoticeKind = RotationNotice['kind']

/** A message without a link, a name or a number of an account. */
export interface ReminderText {
  /** One line, short enough for a text message. */
  readonly subject: string
  /** Plain text; paragraphs are parted by an empty line. */
  readonly text: string
}

/** Subject and first paragraphs of a notice. */
export interface NoticeText {
  readonly subject: string
  readonly paragraphs: readonly string[]
}

/** What every text may name. Dates are written out by the catalogue. */
export interface NoticeContext {
  /** The service, by its name. */
  readonly portal: string
  /** The zone, as `formatZone` of the catalogue writes it. */
  readonly zone: string
}

/** The words of reminders in one language: the part `reminders` of a catalogue. */
export interface ReminderTexts {
  /** Before the due date, and on it. */
  readonly due: (
    context: NoticeContext & {
      readonly dueOn: string
      /** 0 on the last day. */
      readonly daysLeft: number
      readonly blockedAfter: string | null
    },
  ) => NoticeText
  /** Behind the due date. */
  readonly overdue: (
    context: NoticeContext & { readonly dueOn: string; readonly blockedAfter: string | null },
  ) => NoticeText
  /** When nobody knows when it was changed. */
  readonly undated: (context: NoticeContext) => NoticeText
  /** When a change is demanded. */
  readonly forced: (context: NoticeContext & { readonly cause: ChangeCause }) => NoticeText
  /** When it is in other hands. */
  readonly compromised: (context: NoticeContext) => NoticeText
  /** Before a temporary one ends. */
  readonly temporary: (
    context: NoticeContext & {
      readonly endsOn: string
      /** `14:05`. */
      readonly time: string
    },
  ) => NoticeText
  /** Stands in every message: how to get there without a link. */
  readonly address: (context: NoticeContext) => string
  /** The last login, and what to do if it was somebody else's. */
  readonly lastLogin: (
    context: NoticeContext & {
      readonly loginOn: string
      /** `14:05`. */
      readonly time: string
      /** Failed attempts since then; `null` when they were not counted. */
      readonly failures: number | null
    },
  ) => string
  /** In place of the last login, where there was none. */
  readonly neverLoggedIn: (context: NoticeContext) => string
  /** Title and text of the entry in a calendar, which others may read. */
  readonly calendar: (context: NoticeContext & { readonly dueOn: string }) => {
    readonly summary: string
    readonly description: string
  }
  /** A time zone for the end of a sentence: "Paris time". */
  readonly formatZone: (timeZone: string) => string
}

/** What of a catalogue is needed here: `fr` of `hygie/messages/fr` and `en` of `hygie/messages/en` have it. */
export interface ReminderCatalog {
  /** As people of the language write a date. */
  readonly formatDate: (date: IsoDate) => string
  readonly reminders: ReminderTexts
}

/** How a holder can be reached. `portal` is a message on the pages of the service, after the login. */
export type ReminderChannel = 'email' | 'sms' | 'post' | 'portal'
