import type { SourceErrorCode } from '../errors.js'
import type { TweakKind } from '../internal/build-tweaks.js'
import type { NonEmpty, Outcome, Reason } from '../outcome.js'
import type { IsoDate } from '../time.js'

export type { TweakKind }

interface SourceBase {
  /** Shown to operators, never to the person. */
  readonly name: string
  /** Whether a miss proves absence from the corpus. A partial source can convict, never acquit. */
  readonly coverage: 'complete' | 'partial'
  /** Day of the data; `null` for a live service. */
  readonly asOf: IsoDate | null
}

/** Hash functions that corpora are published under. */
export type HashKind = 'sha1' | 'ntlm'

/** Names the row of a password in a corpus. */
export interface PasswordHash {
  readonly kind: HashKind
  /** Hexadecimal digits in capitals: 40 for SHA-1, 32 for NTLM. */
  digest(text: string): string
}

/**
 * Port over a network. Is given five hexadecimal digits of the hash of the password in capitals, and
 * answers the bytes of the rows `SUFFIX:COUNT` that share them.
 */
export interface RangeSource extends SourceBase {
  readonly kind: 'range'
  /** What its rows are hashed by. Default: SHA-1. */
  readonly hash?: PasswordHash | undefined
  /** Rejects with a `SourceError` when it cannot answer. */
  fetchRange(prefix: string, signal?: AbortSignal | undefined): Promise<Uint8Array>
}

/** Port inside the process: a list or an index. Is given the password itself, and must send nothing. */
export interface LocalSource extends SourceBase {
  readonly kind: 'local'
  /** Throws or rejects with a `SourceError` when it cannot answer. */
  find(password: string): Sighting | Promise<Sighting>
}

/** What a source knows of one password. */
export interface Sighting {
  readonly found: boolean
  /** How often it occurs; `null` when the source does not count. */
  readonly occurrences: number | null
}

/** Where breached passwords are looked up. */
export type BreachSource = RangeSource | LocalSource

/** Asked in order until one settles the question. */
export type BreachChain = NonEmpty<BreachSource>

/**
 * What becomes of a password that was found: it is refused; or accepted for this login and changed before
 * anything else; or it warns; or nothing happens, and only the details tell.
 */
export type HitAction = 'refuse' | 'force_change' | 'warn' | 'ignore'

/** Part of a policy. */
export interface BreachRule {
  /** Highest number of occurrences that only warns. Default: 0. */
  readonly maxOccurrences?: number | undefined
  /** For more occurrences than that. Default: `refuse`. */
  readonly onHit?: HitAction | undefined
  /** Looks up small changes of the password too. Default: `false`. */
  readonly tweaks?: boolean | undefined
  /** For a small change of what was found. Default: `warn`. */
  readonly onSimilar?: HitAction | undefined
}

/** Why a password is not known to be absent from breaches. */
export type BreachReason =
  /** `fail`, or `warn` up to the limit. Attackers have it; `occurrences` is `null` where nobody counted. */
  | Reason<'breach_exposed', { source: string; occurrences: number | null }>
  /** `warn`, or as the rule says. Attackers have one that differs by a change that people often make. */
  | Reason<'breach_similar', { source: string; occurrences: number | null; tweak: TweakKind }>
  /** `unknown`. A source did not answer; `retryAfterMs` is in milliseconds. */
  | Reason<'breach_source_unavailable', BreachOutage>
  /** `unknown`. A source does not hold it, but holds only a part of what is known. */
  | Reason<'breach_coverage_partial', { source: string }>

/** A source that was asked and did not answer. */
export interface BreachOutage {
  readonly source: string
  readonly errorCode: SourceErrorCode
  /** Milliseconds; `null` when the source did not say. */
  readonly retryAfterMs: number | null
}

/** How the question was settled; source, day and number are `null` when nobody settled it. */
export interface BreachDetails {
  readonly source: string | null
  readonly asOf: IsoDate | null
  /** Of the password itself: 0 when it was not found, `null` where nobody counted. */
  readonly occurrences: number | null
  /** What the rule makes of what was found; `null` when nothing was. */
  readonly action: HitAction | null
  /** Sources that did not answer, in the order asked, also when another one settled the question. */
  readonly unavailable: readonly BreachOutage[]
  /** Small changes that were looked up. */
  readonly tweaks: number
}

/** Outcome of `checkBreach`. */
export type BreachOutcome = Outcome<BreachReason, BreachDetails>
