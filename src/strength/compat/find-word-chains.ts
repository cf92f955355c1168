import type { Offer, RankedMatch } from './types.js'

const BORDERS = ['', ' ', '-', '_', '.']

/** Finds words of any ordered list behind one another; neither the list nor the order matters. */
export function findWordChains(
  password: string,
  matches: readonly RankedMatch[],
  offer: Offer,
): void {
  const words = dropOverlapping(matches)
  let chain = 0
  words.forEach(({ last }, index) => {
    const next = words[index + 1]
    if (next !== undefined && isBorder(password.slice(last + 1, next.first))) return
    words.slice(chain, index).forEach(({ first }, skipped) => {
      offer(first, last, priceChain(index - chain - skipped + 1))
    })
    chain = index + 1
  })
}

/** Keeps what begins first, and of that the shortest. */
function dropOverlapping(matches: readonly RankedMatch[]): readonly RankedMatch[] {
  const sorted = [...matches].sort((a, b) => a.first - b.first || a.last - b.last)
  const words: RankedMatch[] = []
  let end = -1
  for (const match of sorted) {
    if (match.first <= end) continue
    words.push(match)
    end = match.last
  }
  return words
}

/** Nothing, one separator, or one capital letter. */
function isBorder(between: string): boolean {
  if (BORDERS.includes(between)) return true
  const isCapital = between === between.toUpperCase() && between !== between.toLowerCase()
  return isCapital && between.length === 1
}

/** `n! × 2ⁿ⁻²`, as zxcvbn-ts counts the orders of some words. */
function priceChain(words: number): number {
  let guesses = 1
  for (let count = 2; count <= words; count++) guesses *= count
  return guesses * 2 ** (words - 2)
}
