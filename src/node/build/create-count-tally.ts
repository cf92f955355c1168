import { readBlockCounts } from './read-block-counts.js'
import type { CountTally } from './select-top.js'

/** Counts how often each count occurs. */
export interface CountTallyWriter extends CountTally {
  add(rows: Uint8Array, rowBytes: number, escapes: Uint8Array): void
}

/** Counts below are in an array: nearly all. */
const SMALL = 65_536

/** Creates an empty tally. */
export function createCountTally(): CountTallyWriter {
  const small = new Float64Array(SMALL)
  const large = new Map<number, number>()
  return {
    small,
    large,
    add(rows, rowBytes, escapes) {
      const counts = readBlockCounts(rows, rowBytes, escapes)
      for (let row = 0; row < counts.length; row++) {
        const count = counts[row] as number
        if (count < SMALL) small[count] = (small[count] as number) + 1
        else large.set(count, (large.get(count) ?? 0) + 1)
      }
    },
  }
}
