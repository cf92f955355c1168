import type { HashFilter } from './load-filter.js'
import type { HashStore } from './types.js'

/** Creates the look-up in a filter, which counts nothing. */
export function createFilterStore(filter: HashFilter, size: number): HashStore {
  const count = (words: Int32Array, from: number): number | null => (filter(words, from) ? null : 0)
  return {
    count,
    countAsync: async (words) => count(words, 0),
    countAll: (words) =>
      Array.from({ length: words.length / size }, (_, hash) => count(words, hash * size)),
  }
}
