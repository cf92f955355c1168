import type { ParserWords, UsageProblem } from '../../adapters/commander/index.js'
import type { MailboxAction } from '../../mailbox/types.js'
import type { Evidence, FailureMode } from '../../policy/types.js'
import type { StrengthCrackSeconds } from '../../strength/types.js'
import type { CliErrorCode } from './cli-error.js'

/** Commands by their words. */
export type CommandName = 'check' | 'mailbox' | 'rotation' | 'strength' | 'policy show'

/** Options by the name they are parsed under. */
export type OptionName =
  | 'json'
  | 'locale'
  | 'policy'
  | 'batch'
  | 'online'
  | 'name'
  | 'email'
  | 'organisation'
  | 'portal'
  | 'city'
  | 'birthDate'
  | 'context'
  | 'explain'
  | 'moment'
  | 'mfa'
  | 'usedBy'
  | 'smtputf8'
  | 'changedAt'
  | 'period'
  | 'zone'
  | 'now'

/** Help of one option. */
export interface OptionText {
  /** What its value is, without brackets; absent for a flag, and where the choices say it. */
  readonly value?: string
  readonly description: string
}

/** Help of one command. */
export interface CommandText {
  readonly summary: string
  readonly description: string
  /** What follows its name; absent when nothing does. */
  readonly operand?: { readonly name: string; readonly description: string }
  readonly epilogue: string
}

/** Everything that the command says beside the sentences of reasons. */
export interface CliTexts {
  readonly program: { readonly description: string; readonly epilogue: string }
  readonly words: ParserWords
  readonly commands: Readonly<Record<CommandName, CommandText>>
  readonly policyGroup: string
  readonly options: Readonly<Record<OptionName, OptionText>>
  readonly prompts: { readonly password: string; readonly address: string }
  /** One sentence, with the code after it. */
  readonly formatError: (sentence: string, code: string) => string
  readonly problems: {
    readonly [P in UsageProblem]: (option: string | null, suggestions: readonly string[]) => string
  }
  readonly errors: { readonly [C in CliErrorCode]: (subject: string | null) => string }
  /** Above the list of what is wrong. */
  readonly policyInvalid: string
  readonly labels: {
    readonly strength: string
    readonly parts: string
    readonly points: string
    readonly bits: string
    readonly crackTimes: string
    readonly breach: string
    readonly policy: string
    readonly category: string
    readonly lastDay: string
    readonly normalization: string
    readonly length: string
    readonly composition: string
    readonly blocklist: string
    readonly rotation: string
    readonly mailbox: string
    readonly onUnknown: string
    readonly clauses: string
  }
  readonly formatGuesses: (guesses: string) => string
  /** From the first to the last character of a part. */
  readonly formatPart: (first: string, last: string, pattern: string) => string
  readonly formatBits: (cnil: string, anssi: string) => string
  readonly crackScenarios: Readonly<Record<keyof StrengthCrackSeconds, string>>
  readonly instantly: string
  readonly centuries: string
  readonly suggestion: string
  readonly formatOccurrences: (occurrences: number | null) => string
  /** It occurs, but its source does not count. */
  readonly uncounted: string
  readonly none: string
  readonly off: string
  readonly or: string
  readonly onlineHint: string
  readonly formatLastDay: (date: string, zone: string, distance: string) => string
  readonly formatFingerprint: (fingerprint: string) => string
  readonly formatLength: (min: string, max: string, maxBytes: string | null) => string
  readonly blocklistContexts: Readonly<Record<'whole' | 'derivative' | 'off', string>>
  readonly formatBlocklistWords: (count: number) => string
  readonly formatMinScore: (label: string) => string
  readonly formatMaxOccurrences: (count: number) => string
  readonly formatMaxAge: (period: string) => string
  readonly noMaxAge: string
  readonly formatMailboxAction: (code: string, action: string) => string
  readonly mailboxActions: Readonly<Record<MailboxAction, string>>
  readonly mailboxDefaults: string
  readonly failureModes: Readonly<Record<FailureMode, string>>
  readonly evidence: Readonly<Record<Evidence, string>>
}
