import { SourceError } from '../../errors.js'
import type { IndexBlocks } from './read-blocks.js'
import type { IndexFrame } from './read-frame.js'

/**
 * Compares the checksum of a block.
 *
 * @throws `SourceError` `ERR_SOURCE_READ` where it differs.
 */
export function assertWhole(
  { crc32 }: IndexFrame,
  { checksums }: IndexBlocks,
  block: number,
  rows: Uint8Array,
  escapes: Uint8Array,
): void {
  if (crc32(escapes, crc32(rows, 0)) !== checksums.getUint32(block * 4, true)) {
    throw new SourceError('ERR_SOURCE_READ', 'A block of the index is damaged.')
  }
}
