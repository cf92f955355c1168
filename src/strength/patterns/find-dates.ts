import { ORDERED_WORDS } from '../../data/ordered-words.js'
import { buildSmallTrie, type Entry } from '../lexicon/build-small-trie.js'
import { toSymbols } from '../lexicon/to-symbols.js'
import type { Trie } from '../lexicon/types.js'
import { visitWords } from '../lexicon/visit-words.js'
import { type Candidates, offer } from './candidates.js'
import { priceYear } from './price-number.js'
import { CODES, FIRST_DIGIT, type ReadText, SEPARATOR } from './types.js'

const DAYS_OF_YEAR = 366
const MONTHS = 12
const SEPARATED = 3
/** What a year of two digits costs behind a month in words. */
const SHORT_YEARS = 60
const [FIRST_YEAR, YEARS_AHEAD] = [1800, 10]
/** Years of two digits above are of the last century. */
const CENTURY_END = 50
const [LETTER_E, LETTER_R] = [4, 17]
const MORE_DAYS =
  'dixsept dixhuit dixneuf vingt vingtetun vingtdeux vingttrois vingtquatre vingtcinq vingtsix vingtsept vingthuit vingtneuf trente trenteetun'

/** A number or a word that may be part of a date. */
interface Piece {
  readonly end: number
  readonly value: number
  /** 0 for a word. */
  readonly digits: number
}

const NONE: readonly Piece[] = []

/**
 * Creates the search for dates: in numbers with separators, day or month first or year first, and with the
 * month, or the day too, in French or English words. Linear.
 *
 * A date is a tail: it multiplies the guesses of the word it stands at.
 *
 * @param thisYear - From which years are counted.
 */
export function createDateFinder(thisYear: number): (text: ReadText, tails: Candidates) => void {
  const months = listMonths()
  const days = listDays()

  /** `12 mars 1975`, `premieravril`, `juin84`. A word may be a day and a month: `sept`. */
  function findWords(text: ReadText, start: number, tails: Candidates): void {
    findMonth(text, start, null, tails)
    for (const day of readDays(text, start, days)) findMonth(text, start, day, tails)
  }

  function findMonth(text: ReadText, start: number, day: Piece | null, tails: Candidates): void {
    const month = readWords(text, day === null ? start : skipSeparator(text, day.end), months).at(
      -1,
    )
    if (month === undefined) return
    const price = day === null ? MONTHS : DAYS_OF_YEAR
    if (day !== null) offer(tails, start, month.end, price, CODES.date)
    const year = readNumber(text, skipSeparator(text, month.end), 4)
    const years = year === null ? 0 : priceShownYear(year, thisYear)
    if (year !== null && years > 0) offer(tails, start, year.end, price * years, CODES.date)
  }

  /** `12/05/1990`, `1990-05-12`, `12.5`. */
  function findNumbers(text: ReadText, start: number, tails: Candidates): void {
    const { size, symbols, units } = text
    const first = readNumber(text, start, 4)
    if (first === null || first.end >= size || (symbols[first.end] as number) < SEPARATOR) return
    const second = readNumber(text, first.end + 1, 2)
    if (second === null) return
    const price = DAYS_OF_YEAR * SEPARATED
    if (isDay(first, second)) offer(tails, start, second.end, price, CODES.date)
    if (second.end >= size || units[second.end] !== units[first.end]) return
    const third = readNumber(text, second.end + 1, 4)
    if (third === null) return
    const isYearLast = third.digits === 4 || first.digits < 3
    const [day, year] = isYearLast ? [first, third] : [third, first]
    if (!isDay(day, second) || year.digits === 3) return
    const years = priceYear(toFullYear(year, thisYear), thisYear)
    offer(tails, start, third.end, price * years, CODES.date)
  }

  return (text, tails) => {
    for (let start = 0; start < text.size; start++) {
      findWords(text, start, tails)
      findNumbers(text, start, tails)
    }
  }
}

/** A number, as in `12` and `1er`, or words: `dix` and `dixsept` begin alike. */
function readDays(text: ReadText, start: number, days: Trie): readonly Piece[] {
  const number = readNumber(text, start, 2)
  if (number === null) return readWords(text, start, days)
  const isDay = number.value >= 1 && number.value <= 31
  return isDay ? [{ ...number, end: skipOrdinal(text, number.end) }] : NONE
}

/** What a year of two or four digits costs; 0 when it is none. */
function priceShownYear({ value, digits }: Piece, thisYear: number): number {
  if (digits === 2) return SHORT_YEARS
  const isYear = digits === 4 && value >= FIRST_YEAR && value <= thisYear + YEARS_AHEAD
  return isYear ? priceYear(value, thisYear) : 0
}

/** Day and month, in French or American order. */
function isDay(day: Piece, month: Piece): boolean {
  const [a, b] = [day.value, month.value]
  return a >= 1 && b >= 1 && a <= 31 && b <= 31 && (a <= 12 || b <= 12)
}

function toFullYear({ value, digits }: Piece, thisYear: number): number {
  if (digits === 4) return value
  return value > CENTURY_END ? 1900 + value : Math.min(2000 + value, thisYear)
}

function readNumber({ size, symbols }: ReadText, start: number, most: number): Piece | null {
  let [at, value] = [start, 0]
  for (; at < size && at - start < most; at++) {
    const digit = (symbols[at] as number) - FIRST_DIGIT
    if (digit < 0 || digit > 9) break
    value = value * 10 + digit
  }
  return at === start ? null : { end: at, value, digits: at - start }
}

/** The words that begin here, the longest last. */
function readWords(text: ReadText, start: number, words: Trie): readonly Piece[] {
  let found = NONE
  visitWords(words, text, start, (end, value) => {
    found = [...found, { end, value, digits: 0 }]
  })
  return found
}

/** Behind the `er` of `1er`. */
function skipOrdinal({ size, symbols }: ReadText, at: number): number {
  const isOrdinal = at + 1 < size && symbols[at] === LETTER_E && symbols[at + 1] === LETTER_R
  return isOrdinal ? at + 2 : at
}

function skipSeparator({ size, symbols }: ReadText, at: number): number {
  return at < size && symbols[at] === SEPARATOR ? at + 1 : at
}

function listMonths(): Trie {
  const lists = ORDERED_WORDS.filter((line) => line.startsWith('jan'))
  return toTrie([...lists, 'janv fevr mars avri mai juin juil aout sept octo nove dece'])
}

function listDays(): Trie {
  const [numbers = ''] = ORDERED_WORDS
  return toTrie([`${numbers} ${MORE_DAYS}`, 'premier'])
}

function toTrie(lines: readonly string[]): Trie {
  return buildSmallTrie(
    lines.flatMap((line) =>
      line.split(' ').map((word, index): Entry => [toSymbols(word), index + 1]),
    ),
  )
}
