import { assertIndex } from './assert-index.js'

/** Reads a u64; throws `ERR_INDEX_INVALID` for one that no file is as long as. */
export function readLength(view: DataView, at: number): number {
  const length = view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32
  assertIndex(Number.isSafeInteger(length), 'The index says that it is longer than any file.')
  return length
}
