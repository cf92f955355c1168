import type { TextKernel } from '../../breach/offline/text-kernel.js'
import type { IndexInfo, IndexProfile } from '../../breach/offline/types.js'
import type { HashKind } from '../../breach/types.js'
import type { Clock } from '../../ports.js'
import type { Instant, IsoDate } from '../../time.js'
import type { FileSystem } from './file-system.js'

/** What the header of an index will say, whoever writes it. */
export interface IndexDescription {
  readonly hash: HashKind
  /** Day of the corpus. */
  readonly asOf: IsoDate | null
  /** Where it comes from, at most 2,000 bytes of UTF-8. */
  readonly note: string
  /** Of a writer that goes on, the moment when the first one began is kept instead. */
  readonly createdAt: Instant
  /** Whether the rows carry counts. Default: `true`. */
  readonly counted?: boolean | undefined
}

/** Where an earlier, interrupted writer stopped. */
export interface Resumption {
  /** Blocks below this prefix are written. */
  readonly nextPrefix: number
  /** Hashes in those blocks. */
  readonly hashes: number
  /** What the last checkpoint was given. */
  readonly progress: object
}

/**
 * Writes an index block by block, in ascending order of prefix, to `TARGET.part`. The target itself
 * changes in one step when the writer finishes; until then it stays as it was, whatever happens.
 */
export interface IndexWriter {
  /** Where an earlier writer stopped and this one goes on; `null` when it starts at the beginning. */
  readonly resumed: Resumption | null
  /** Hashes added so far, those of an earlier writer included. */
  hashes(): number
  /**
   * Adds the rows of one prefix, and their escapes. The bytes are copied before it returns or, where it
   * returns a promise, before that is settled; wait for it before the next call. A block without rows is
   * passed over. An entity tag of 0 is none.
   */
  addBlock(
    prefix: number,
    rows: Uint8Array,
    escapes: Uint8Array,
    etag?: bigint | undefined,
  ): Promise<void> | void
  /**
   * Notes that everything added so far is kept, and `progress` (plain JSON) with it. Settles as soon as
   * more may be added; the disk is waited for behind it, by the next call but `addBlock`. A filter keeps
   * whole shards: call it where the first byte of the hashes changes.
   */
  checkpoint(progress: object): Promise<void>
  /** Writes the tables, waits for the disk, and puts the file in its place. */
  finish(): Promise<IndexInfo>
  /** Gives up: removes what was written, or with `keep` leaves it as of the last checkpoint, if any. */
  abort(keep?: boolean | undefined): Promise<void>
}

/** A place in a source. */
export interface Place {
  /** Before it. */
  readonly bytes: number
  readonly lines: number
}

/**
 * Is given the rows of one prefix and their escapes, valid until it returns or, where it returns a promise,
 * until that is settled. `from` is where the block begins in the source.
 */
export type OnBlock = (
  prefix: number,
  rows: Uint8Array,
  escapes: Uint8Array,
  from: Place,
) => Promise<void> | void

/** Which hashes are kept: those that occur more often than a threshold, and the first so many at it. */
export interface Selection {
  readonly threshold: number
  readonly atThreshold: number
}

/** What a source is read with. */
export interface Feed {
  readonly kernel: TextKernel
  readonly hash: HashKind
  readonly isCounted: boolean
  /** Bytes that are parsed at a time. */
  readonly pieceBytes: number
  readonly onBlock: OnBlock
  /** Called between two pieces, with the bytes of the source that are done; throws to stop. */
  readonly onPiece: (bytes: number) => Promise<void> | void
  readonly signal: AbortSignal
}

/** Pieces of text, as a stream or a list gives them. */
export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** Where a source is gone on with, and where its first block is at the earliest. */
export interface SourcePlace {
  readonly nextPrefix: number
  readonly place: Place
}

/** A corpus that can be read. */
export interface BuildSource {
  /** What tells it from another one, or from itself after a change. Plain JSON; `null` for what comes once. */
  readonly identity: object | null
  /** `null` where nobody knows before the end. */
  readonly totalBytes: number | null
  /** Root of an index; `null` for what is none. */
  readonly root: Uint8Array | null
  /** Reads from a place on, and gives each block. */
  read(feed: Feed, from: SourcePlace): Promise<void>
  close(): Promise<void> | void
}

/** How far a build has come. */
export interface BuildProgress {
  /** Hashes read: those of both passes where the source is read twice, and those before an interruption. */
  readonly hashes: number
  /** Of the source, counted likewise. */
  readonly bytes: number
  /** What `bytes` will come to; `null` where nobody knows before the end. */
  readonly totalBytes: number | null
  /** 0 to 1; hashes are spread evenly, so the one being read tells. */
  readonly fraction: number
  readonly elapsedMs: number
}

/** Options of `buildBreachIndex`. */
export interface BuildBreachIndexOptions {
  /** What the hashes are. */
  readonly hash: HashKind
  /** `exact`, or a filter: `filter16`, `filter8`. */
  readonly profile: IndexProfile
  /** Filters only: keeps the so many hashes that occur most often, first ones first where counts are equal. */
  readonly top?: number | undefined
  /** Whether lines are `HASH:COUNT`, or `HASH` alone. Default: `required`. */
  readonly counts?: 'required' | 'none' | undefined
  /** Day of the corpus. Default: unknown. */
  readonly asOf?: IsoDate | undefined
  /** Where it comes from, for operators; 2,000 bytes of it are kept. Default: nothing. */
  readonly note?: string | undefined
  /** Goes on with what an interrupted build of the same source left. Default: `true`. */
  readonly resume?: boolean | undefined
  /** `plain` does without WebAssembly, with the same result. Default: `auto`. */
  readonly kernel?: 'auto' | 'plain' | undefined
  /** Cancels the build; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Called at most ten times a second, and at the end. */
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined
  /** Default: the one of the machine. */
  readonly clock?: Clock | undefined
}

/** What a build works with, when all is said. */
export interface BuildSettings {
  readonly hash: HashKind
  readonly profile: IndexProfile
  readonly top: number | null
  readonly isCounted: boolean
  readonly asOf: IsoDate | null
  readonly note: string
  readonly resume: boolean
  readonly kernel: TextKernel
  readonly signal: AbortSignal
  readonly onProgress: ((progress: BuildProgress) => void) | undefined
  readonly clock: Clock
  readonly files: FileSystem
  /** Bytes of text that are parsed at a time. */
  readonly pieceBytes: number
  /** Milliseconds between two checkpoints, at least. */
  readonly checkpointMs: number
}
