import { type Matcher, ZxcvbnFactory } from '@zxcvbn-ts/core'
import { describe, expect, it } from 'vitest'
import { computeZxcvbnGuesses } from '../../../../src/strength/compat/compute-zxcvbn-guesses.js'
import type { Offered } from '../../../support/collect-offers.js'
import { createRandom } from '../../../support/create-random.js'

function compute(size: number, parts: readonly Offered[]): number {
  const table = new Float64Array(size * size)
  for (const [first, last, guesses] of parts) table[first * size + last] = guesses
  return computeZxcvbnGuesses(size, table)
}

/** The engine, with the parts that are given in the place of what it would find. */
function ask(size: number, parts: readonly Offered[]): number {
  const toMatcher = (found: readonly object[]): Matcher => {
    class Given {
      match(): readonly object[] {
        return found
      }
    }
    return { Matching: Given, feedback: () => null, scoring: () => 1 } as unknown as Matcher
  }
  const own = 'date dictionary dictionaryL33t dictionaryReverse regex repeat sequence separator'
  const silent = `${own} spatial wordSequence`.split(' ').map((name) => [name, toMatcher([])])
  const given = parts.map(([i, j, guesses]) => ({
    pattern: 'given',
    i,
    j,
    token: 'x'.repeat(j - i + 1),
    guesses,
  }))
  const matchers = { ...Object.fromEntries(silent), given: toMatcher(given) }
  return new ZxcvbnFactory({}, matchers).check('x'.repeat(size)).guesses
}

describe('computeZxcvbnGuesses', () => {
  // k! × product + 10,000 for each part but the first; unknown are 10 for each unit, and 11 for one.
  const texts: readonly (readonly [string, number, readonly Offered[], number])[] = [
    ['an empty text', 0, [], 1],
    ['one unknown unit', 1, [], 11 + 1],
    ['unknown units', 4, [], 1e4 + 1],
    ['one part', 4, [[0, 3, 7]], 7 + 1],
    ['one part that costs more than unknown units', 2, [[0, 1, 700]], 100 + 1],
    [
      'two parts',
      8,
      [
        [0, 3, 60],
        [4, 7, 70],
      ],
      2 * 60 * 70 + 1e4,
    ],
    [
      'three parts',
      12,
      [
        [0, 3, 60],
        [4, 7, 70],
        [8, 11, 80],
      ],
      6 * 60 * 70 * 80 + 1e8,
    ],
    ['a part and one unknown unit', 7, [[0, 5, 60]], 2 * 60 * 11 + 1e4],
    ['one unknown unit and a part', 7, [[1, 6, 60]], 2 * 60 * 11 + 1e4],
    ['a part and unknown units', 9, [[0, 5, 60]], 2 * 60 * 1e3 + 1e4],
    ['unknown units and a part', 9, [[3, 8, 60]], 2 * 60 * 1e3 + 1e4],
    ['unknown units on both sides', 16, [[3, 12, 60]], 6 * 1e3 * 60 * 1e3 + 1e8],
    [
      'unknown units between parts',
      16,
      [
        [0, 5, 60],
        [9, 15, 70],
      ],
      6 * 60 * 1e3 * 70 + 1e8,
    ],
    [
      'the cheaper of a long part and two short ones',
      8,
      [
        [0, 7, 50_000],
        [0, 3, 60],
        [4, 7, 70],
      ],
      2 * 60 * 70 + 1e4,
    ],
    [
      'the cheapest of overlapping parts',
      10,
      [
        [0, 5, 60],
        [4, 9, 50],
        [0, 3, 90],
      ],
      2 * 90 * 50 + 1e4,
    ],
    ['a part that brings nothing', 6, [[2, 3, 50]], 1e6 + 1],
  ]
  it.each(texts)('gives the guesses of %s', (_title, size, parts, guesses) => {
    expect(compute(size, parts)).toBe(guesses)
  })

  it('is infinite where numbers end', () => {
    const parts = Array.from({ length: 120 }, (_, at): Offered => [at * 2, at * 2 + 1, 90])
    expect(compute(309, [])).toBe(Number.POSITIVE_INFINITY)
    expect(compute(240, parts)).toBeLessThan(Number.POSITIVE_INFINITY)
  })

  it('gives the guesses of the engine for any parts', () => {
    const random = createRandom(68)
    for (let round = 0; round < 500; round++) {
      const size = 1 + random(24)
      const parts = new Map<string, Offered>()
      for (let count = random(16); count > 0; count--) {
        const first = random(size)
        const last = Math.min(size - 1, first + random(8))
        const least = last > first ? 50 : 10
        parts.set(`${first} ${last}`, [first, last, Math.floor(least * 10 ** (random(400) / 100))])
      }
      const rows = [...parts.values()]
      expect([size, rows, compute(size, rows)]).toEqual([size, rows, ask(size, rows)])
    }
  })
})
