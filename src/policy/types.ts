import type { BreachChain, BreachOutcome, BreachReason, BreachRule } from '../breach/types.js'
import type { CharacterKind } from '../internal/compute-bits.js'
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

export type { CharacterKind }

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
}

/** Why a composition is refused. */
export type CompositionReason =
  /** `fail`. None of the profiles is met. */
  Reason<'composition_unmet', { anyOf: NonEmpty<CompositionProfile> }>

/** Which words must not be the password, compared without case, accents and look-alike digits. */
export interface BlocklistRule {
  /** The person's own words and those of the portal. `derivative` also undoes digits and signs around. */
  readonly context: 'whole' | 'derivative' | 'off'
  /** Words of the portal's own, compared in the same way. Default: none. */
  readonly words?: readonly string[] | undefined
}

/** Which part of the context a password repeats. */
export type ContextField = Exclude<keyof StrengthContext, 'birthDate'>

/** Why a password is on a blocklist. */
export type BlocklistReason =
  /** `fail`. It is the person's own name, address, portal… or little more. */
  | Reason<'blocklist_context', { field: ContextField }>
  /** `fail`. It is a word that the portal does not allow, or little more. */
  | Reason<'blocklist_word', Record<never, never>>

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
  readonly rules: PolicyRules
}

/** What is judged. Never stored or returned. */
export interface PasswordSubject {
  readonly password: string
  readonly context?: StrengthContext | undefined
}

/** What the rules ask. A service that a rule needs and that is missing makes the check throw. */
export interface PolicyServices {
  readonly estimator?: StrengthEstimator | undefined
  readonly sources?: BreachChain | undefined
}

/** Every reason that concerns a password. */
export type PasswordReason =
  | TextReason
  | LengthReason
  | CompositionReason
  | BlocklistReason
  | StrengthReason
  | BreachReason

/** Every rule's own outcome, passed or not; `null` for a rule that is off or had no text to judge. */
export interface PasswordDetails {
  readonly text: Outcome<TextReason, { readonly codePoints: number; readonly bytes: number }>
  readonly length: Outcome<LengthReason, { readonly codePoints: number; readonly bytes: number }>
  readonly composition: Outcome<CompositionReason, CompositionDetails> | null
  readonly blocklist: Outcome<BlocklistReason, Record<never, never>> | null
  readonly strength: StrengthOutcome | null
  readonly breach: BreachOutcome | null
  /** Whether the breach question stays open and should be asked again at the next login. */
  readonly recheck: boolean
  /** Whether the password is good for this login only, and must be changed before anything else. */
  readonly mustChange: boolean
}

/** Counted, for texts such as "two kinds of four". Never shown alone: bits say nothing of words. */
export interface CompositionDetails {
  readonly kinds: readonly CharacterKind[]
  readonly words: number
  readonly bits: number
}

/** Outcome of `checkPassword`. */
export type PasswordOutcome = Outcome<PasswordReason, PasswordDetails>
