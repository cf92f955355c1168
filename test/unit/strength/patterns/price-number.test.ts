import { describe, expect, it } from 'vitest'
import { isYear, priceNumber, priceYear } from '../../../../src/strength/patterns/price-number.js'
import { TUNED } from '../../../support/find-parts.js'

const THIS_YEAR = 2026

describe('priceNumber', () => {
  it.each([
    // Years by how far they are, at least twenty.
    ['2026', 20],
    ['2024', 20],
    ['2036', 20],
    ['2006', 20],
    ['2005', 21],
    ['1975', 51],
    ['1900', 126],
    // Day and month.
    ['0101', 366],
    ['3112', 366],
    ['1205', 366],
    ['0112', 366],
  ])('takes %s for %d guesses', (digits, price) => {
    expect(priceNumber(toRun(digits), THIS_YEAR)).toBe(price)
  })

  it.each([
    // One digit, two, three.
    ['1', 4],
    ['0', 8],
    ['7', 8],
    ['00', 50],
    ['12', 50],
    ['75', 50],
    ['99', 50],
    ['100', 20],
    ['500', 20],
    ['007', 400],
    ['129', 400],
    ['974', 400],
    // Repeated digits, and digits that count.
    ['000', 8 * 3],
    ['1111', 8 * 4],
    ['9999999999', 8 * 10],
    ['123', 6],
    ['321', 6],
    ['012345', 6],
    ['987654321', 6],
    // A step of two is none of them, and neither is a step that changes.
    ['135', 400],
    ['121', 400],
    // Four that are no year and no day.
    ['1899', 6e3],
    ['2037', 6e3],
    ['0013', 6e3],
    ['0001', 6e3],
    ['3200', 6e3],
    ['3201', 6e3],
    ['1213', 6e3],
    ['0100', 6e3],
    // Five: postcodes, the round ones before the others.
    ['75000', 60],
    ['35400', 400],
    ['35410', 6e3],
    ['35417', 6e3],
    // Six: a day with a short year.
    ['120590', 365 * 60],
    ['311299', 365 * 60],
    ['321299', 3e5],
    ['121390', 3e5],
    ['001290', 3e5],
    // Seven, and eight: a day with its year, before or behind.
    ['1205199', 4e6],
    ['12051990', 365 * 90],
    ['19900512', 365 * 90],
    ['31122036', 365 * 90],
    ['12052037', 4e7],
    ['12051899', 4e7],
    ['12131990', 4e7],
    ['19901305', 4e7],
    ['18991205', 4e7],
    ['84736251', 4e7],
    // More: nearly as many as there are.
    ['847362514', 0.6e9],
    ['8473625140', 0.6e10],
  ])('takes %s for some %d guesses', (digits, price) => {
    const factor = priceNumber(toRun(digits), THIS_YEAR) / price
    expect(factor).toBeGreaterThanOrEqual(1 / TUNED)
    expect(factor).toBeLessThanOrEqual(TUNED)
  })

  it('never asks for more than there are numbers', () => {
    const dearer: string[] = []
    for (let length = 2; length <= 4; length++) {
      for (let value = 0; value < 10 ** length; value++) {
        const digits = String(value).padStart(length, '0')
        if (priceNumber(toRun(digits), THIS_YEAR) > 10 ** length) dearer.push(digits)
      }
    }
    expect(dearer).toEqual([])
  })
})

it.each([
  [2026, 20],
  [2006, 20],
  [2005, 21],
  [2046, 20],
  [2047, 21],
  [1800, 226],
])('prices the year %i: %i', (year, price) => {
  expect(priceYear(year, THIS_YEAR)).toBe(price)
})

it.each([
  [1899, false],
  [1900, true],
  [2026, true],
  [2036, true],
  [2037, false],
])('tells whether people write the year %i: %s', (year, expected) => {
  expect(isYear(year, THIS_YEAR)).toBe(expected)
})

function toRun(digits: string): Parameters<typeof priceNumber>[0] {
  const steps = [...digits].slice(1).map((digit, at) => Number(digit) - Number(digits[at]))
  const isEven = steps.length > 0 && steps.every((step) => step === steps[0])
  return {
    length: digits.length,
    value: Number(digits),
    step: isEven ? (steps[0] as number) : null,
  }
}
