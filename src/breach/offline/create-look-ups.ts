import type { Hasher } from './create-hasher.js'
import { LAYOUT } from './layout.js'
import type { BreachIndex, HashStore, IndexInfo } from './types.js'
import { writeHash } from './write-hash.js'

/** Creates what looks up passwords and hashes in a store. The words of one hash are used again for the next. */
export function createLookUps(
  store: HashStore,
  { hash: kind }: IndexInfo,
  hash: Hasher,
): Pick<BreachIndex, 'count' | 'countHash' | 'countMany' | 'countAsync' | 'find'> {
  const size = LAYOUT.digestBytes[kind] / 4
  const words = new Int32Array(size)

  const count = (password: string): number | null => {
    hash(password, words)
    return store.count(words, 0)
  }
  return {
    count,
    countHash(given) {
      writeHash(given, kind, words)
      return store.count(words, 0)
    },
    countMany(passwords) {
      const all = new Int32Array(passwords.length * size)
      for (let index = 0; index < passwords.length; index++) {
        hash(passwords[index] as string, words)
        for (let at = 0; at < size; at++) all[index * size + at] = words[at] as number
      }
      return store.countAll(all)
    },
    async countAsync(password) {
      const own = new Int32Array(size)
      hash(password, own)
      return store.countAsync(own)
    },
    find(password) {
      const occurrences = count(password)
      return { found: occurrences !== 0, occurrences }
    },
  }
}
