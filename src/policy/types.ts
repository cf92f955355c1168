import type { BreachChain, BreachOutcome, BreachReason, BreachRule } from '../breach/types.js'
import type { HistoryOutcome, HistoryReason, HistoryRule, VerifyHash } from '../history/types.js'
import type { MailboxRule } from '../mailbox/types.js'
import type { NonEmpty, Outcome, Reason } from '../outcome.js'
import type { RotationRule } from '../rotation/types.js'
import type { Scope } from '../scope.js'
import type {
  StrengthContext,
  StrengthEstimator,
  StrengthOutcome,
  StrengthReason,
  StrengthRule,
} from '../strength/types.js'
import type { NormalizationForm, TextReason } from '../text.js'
import type { IsoDate } from '../time.js'
import type {
  ForcingEvent,
  HostDeclarations,
  HostObligation,
  NoticeEvent,
  SessionRule,
  ThrottleRule,
} from './host.js'

export type {
  ForcingEvent,
  HostDeclarations,
  HostObligation,
  NoticeEvent,
  SessionRule,
  ThrottleRule,
}

/** Kinds of characters. `special` is all that is neither letter nor digit; `letter` is lower or upper. */
export type CharacterKind = 'lower' | 'upper' | 'digit' | 'special' | 'letter'

/** Length in Unicode code points after normalization. */
export interface LengthRule {
  readonly min: number
  readonly max: number
  /** UTF-8 bytes. Refuses, never truncates. Default: no limit. */
  readonly maxBytes?: number | undefined
  /** Whether to warn above the 72 bytes that bcrypt reads: `ignore` where it stores none. Default: `warn`. */
  readonly bcrypt?: 'warn' | 'ignore' | undefined
}

/** Why a length is refused. */
export type LengthReason =
  /** `fail`. In code points. */
  | Reason<'length_too_short', { min: number; actual: number }>
  /** `fail`. */
  | Reason<'length_too_long', { max: number; actual: number; unit: 'code_point' | 'byte' }>

/** One way of being well composed. Fields add up. */
export type CompositionProfile =
  /** At least `min` characters with all the kinds named. */
  | { readonly min: number; readonly kinds: NonEmpty<CharacterKind> }
  /** At least `min` characters of so many different kinds. */
  | { readonly min: number; readonly kindsAtLeast: 1 | 2 | 3 | 4 }
  /** At least so many different words of three letters or more, separated by anything that is no letter. */
  | { readonly words: number }
  /** Digits alone, at least `min` of them. */
  | { readonly digitsOnly: true; readonly min: number }
  /** Length times the binary logarithm of the alphabet used, as the CNIL counts. */
  | { readonly bits: number }

/** Satisfying any one profile suffices. */
export interface CompositionRule {
  readonly anyOf: NonEmpty<CompositionProfile>
  /** From so many code points on, whatever suits. Default: never. */
  readonly waiveFrom?: number | undefined
  /** Only these count as special; others are not refused. Default: all that is neither letter nor digit. */
  readonly specials?: string | undefined
}

/** Why a composition is refused. */
export type CompositionReason =
  /** `fail`. None of the profiles is met. */
  Reason<
    'composition_unmet',
    { anyOf: NonEmpty<CompositionProfile>; specials?: string | undefined }
  >

/** Which words must not be the password, compared without case, accents and look-alike digits. */
export interface BlocklistRule {
  /**
   * The person's own words and those of the portal. `derivative` also undoes digits and signs around.
   * `substring` refuses a word anywhere inside, which departs from NIST SP 800-63B-4, section 3.1.1.2.
   */
  readonly context: 'whole' | 'derivative' | 'substring' | 'off'
  /** Words of the portal's own, compared in the same way. Default: none. */
  readonly words?: readonly string[] | undefined
  /**
   * How many frequent passwords that are long enough for the policy the portal's list must hold. Asked when
   * the policy is built, not of each password. Default: nothing is asked.
   */
  readonly common?: { readonly minEntries: number } | undefined
}

/** Which part of the context a password repeats. */
export type ContextField = Exclude<keyof StrengthContext, 'birthDate'>

/** Why a password is on a blocklist. */
export type BlocklistReason =
  /** `fail`. It is the person's own name, address, portal… or little more. */
  | Reason<'blocklist_context', { field: ContextField }>
  /** `fail`. It is a word that the portal does not allow, or little more. */
  | Reason<'blocklist_word', Record<never, never>>
  /** `fail`. A word of the person, or of the portal, is a part of it. */
  | Reason<'blocklist_context_inside', { field: ContextField }>
  /** `fail`. A word that the portal does not allow is a part of it. */
  | Reason<'blocklist_word_inside', Record<never, never>>

/** What becomes of a finding. */
export type PatternAction = 'refuse' | 'warn' | 'ignore'

/** What makes up most of a password, half of its characters or more. */
export interface PatternRule {
  /** Rows and figures of keys. Default: `ignore`. */
  readonly keyboard?: PatternAction | undefined
  /** Letters, digits or words in their order. Default: `ignore`. */
  readonly sequences?: PatternAction | undefined
  /** The same, again. Default: `ignore`. */
  readonly repeats?: PatternAction | undefined
}

/** Which pattern makes up most of a password. */
export type PatternReason =
  /** `fail` or `warn`, as the rule says. Rows or figures of keys. In UTF-16 units. */
  | Reason<'pattern_keyboard', { covered: number; length: number }>
  /** `fail` or `warn`, as the rule says. Letters or digits in their order. In UTF-16 units. */
  | Reason<'pattern_sequence', { covered: number; length: number }>
  /** `fail` or `warn`, as the rule says. The same, again. In UTF-16 units. */
  | Reason<'pattern_repeat', { covered: number; length: number }>

/** Outcome of `checkPatterns`. */
export type PatternOutcome = Outcome<PatternReason, PatternDetails>

/** UTF-16 units of the text, and how many of them each pattern explains. */
export interface PatternDetails {
  readonly length: number
  readonly keyboard: number
  readonly sequences: number
  readonly repeats: number
}

/** Whether a policy refuses, or only says what it would refuse. */
export type PolicyMode = 'enforce' | 'audit'

/** For which share of the accounts a policy holds; always the same accounts. */
export interface Rollout {
  /** 0 to 100. */
  readonly percent: number
}

/**
 * What an unanswered question becomes: it stays `unknown` and the caller decides; or a warning, to be
 * asked again at the next login (`recheck`) or not (`warn`); or a refusal. It never becomes a pass.
 */
export type FailureMode = 'unknown' | 'recheck' | 'warn' | 'refuse'

/** Plain data. `null` or an empty list switches a rule off. */
export interface PolicyRules {
  readonly normalization: NormalizationForm
  readonly length: LengthRule
  /** All must be met. */
  readonly composition: readonly CompositionRule[]
  /** All must be met. */
  readonly blocklist: readonly BlocklistRule[]
  readonly strength: StrengthRule | null
  readonly breach: BreachRule | null
  readonly rotation: RotationRule | null
  readonly mailbox: MailboxRule | null
  readonly patterns: PatternRule | null
  readonly history: HistoryRule | null
  readonly session: SessionRule | null
  readonly throttle: ThrottleRule | null
  /** The events themselves are the portal's: it forces the change. */
  readonly forceChangeOn: readonly ForcingEvent[]
  readonly notifyOn: readonly NoticeEvent[]
  /** Whether people may log in under their mailbox. */
  readonly loginIdentifier: 'any' | 'not_email'
  readonly onUnknown: { readonly breach: FailureMode }
}

/** Some of the rules. One that is left out, or `undefined`, says nothing. */
export type PartialRules = { readonly [K in keyof PolicyRules]?: PolicyRules[K] | undefined }

/** How well a clause is known, from the authority's own page to a choice of ours. */
export type Evidence = 'primary' | 'quoted' | 'secondary' | 'unverified' | 'design'

/** Where a value comes from. */
export interface Clause {
  /** Title of the text, with its edition. */
  readonly standard: string
  readonly clause: string
  readonly address: string
  readonly textDate: IsoDate
  /** `unverified` is never printed as a requirement; `design` is a choice of the policy's author. */
  readonly evidence: Evidence
}

/** Rules that hold on some occasions only. The stricter value wins. */
export interface ScopedRules {
  readonly scope: Scope
  readonly rules: PartialRules
}

/** The one JSON document. */
export interface PolicyDocument {
  readonly format: 'hygie-policy/1'
  /** Lower-case letters, digits, dots and hyphens. */
  readonly id: string
  readonly mode: PolicyMode
  readonly rollout: Rollout
  readonly host: HostDeclarations
  readonly rules: PolicyRules
  readonly scoped: readonly ScopedRules[]
  /** JSON pointer (RFC 6901) → the clauses that the value there, and all below it, follows. */
  readonly cites: Readonly<Record<`/${string}`, NonEmpty<Clause>>>
}

/** A document resolved for one occasion. */
export interface Policy {
  readonly id: string
  /** Changes whenever a rule does. 16 hexadecimal digits. */
  readonly fingerprint: string
  readonly mode: PolicyMode
  readonly rollout: Rollout
  readonly host: HostDeclarations
  readonly rules: PolicyRules
}

/** What is judged. Never stored or returned. */
export interface PasswordSubject {
  readonly password: string
  readonly context?: StrengthContext | undefined
  /** The password that is replaced, where the person has just typed it. Default: not known. */
  readonly current?: string | undefined
  /** The portal's own name of the account, for a policy that is rolled out. Default: a new account. */
  readonly account?: string | undefined
}

/** What the rules ask. A service that a rule needs and that is missing makes the check throw. */
export interface PolicyServices {
  readonly estimator?: StrengthEstimator | undefined
  readonly sources?: BreachChain | undefined
  readonly history?: PasswordHistory | undefined
}

/** What the portal has stored of one person's passwords. */
export interface PasswordHistory {
  /** Stored hashes, newest first, that of the current password among them. */
  readonly entries: readonly string[]
  readonly verify: VerifyHash
}

/** Every reason that concerns a password. */
export type PasswordReason =
  | TextReason
  | LengthReason
  | CompositionReason
  | BlocklistReason
  | PatternReason
  | StrengthReason
  | BreachReason
  | HistoryReason

/** Every rule's own outcome, passed or not; `null` for a rule that is off or had no text to judge. */
export interface PasswordDetails {
  readonly text: Outcome<TextReason, { readonly codePoints: number; readonly bytes: number }>
  readonly length: Outcome<LengthReason, { readonly codePoints: number; readonly bytes: number }>
  readonly composition: Outcome<CompositionReason, CompositionDetails> | null
  readonly blocklist: Outcome<BlocklistReason, Record<never, never>> | null
  readonly strength: StrengthOutcome | null
  readonly breach: BreachOutcome | null
  readonly patterns: PatternOutcome | null
  readonly history: HistoryOutcome | null
  /** Whether the policy refuses: not in the mode `audit`, nor for an account outside of its roll-out. */
  readonly enforced: boolean
  /** Whether the breach question stays open and should be asked again at the next login. */
  readonly recheck: boolean
  /** Whether the password is good for this login only, and must be changed before anything else. */
  readonly mustChange: boolean
}

/** Counted, for texts such as "two kinds of four". Never shown alone: bits say nothing of words. */
export interface CompositionDetails {
  readonly kinds: readonly Exclude<CharacterKind, 'letter'>[]
  readonly words: number
  readonly bits: number
}

/** Outcome of `checkPassword`. */
export type PasswordOutcome = Outcome<PasswordReason, PasswordDetails>
