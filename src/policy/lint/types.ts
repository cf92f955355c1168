import type { Clause } from '../types.js'

/**
 * How grave a finding is: an `error` makes a policy impossible, or breaks a text that it claims to follow; a
 * `warning` is probably not meant; a `notice` is for whoever decides.
 */
export type FindingSeverity = 'error' | 'warning' | 'notice'

/** What all findings have. */
export interface FindingOf<C extends string, P extends object = Record<never, never>> {
  readonly code: C
  readonly severity: FindingSeverity
  /** JSON pointer (RFC 6901) into the document; the place may be one that is left out. */
  readonly path: string
  readonly params: Readonly<P>
  /** What the finding rests on. None for what contradicts itself. */
  readonly clauses: readonly Clause[]
}

/** What is odd about a policy document. */
export type PolicyFinding =
  // Texts that say otherwise.
  /** Passwords are changed by the calendar, which texts forbid. */
  | FindingOf<'expiry_forbidden'>
  /** Kinds of characters are asked for, which texts forbid. */
  | FindingOf<'composition_forbidden'>
  /** Passwords are refused for a part of them, which a text forbids. */
  | FindingOf<'substring_forbidden'>
  /** Long passwords are refused that texts want allowed. */
  | FindingOf<'maximum_too_low', { max: number; least: number }>
  /** The Unicode form is not the one that a text wants. */
  | FindingOf<'normalization_unwanted', { wanted: 'NFC' | 'none' }>
  /** More failures in a row are let pass than a text allows. */
  | FindingOf<'failures_too_many', { maxConsecutive: number; most: number }>
  /** Shorter passwords do than texts accept even beside a second factor. */
  | FindingOf<'minimum_too_low', { min: number; least: number }>
  /** Known passwords are not refused. */
  | FindingOf<'known_passwords_allowed'>
  /** Nothing slows guessing down, as far as the document says. */
  | FindingOf<'throttling_undeclared'>
  /** A password alone opens the service to the Internet, as far as the document says. */
  | FindingOf<'password_alone'>
  // What cannot be, or has no effect.
  /** On some occasion the least length is above the greatest. */
  | FindingOf<'length_impossible', { min: number; max: number }>
  /** No password can be long enough, in characters or bytes, for any profile of a rule. */
  | FindingOf<'composition_impossible', { max: number }>
  /** No password can be long enough for one profile of several. */
  | FindingOf<'profile_impossible', { max: number }>
  /** No password can be long enough for the bits asked for. */
  | FindingOf<'bits_impossible', { max: number; minBits: number }>
  /** A scope names nobody: a name in it is empty. */
  | FindingOf<'scope_empty'>
  /** A scope adds nothing: its rules are none, or laxer than those that hold anyway. */
  | FindingOf<'scope_without_effect'>
  /** The Unicode form depends on the occasion: one password would have several hashes. */
  | FindingOf<'normalization_varies'>
  /** A session may be idle for longer than it may last. */
  | FindingOf<'idle_above_maximum', { idleMinutes: number; maxMinutes: number }>
  /** The account is locked before there is a wait. */
  | FindingOf<'wait_never_reached', { waitFrom: number; lockAfter: number }>
  /** A wait without a beginning, or a lock without one. */
  | FindingOf<'throttle_incomplete'>
  // What must not be overlooked.
  /** bcrypt reads 72 bytes, and longer passwords are allowed. */
  | FindingOf<'bcrypt_truncates', { maxBytes: number }>
  /** Passwords change by the calendar, and the same may come back. */
  | FindingOf<'expiry_without_history'>
  /** The list of frequent passwords must have a size that nobody has declared. */
  | FindingOf<'list_size_undeclared', { minEntries: number }>
  /** The policy refuses nothing yet, or not for all. */
  | FindingOf<'not_enforced', { percent: number }>
  /** A clause is cited that nobody could read. */
  | FindingOf<'clause_unverified'>

/** Every code of a finding. */
export type PolicyFindingCode = PolicyFinding['code']
