import type { RandomSource } from '../../ports.js'
import { assertIndex } from './assert-index.js'
import { CANARIES } from './canaries.js'
import { LAYOUT } from './layout.js'
import type { HashStore, IndexInfo } from './types.js'
import { writeHash } from './write-hash.js'

const RANDOM_HASHES = 256
/** Of 256, a filter of 8 bits takes one for one of its own; 16 by chance once in 10^14 tests. */
const MAX_FALSE_HITS = 16

/**
 * Looks up passwords that every corpus holds, where the index is complete, and random hashes.
 *
 * @throws `HygieError` `ERR_INDEX_INVALID` where the first are missing or the second are there.
 */
export function testStore(
  store: HashStore,
  { hash, profile, coverage }: IndexInfo,
  random: RandomSource,
): void {
  const words = new Int32Array(5)
  for (const canary of coverage === 'complete' ? CANARIES[hash] : []) {
    writeHash(canary, hash, words)
    assertIndex(
      store.count(words, 0) !== 0,
      'The index says that it is complete, and lacks passwords that every corpus holds.',
    )
  }
  const bytes = new Uint8Array(LAYOUT.digestBytes[hash])
  let hits = 0
  for (let round = 0; round < RANDOM_HASHES; round++) {
    random.fill(bytes)
    writeHash(bytes, hash, words)
    if (store.count(words, 0) !== 0) hits++
  }
  assertIndex(
    hits <= (profile === 'exact' ? 0 : MAX_FALSE_HITS),
    'The index says that it holds hashes that nobody can have put there.',
  )
}
