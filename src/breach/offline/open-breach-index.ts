import { assertOption } from '../../internal/assert-option.js'
import { type Clock, type RandomSource, systemClock, systemRandom } from '../../ports.js'
import type { Period } from '../../time.js'
import type { PasswordHash } from '../types.js'
import { createCoverage } from './create-coverage.js'
import { createExactEngine } from './create-exact-engine.js'
import { createFilterEngine } from './create-filter-engine.js'
import { createHasher } from './create-hasher.js'
import { createLookUps } from './create-look-ups.js'
import { createMemoryReader } from './create-memory-reader.js'
import { describeIndex } from './describe-index.js'
import { readFrame } from './read-frame.js'
import { testStore } from './test-store.js'
import type { BreachIndex, ByteReader, RangeKernel } from './types.js'

/** Options of {@link openBreachIndex}. */
export interface OpenBreachIndexOptions {
  /**
   * `quick` checks header, tables and footer, and all of a filter. `full` calls `verify` as well, which
   * reads the whole file. Default: `quick`.
   */
  readonly verify?: 'quick' | 'full' | undefined
  /**
   * Calls a hash absent only once the checksum of its whole block was compared: a row that a disk altered
   * is then `ERR_SOURCE_READ`, and never a password that nobody has. Costs some 15 microseconds for each
   * miss of an exact index; beside a filter only for those that the filter lets through. `false` is for
   * batches over a file that was just verified. Default: `true`.
   */
  readonly checkMisses?: boolean | undefined
  /** Shown to operators. Default: `index`. */
  readonly name?: string | undefined
  /** Hashes passwords for an index of NTLM: `createNtlmHash()` of `hygie/adapters/hash-wasm`. */
  readonly ntlm?: PasswordHash | undefined
  /**
   * A filter of the same corpus, which is loaded into memory and asked first: what it does not hold is
   * absent without a read.
   */
  readonly filter?: ByteReader | Uint8Array | undefined
  /**
   * An older index no longer acquits: it counts as partial. Its age is that of the corpus, or of the file
   * where the day of the corpus is not known. Default: no limit.
   */
  readonly maxAge?: Period | undefined
  /** Default: the clock of the machine. */
  readonly clock?: Clock | undefined
  /** Of the hashes of `selfTest`. Default: that of the platform. */
  readonly random?: RandomSource | undefined
  /** Writes ranges. Default: WebAssembly where it runs, else plain JavaScript. */
  readonly kernel?: RangeKernel | undefined
}

/**
 * Opens an index of breached passwords: bytes in memory, or a file through a reader.
 *
 * **Nothing leaves the process.** Opening an exact index reads 12 MiB whatever its size, and keeps them;
 * opening a filter reads all of it. An index that is cut anywhere, or altered in its header, tables or
 * footer, is refused; so is a filter that is altered anywhere. Rows are not read: what is altered there
 * shows in `verify`, in `range` and before a hash is called absent. Checksums tell damage, not tampering:
 * whoever can write the file can forge it. Pages without HTTPS have no Web Crypto, and there the
 * root in the footer is not compared.
 *
 * A look-up hashes the text as it is given, so pass what `normalizePassword` returned. It costs one read
 * of some two kilobytes, a second one for a count above 14, and for a miss one of its whole block.
 *
 * @param reader - The index. It belongs to the index from now on, with the filter: `close` closes both,
 * and so does a refusal.
 * @param options - Name, filter, age, NTLM and how much to verify.
 * @returns The index, a breach source. Its coverage is `complete` where its builder saw the whole corpus
 * and no block is empty.
 * @throws `HygieError` `ERR_INDEX_INVALID` for what is no whole index; `ERR_OPTION_INVALID` for an
 * impossible option, or a filter of another corpus; `SourceError` `ERR_SOURCE_READ`. The index itself
 * throws `ERR_SOURCE_READ` where it cannot be read, `ERR_OPTION_INVALID` for a hash or a prefix that is
 * none, for ranges of a filter, and for a password where NTLM is needed and was not handed in.
 *
 * @example Look up a password in a file
 * ```ts
 * import { mkdtemp } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { checkBreach } from 'hygie/breach'
 * import { openBreachIndex } from 'hygie/breach/offline'
 * import { buildBreachIndex, createFileReader } from 'hygie/node'
 *
 * const path = join(await mkdtemp(join(tmpdir(), 'hygie-')), 'breached.hygie')
 * const corpus = new TextEncoder().encode('5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:9545824\n')
 * await buildBreachIndex([corpus], path, { hash: 'sha1', profile: 'exact' })
 *
 * const index = await openBreachIndex(createFileReader(path), { verify: 'full' })
 * const { details } = await checkBreach('password', { sources: [index] })
 * console.log(details.occurrences, index.count('another')) // 9545824 0
 * index.close()
 * ```
 *
 * @since 0.3.0
 */
export async function openBreachIndex(
  reader: ByteReader | Uint8Array,
  options: OpenBreachIndexOptions = {},
): Promise<BreachIndex> {
  const main = toReader(reader)
  const filter = options.filter === undefined ? null : toReader(options.filter)
  const close = (): void => {
    main.close()
    filter?.close()
  }
  try {
    const index = await open(main, filter, options, close)
    if (options.verify === 'full') await index.verify()
    return index
  } catch (error) {
    close()
    throw error
  }
}

function toReader(reader: ByteReader | Uint8Array): ByteReader {
  return reader instanceof Uint8Array ? createMemoryReader(reader) : reader
}

async function open(
  main: ByteReader,
  filter: ByteReader | null,
  options: OpenBreachIndexOptions,
  close: () => void,
): Promise<BreachIndex> {
  const { name = 'index', verify = 'quick', clock = systemClock, random = systemRandom } = options
  assertOption(typeof name === 'string' && name !== '', "'name' must be a text.")
  assertOption(verify === 'quick' || verify === 'full', "'verify' must be 'quick' or 'full'.")
  const frame = readFrame(main)
  const hash = createHasher(frame.header.hash, options.ntlm)
  const engine =
    frame.header.profile === 'exact'
      ? await createExactEngine(frame, filter, options)
      : await createFilterEngine(frame, filter)
  const info = describeIndex(frame.header, engine.isFull)
  const coverage = createCoverage(info, options.maxAge, clock)
  return {
    kind: 'local',
    name,
    get coverage() {
      return coverage()
    },
    asOf: info.asOf,
    info,
    ...createLookUps(engine.store, info, hash),
    range: engine.range,
    checksum: engine.checksum,
    verify: engine.verify,
    selfTest: () => testStore(engine.store, info, random),
    close,
  }
}
