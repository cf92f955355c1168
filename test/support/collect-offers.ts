import type { Offer } from '../../src/strength/compat/types.js'

/** A part of a text, its places both included, and its price. */
export type Offered = readonly [first: number, last: number, guesses: number]

/** Lists what a function offers, in order of place. */
export function collectOffers(find: (offer: Offer) => void): readonly Offered[] {
  const offers: Offered[] = []
  find((first, last, guesses) => offers.push([first, last, guesses]))
  return offers.sort(([a, b, c], [d, e, f]) => a - d || b - e || c - f)
}
