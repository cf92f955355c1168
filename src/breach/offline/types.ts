import type { Instant, IsoDate } from '../../time.js'
import type { HashKind, LocalSource } from '../types.js'

/** Random access to the bytes of an index: a file, or memory. */
export interface ByteReader {
  /** In bytes, when it was opened. */
  readonly size: number
  /** All of them, where they are in memory anyway: then nothing is copied. */
  readonly bytes?: Uint8Array | undefined
  /** Exactly the bytes asked for, until the next call; throws a `SourceError` when they cannot be had. */
  readSync(offset: number, length: number): Uint8Array
  /** Exactly the bytes asked for, in a buffer of their own, without blocking. */
  read(offset: number, length: number): Promise<Uint8Array>
  /** CRC-32 of bytes that follow those of `previous`, where the platform has a faster one than ours. */
  readonly crc32?: ((bytes: Uint8Array, previous: number) => number) | undefined
  /** SHA-256 of bytes in parts, where the platform computes it without copying them. */
  readonly sha256?: ((parts: readonly Uint8Array[]) => Uint8Array) | undefined
  /** Frees what it holds. Later reads fail. */
  close(): void
}

/**
 * What an index stores: each hash with its count; or fingerprints of 16 or 8 bits, which never miss a
 * hash and take another for one of theirs once in 65,536 or 256 times.
 */
export type IndexProfile = 'exact' | 'filter16' | 'filter8'

/** What the header of an index says. */
export interface IndexInfo {
  readonly profile: IndexProfile
  readonly hash: HashKind
  /** Hashes that it holds. */
  readonly hashes: number
  /** Length of the file. */
  readonly bytes: number
  /** `complete` when the whole corpus is in it, as its builder found. */
  readonly coverage: 'complete' | 'partial'
  /** Day of the corpus, as its builder was told. */
  readonly asOf: IsoDate | null
  readonly createdAt: Instant
  /** Where it came from, in the builder's words. */
  readonly note: string
}

/** How far a verification has come, in blocks of five digits, or in shards of a filter. */
export interface VerifyProgress {
  readonly done: number
  readonly total: number
}

/** Options of `verify`. */
export interface VerifyOptions {
  /** Stops it; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Told now and then how far it has come. */
  readonly onProgress?: ((progress: VerifyProgress) => void) | undefined
}

/** An index of breached passwords on this machine: a local source that also answers by hash and by range. */
export interface BreachIndex extends LocalSource {
  readonly info: IndexInfo
  /** How often a password occurs: 0 when absent, `null` when present and not counted. */
  count(password: string): number | null
  /** The same by hash, in bytes or hexadecimal digits. */
  countHash(hash: Uint8Array | string): number | null
  /** The same for many, in the order given; neighbours on the disk are read together. */
  countMany(passwords: readonly string[]): (number | null)[]
  /** The same without blocking, for slow disks. */
  countAsync(password: string): Promise<number | null>
  /**
   * The rows of five digits as the range protocol writes them: exact indexes only. What a kernel wrote holds
   * until the next range. A count above 4,294,967,295 is written as that.
   */
  range(prefix: string): Uint8Array
  /** Checksum of a block of five digits, which changes whenever its rows do: exact indexes only. */
  checksum(prefix: string): number
  /** Reads everything and compares all checksums; throws `ERR_INDEX_INVALID` where one differs. */
  verify(options?: VerifyOptions): Promise<void>
  /** Looks up passwords that every corpus holds, and random ones that none does. */
  selfTest(): void
  /** Frees what it holds. Later look-ups fail. */
  close(): void
}

/** A part of an index: where it is, and its CRC-32, or 0 where its blocks carry their own. */
export interface IndexSection {
  /** One of `LAYOUT.section`; others are skipped. */
  readonly kind: number
  readonly crc32: number
  readonly offset: number
  readonly length: number
}

/** All that the header of an index holds. */
export interface IndexHeader {
  readonly profile: IndexProfile
  readonly hash: HashKind
  /** Whether rows carry counts. Filters never do. */
  readonly counted: boolean
  /** The builder saw the whole corpus. */
  readonly complete: boolean
  /** Only the hashes that occur most often were kept. */
  readonly top: boolean
  readonly hashes: number
  /** Length of the file. */
  readonly bytes: number
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly asOf: IsoDate | null
  readonly note: string
  /** Of a filter: root of the exact index that it was made with; `null` when there was none. */
  readonly covers: Uint8Array | null
  readonly sections: readonly IndexSection[]
}

/** Writes the rows of a block as text; the same as the plain one, faster. */
export interface RangeKernel {
  /** `counts` has one number for each row. The text is the caller's until the next call. */
  formatRows(rows: Uint8Array, rowBytes: number, counts: Uint32Array): Uint8Array
}

/** Counts of hashes, each given as 32-bit words: 0 when absent, `null` when present and not counted. */
export interface HashStore {
  /** Of the hash that starts at the word `from`. */
  count(words: Int32Array, from: number): number | null
  countAsync(words: Int32Array): Promise<number | null>
  /** Of all the hashes in `words`, one behind the other. */
  countAll(words: Int32Array): (number | null)[]
}
