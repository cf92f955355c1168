import { assertIndex } from '../../breach/offline/assert-index.js'
import { decodeCounts } from '../../breach/offline/decode-counts.js'
import { assertOption } from '../../internal/assert-option.js'

/**
 * Reads the counts of a block; those above 2^32 - 1 count as that.
 *
 * @throws `HygieError` `ERR_OPTION_INVALID` where there are none, `ERR_INDEX_INVALID` where they are damaged.
 */
export function readBlockCounts(
  rows: Uint8Array,
  rowBytes: number,
  escapes: Uint8Array,
): Uint32Array {
  assertOption(
    ((rows[rowBytes - 1] as number) & 15) !== 0,
    "'top' needs a source that says how often hashes occur.",
  )
  const counts = decodeCounts(rows, rowBytes, escapes)
  assertIndex(counts !== null, 'A block of the index is damaged.')
  return counts
}
