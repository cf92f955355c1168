import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeLog10 } from '../../../src/internal/compute-log10.js'

describe('computeLog10', () => {
  // To the last digit: these are what every engine must answer.
  it.each([
    [1, 0],
    [10, 1],
    [1e22, 22],
    [1e23, 23],
    [1e308, 308],
    [2, 0.3010299956639812],
    [1_000_000_007, 9.00000000304006],
  ])('of %d is %d', (value, expected) => {
    expect(computeLog10(value)).toBe(expected)
  })

  it('agrees with the platform but for the last digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: Number.MAX_VALUE, noNaN: true }), (value) => {
        const expected = Math.log10(value)
        const difference = Math.abs(computeLog10(value) - expected)
        expect(difference).toBeLessThanOrEqual(Math.max(expected, 1) * 4 * Number.EPSILON)
      }),
      { numRuns: 20_000 },
    )
  })
})
