import type { Selection } from './types.js'

/** How often each count occurs. */
export interface CountTally {
  /** Of counts below its length. */
  readonly small: Float64Array
  /** Of the others. */
  readonly large: ReadonlyMap<number, number>
}

/**
 * Finds which counts are among the highest `top`: all above a threshold, and some at it. `null` when there
 * are no more than `top`.
 */
export function selectTop({ small, large }: CountTally, top: number): Selection | null {
  let above = 0
  const stepDown = (count: number, hashes: number): Selection | null => {
    if (above + hashes > top) return { threshold: count, atThreshold: top - above }
    above += hashes
    return null
  }
  for (const [count, hashes] of [...large].sort(([a], [b]) => b - a)) {
    const selection = stepDown(count, hashes)
    if (selection !== null) return selection
  }
  for (let count = small.length - 1; count > 0; count--) {
    const selection = stepDown(count, small[count] as number)
    if (selection !== null) return selection
  }
  return null
}
