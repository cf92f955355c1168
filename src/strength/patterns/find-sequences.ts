import { type Candidates, offer } from './candidates.js'
import { countCapitals } from './count-capitals.js'
import { CODES, FIRST_DIGIT, type ReadText, SEPARATOR } from './types.js'

const MIN_LENGTH = 3
const MAX_STEP = 5
const [OBVIOUS_START, DIGIT_START, LETTER_START] = [4, 10, 26]
const DOWNWARDS = 2
const [LETTER_A, LETTER_Z] = [0, 25]

/**
 * Finds letters and digits in their order, up or down, also with steps of up to five: `abc`, `97531`.
 *
 * Priced as in zxcvbn: 4 for a start at either end of the alphabet or at 0, 1 or 9, else 10 for a digit and
 * 26 for a letter, times the length, and twice that downwards. Linear.
 */
export function findSequences(text: ReadText, candidates: Candidates): void {
  const { size, symbols } = text
  let [start, step] = [0, 0]
  for (let at = 1; at <= size; at++) {
    const next = at < size ? readStep(symbols, at) : 0
    if (next === step && step !== 0) continue
    if (step !== 0 && at - start >= MIN_LENGTH) {
      const price = priceStart(symbols[start] as number) * (at - start) * (step < 0 ? DOWNWARDS : 1)
      offer(candidates, start, at, price * countCapitals(text, start, at), CODES.sequence)
    }
    start = at - 1
    step = next
  }
}

/** From the entry before to this one; 0 where that is no step. */
function readStep(symbols: Uint8Array, at: number): number {
  const [from, to] = [symbols[at - 1] as number, symbols[at] as number]
  if (from >= SEPARATOR || to >= SEPARATOR || from < FIRST_DIGIT !== to < FIRST_DIGIT) return 0
  return Math.abs(to - from) <= MAX_STEP ? to - from : 0
}

function priceStart(symbol: number): number {
  if (symbol >= FIRST_DIGIT) {
    const digit = symbol - FIRST_DIGIT
    return digit === 0 || digit === 1 || digit === 9 ? OBVIOUS_START : DIGIT_START
  }
  return symbol === LETTER_A || symbol === LETTER_Z ? OBVIOUS_START : LETTER_START
}
