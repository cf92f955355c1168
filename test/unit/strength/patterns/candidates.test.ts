import { describe, expect, it } from 'vitest'
import { clear, createCandidates, offer } from '../../../../src/strength/patterns/candidates.js'
import { CODES } from '../../../../src/strength/patterns/types.js'
import { listParts } from '../../../support/find-parts.js'

describe('candidates', () => {
  it.each([
    ['the only one', [[0, 3, 40, CODES.word]], [0, 3, 'word', 40]],
    [
      'the cheaper one',
      [
        [0, 3, 40, CODES.word],
        [0, 3, 39, CODES.name],
      ],
      [0, 3, 'name', 39],
    ],
    [
      'the first of equals',
      [
        [0, 3, 40, CODES.word],
        [0, 3, 40, CODES.name],
      ],
      [0, 3, 'word', 40],
    ],
    [
      'the one before a dearer one',
      [
        [0, 3, 40, CODES.word],
        [0, 3, 41, CODES.name],
      ],
      [0, 3, 'word', 40],
    ],
    ['one of a fraction of a guess', [[1, 2, 0.5, CODES.sign]], [1, 2, 'sign', 0.5]],
    ['one of very many guesses', [[1, 2, 1e300, CODES.date]], [1, 2, 'date', 1e300]],
  ] as const)('keeps %s', (_, offers, expected) => {
    const candidates = createCandidates(3)
    for (const [start, end, price, code] of offers) offer(candidates, start, end, price, code)
    expect(listParts(candidates)).toEqual([expected])
  })

  it('keeps one of each part of a text, also of the longest', () => {
    const size = 12
    const candidates = createCandidates(size)
    for (let start = 0; start < size; start++) {
      for (let end = start + 1; end <= size; end++) {
        offer(candidates, start, end, 100 * start + end, CODES.word)
      }
    }
    const parts = listParts(candidates)
    expect(parts).toHaveLength((size * (size + 1)) / 2)
    expect(parts.every(([start, end, , price]) => price === 100 * start + end)).toBe(true)
  })

  it('forgets what was offered for a text of some size, and leaves the rest of the table alone', () => {
    const candidates = createCandidates(8)
    offer(candidates, 0, 3, 10, CODES.word)
    offer(candidates, 2, 3, 20, CODES.word)
    offer(candidates, 5, 8, 30, CODES.word)
    clear(candidates, 3)
    expect(listParts(candidates)).toEqual([[5, 8, 'word', 30]])
    offer(candidates, 0, 3, 1_000, CODES.name)
    expect(listParts(candidates)[0]).toEqual([0, 3, 'name', 1_000])
    clear(candidates, 8)
    expect(listParts(candidates)).toEqual([])
  })

  it('makes room for a longer text, and keeps it', () => {
    const candidates = createCandidates(2)
    offer(candidates, 0, 2, 10, CODES.word)
    clear(candidates, 4)
    expect(listParts(candidates)).toEqual([])
    offer(candidates, 3, 4, 20, CODES.name)
    offer(candidates, 0, 4, 30, CODES.date)
    const parts = [
      [0, 4, 'date', 30],
      [3, 4, 'name', 20],
    ]
    expect(listParts(candidates)).toEqual(parts)
    clear(candidates, 2)
    expect(candidates.stride).toBe(5)
    expect(listParts(candidates)).toEqual([parts[1]])
  })

  it('has room for a text of nothing', () => {
    const candidates = createCandidates(0)
    clear(candidates, 0)
    expect(listParts(candidates)).toEqual([])
  })
})
