import { describe, expect, it } from 'vitest'
import { buildRankedTrie } from '../../../../src/strength/compat/build-ranked-trie.js'
import { findRankedWords } from '../../../../src/strength/compat/find-ranked-words.js'
import { findWordChains } from '../../../../src/strength/compat/find-word-chains.js'
import { collectOffers, type Offered } from '../../../support/collect-offers.js'
import { createRandom } from '../../../support/create-random.js'
import { createEngineMatches } from '../../../support/list-engine-matches.js'
import { makeText } from '../../../support/make-text.js'

const LISTS = { seasons: ['mai', 'ete'], 'months-fr': ['avril', 'juin', 'juinot'] }
const ranked = buildRankedTrie(Object.values(LISTS))
const find = (password: string): readonly Offered[] =>
  collectOffers((offer) => findWordChains(password, findRankedWords(password, ranked), offer))

describe('findWordChains', () => {
  // n! × 2ⁿ⁻²: 2 for two words, 12 for three, 96 for four.
  const chains: readonly (readonly [string, readonly Offered[]])[] = [
    ['', []],
    ['x', []],
    ['mai', []],
    ['maijuin', [[0, 6, 2]]],
    ['MaiJuin', [[0, 6, 2]]],
    ['mai juin', [[0, 7, 2]]],
    ['mai-juin', [[0, 7, 2]]],
    ['mai_juin', [[0, 7, 2]]],
    ['mai.juin', [[0, 7, 2]]],
    ['maiXjuin', [[0, 7, 2]]],
    ['maiÉjuin', [[0, 7, 2]]],
    ['maixjuin', []],
    ['maiǅjuin', []],
    ['mai,juin', []],
    ['mai  juin', []],
    ['maiXYjuin', []],
    [
      'maijuinavril',
      [
        [0, 11, 12],
        [3, 11, 2],
      ],
    ],
    [
      'mai-juin-avril-mai',
      [
        [0, 17, 96],
        [4, 17, 12],
        [9, 17, 2],
      ],
    ],
    [
      '1maijuin/avrilmai2',
      [
        [1, 7, 2],
        [9, 16, 2],
      ],
    ],
    ['iamniuj', [[0, 6, 2]]],
    ['m4i3t3', [[0, 5, 2]]],
    // What begins first is kept, and of that the shortest.
    ['juinotmai', []],
  ]
  it.each(chains)('finds those of %j', (password, expected) => {
    expect(find(password)).toEqual(expected)
  })

  it('finds what the engine finds', () => {
    const match = createEngineMatches('wordSequence', { dictionary: LISTS })
    const random = createRandom(64)
    const pieces = ['mai', 'Ete', 'avril', 'juin', 'ot', 'niuj', '-', ' ', 'X', 'x', '1']
    for (let round = 0; round < 500; round++) {
      const password = makeText(random, pieces, 8)
      const words = [1, 1, 2, 12, 96, 960, 11_520, 161_280, 2_580_480]
      const expected = match(password).map(
        ({ i, j, wordCount }) => [i, j, words[wordCount as number] as number] as const,
      )
      const distinct = new Set(expected.map((row) => JSON.stringify(row)))
      const found = new Set(find(password).map((row) => JSON.stringify(row)))
      expect([password, found]).toEqual([password, distinct])
    }
  })
})
