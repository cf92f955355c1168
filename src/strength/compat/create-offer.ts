import type { Offer, Parts } from './types.js'

/** What one character, and several, cost at least when they are not the whole password. */
const [LEAST_SINGLE, LEAST_SEVERAL] = [10, 50]

/** Creates the function that keeps the cheapest part for each pair of places, as cheap as zxcvbn-ts lets it be. */
export function createOffer(size: number, parts: Parts): Offer {
  return (first, last, guesses) => {
    const length = last - first + 1
    const least = length === size ? 1 : length === 1 ? LEAST_SINGLE : LEAST_SEVERAL
    const price = Math.max(guesses, least)
    const known = parts[first * size + last] as number
    if (known === 0 || price < known) parts[first * size + last] = price
  }
}
