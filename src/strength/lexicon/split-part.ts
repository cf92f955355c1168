import type { TierPart } from './open-tier.js'
import { readSymbol } from './read-symbol.js'
import { MAX_PREFIX, PREFIX_BASE } from './types.js'

/** What begins with another second symbol shares less. */
const PREFIX_LENGTH = 2

/**
 * Splits the words of one first symbol by the second: what stands for a symbol is a part by itself. Words of
 * one symbol are left out. Nothing is copied.
 */
export function splitPart(part: TierPart): (TierPart | undefined)[] {
  const { bytes, wordsAt, wordsEnd, valuesAt } = part
  const parts: TierPart[] = []
  let [begun, symbol, words, before] = [wordsAt, -1, 0, 0]
  for (let at = wordsAt; at <= wordsEnd; at++) {
    const shared = at === wordsEnd ? 0 : (bytes[at] as number) - PREFIX_BASE
    if (shared < 0 || shared > MAX_PREFIX) continue
    if (shared < PREFIX_LENGTH) {
      if (symbol >= 0)
        parts[symbol] = { ...part, wordsAt: begun, wordsEnd: at, valuesAt: valuesAt + before }
      begun = at
      before = words
      symbol = readSymbol(bytes[at + PREFIX_LENGTH - shared] as number)
    }
    words++
  }
  return parts
}
