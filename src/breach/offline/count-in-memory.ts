import type { ByteWindow } from './create-window.js'
import type { IndexBlocks } from './read-blocks.js'
import type { HashStore } from './types.js'

/** Hashes whose rows are fetched together: enough to wait for memory once, few enough to stay in the cache. */
const BATCH = 32

/**
 * Counts many hashes of an index in memory, in the order given: sorting them would cost more than it gains.
 *
 * First every hash of a batch touches the row where it is expected. No touch waits for the one before, so
 * the processor waits for memory once for several of them, and `count` then finds its rows in the cache.
 */
export function countInMemory(
  words: Int32Array,
  { rowBytes, directory, rowsAt }: IndexBlocks,
  { view }: ByteWindow,
  count: HashStore['count'],
): (number | null)[] {
  const size = (rowBytes >> 2) + 1
  const counts = new Array<number | null>(words.length / size).fill(0)
  const offsets = new Float64Array(BATCH)
  /** Written so that nobody can leave out the reads. */
  const touched = new Uint8Array(1)
  for (let from = 0; from < counts.length; from += BATCH) {
    const to = Math.min(counts.length, from + BATCH)
    for (let hash = from; hash < to; hash++) {
      const first = words[hash * size] as number
      const block = first >>> 12
      const before = directory.getUint32(block * 4, true)
      const rows = directory.getUint32(block * 4 + 4, true) - before
      const expected = Math.floor(((first << 20) >>> 0) * (rows / 2 ** 32))
      offsets[hash - from] = rowsAt + (before + expected) * rowBytes
    }
    for (let index = 0; index < to - from; index++) {
      touched[0] = view.getUint8(offsets[index] as number)
    }
    for (let hash = from; hash < to; hash++) counts[hash] = count(words, hash * size)
  }
  return counts
}
