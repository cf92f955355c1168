import type { Offer } from './types.js'

/** Where a guesser begins. */
const OBVIOUS_STARTS = 'aAzZ019'
const [OBVIOUS, DIGIT, LETTER] = [4, 10, 26]
const DOWNWARDS = 2
const MAX_DELTA = 5

/** Finds units in a constant distance with the guesses of zxcvbn-ts 4.2.0: `abc`, `9753`. */
export function findUnitSequences(password: string, offer: Offer): void {
  let [first, last] = [0, Number.NaN]
  for (let at = 1; at <= password.length; at++) {
    // Behind the last unit the distance is NaN, which ends every sequence.
    const delta = password.charCodeAt(at) - password.charCodeAt(at - 1)
    if (delta === last) continue
    const length = at - first
    const size = Math.abs(last)
    if ((length > 2 || size === 1) && size > 0 && size <= MAX_DELTA) {
      offer(first, at - 1, priceStart(password.charAt(first)) * length * (last < 0 ? DOWNWARDS : 1))
    }
    first = at - 1
    last = delta
  }
}

function priceStart(start: string): number {
  if (OBVIOUS_STARTS.includes(start)) return OBVIOUS
  return /\d/u.test(start) ? DIGIT : LETTER
}
