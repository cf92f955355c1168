import { describe, expect, it } from 'vitest'
import { countChoices } from '../../../../src/strength/scoring/count-variations.js'

describe('countChoices', () => {
  it.each([
    // One of five, whichever of the two sorts it is.
    [1, 4, 5],
    [4, 1, 5],
    // One or two of five: 5 + 10.
    [2, 3, 15],
    [3, 2, 15],
    // One, two or three of six: 6 + 15 + 20.
    [3, 3, 41],
    [0, 7, 0],
    [7, 0, 0],
    [0, 0, 0],
  ])('counts %i and %i letters in %i ways', (some, others, ways) => {
    expect(countChoices(some, others)).toBe(ways)
  })

  it('is the half of all subsets, but for the empty one', () => {
    for (let half = 1; half <= 12; half++) {
      const odd = 2 * half + 1
      expect(countChoices(half, half + 1)).toBe(2 ** (odd - 1) - 1)
    }
  })

  it('stays finite for the longest text', () => {
    expect(countChoices(128, 128)).toBeLessThan(2 ** 256)
  })
})
