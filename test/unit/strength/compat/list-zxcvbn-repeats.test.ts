import { describe, expect, it } from 'vitest'
import { listZxcvbnRepeats } from '../../../../src/strength/compat/list-zxcvbn-repeats.js'
import { createRandom } from '../../../support/create-random.js'
import { createEngineMatches } from '../../../support/list-engine-matches.js'
import { makeText } from '../../../support/make-text.js'

type Row = readonly [first: number, last: number, base: string, copies: number]

const list = (password: string): readonly Row[] =>
  listZxcvbnRepeats(password).map(({ first, last, base, copies }) => [first, last, base, copies])

describe('listZxcvbnRepeats', () => {
  const repeats: readonly (readonly [string, readonly Row[]])[] = [
    ['', []],
    ['a', []],
    ['abc', []],
    ['aa', [[0, 1, 'a', 2]]],
    ['aaaaa', [[0, 4, 'a', 5]]],
    ['abab', [[0, 3, 'ab', 2]]],
    ['ababa', [[0, 3, 'ab', 2]]],
    ['xabcabcy', [[1, 6, 'abc', 2]]],
    // Greedy beats lazy for aabaab, and its beginning may repeat itself.
    ['aabaab', [[0, 5, 'aab', 2]]],
    ['aabaabaabaab', [[0, 11, 'aab', 4]]],
    [
      'aabb',
      [
        [0, 1, 'a', 2],
        [2, 3, 'b', 2],
      ],
    ],
    [
      'aaXaa',
      [
        [0, 1, 'a', 2],
        [3, 4, 'a', 2],
      ],
    ],
    ['Aa', []],
    ['\n\n', []],
    ['a\na\n', []],
    ['\u2028\u2028bb', [[2, 3, 'b', 2]]],
    ['\t\t', [[0, 1, '\t', 2]]],
    ['😀😀', [[0, 3, '😀', 2]]],
  ]
  it.each(repeats)('lists those of %j', (password, expected) => {
    expect(list(password)).toEqual(expected)
  })

  it('lists what the engine finds', () => {
    const match = createEngineMatches('repeat')
    const random = createRandom(61)
    for (let round = 0; round < 800; round++) {
      const password = makeText(random, round % 2 === 0 ? 'ab' : ['a', 'ab', 'b1', '\n', 'é'], 14)
      const expected = match(password).map(({ i, j, baseToken, repeatCount }) => [
        i,
        j,
        baseToken,
        repeatCount,
      ])
      expect([password, list(password)]).toEqual([password, expected])
    }
  })
})
