import { advanceProbe } from './advance-probe.js'
import { createProbe } from './create-probe.js'
import type { ByteWindow } from './create-window.js'
import { LAYOUT } from './layout.js'
import type { IndexBlocks } from './read-blocks.js'
import { type Probe, startProbe } from './start-probe.js'
import type { HashStore } from './types.js'

/** Windows that lie no further apart are read together: the rows between them cost less than a call. */
const MAX_GAP_BYTES = 4_096
const MAX_GROUP_BYTES = 65_536
/** A number holds 32 bits of a hash, and 20 of its own number. */
const MAX_SORTED = 1_048_576

/** Many look-ups under way. */
interface Batch {
  readonly words: Int32Array
  /** Words of a hash. */
  readonly size: number
  /** Numbers of hashes, as these ascend. */
  readonly order: Float64Array
  readonly blocks: IndexBlocks
  readonly window: ByteWindow
  readonly probe: Probe
  readonly counts: (number | null)[]
  /** Whether `count` has to look at what seems absent. */
  readonly checkMisses: boolean
  /** Numbers of the hashes that one look did not settle. */
  readonly left: number[]
}

/**
 * Counts many hashes in the order of the file, whatever order they are given in, and reads neighbours
 * once. `count` does what remains: a hash far from where it was expected, a count above 14, and a hash that
 * seems absent, where misses are checked.
 */
export function countAll(
  words: Int32Array,
  blocks: IndexBlocks,
  window: ByteWindow,
  count: HashStore['count'],
  checkMisses: boolean,
): (number | null)[] {
  const size = (blocks.rowBytes >> 2) + 1
  const hashes = words.length / size
  const counts = new Array<number | null>(hashes).fill(0)
  const left: number[] = []
  for (let from = 0; from < hashes; from += MAX_SORTED) {
    const order = sortHashes(words, size, from, Math.min(hashes, from + MAX_SORTED))
    const batch = {
      words,
      size,
      order,
      blocks,
      window,
      probe: createProbe(),
      counts,
      checkMisses,
      left,
    }
    for (let at = 0; at < order.length; ) at = countGroup(batch, at)
  }
  for (const hash of left) counts[hash] = count(words, hash * size)
  return counts
}

/** Numbers of hashes in the order of their first 32 bits: key and number in one number, which sorts natively. */
function sortHashes(words: Int32Array, size: number, from: number, to: number): Float64Array {
  const keys = new Float64Array(to - from)
  for (let hash = from; hash < to; hash++) {
    keys[hash - from] = ((words[hash * size] as number) >>> 0) * MAX_SORTED + (hash - from)
  }
  keys.sort()
  for (let index = 0; index < keys.length; index++) {
    keys[index] = from + ((keys[index] as number) % MAX_SORTED)
  }
  return keys
}

/** Reads the windows of the hashes from `at` on that lie close together; answers where it stopped. */
function countGroup(batch: Batch, at: number): number {
  const { order, blocks, window, probe } = batch
  const { rowBytes, rowsAt } = blocks
  begin(batch, at)
  const from = probe.first + probe.start
  let to = probe.first + probe.end
  let next = at + 1
  for (; next < order.length; next++) {
    begin(batch, next)
    const start = probe.first + probe.start
    const length = (probe.first + probe.end - from) * rowBytes
    // Hashes that begin with the same 32 bits may be out of order.
    const isNear = start >= from && (start - to) * rowBytes <= MAX_GAP_BYTES
    if (!isNear || length > MAX_GROUP_BYTES) break
    to = Math.max(to, probe.first + probe.end)
  }
  const rowsFrom = window.load(rowsAt + from * rowBytes, (to - from) * rowBytes)
  for (let index = at; index < next; index++) {
    begin(batch, index)
    const start = rowsFrom + (probe.first + probe.start - from) * rowBytes
    if (probe.start < probe.end) advanceProbe(probe, window.view, start, rowBytes)
    settle(batch, order[index] as number)
  }
  return next
}

function begin({ probe, blocks, words, size, order }: Batch, index: number): void {
  startProbe(probe, blocks, words, (order[index] as number) * size)
}

function settle({ probe, counts, checkMisses, left }: Batch, hash: number): void {
  const isOpen = probe.start < probe.end || (probe.row < 0 && checkMisses)
  if (isOpen || probe.code === LAYOUT.escape) left.push(hash)
  else if (probe.row >= 0) counts[hash] = probe.code === 0 ? null : probe.code
}
