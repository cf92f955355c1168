import { SourceError } from '../../errors.js'
import type { IndexBlocks } from './read-blocks.js'

/** Where the rows and the escapes of a block are in the file. */
export interface BlockPlace {
  readonly rowsAt: number
  readonly rowsLength: number
  readonly escapesAt: number
  /** 0 where rows carry no counts. */
  readonly escapesLength: number
}

/**
 * Where the rows and the escapes of a block are.
 *
 * @throws `SourceError` `ERR_SOURCE_READ` where the escapes cannot be where they are said to be.
 */
export function locateBlock(
  { directory, rowBytes, rowsAt, escapes }: IndexBlocks,
  block: number,
): BlockPlace {
  const first = directory.getUint32(block * 4, true)
  const rows = directory.getUint32(block * 4 + 4, true) - first
  const from = escapes?.directory.getUint32(block * 4, true) ?? 0
  const to = escapes?.directory.getUint32(block * 4 + 4, true) ?? 0
  if (to < from || to > (escapes?.length ?? 0)) {
    throw new SourceError('ERR_SOURCE_READ', 'The counts of the index are damaged.')
  }
  return {
    rowsAt: rowsAt + first * rowBytes,
    rowsLength: rows * rowBytes,
    escapesAt: (escapes?.at ?? 0) + from,
    escapesLength: to - from,
  }
}
