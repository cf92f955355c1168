import { describe, expect, it } from 'vitest'
import { findUsedSeparators } from '../../../../src/strength/compat/find-used-separators.js'
import { collectOffers, type Offered } from '../../../support/collect-offers.js'
import { createRandom } from '../../../support/create-random.js'
import { createEngineMatches } from '../../../support/list-engine-matches.js'
import { makeText } from '../../../support/make-text.js'

const find = (password: string): readonly Offered[] =>
  collectOffers((offer) => findUsedSeparators(password, offer))

describe('findUsedSeparators', () => {
  const separators: readonly (readonly [string, readonly number[]])[] = [
    ['', []],
    ['abc', []],
    ['a-b', []],
    ['a-b-c', [1, 3]],
    ['a-b_c-d_e_f', [3, 7, 9]],
    ['a-b_c_d-e', [1, 7]],
    ['a_b-c-d_e', [1, 7]],
    ['-a-b', [2]],
    ['a-b-', [1, 3]],
    ['a--b', []],
    ['a--b-c', [4]],
    ['a\n-b-c', [4]],
    ['a\\b\\c', []],
    ['a+b+c', []],
    ...Array.from(' ,;:|/_.-', (sign) => [`a${sign}b${sign}c`, [1, 3]] as const),
  ]
  it.each(separators)('finds those of %j', (password, places) => {
    expect(find(password)).toEqual(places.map((at) => [at, at, 10]))
  })

  it('finds what the engine finds', () => {
    const match = createEngineMatches('separator')
    const random = createRandom(63)
    for (let round = 0; round < 1_500; round++) {
      const password = makeText(random, ' ,;:|/_.-\\\nab', 12)
      const expected = match(password).map(({ i, j }) => [i, j, 10])
      expect([password, find(password)]).toEqual([password, expected])
    }
  })
})
