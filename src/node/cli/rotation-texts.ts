import type { CommandText, OptionText } from './help-texts.js'

/** Commands on rotation, by their words. */
export type RotationCommandName = 'rotation' | 'rotation plan' | 'rotation ics'

/** Their options, by the name they are parsed under. */
export type RotationOptionName =
  | 'changedAt'
  | 'period'
  | 'zone'
  | 'shift'
  | 'calendar'
  | 'record'
  | 'epochs'
  | 'now'
  | 'from'
  | 'to'
  | 'due'
  | 'account'
  | 'key'
  | 'cancel'

/** What the commands on rotation say. Numbers and dates come written. */
export interface RotationPhrases {
  readonly labels: {
    readonly proof: string
    readonly changeableFrom: string
    readonly total: string
    readonly earlier: string
    readonly later: string
    readonly never: string
    readonly busiest: string
  }
  /** What a change must be shown, where the old password and the mailbox prove nothing. */
  readonly independent: string
  readonly formatPlan: (from: string, to: string) => string
  readonly formatBusiest: (date: string, due: string) => string
  /** Behind a day on which several days of changes are due; two or more. */
  readonly formatChangeDays: (days: number) => string
  /** Tells the day on which most of them meet. */
  readonly formatBunch: (date: string, days: string) => string
  /** Above the lines that were left out. */
  readonly formatWrongLines: (count: number) => string
  readonly formatWrongLine: (line: string, code: string, member: string | null) => string
}

/** Everything about rotation, in one language. */
export interface RotationTexts {
  readonly commands: Readonly<Record<RotationCommandName, CommandText>>
  readonly options: Readonly<Record<RotationOptionName, OptionText>>
  readonly phrases: RotationPhrases
}
