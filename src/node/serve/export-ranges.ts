import { createHash, type Hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { assertServable } from '../../breach/offline/assert-servable.js'
import { LAYOUT } from '../../breach/offline/layout.js'
import type { BreachIndex, VerifyProgress } from '../../breach/offline/types.js'
import type { HashKind } from '../../breach/types.js'
import { HygieError } from '../../errors.js'
import { assertOption } from '../../internal/assert-option.js'
import type { Instant, IsoDate } from '../../time.js'
import { toPrefix } from '../sync/to-prefix.js'
import { createNodeCompressor } from './create-node-compressor.js'
import { openRangeFolder, type RangeFolder } from './open-range-folder.js'

/** How a static file holds a range: as it is, or packed, under a name that ends in `.gz` or `.br`. */
export type ExportEncoding = 'identity' | 'gzip' | 'br'

/** Options of {@link exportRanges}. */
export interface ExportRangesOptions {
  /** Files for each range. Default: `['identity']`. */
  readonly encodings?: readonly ExportEncoding[] | undefined
  /** Whether an index is exported that is not the whole corpus. Default: `refuse`. */
  readonly partial?: 'refuse' | 'serve' | undefined
  /** Stops between two files; the next call goes on from there. */
  readonly signal?: AbortSignal | undefined
  /** Told after every 2,048 ranges. */
  readonly onProgress?: ((progress: VerifyProgress) => void) | undefined
}

/** What the manifest of an export says. It is written last: without it the files are not whole. */
export interface RangeManifest {
  readonly format: 'hygie-ranges/1'
  readonly hash: HashKind
  readonly coverage: 'complete' | 'partial'
  readonly hashes: number
  readonly asOf: IsoDate | null
  /** When the index was built. */
  readonly createdAt: Instant
  readonly encodings: readonly ExportEncoding[]
  /** Ranges that have files. */
  readonly ranges: number
  /** Ranges that the index does not hold: they have none. */
  readonly missing: number
  /** Bytes of all ranges, as they are before packing. */
  readonly bytes: number
  /** SHA-256, in small letters, of all ranges one after the other in their order. */
  readonly sha256: string
}

/** What {@link exportRanges} did. */
export interface RangeExport extends RangeManifest {
  /** Files that had to be written. */
  readonly written: number
  /** Files that were there already, byte for byte. */
  readonly kept: number
}

/** Ranges between two waits for the disk: 120 MB. */
const WINDOW = 2_048
const FOLDERS: Readonly<Record<HashKind, readonly [folder: string, manifest: string]>> = {
  sha1: ['range', 'manifest.json'],
  ntlm: ['range-ntlm', 'manifest-ntlm.json'],
}
const ENDINGS: Readonly<Record<ExportEncoding, string>> = { identity: '', gzip: '.gz', br: '.br' }

/**
 * Exports an index as static files, so that nginx, a bucket or a CDN serves the range protocol: the file
 * `range/21BD1` is the answer to `/range/21BD1`.
 *
 * An NTLM index goes to `range-ntlm` beside it, for a server that maps `?mode=ntlm`. Ranges that a partial
 * index does not hold get no file, so that a host answers 404: let it say 503 instead, because some clients
 * take 404 for clear. Static files cannot pad.
 *
 * Each file comes to its name whole; `manifest.json` goes first and comes back last, once everything is on
 * the disk. An export that was interrupted goes on, and one of a newer index replaces only what differs:
 * files with the right bytes are kept, and so are their dates. Files of encodings that are not asked for
 * are removed.
 *
 * Writes to `directory` and nowhere else. The whole corpus takes a million files, some 66 GB, or 35 GB
 * packed, at the speed of the disk; memory stays flat. Blocks the thread for some 50 ms at a time.
 *
 * @param index - An exact index.
 * @param directory - Made where it is missing. One export at a time.
 * @param options - Encodings, cancellation, progress.
 * @returns The manifest, with how many files were written and kept.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a filter, a partial index unless `partial` says `serve`, and
 * an impossible option; `ERR_TARGET_WRITE` when a file cannot be written; what the index throws when it
 * cannot be read; the reason of `options.signal` when it aborts.
 *
 * @example Ranges for a static host, packed beside
 * ```ts
 * import { mkdtemp, readdir } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { openBreachIndex } from 'hygie/breach/offline'
 * import { buildBreachIndex, createFileReader, exportRanges } from 'hygie/node'
 *
 * const directory = await mkdtemp(join(tmpdir(), 'hygie-'))
 * const path = join(directory, 'breached.hygie')
 * const corpus = [new TextEncoder().encode('5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:9545824\n')]
 * await buildBreachIndex(corpus, path, { hash: 'sha1', profile: 'exact' })
 *
 * const index = await openBreachIndex(createFileReader(path))
 * // One hash is not the whole corpus: without `partial` this index is refused.
 * const { ranges, missing } = await exportRanges(index, join(directory, 'www'), {
 *   encodings: ['identity', 'gzip'],
 *   partial: 'serve',
 * })
 * console.log(ranges, missing) // 1 1048575
 * console.log((await readdir(join(directory, 'www/range'))).sort().join(' ')) // 5BAA6 5BAA6.gz
 * ```
 *
 * @since 0.3.0
 */
export async function exportRanges(
  index: BreachIndex,
  directory: string,
  { encodings = ['identity'], partial = 'refuse', signal, onProgress }: ExportRangesOptions = {},
): Promise<RangeExport> {
  assertServable(index, partial)
  assertOption(typeof directory === 'string' && directory !== '', "'directory' must be a path.")
  assertOption(
    encodings.length > 0 &&
      new Set(encodings).size === encodings.length &&
      encodings.every((encoding) => Object.hasOwn(ENDINGS, encoding)),
    "'encodings' must name 'identity', 'gzip' or 'br', each once.",
  )
  signal?.throwIfAborted()
  const packers = encodings.map(createPacker)
  const tally: Tally = { ranges: 0, bytes: 0, written: 0, kept: 0, hash: createHash('sha256') }
  let folder: RangeFolder | null = null
  try {
    folder = openFolder(index.info.hash, directory, packers)
    for (let from = 0; from < LAYOUT.blocks; from += WINDOW) {
      writeWindow(index, folder, packers, tally, from)
      await folder.flush()
      onProgress?.({ done: from + WINDOW, total: LAYOUT.blocks })
      // A window without ranges waited for nothing, and who aborts needs a turn.
      await setImmediate()
      signal?.throwIfAborted()
    }
    const { written, kept } = tally
    const manifest = createManifest(index, encodings, tally)
    await folder.finish(manifest)
    return { ...manifest, written, kept }
  } catch (cause) {
    throw isSystemError(cause) ? new HygieError('ERR_TARGET_WRITE', NOT_WHOLE, { cause }) : cause
  } finally {
    folder?.abandon()
  }
}

const NOT_WHOLE =
  "'directory' could not be written: it has no manifest, and its ranges are not all there."

interface Packer {
  readonly ending: string
  pack(body: Uint8Array): Uint8Array
}

interface Tally {
  ranges: number
  bytes: number
  written: number
  kept: number
  readonly hash: Hash
}

function createPacker(encoding: ExportEncoding): Packer {
  const ending = ENDINGS[encoding]
  if (encoding === 'identity') return { ending, pack: (body) => body }
  return { ending, pack: createNodeCompressor(encoding).compress }
}

function openFolder(hash: HashKind, directory: string, packers: readonly Packer[]): RangeFolder {
  const [name, manifest] = FOLDERS[hash]
  const endings = packers.map(({ ending }) => ending)
  return openRangeFolder({ directory, name, manifest, endings })
}

function writeWindow(
  index: BreachIndex,
  folder: RangeFolder,
  packers: readonly Packer[],
  tally: Tally,
  from: number,
): void {
  for (let block = from; block < from + WINDOW; block++) {
    const body = index.range(toPrefix(block))
    if (body.length === 0) {
      folder.remove(block)
      continue
    }
    tally.ranges++
    tally.bytes += body.length
    tally.hash.update(body)
    for (const { ending, pack } of packers) {
      if (folder.put(block, ending, pack(body))) tally.written++
      else tally.kept++
    }
  }
}

function createManifest(
  { coverage, info: { hash, hashes, asOf, createdAt } }: BreachIndex,
  encodings: readonly ExportEncoding[],
  { ranges, bytes, hash: sum }: Tally,
): RangeManifest {
  return {
    format: 'hygie-ranges/1',
    hash,
    coverage,
    hashes,
    asOf,
    createdAt,
    encodings,
    ranges,
    missing: LAYOUT.blocks - ranges,
    bytes,
    sha256: sum.digest('hex'),
  }
}

/** What the file system throws. Anything else passes through as it is. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
