import type { Clock } from '../../ports.js'
import { isFresh } from './is-fresh.js'
import { readClock } from './read-clock.js'
import type { KeptRange } from './types.js'

/** Ranges by their five digits. */
export interface MemoryCache {
  get(prefix: string): Uint8Array | undefined
  set(prefix: string, range: KeptRange): void
}

/** Keeps the ranges that were used last, as long as they are fresh. */
export function createMemoryCache(maxRanges: number, maxAgeMs: number, clock: Clock): MemoryCache {
  // A map remembers the order of insertion: the first key is the one that was not used for longest.
  const ranges = new Map<string, KeptRange>()
  return {
    get(prefix) {
      const range = ranges.get(prefix)
      ranges.delete(prefix)
      if (range === undefined || !isFresh(range.expiresAtMs, readClock(clock), maxAgeMs)) return
      ranges.set(prefix, range)
      return range.body
    },
    set(prefix, range) {
      if (!isFresh(range.expiresAtMs, readClock(clock), maxAgeMs)) return
      ranges.set(prefix, range)
      for (const oldest of ranges.keys()) {
        if (ranges.size <= maxRanges) return
        ranges.delete(oldest)
      }
    },
  }
}
