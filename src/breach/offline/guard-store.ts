import type { HashFilter } from './load-filter.js'
import type { HashStore } from './types.js'

/** Asks a filter that holds every hash of the store first: what it does not hold is absent, without a read. */
export function guardStore(store: HashStore, filter: HashFilter, size: number): HashStore {
  return {
    count: (words, from) => (filter(words, from) ? store.count(words, from) : 0),
    countAsync: async (words) => (filter(words, 0) ? store.countAsync(words) : 0),
    countAll(words) {
      const counts = new Array<number | null>(words.length / size).fill(0)
      const held = [...counts.keys()].filter((hash) => filter(words, hash * size))
      const some = new Int32Array(held.length * size)
      for (const [index, hash] of held.entries()) {
        some.set(words.subarray(hash * size, (hash + 1) * size), index * size)
      }
      for (const [index, count] of store.countAll(some).entries()) {
        counts[held[index] as number] = count
      }
      return counts
    },
  }
}
