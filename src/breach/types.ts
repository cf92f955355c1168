import type { SourceErrorCode } from '../errors.js'
import type { NonEmpty, Outcome, Reason } from '../outcome.js'
import type { IsoDate } from '../time.js'

interface SourceBase {
  /** Shown to operators, never to the person. */
  readonly name: string
  /** Whether a miss proves absence from the corpus. A partial source can convict, never acquit. */
  readonly coverage: 'complete' | 'partial'
  /** Day of the data; `null` for a live service. */
  readonly asOf: IsoDate | null
}

/**
 * Port over a network. Is given five hexadecimal digits of the SHA-1 of the password in capitals, and
 * answers the bytes of the rows `SUFFIX:COUNT` that share them.
 */
export interface RangeSource extends SourceBase {
  readonly kind: 'range'
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

/** Part of a policy. */
export interface BreachRule {
  /** Highest number of occurrences that only warns. Default: 0. */
  readonly maxOccurrences?: number | undefined
}

/** Why a password is not known to be absent from breaches. */
export type BreachReason =
  /** `fail`, or `warn` up to the limit. Attackers have it; `occurrences` is `null` where nobody counted. */
  | Reason<'breach_exposed', { source: string; occurrences: number | null }>
  /** `unknown`. A source did not answer; `retryAfterMs` is in milliseconds. */
  | Reason<
      'breach_source_unavailable',
      { source: string; errorCode: SourceErrorCode; retryAfterMs: number | null }
    >
  /** `unknown`. A source does not hold it, but holds only a part of what is known. */
  | Reason<'breach_coverage_partial', { source: string }>

/** Which source settled the question; all `null` when none did. */
export interface BreachDetails {
  readonly source: string | null
  readonly asOf: IsoDate | null
  /** 0 for a pass. */
  readonly occurrences: number | null
}

/** Outcome of `checkBreach`. */
export type BreachOutcome = Outcome<BreachReason, BreachDetails>
