import { describe, expect, it } from 'vitest'
import { createOffer } from '../../../../src/strength/compat/create-offer.js'

/** Offers on a text of four units, and gives the part from one unit to another. */
function offerOnce(
  first: number,
  last: number,
  ...guesses: readonly number[]
): readonly [kept: number, others: number] {
  const parts = new Float64Array(16)
  const offer = createOffer(4, parts)
  for (const price of guesses) offer(first, last, price)
  return [parts[first * 4 + last] as number, parts.filter((part) => part !== 0).length - 1]
}

describe('createOffer', () => {
  // MIN_SUBMATCH_GUESSES_SINGLE_CHAR and MIN_SUBMATCH_GUESSES_MULTI_CHAR of the engine.
  const offers: readonly (readonly [string, number, number, readonly number[], number])[] = [
    ['the whole, at any price', 0, 3, [3], 3],
    ['the whole, not below one guess', 0, 3, [0.5], 1],
    ['one unit, not below 10', 2, 2, [3], 10],
    ['one unit, above it', 2, 2, [11], 11],
    ['several units, not below 50', 1, 2, [3], 50],
    ['several units at the beginning', 0, 2, [49], 50],
    ['several units at the end, above it', 1, 3, [51], 51],
    ['the cheaper of two', 1, 2, [80, 60], 60],
    ['the first of two, when it is cheaper', 1, 2, [60, 80], 60],
    ['one of equals', 0, 3, [7, 7], 7],
  ]
  it.each(offers)('keeps %s', (_title, first, last, guesses, kept) => {
    expect(offerOnce(first, last, ...guesses)).toEqual([kept, 0])
  })

  it('takes the one unit of a text for the whole', () => {
    const parts = new Float64Array(1)
    createOffer(1, parts)(0, 0, 2)
    expect([...parts]).toEqual([2])
  })
})
