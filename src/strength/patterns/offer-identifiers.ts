import { type Candidates, offer } from './candidates.js'
import { findIdentifiers } from './find-identifiers.js'
import { CODES, type ReadText } from './types.js'

/**
 * An identifier is looked up, not guessed: on a card, in a directory, on a prescription. It never costs
 * more, whatever its number space.
 */
const MAX_GUESSES = 2e7

/** Offers the identifiers of a password. */
export function offerIdentifiers(password: string, text: ReadText, candidates: Candidates): void {
  for (const { start, end, guesses } of findIdentifiers(password)) {
    const [from, to] = [toEntry(text, start), toEntry(text, end)]
    if (to > from) offer(candidates, from, to, Math.min(guesses, MAX_GUESSES), CODES.identifier)
  }
}

/** The entry that begins at a UTF-16 unit, or the end of what was read. */
function toEntry({ offsets, size }: ReadText, unit: number): number {
  let entry = 0
  while (entry < size && (offsets[entry] as number) < unit) entry++
  return entry
}
