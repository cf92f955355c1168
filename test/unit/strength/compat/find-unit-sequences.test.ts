import { describe, expect, it } from 'vitest'
import { findUnitSequences } from '../../../../src/strength/compat/find-unit-sequences.js'
import { collectOffers, type Offered } from '../../../support/collect-offers.js'
import { createRandom } from '../../../support/create-random.js'
import { createEngineMatches } from '../../../support/list-engine-matches.js'
import { makeText } from '../../../support/make-text.js'

const find = (password: string): readonly Offered[] =>
  collectOffers((offer) => findUnitSequences(password, offer))

describe('findUnitSequences', () => {
  // Length times 4 for an obvious start, 10 for a digit, 26 for the rest; twice that downwards.
  const sequences: readonly (readonly [string, readonly Offered[]])[] = [
    ['', []],
    ['a', []],
    ['aa', []],
    ['ab', [[0, 1, 8]]],
    ['ba', [[0, 1, 104]]],
    ['ac', []],
    ['ace', [[0, 2, 12]]],
    ['afkp', [[0, 3, 16]]],
    ['agm', []],
    ['aaa', []],
    ['abc', [[0, 2, 12]]],
    ['bcd', [[0, 2, 78]]],
    ['zyx', [[0, 2, 24]]],
    ['ABC', [[0, 2, 12]]],
    ['ZYX', [[0, 2, 24]]],
    ['012', [[0, 2, 12]]],
    ['123', [[0, 2, 12]]],
    ['234', [[0, 2, 30]]],
    ['987', [[0, 2, 24]]],
    ['97531', [[0, 4, 40]]],
    ['αβγ', [[0, 2, 78]]],
    ['!"#', [[0, 2, 78]]],
    [
      'abcdb975zy',
      [
        [0, 3, 16],
        [5, 7, 24],
        [8, 9, 16],
      ],
    ],
    [
      'abcba',
      [
        [0, 2, 12],
        [2, 4, 156],
      ],
    ],
  ]
  it.each(sequences)('finds those of %j', (password, expected) => {
    expect(find(password)).toEqual(expected)
  })

  it('finds what the engine finds', () => {
    const match = createEngineMatches('sequence')
    const random = createRandom(62)
    for (let round = 0; round < 1_500; round++) {
      const password = makeText(random, 'abcdfxyz012589AZ', 12)
      const expected = match(password).map(({ i, j }) => [i, j])
      const places = find(password).map(([first, last]) => [first, last])
      expect([password, places]).toEqual([password, expected])
    }
  })
})
