import { assertOption } from '../../internal/assert-option.js'
import type { HashFilter } from './load-filter.js'
import type { IndexBlocks } from './read-blocks.js'
import type { IndexFrame } from './read-frame.js'
import { writeRowHash } from './write-row-hash.js'

/** Rows that are looked up where the filter does not name the index it was made with. */
const SAMPLES = 1_024

/**
 * Checks that a filter may speak for an exact index.
 *
 * A filter that names its index by the root is taken at its word. Of any other, hash, number and day must
 * be the same, and it must hold 1,024 rows from all over the index: that tells a filter of another corpus,
 * though not one of nearly the same corpus. `verify` looks up every row.
 *
 * @throws `HygieError` `ERR_OPTION_INVALID`; `SourceError` `ERR_SOURCE_READ`.
 */
export function assertCovered(
  index: IndexFrame,
  blocks: IndexBlocks,
  { header }: IndexFrame,
  filter: HashFilter,
): void {
  const { hash, hashes, asOf } = index.header
  assertOption(
    header.hash === hash && header.hashes === hashes && header.asOf === asOf && !header.top,
    "'filter' must be of the same corpus as the index: same hash, number and day.",
  )
  const { covers } = header
  const isCovered =
    covers === null
      ? holdsSamples(index, blocks, filter)
      : covers.every((byte, at) => byte === index.root[at])
  assertOption(isCovered, "'filter' must be of the same corpus as the index.")
}

function holdsSamples(
  { reader, header: { hashes } }: IndexFrame,
  { directory, rowBytes, rowsAt }: IndexBlocks,
  filter: HashFilter,
): boolean {
  const words = new Int32Array(3)
  const samples = Math.min(hashes, SAMPLES)
  for (let sample = 0; sample < samples; sample++) {
    const row = Math.floor((sample * hashes) / samples)
    const bytes = reader.readSync(rowsAt + row * rowBytes, rowBytes)
    const view = new DataView(bytes.buffer, bytes.byteOffset, rowBytes)
    writeRowHash(view, 0, findBlock(directory, row), words)
    if (!filter(words, 0)) return false
  }
  return true
}

/** The block that a row is in: the last that begins at it or before it. */
function findBlock(directory: DataView, row: number): number {
  let low = 0
  let high = directory.byteLength / 4 - 1
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (directory.getUint32(middle * 4, true) <= row) low = middle
    else high = middle
  }
  return low
}
