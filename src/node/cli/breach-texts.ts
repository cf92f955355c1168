import type { IndexProfile } from '../../breach/offline/types.js'
import type { InputProblem, SourceErrorCode } from '../../errors.js'
import type { CommandText, OptionText } from './help-texts.js'

/** Commands on breached passwords, by their words. */
export type BreachCommandName =
  | 'breach check'
  | 'breach index build'
  | 'breach index info'
  | 'breach index verify'
  | 'breach sync'
  | 'breach serve'
  | 'breach export'

/** Their options, by the name they are parsed under. */
export type BreachOptionName =
  | 'index'
  | 'url'
  | 'bundled'
  | 'hash'
  | 'tweaks'
  | 'maxOccurrences'
  | 'profile'
  | 'top'
  | 'asOf'
  | 'note'
  | 'noResume'
  | 'concurrency'
  | 'prefixes'
  | 'port'
  | 'host'
  | 'workers'
  | 'padding'
  | 'partial'
  | 'ranges'
  | 'gzip'

/** Errors of the library that a person who runs a command can do something about. */
export type FailureCode = 'ERR_INDEX_INVALID' | 'ERR_TARGET_WRITE' | SourceErrorCode

/** What the commands on breached passwords say. Numbers and dates come written. */
export interface BreachPhrases {
  readonly labels: {
    readonly source: string
    readonly profile: string
    readonly hash: string
    readonly hashes: string
    readonly size: string
    readonly coverage: string
    readonly asOf: string
    readonly createdAt: string
    readonly note: string
    readonly ranges: string
    readonly received: string
    readonly files: string
  }
  readonly profiles: Readonly<Record<IndexProfile, string>>
  readonly coverages: Readonly<Record<'complete' | 'partial', string>>
  readonly unknownDay: string
  /** The name of a source, and the day of its data. */
  readonly formatSource: (name: string, day: string) => string
  /** The list of common passwords. */
  readonly bundled: string
  /** It is on that list, which does not count. */
  readonly common: string
  /** It occurs, but its source does not count. */
  readonly uncounted: string
  /** What was found of the password itself, where a small change of it is known. */
  readonly formatSimilar: (occurrences: string) => string
  /** Below a hit in a filter. */
  readonly formatFilterHint: (oneIn: string) => string
  /** Below an index that is not the whole corpus. */
  readonly partialHint: string
  readonly built: string
  readonly sound: string
  readonly damaged: string
  readonly damagedHint: string
  readonly canariesHint: string
  readonly synced: string
  readonly upToDate: string
  readonly exported: string
  readonly formatRanges: (checked: string, changed: string) => string
  readonly formatExportedRanges: (ranges: string, missing: string) => string
  readonly formatFiles: (written: string, kept: string) => string
  readonly formatListening: (url: string) => string
  readonly stopHint: string
  readonly partialServed: string
  /** Parts that are not known are `null`. */
  readonly formatProgress: (
    percent: string,
    rate: string | null,
    remaining: string | null,
  ) => string
  readonly formatHashRate: (rate: string) => string
  readonly formatRangeRate: (rate: string) => string
  readonly inputProblems: { readonly [P in InputProblem]: (line: string) => string }
  readonly failures: { readonly [C in FailureCode]: (status: number | null) => string }
  /** Below the failure of a sync. */
  readonly formatMissing: (count: number) => string
  /** A bug of the server, by the name of its error. */
  readonly formatServerBug: (name: string) => string
}

/** One language of all that. */
export interface BreachTexts {
  readonly commands: Readonly<Record<BreachCommandName, CommandText>>
  readonly options: Readonly<Record<BreachOptionName, OptionText>>
  readonly phrases: BreachPhrases
}
