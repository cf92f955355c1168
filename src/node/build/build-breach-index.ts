import { createPlainKernel } from '../../breach/offline/create-plain-kernel.js'
import { loadRangeKernel } from '../../breach/offline/load-range-kernel.js'
import type { IndexInfo } from '../../breach/offline/types.js'
import { assertOption } from '../../internal/assert-option.js'
import { systemClock } from '../../ports.js'
import { parseIsoDate } from '../../time.js'
import { nodeFileSystem } from './file-system.js'
import { runBuild } from './run-build.js'
import type { BuildBreachIndexOptions, BuildSettings } from './types.js'

const PIECE_BYTES = 1_048_576
const CHECKPOINT_MS = 5_000

/**
 * Builds an index of breached passwords from a corpus of their hashes.
 *
 * A corpus is the path of a text file of lines `HASH:COUNT`, as the official downloader writes it; of a
 * directory of ranges, `ABCDE.txt` or `ABCDE`, with lines `SUFFIX:COUNT`; pieces of such a text, as a
 * stream or a list gives them; or, for filters, the path of an exact index. Lines end with LF or CR LF, and
 * have to ascend. Every digit, every count and the order are checked; a line of count 0 in a range is padding and
 * left out. The index is `complete` when no block of five digits is empty, as in a whole corpus.
 *
 * The target changes in one step when all is written and on the disk; until then the work is in
 * `TARGET.part` and files beside it. A build of a path that was interrupted, in whatever way, goes on where
 * it was some seconds before, and ends with the same bytes; one that cannot go on, and one of pieces of text,
 * leaves nothing when it is cancelled or fails. Where files of ranges are replaced in between, those that were
 * read already are not read again. Do not build the same target twice at a time.
 *
 * Nothing leaves the process. Reads the source once, with `top` twice; writes 18.2 bytes a hash, and needs
 * some 40 MB whatever their number. A filter needs 130 MB for a corpus of 1.6 billion.
 *
 * @param source - Path, or pieces of text. Pieces come once: they cannot be gone on with, nor be read for `top`.
 * @param target - Path of the index. Its directory has to be there.
 * @param options - What the hashes are, what is kept of them, and what the header says.
 * @returns What the header of the index says.
 * @throws `HygieError` `ERR_OPTION_INVALID`; `ERR_TARGET_WRITE` when the disk is full or refuses;
 * `ERR_INDEX_INVALID` for a source that is a damaged index, or one of other hashes. `InputError`
 * (`ERR_INPUT_INVALID`) with the number of the first line that is no `HASH:COUNT` or not in its place, also for
 * nothing at all. `SourceError` `ERR_SOURCE_READ` when the source cannot be read; the reason of
 * `options.signal` when it aborts.
 *
 * @example Index a file, and read what was made
 * ```ts
 * import { mkdtemp, writeFile } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { buildBreachIndex } from 'hygie/node'
 *
 * const directory = await mkdtemp(join(tmpdir(), 'hygie-'))
 * await writeFile(join(directory, 'corpus.txt'), '5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:9545824\n')
 * const info = await buildBreachIndex(join(directory, 'corpus.txt'), join(directory, 'breached.hygie'), {
 *   hash: 'sha1',
 *   profile: 'exact',
 * })
 * console.log(info.hashes, info.coverage) // 1 partial
 * ```
 *
 * @since 0.3.0
 */
export async function buildBreachIndex(
  source: string | Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  target: string,
  options: BuildBreachIndexOptions,
): Promise<IndexInfo> {
  const settings = readOptions(options)
  assertOption(
    typeof source === 'string' ||
      (typeof source === 'object' &&
        source !== null &&
        (Symbol.asyncIterator in source || Symbol.iterator in source)),
    "'source' must be a path, or give pieces of text.",
  )
  assertOption(typeof target === 'string' && target !== '', "'target' must be a path.")
  return runBuild(source, target, settings)
}

function readOptions(options: BuildBreachIndexOptions): BuildSettings {
  const { hash, profile, top, counts = 'required', asOf, note = '', kernel = 'auto' } = options
  assertOption(hash === 'sha1' || hash === 'ntlm', "'hash' must be 'sha1' or 'ntlm'.")
  assertOption(
    profile === 'exact' || profile === 'filter16' || profile === 'filter8',
    "'profile' must be 'exact', 'filter16' or 'filter8'.",
  )
  assertOption(
    top === undefined || (profile !== 'exact' && Number.isSafeInteger(top) && top > 0),
    "'top' must be a whole number above 0, and goes with filters.",
  )
  assertOption(counts === 'required' || counts === 'none', "'counts' must be 'required' or 'none'.")
  assertOption(counts === 'required' || top === undefined, "'top' needs 'counts'.")
  assertOption(asOf === undefined || parseIsoDate(asOf) !== null, "'asOf' must be a date.")
  assertOption(typeof note === 'string', "'note' must be a text.")
  assertOption(kernel === 'auto' || kernel === 'plain', "'kernel' must be 'auto' or 'plain'.")
  return {
    hash,
    profile,
    top: top ?? null,
    isCounted: counts === 'required',
    asOf: asOf ?? null,
    note,
    resume: options.resume ?? true,
    kernel: kernel === 'plain' ? createPlainKernel() : loadRangeKernel(),
    signal: options.signal ?? new AbortController().signal,
    onProgress: options.onProgress,
    clock: options.clock ?? systemClock,
    files: nodeFileSystem,
    pieceBytes: PIECE_BYTES,
    checkpointMs: CHECKPOINT_MS,
  }
}
