import { describe, expect, it } from 'vitest'
import { findZxcvbnDates } from '../../../../src/strength/compat/find-zxcvbn-dates.js'
import { collectOffers, type Offered } from '../../../support/collect-offers.js'
import { createRandom } from '../../../support/create-random.js'
import { createEngineMatches } from '../../../support/list-engine-matches.js'
import { makeText } from '../../../support/make-text.js'

const YEAR = 2026
const DAYS = 365
/** What a date costs that is as many years away, and what it costs with separators. */
const joined = (years: number): number => years * DAYS
const separated = (years: number): number => years * DAYS * 4

const find = (password: string, year = YEAR): readonly Offered[] =>
  collectOffers((offer) => findZxcvbnDates(password, year, offer))

describe('findZxcvbnDates', () => {
  const wholes: readonly (readonly [string, number | null])[] = [
    ['', null],
    ['191', null],
    ['abcd', null],
    // Four to eight digits in every order; of several readings the nearest year counts.
    ['1191', joined(25)], // 1 1 91, or 11 9 1
    ['1391', joined(25)], // 1 3 91, or 13 9 1
    ['9111', joined(21)], // 9 1 11
    ['1090', joined(26)], // 10 9 0, which is 2000
    ['9031', joined(36)], // 90 3 1
    ['11291', joined(25)], // 1 12 91, 11 2 91, or 11 29 1
    ['31191', joined(21)], // 31 19 1: 19 January 2031
    ['91131', joined(21)], // 9 11 31
    ['91311', joined(21)], // 9 13 11
    ['131191', joined(35)],
    ['191131', joined(21)],
    ['1131991', joined(35)],
    ['3111991', joined(35)],
    ['1991131', joined(35)],
    ['1991311', joined(35)],
    ['13121991', joined(35)],
    ['19911312', joined(35)],
    ['12051890', joined(136)],
    ['131219911', null],
    // No day or no month.
    ['0000', null],
    ['0900', null],
    ['99999999', null],
    // Six to ten characters with separators.
    ['1/1/91', separated(35)],
    ['1-1-91', separated(35)],
    ['1_1_91', separated(35)],
    ['1.1.91', separated(35)],
    ['1\\1\\91', separated(35)],
    ['1 1 91', separated(35)],
    ['1\n1\n91', separated(35)],
    ['1\u00a01\u00a091', separated(35)],
    ['91/1/1', separated(35)],
    ['1/1/1', null],
    ['1/1-91', null],
    ['1,1,91', null],
    ['a/1/91', null],
    // Day and month in either order, a day up to 31, a month up to 12.
    ['12/31/91', separated(35)],
    ['31/12/91', separated(35)],
    ['31/02/91', separated(35)],
    ['91/31/12', separated(35)],
    ['91/12/31', separated(35)],
    ['13/13/91', null],
    ['32/12/91', null],
    ['12/32/91', null],
    ['12/00/91', null],
    ['00/12/91', null],
    ['00/12/00', null],
    ['00/12/31', separated(26)],
    ['45/12/67', null],
    ['13/13/13', null],
    // Years of four digits are those from 1000 to 2050.
    ['12/12/999', null],
    ['999/12/12', null],
    ['12/12/1000', separated(1_026)],
    ['1000/12/12', separated(1_026)],
    ['12/12/2050', separated(24)],
    ['12/12/2051', null],
    ['2051/12/12', null],
    ['45/12/1990', null],
    ['1990/45/12', null],
    ['12/05/1990', separated(36)],
    // Years of two digits are those from 1951 to 2050, and none is less than 21 away.
    ['1/1/50', separated(24)],
    ['1/1/51', separated(75)],
    ['1/1/00', separated(26)],
    ['1/1/26', separated(21)],
    ['1/1/05', separated(21)],
    ['1/1/04', separated(22)],
    // Recent years alone.
    ['1900', 126],
    ['1950', 76],
    ['2024', 21],
    ['2029', 21],
    ['2030', joined(26)],
    ['1899', joined(21)],
  ]
  it.each(wholes)('prices the whole of %j', (password, guesses) => {
    const prices = find(password)
      .filter(([first, last]) => first === 0 && last === password.length - 1)
      .map(([, , price]) => price)
    expect(prices.length === 0 ? null : Math.min(...prices)).toBe(guesses)
  })

  const parts: readonly (readonly [string, readonly Offered[]])[] = [
    ['a31191b', [[1, 5, joined(21)]]],
    [
      '12/05/1990',
      [
        [0, 9, separated(36)],
        [6, 9, 36],
      ],
    ],
    [
      'Ete1931Ete',
      [
        [3, 6, 95],
        [3, 6, joined(21)],
      ],
    ],
    ['x1/1/91y', [[1, 6, separated(35)]]],
  ]
  it.each(parts)('leaves out dates within the dates of %j', (password, expected) => {
    expect(find(password)).toEqual(expected)
  })

  it.each([
    [1950, separated(40), 40],
    [1990, separated(21), 21],
    [2090, separated(100), 100],
  ])('counts years from %i', (year, date, recent) => {
    expect(find('12/05/1990', year)).toEqual([
      [0, 9, date],
      [6, 9, recent],
    ])
  })

  it('finds what the engine finds', () => {
    // The engine counts from the year of the clock, and chooses between readings by it.
    const year = new Date().getFullYear()
    const [matchDate, matchYear] = [createEngineMatches('date'), createEngineMatches('regex')]
    const countYears = (then: unknown): number => Math.max(Math.abs(Number(then) - year), 21)
    const random = createRandom(67)
    const pieces = ['0', '1', '2', '3', '9', '19', '20', '/', '-', '.', ' ', '12', '31', 'a']
    for (let round = 0; round < 3_000; round++) {
      const password = makeText(random, round % 3 === 0 ? '0123456789' : pieces, 11)
      const dates = matchDate(password).map(
        ({ i, j, year: then, separator }): Offered => [
          i,
          j,
          countYears(then) * DAYS * (separator === '' ? 1 : 4),
        ],
      )
      const years = matchYear(password).map(({ i, j, token }): Offered => [i, j, countYears(token)])
      const expected = collectOffers((offer) => {
        for (const row of [...dates, ...years]) offer(...row)
      })
      expect([password, find(password, year)]).toEqual([password, expected])
    }
  })
})
