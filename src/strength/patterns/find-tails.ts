import { buildSmallTrie, type Entry } from '../lexicon/build-small-trie.js'
import { toSymbols } from '../lexicon/to-symbols.js'
import type { Trie } from '../lexicon/types.js'
import { visitWords } from '../lexicon/visit-words.js'
import { type Candidates, offer } from './candidates.js'
import { isYear, priceNumber } from './price-number.js'
import { CODES, FIRST_DIGIT, type ReadText, SEPARATOR } from './types.js'

const MAX_DIGITS = 10
const MAX_SIGNS = 4
/** The digit row of AZERTY without Shift, 1 to 9 and 0: `&çè(` is 1975. */
const AZERTY_DIGITS = '&é"\'(-è_çà'
const AZERTY_FACTOR = 4
const MIN_AZERTY = 3
/** Signs by what they cost; any other costs more than a character that nothing explains. */
const SIGNS: readonly (readonly [price: number, signs: string])[] = [
  [3, '!'],
  [6, '*.?'],
  [8, '$@#+-&_'],
]
const ANY_SIGN = 14
const SEPARATOR_PRICE = 5
/** Short words that join others, by what they cost: they make no password stronger. */
const CONNECTORS: readonly (readonly [price: number, words: string])[] = [
  [4, 'et de du des la le les and the of'],
  [10, 'au aux en un une mon ma mes ton ta sur pour par dans my in l d'],
  [14, 'a i'],
]
/** What stands behind an amount or a number, by what it costs. */
const UNITS: readonly (readonly [price: number, words: string])[] = [
  [8, 'mg ml cl kg cm km g h ans eme e er'],
]
const YEAR_DIGITS = 4

/** Reads the digit that an entry is; negative when it is none. */
type ReadDigit = (at: number) => number

/**
 * Creates the search for what people add to a word and what joins two: digits, years, signs, separators,
 * short words. Such a part is no guess of its own: it multiplies the guesses of the word it stands at. Linear.
 *
 * @param thisYear - From which years are counted.
 */
export function createTailFinder(thisYear: number): (text: ReadText, tails: Candidates) => void {
  const signs = new Map(
    SIGNS.flatMap(([price, all]) => [...all].map((sign) => [sign.charCodeAt(0), price])),
  )
  const azerty = new Map(
    [...AZERTY_DIGITS].map((sign, index) => [sign.charCodeAt(0), (index + 1) % 10]),
  )
  const connectors = buildPrices(CONNECTORS)
  const units = buildPrices(UNITS)

  return (text, tails) => {
    const { size, symbols, units: typed } = text
    const readDigit: ReadDigit = (at) => toDigit(symbols[at] as number)
    const readAzerty: ReadDigit = (at) => azerty.get(typed[at] as number) ?? -1
    for (let start = 0; start < size; start++) {
      const symbol = symbols[start] as number
      if (symbol >= FIRST_DIGIT && symbol < SEPARATOR) {
        // A number is not cut in two, unless its beginning is a year.
        if (start > 0 && readDigit(start - 1) >= 0 && !isBehindYear(tails, start)) continue
        findNumbers(tails, start, { size, readDigit, thisYear, least: 1, factor: 1 })
        continue
      }
      if (readAzerty(start) >= 0) {
        const row = { readDigit: readAzerty, least: MIN_AZERTY, factor: AZERTY_FACTOR }
        findNumbers(tails, start, { size, thisYear, ...row })
      }
      if (symbol === SEPARATOR) offer(tails, start, start + 1, SEPARATOR_PRICE, CODES.separator)
      if (symbol >= SEPARATOR) {
        findSigns(text, tails, start, signs.get(typed[start] as number) ?? ANY_SIGN)
      } else if (start > 0) {
        findPriced(text, tails, start, connectors)
        if (readDigit(start - 1) >= 0) findPriced(text, tails, start, units)
      }
    }
  }
}

function isBehindYear({ codes, guesses, stride }: Candidates, end: number): boolean {
  const at = (end - YEAR_DIGITS) * stride + end
  return end >= YEAR_DIGITS && guesses[at] !== 0 && codes[at] === CODES.year
}

function toDigit(symbol: number): number {
  return symbol < SEPARATOR ? symbol - FIRST_DIGIT : -1
}

/** How a run of digits is read. */
interface NumberReading {
  readonly size: number
  readonly readDigit: ReadDigit
  readonly thisYear: number
  /** Digits that make a number. */
  readonly least: number
  readonly factor: number
}

/** Offers every number that begins here. */
function findNumbers(
  tails: Candidates,
  start: number,
  { size, readDigit, thisYear, least, factor }: NumberReading,
): void {
  let [value, last] = [0, 0]
  let step: number | null = null
  const end = Math.min(size, start + MAX_DIGITS)
  for (let at = start; at < end; at++) {
    const digit = readDigit(at)
    if (digit < 0) return
    const length = at - start + 1
    const change = digit - last
    step = length === 2 || change === step ? change : null
    value = value * 10 + digit
    last = digit
    if (length < least) continue
    const price = priceNumber({ length, value, step }, thisYear) * factor
    const code = length === YEAR_DIGITS && isYear(value, thisYear) ? CODES.year : CODES.number
    offer(tails, start, at + 1, price, code)
  }
}

/** Offers a sign, and the same sign several times. */
function findSigns(
  { size, units }: ReadText,
  tails: Candidates,
  start: number,
  price: number,
): void {
  const end = Math.min(size, start + MAX_SIGNS)
  for (let at = start; at < end && units[at] === units[start]; at++) {
    offer(tails, start, at + 1, price * (at - start + 1), CODES.sign)
  }
}

/** The tree of some words with their prices. */
function buildPrices(groups: readonly (readonly [price: number, words: string])[]): Trie {
  return buildSmallTrie(
    groups.flatMap(([price, words]) =>
      words.split(' ').map((word): Entry => [toSymbols(word), price]),
    ),
  )
}

/** Offers every word of a tree that begins here. */
function findPriced(text: ReadText, tails: Candidates, start: number, trie: Trie): void {
  visitWords(trie, text, start, (end, price) => offer(tails, start, end, price, CODES.connector))
}
