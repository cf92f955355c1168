import type { KeyList } from './create-key-list.js'
import { readBlockCounts } from './read-block-counts.js'

/** Rows of a block. */
export interface BlockRows {
  readonly prefix: number
  readonly rows: Uint8Array
  readonly escapes: Uint8Array
  readonly rowBytes: number
}

/** Which rows are kept: those above the threshold, and so many more at it. */
export interface Sieve {
  readonly threshold: number
  atThreshold: number
}

/** Adds the keys of a block, or those of its frequent rows, to a list. Answers how many. */
export function collectKeys(block: BlockRows, sieve: Sieve | null, keys: KeyList): number {
  const { prefix, rows, escapes, rowBytes } = block
  const view = new DataView(rows.buffer, rows.byteOffset, rows.length)
  keys.reserve(rows.length / rowBytes)
  if (sieve === null) {
    for (let at = 0; at < rows.length; at += rowBytes) keys.add(prefix, view, at)
    return rows.length / rowBytes
  }
  const counts = readBlockCounts(rows, rowBytes, escapes)
  let kept = 0
  for (let row = 0; row < counts.length; row++) {
    const count = counts[row] as number
    if (count < sieve.threshold) continue
    if (count === sieve.threshold && sieve.atThreshold-- <= 0) continue
    keys.add(prefix, view, row * rowBytes)
    kept++
  }
  return kept
}
