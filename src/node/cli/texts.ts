import type { ParserWords, UsageProblem } from '../../adapters/commander/index.js'
import type { HitAction } from '../../breach/types.js'
import type { MailboxAction } from '../../mailbox/types.js'
import type { BlocklistRule, Evidence, FailureMode } from '../../policy/types.js'
import type { StrengthCrackSeconds } from '../../strength/types.js'
import type { BreachCommandName, BreachOptionName, BreachPhrases } from './breach-texts.js'
import type { CliErrorCode } from './cli-error.js'
import type { CommandText, OptionText } from './help-texts.js'
import type { MailboxCommandName, MailboxOptionName, MailboxPhrases } from './mailbox-texts.js'
import type { PolicyCommandName, PolicyOptionName, PolicyPhrases } from './policy-texts.js'
import type { RotationCommandName, RotationOptionName, RotationPhrases } from './rotation-texts.js'

/** Commands by their words. */
export type CommandName =
  | 'check'
  | 'strength'
  | 'policy show'
  | PolicyCommandName
  | MailboxCommandName
  | RotationCommandName
  | BreachCommandName

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
  | PolicyOptionName
  | MailboxOptionName
  | RotationOptionName
  | BreachOptionName

/** Everything that the command says beside the sentences of reasons. */
export interface CliTexts {
  readonly program: { readonly description: string; readonly epilogue: string }
  readonly words: ParserWords
  readonly commands: Readonly<Record<CommandName, CommandText>>
  /** By the words that several commands share. */
  readonly groups: Readonly<Record<'policy' | 'breach' | 'breach index', string>>
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
  readonly formatNumber: (value: number) => string
  readonly formatOccurrences: (occurrences: number | null) => string
  readonly none: string
  readonly off: string
  readonly or: string
  readonly onlineHint: string
  readonly formatLastDay: (date: string, zone: string, distance: string) => string
  readonly formatFingerprint: (fingerprint: string) => string
  readonly formatLength: (min: string, max: string, maxBytes: string | null) => string
  readonly blocklistContexts: Readonly<Record<BlocklistRule['context'], string>>
  readonly formatBlocklistWords: (count: number) => string
  readonly formatMinScore: (label: string) => string
  /** What becomes of up to so many occurrences, and above. */
  readonly formatBreachRule: (maxOccurrences: number, onHit: HitAction) => string
  /** What becomes of a small change of what was found. */
  readonly formatSimilarRule: (onSimilar: HitAction) => string
  readonly formatMaxAge: (period: string) => string
  readonly noMaxAge: string
  readonly formatMailboxAction: (code: string, action: string) => string
  readonly mailboxActions: Readonly<Record<MailboxAction, string>>
  readonly mailboxDefaults: string
  readonly failureModes: Readonly<Record<FailureMode, string>>
  readonly evidence: Readonly<Record<Evidence, string>>
  readonly policy: PolicyPhrases
  readonly mailbox: MailboxPhrases
  readonly rotation: RotationPhrases
  readonly breach: BreachPhrases
}
