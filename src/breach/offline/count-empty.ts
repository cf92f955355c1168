import { assertIndex } from './assert-index.js'
import { LAYOUT } from './layout.js'

/**
 * Checks that a directory rises from 0 to the total; answers how many blocks are empty.
 *
 * @throws `HygieError` `ERR_INDEX_INVALID`.
 */
export function countEmpty(directory: DataView, total: number): number {
  let empty = 0
  let before = directory.getUint32(0, true)
  let isRising = before === 0
  for (let at = 4; at < LAYOUT.directoryBytes; at += 4) {
    const next = directory.getUint32(at, true)
    if (next <= before) {
      if (next < before) isRising = false
      empty++
    }
    before = next
  }
  assertIndex(isRising && before === total, 'A directory of the index is damaged.')
  return empty
}
