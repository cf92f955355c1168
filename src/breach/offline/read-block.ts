import { assertWhole } from './assert-whole.js'
import { locateBlock } from './locate-block.js'
import type { IndexBlocks } from './read-blocks.js'
import type { IndexFrame } from './read-frame.js'

/**
 * Reads a block and compares its checksum. The rows hold until the next read.
 *
 * @throws `SourceError` `ERR_SOURCE_READ`.
 */
export function readBlock(
  frame: IndexFrame,
  blocks: IndexBlocks,
  block: number,
): { readonly rows: Uint8Array; readonly escapes: Uint8Array } {
  const { reader } = frame
  const { rowsAt, rowsLength, escapesAt, escapesLength } = locateBlock(blocks, block)
  // A reader may use one buffer for both: what is read first must be copied, and escapes are fewer.
  const escapes = new Uint8Array(reader.readSync(escapesAt, escapesLength))
  const rows = reader.readSync(rowsAt, rowsLength)
  assertWhole(frame, blocks, block, rows, escapes)
  return { rows, escapes }
}
