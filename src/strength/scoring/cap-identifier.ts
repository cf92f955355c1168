import { type Candidates, offer } from '../patterns/candidates.js'
import { CODES } from '../patterns/types.js'

/** The greatest number of guesses of a score of 2. */
const MAX_GUESSES = 1e8

/**
 * Caps what an identifier costs that stands alone or between tails: others look it up, on a card or in a
 * directory, whatever its number space. Then the whole is one part.
 *
 * What tails and identifiers are depends on the text alone. So it is asked before anything else is offered:
 * no word of a tier or of the person may stand in their way.
 */
export function capIdentifier(size: number, known: Candidates, tails: Candidates): void {
  const starts = listReached(tails, 0, size)
  for (let start = 0; start < size; start++) {
    if (starts[start] === 0) continue
    for (let end = start + 1; end <= size; end++) {
      const at = start * known.stride + end
      if (known.guesses[at] === 0 || known.codes[at] !== CODES.identifier) continue
      if (listReached(tails, end, size)[size] === 0) continue
      offer(known, 0, size, MAX_GUESSES, CODES.identifier)
      return
    }
  }
}

/** Marks where tails alone lead to from an entry, itself included. */
function listReached({ guesses, stride }: Candidates, from: number, size: number): Uint8Array {
  const reached = new Uint8Array(size + 1)
  reached[from] = 1
  for (let start = from; start < size; start++) {
    if (reached[start] === 0) continue
    for (let end = start + 1; end <= size; end++) {
      if (guesses[start * stride + end] !== 0) reached[end] = 1
    }
  }
  return reached
}
