import { describe, expect, it } from 'vitest'
import { createDateFinder } from '../../../../src/strength/patterns/find-dates.js'
import {
  type FoundPart,
  findAfter,
  findParts,
  findWhole,
  HOSTILE_TEXTS,
  MAX_SIZE,
  readText,
} from '../../../support/find-parts.js'

const find = createDateFinder(2026)

const DAYS = 366
/** Separators make three times as many. */
const SEPARATED = DAYS * 3
const MONTHS = 12
/** Years of two digits behind a month in words. */
const SHORT = 60

const whole: readonly (readonly [what: string, text: string, price: number])[] = [
  // With separators; years by how far they are, at least twenty.
  ['day, month, year', '12/05/1990', SEPARATED * 36],
  ['day, month, year', '12-05-1990', SEPARATED * 36],
  ['day, month, year', '12.05.1990', SEPARATED * 36],
  ['day, month, year', '12 05 1990', SEPARATED * 36],
  ['day, month, year', '12,05,1990', SEPARATED * 36],
  ['day, month, year', '12\u00A005\u00A01990', SEPARATED * 36],
  ['day, month, year, with any sign', '12:05:1990', SEPARATED * 36],
  ['day, month, year, with an emoji', '12😀05😀1990', SEPARATED * 36],
  ['day, month, year, without zeros', '1/5/1990', SEPARATED * 36],
  ['month, day, year', '05/31/1990', SEPARATED * 36],
  ['year, month, day', '1990-05-12', SEPARATED * 36],
  ['year, month, day, without zeros', '1990-5-1', SEPARATED * 36],
  ['year, day, month', '1990-31-05', SEPARATED * 36],
  ['the last day', '31/12/2025', SEPARATED * 20],
  ['a day to come', '01/01/2050', SEPARATED * 24],
  ['a day of long ago', '14/07/1789', SEPARATED * 237],
  ['a short year of the last century', '12/05/90', SEPARATED * 36],
  ['the first short year of the last century', '12/05/51', SEPARATED * 75],
  ['a short year of this century', '12/05/05', SEPARATED * 21],
  ['a short year that is not yet', '12/05/50', SEPARATED * 20],
  ['a year of one digit', '12/05/5', SEPARATED * 21],
  ['day and month', '12/05', SEPARATED],
  ['month and day', '05-31', SEPARATED],
  ['day and month, without zeros', '1.5', SEPARATED],
  // In words.
  ['day and month', '12mars', DAYS],
  ['day and month', '12-mars', DAYS],
  ['day and month with an accent', '15août', DAYS],
  ['day and month with a decomposed accent', '15aou\u0302t', DAYS],
  ['day and month in capitals', '15AOÛT', DAYS],
  ['day and a short month', '15janv', DAYS],
  ['day and a shorter month', '15dec', DAYS],
  ['day and month in English', '4july', DAYS],
  ['the first day', '1ermai', DAYS],
  ['the first day', '1er mai', DAYS],
  ['the first day in words', 'premieravril', DAYS],
  ['a day in words', 'quatorzejuillet', DAYS],
  ['a day in words', 'dixsept mars', DAYS],
  ['a day in words that a longer one begins with', 'dixseptembre', DAYS],
  ['a day in words that a longer one begins with', 'vingtseptembre', DAYS],
  ['the last day in words', 'trenteetundecembre', DAYS],
  ['day, month, year', '12mars1975', DAYS * 51],
  ['day, month, year', '12 mars 1975', DAYS * 51],
  ['day, month, year', '12-mars-2024', DAYS * 20],
  ['day, month, short year', '12mars75', DAYS * SHORT],
  ['day, month and a year of long ago', '14juillet1800', DAYS * 226],
  ['day, month and a year to come', '14juillet2036', DAYS * 20],
  ['month and year', 'juin1984', MONTHS * 42],
  ['month and year', 'juin-1984', MONTHS * 42],
  ['month and short year', 'Mai68', MONTHS * SHORT],
  ['a month that is a number too', 'sept2024', MONTHS * 20],
  ['month and year in English', 'october1984', MONTHS * 42],
]

const within: readonly (readonly [text: string, parts: readonly FoundPart[]])[] = [
  ['x1/5x', [[1, 4, 'date', SEPARATED]]],
  // Every part that is a date by itself.
  [
    '1/5/1990',
    [
      [0, 3, 'date', SEPARATED],
      [0, 8, 'date', SEPARATED * 36],
      [2, 6, 'date', SEPARATED],
    ],
  ],
  [
    '4mai68',
    [
      [0, 4, 'date', DAYS],
      [0, 6, 'date', DAYS * SHORT],
      [1, 6, 'date', MONTHS * SHORT],
    ],
  ],
  // What follows a date does not undo it.
  ['9mars7', [[0, 5, 'date', DAYS]]],
  ['9mars199', [[0, 5, 'date', DAYS]]],
  ['9mars1799', [[0, 5, 'date', DAYS]]],
  ['9mars2037', [[0, 5, 'date', DAYS]]],
  ['9 mars ', [[0, 6, 'date', DAYS]]],
  ['1/5/x', [[0, 3, 'date', SEPARATED]]],
  ['1/5/', [[0, 3, 'date', SEPARATED]]],
  ['1/5-99', [[0, 3, 'date', SEPARATED]]],
  ['1/31/599', [[0, 4, 'date', SEPARATED]]],
  ['45mai', [[1, 5, 'date', DAYS]]],
  // The year comes first in four digits only.
  ['90-5-2', [[3, 6, 'date', SEPARATED]]],
  ['990-5-2', [[4, 7, 'date', SEPARATED]]],
]

const near: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['a digit', '1'],
  ['a number', '12051990'],
  ['a year', '1990'],
  ['a month', 'mai'],
  ['a day in words', 'premier'],
  ['a day and a beginning', '9ma'],
  ['a day and a word', '9maths'],
  ['day 0', '0mai'],
  ['day 0', '00mai'],
  ['day 0', '0/5'],
  ['month 0', '5/0'],
  ['two separators in a row', '1//5'],
  ['a separator and no number', '1/'],
  ['a separator and a word', '1/mxi'],
  ['a letter between', '1x5'],
  ['a NUL between a day and a word', '9\0mxi'],
  ['two separators between day and month', '9--mai'],
  ['another sign between day and month', '9/mai'],
  ['digits of another script', '١٢/٠٥/١٩٩٠'],
  ['a month and a year with a sign', 'mai/1990'],
  ['a month and an impossible year', 'mai1799'],
  ['a month and a year of three digits', 'mai199'],
]

describe('createDateFinder', () => {
  it.each(whole)('finds %s: %j', (_, text, price) => {
    expect(findWhole(find, text)).toEqual([0, readText(text).size, 'date', price])
  })

  it.each(within)('finds in %j', (text, parts) => {
    expect(findParts(find, text)).toEqual(parts)
  })

  it.each(near)('finds nothing in %s: %j', (_, text) => {
    expect(findParts(find, text)).toEqual([])
  })

  it('finds each day of each month in words, French and English', () => {
    const numbers =
      'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dixsept dixhuit dixneuf vingt vingtetun vingtdeux vingttrois vingtquatre vingtcinq vingtsix vingtsept vingthuit vingtneuf trente trenteetun'.split(
        ' ',
      )
    expect(numbers).toHaveLength(31)
    for (const locale of ['fr', 'en']) {
      const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
      for (let month = 0; month < 12; month++) {
        const name = format.format(Date.UTC(2024, month, 1))
        for (const day of [...numbers, 'premier', '1er', '01', '31']) {
          expect(findWhole(find, day + name)?.[3], day + name).toBe(DAYS)
        }
      }
    }
  })

  it('counts years from the one it is told', () => {
    const price = (thisYear: number): number | undefined =>
      findWhole(createDateFinder(thisYear), '12/05/1990')?.[3]
    expect([1_990, 2_026, 2_090].map(price)).toEqual(
      [20, 36, 100].map((years) => SEPARATED * years),
    )
  })

  it('does not look behind the end of a text, where a longer one stood', () => {
    for (const [earlier, text] of [
      ['12/05/1990', '12/'],
      ['12/05/1990', '12/05'],
      ['12/05/1990', '12/05/'],
      ['9mars1975', '9mar'],
      ['9mars1975', '9mars'],
      ['9mars-1975', '9mars-'],
      ['1ermai', '1e'],
      ['1er mai', '1er'],
    ] as const) {
      expect(findAfter(find, earlier, text)).toEqual(findParts(find, text))
    }
  })

  it('finds a date at the end of the longest text', () => {
    const text = `${'x'.repeat(MAX_SIZE - 6)}1/5/90`
    expect(findParts(find, text)).toEqual([
      [MAX_SIZE - 6, MAX_SIZE - 3, 'date', SEPARATED],
      [MAX_SIZE - 6, MAX_SIZE, 'date', SEPARATED * 36],
    ])
  })

  it.each(HOSTILE_TEXTS)('offers at most four parts for each entry of %s', (_, text) => {
    const parts = findParts(find, text)
    expect(parts.length).toBeLessThanOrEqual(4 * MAX_SIZE)
    expect(parts.every(([, end]) => end <= MAX_SIZE)).toBe(true)
  })
})
