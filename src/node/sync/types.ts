import type { IndexInfo } from '../../breach/offline/types.js'
import type { Wait } from '../../breach/range/types.js'
import type { HashKind } from '../../breach/types.js'
import type { SourceError } from '../../errors.js'
import type { Clock, FetchLike, RandomSource } from '../../ports.js'

/** How a server is asked: what `syncPwnedPasswords` and `hasUpdate` share. */
export interface RangeServiceOptions {
  /** Any server that speaks the range protocol. Default: `https://api.pwnedpasswords.com`. */
  readonly baseUrl?: string | undefined
  /** Which corpus. Default: `sha1`. */
  readonly mode?: HashKind | undefined
  /**
   * Default: one of our own over `node:https`, which keeps its connections and costs a third of the
   * global `fetch`. Hand one in to go through a proxy.
   */
  readonly fetch?: FetchLike | undefined
  /** Default: `hygie`. */
  readonly userAgent?: string | undefined
  /** Further attempts for a range that did not come. Default: 8. */
  readonly retries?: number | undefined
  /** One attempt, body included, in milliseconds. Default: 30,000. */
  readonly timeoutMs?: number | undefined
  /** A shorter range is taken for a cut one. Default: 500 for the public service, else 1. */
  readonly minRows?: number | undefined
  /** Cancels the work; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Default: the one of the machine. */
  readonly clock?: Clock | undefined
  /** Default: the one of the platform. */
  readonly random?: RandomSource | undefined
  /** Default: the timer of the platform. */
  readonly wait?: Wait | undefined
}

/** A share of the five-digit prefixes, both ends included. */
export interface PrefixRange {
  readonly from: string
  readonly to: string
}

/** Options of `syncPwnedPasswords`. */
export interface SyncPwnedPasswordsOptions extends RangeServiceOptions {
  /** Requests at a time, and bodies in memory: 1 to 256. Default: 32. */
  readonly concurrency?: number | undefined
  /** Asks for a part only: for a try, or to share the work out. Default: all. */
  readonly prefixes?: PrefixRange | undefined
  /** A journal that was begun longer ago is not gone on with. Default: 24. */
  readonly maxJournalAgeHours?: number | undefined
  /** Called at most ten times a second, and at the end. */
  readonly onProgress?: ((progress: SyncProgress) => void) | undefined
}

/** How far a sync has come. */
export interface SyncProgress {
  /** Ranges that are settled, those of an interrupted run included. */
  readonly checked: number
  readonly total: number
  /** Ranges whose rows are not those of the index. */
  readonly changed: number
  /** Ranges that are in the index as the server has them. */
  readonly notModified: number
  /** Ranges that did not come in spite of all retries. */
  readonly failed: number
  /** Bodies received in this run, decoded. */
  readonly bytes: number
  readonly elapsedMs: number
}

/** What a sync did. */
export interface SyncResult extends Omit<SyncProgress, 'failed' | 'total'> {
  /** The index as it now is. */
  readonly info: IndexInfo
  /** Whether a new index took the place of the old one. Who holds the old one open has to open again. */
  readonly written: boolean
  /** Ranges that an interrupted run had settled, and that were not asked for again. */
  readonly resumed: number
}

/**
 * Raised by `syncPwnedPasswords` when ranges are missing: the index stays as it was, and what came is kept
 * for the next run.
 */
export interface SyncError extends SourceError {
  /** How many ranges the next run has to ask for. */
  readonly missing: number
  /** Prefixes that were asked for in vain. Not enumerable, so that no log prints thousands of them. */
  readonly failed: readonly string[]
}

/** The rows of one prefix as the index stores them. */
export interface PackedBlock {
  readonly rows: Uint8Array
  readonly escapes: Uint8Array
}

/** What a record of the journal says of its block: 1 as in the index, 2 the same with another tag, 3 new rows. */
export type RecordKind = 1 | 2 | 3

/** One block in the journal. */
export interface JournalRecord extends PackedBlock {
  readonly block: number
  readonly kind: RecordKind
  /** Entity tag as `packEtag` has it; 0 for none. */
  readonly etag: bigint
}
