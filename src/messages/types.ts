import type {
  MailboxCategory,
  MailboxQuestion,
  MailboxReason,
  MailboxVerdict,
} from '../mailbox/types.js'
import type { Status } from '../outcome.js'
import type { FindingSeverity, PolicyFinding, PolicyFindingCode } from '../policy/lint/types.js'
import type { RequirementSentences } from '../policy/requirements/types.js'
import type { CompositionProfile, PasswordReason } from '../policy/types.js'
import type { ReminderTexts } from '../rotation/reminders/types.js'
import type { RotationReason, RotationState } from '../rotation/types.js'
import type { StrengthPattern } from '../strength/patterns/types.js'
import type { StrengthScore, StrengthSuggestion } from '../strength/types.js'
import type { IsoDate } from '../time.js'

/** Every reason that an outcome of this package can carry. */
export type AnyReason = PasswordReason | RotationReason | MailboxReason

/** Every code of a reason. */
export type ReasonCode = AnyReason['code']

/** The parameters that go with a code. */
export type ParamsOf<C extends ReasonCode> = Extract<AnyReason, { readonly code: C }>['params']

/** A sentence for each code, from the parameters that go with it. */
export type ReasonSentences = {
  readonly [C in ReasonCode]: (params: ParamsOf<C>) => string
}

/** A sentence for each code of `lintPolicy`, from the parameters that go with it. */
export type FindingSentences = {
  readonly [C in PolicyFindingCode]: (
    params: Extract<PolicyFinding, { readonly code: C }>['params'],
  ) => string
}

/** What is said to those who write and keep a policy. */
export interface PolicyTexts {
  /** Labels with a capital and no full stop. */
  readonly severities: Readonly<Record<FindingSeverity, string>>
  /** One or two sentences per code of `lintPolicy`. */
  readonly findings: FindingSentences
  /** What a finding rests on: a sentence from the names of texts and clauses. */
  readonly formatClauses: (clauses: readonly string[]) => string
}

/**
 * What is said to people in one language. Plain data and pure functions: an application may spread a
 * catalogue and replace a sentence. One that forgets a code does not compile.
 */
export interface MessageCatalog {
  /** BCP 47, for the `lang` attribute. */
  readonly language: string
  /** One or two sentences per code, each with its full stop. They speak to the holder. */
  readonly reasons: ReasonSentences
  /** Labels with a capital and no full stop, as all below. */
  readonly statuses: Readonly<Record<Status, string>>
  readonly strengthScores: Readonly<Record<StrengthScore, string>>
  /** What explains a part of a password. */
  readonly strengthPatterns: Readonly<Record<StrengthPattern, string>>
  /** What would raise a score, as an invitation. */
  readonly strengthSuggestions: Readonly<Record<StrengthSuggestion, string>>
  readonly rotationStates: Readonly<Record<RotationState, string>>
  readonly mailboxCategories: Readonly<Record<MailboxCategory, string>>
  readonly mailboxQuestions: Readonly<Record<MailboxQuestion, string>>
  readonly mailboxVerdicts: Readonly<Record<MailboxVerdict, string>>
  /** Messages that lead up to a due date, and the entry of a calendar. */
  readonly reminders: ReminderTexts
  /** What will be asked of a password, told before it is typed. */
  readonly requirements: RequirementSentences
  /** What `lintPolicy` finds. */
  readonly policy: PolicyTexts
  /** The day in full, for the middle of a sentence. */
  readonly formatDate: (date: IsoDate) => string
  /** What a password has that meets a profile: the object of "has", for the middle of a sentence. */
  readonly formatProfile: (profile: CompositionProfile) => string
}
