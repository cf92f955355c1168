import { assertIndex } from './assert-index.js'
import { type IndexFrame, readFrame } from './read-frame.js'

/**
 * Reads header and footer of an open index again.
 *
 * @throws `HygieError` `ERR_INDEX_INVALID`, also where another index has been written over it.
 */
export function rereadFrame({ reader, root }: IndexFrame): IndexFrame {
  const frame = readFrame(reader)
  assertIndex(
    frame.root.every((byte, index) => byte === root[index]),
    'The index is no longer the one that was opened.',
  )
  return frame
}
