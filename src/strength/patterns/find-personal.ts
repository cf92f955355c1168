import { type Candidates, offer } from './candidates.js'
import { countCapitals } from './count-capitals.js'
import { cutsNumber } from './cuts-number.js'
import { CODES, FIRST_DIGIT, LEET_FLAG, REVERSED_FLAG, type ReadText, SEPARATOR } from './types.js'

/** Guesses before the first of the person's words, and what each further one multiplies by. */
const FIRST = 4
const MAX_FURTHER = 16
const [LEET, REVERSED, SEPARATED] = [2, 4, 3]
/** What is left of a word in another script may be nothing. */
const MIN_LENGTH = 2
const MIN_REVERSED = 4
/** Words of two or three letters are met by chance. */
const [SHORT_LENGTH, SHORT_FACTOR] = [3, 12]
/** Words of a run. */
const MAX_RUN = 6
const NONE: readonly Found[] = []

/** A word of the person found in a text. */
interface Found {
  readonly end: number
  readonly price: number
  readonly flags: number
}

/**
 * Finds words of the person: alone, and any run of them in any order, with or without separators.
 *
 * A run costs the arrangements of the words and not the product of their prices, so it is one part. The
 * words are those of a form that anybody may fill in: whatever they are, the work grows with their number,
 * the square of the length of the text, and nothing else.
 *
 * @param words - Folded, the likeliest first.
 */
export function findPersonal(
  text: ReadText,
  words: readonly Uint8Array[],
  candidates: Candidates,
): void {
  const found = Array.from({ length: text.size }, (_, start) => findWordsAt(text, words, start))
  const further = Math.min(MAX_FURTHER, words.length)
  found.forEach((first, start) => {
    if (first.length > 0) offerRuns(text, found, start, further, candidates)
  })
}

/** The cheapest word for each end. */
function findWordsAt(
  text: ReadText,
  words: readonly Uint8Array[],
  start: number,
): readonly Found[] {
  let found = NONE
  words.forEach((word, index) => {
    if (word.length < MIN_LENGTH) return
    const price = FIRST + index
    const forward = match(text, word, start)
    if (forward !== null) found = keep(found, priceWord(text, word, start, price, forward))
    if (word.length >= MIN_REVERSED && matchReversed(text, word, start)) {
      const end = start + word.length
      found = keep(found, { end, price: price * REVERSED, flags: REVERSED_FLAG })
    }
  })
  return found
}

function keep(found: readonly Found[], one: Found): readonly Found[] {
  const known = found.find(({ end }) => end === one.end)
  if (known !== undefined && known.price <= one.price) return found
  return [...found.filter((other) => other !== known), one]
}

function priceWord(
  text: ReadText,
  word: Uint8Array,
  start: number,
  price: number,
  { end, leet }: Match,
): Found {
  const short = word.length <= SHORT_LENGTH ? SHORT_FACTOR : 1
  const skipped = end - start > word.length ? SEPARATED : 1
  const disguise = countCapitals(text, start, end) * skipped * (leet ? LEET : 1)
  return { end, price: price * short * disguise, flags: leet ? LEET_FLAG : 0 }
}

/** Offers the words that begin here, and what becomes of them with those that follow. */
function offerRuns(
  { size, symbols }: ReadText,
  found: readonly (readonly Found[])[],
  start: number,
  further: number,
  candidates: Candidates,
): void {
  /** The cheapest run for each end; 0 where there is none. */
  const prices = new Float64Array(size + 1)
  let ends: number[] = []
  for (const { end, price, flags } of found[start] as readonly Found[]) {
    prices[end] = price
    ends.push(end)
    offer(candidates, start, end, price, CODES.personal | flags)
  }
  for (let words = 1; words < MAX_RUN && ends.length > 0; words++) {
    const next: number[] = []
    for (const end of ends) {
      const isSeparated = end < size && symbols[end] === SEPARATOR
      const price = (prices[end] as number) * further * (isSeparated ? SEPARATED : 1)
      for (const other of found[isSeparated ? end + 1 : end] ?? NONE) {
        const known = prices[other.end] as number
        if (known !== 0 && known <= price) continue
        prices[other.end] = price
        next.push(other.end)
        offer(candidates, start, other.end, price, CODES.personal)
      }
    }
    ends = next
  }
}

interface Match {
  readonly end: number
  readonly leet: boolean
}

/** Letter by letter; separators are skipped, and signs may stand for letters. */
function match(text: ReadText, word: Uint8Array, start: number): Match | null {
  const { size, symbols, masks } = text
  let [at, leet] = [start, false]
  for (let index = 0; index < word.length; index++) {
    const letter = word[index] as number
    if (index > 0 && symbols[at] === SEPARATOR) at++
    if (at >= size) return null
    if (symbols[at] !== letter) {
      if (letter >= 26 || !(((masks[at] as number) >>> letter) & 1)) return null
      leet = true
    }
    at++
  }
  // In `martin56` the 5 is no s.
  const isLetter = (word[word.length - 1] as number) < FIRST_DIGIT
  return isLetter && cutsNumber(text, at) ? null : { end: at, leet }
}

function matchReversed({ size, symbols }: ReadText, word: Uint8Array, start: number): boolean {
  const { length } = word
  if (start + length > size) return false
  for (let index = 0; index < length; index++) {
    if (symbols[start + index] !== word[length - 1 - index]) return false
  }
  return true
}
