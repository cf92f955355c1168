import { knownPassword } from './create-corpus.mjs'

const POPULAR = 15

/** Passwords that were never asked before: known ones in order, popular ones from the end. */
export function createQueries({ counts }) {
  let known = 0
  let last = counts.length
  let unknown = 0
  let state = 12_345
  const below = (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const takeKnown = () => {
    if (known >= last) throw new Error('The corpus holds too few known passwords: raise --size.')
    return known++
  }
  const takeUnknown = () => `staple-battery-${unknown++}`

  /** As many passwords as asked; of them `share` are in the corpus, and `expected` says how often. */
  const take = (amount, share) => {
    const hits = Math.round(amount * share)
    const order = Uint8Array.from({ length: amount }, (_, index) => (index < hits ? 1 : 0))
    for (let index = amount - 1; index > 0; index--) {
      const other = below(index + 1)
      const kept = order[index]
      order[index] = order[other]
      order[other] = kept
    }
    const expected = new Float64Array(amount)
    const passwords = Array.from(order, (isHit, index) => {
      if (isHit === 0) return takeUnknown()
      const hit = takeKnown()
      expected[index] = counts[hit]
      return knownPassword(hit)
    })
    return { passwords, expected }
  }

  /** Passwords whose count does not fit in a row. */
  const takePopular = (amount) => {
    const hits = []
    while (hits.length < amount) {
      last--
      if (last < known) throw new Error('The corpus holds too few popular ones: raise --size.')
      if (counts[last] >= POPULAR) hits.push(last)
    }
    return {
      passwords: hits.map(knownPassword),
      expected: Float64Array.from(hits, (hit) => counts[hit]),
    }
  }
  return { take, takePopular }
}
