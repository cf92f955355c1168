import { describe, expect, it } from 'vitest'
import { computeScore } from '../../../../src/strength/scoring/compute-score.js'

describe('computeScore', () => {
  it.each([
    [1, 0],
    [1_004, 0],
    [1_005, 1],
    [1_000_004, 1],
    [1_000_005, 2],
    [100_000_004, 2],
    [100_000_005, 3],
    [10_000_000_004, 3],
    [10_000_000_005, 4],
    [1e256, 4],
    [Number.POSITIVE_INFINITY, 4],
  ])('gives %d guesses the score %i', (guesses, score) => {
    expect(computeScore(guesses)).toBe(score)
  })
})
