import { SourceError } from '../../errors.js'
import { decodeCounts } from './decode-counts.js'
import { readBlock } from './read-block.js'
import type { IndexBlocks } from './read-blocks.js'
import type { IndexFrame } from './read-frame.js'
import type { RangeKernel } from './types.js'

/**
 * Reads the rows of a block and writes them as the range protocol has them. Their checksum is compared
 * first.
 *
 * @throws `SourceError` `ERR_SOURCE_READ` for a block that cannot be read or is damaged.
 */
export function readRange(
  frame: IndexFrame,
  blocks: IndexBlocks,
  block: number,
  formatRows: RangeKernel['formatRows'],
): Uint8Array {
  const { rows, escapes } = readBlock(frame, blocks, block)
  const counts = decodeCounts(rows, blocks.rowBytes, escapes)
  if (counts === null) {
    throw new SourceError('ERR_SOURCE_READ', 'The counts of the index are damaged.')
  }
  return formatRows(rows, blocks.rowBytes, counts)
}
