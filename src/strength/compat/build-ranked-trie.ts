import { buildSmallTrie, type Entry } from '../lexicon/build-small-trie.js'
import type { Trie } from '../lexicon/types.js'

/** A tree of ranked words, and the symbol of each UTF-16 unit that occurs in one. */
export interface RankedTrie {
  /** `a` to `z` are 0 to 25; the values are ranks. */
  readonly trie: Trie
  /** Gives `NO_SYMBOL` for a unit that is in no word. */
  readonly symbolOf: (unit: number) => number
}

/** The symbol of what is in no word: no tree has it. */
export const NO_SYMBOL = 255
const LETTERS = 26
const LETTER_A = 97

/**
 * Builds the tree of lists that begin with the most frequent word, in small letters, not folded. Of equal words
 * in one list the last counts, of equal words in several the best ranked. There is room for 255 different
 * units; words with others are left out.
 */
export function buildRankedTrie(lists: readonly (readonly string[])[]): RankedTrie {
  const symbols = new Map(Array.from({ length: LETTERS }, (_, at) => [LETTER_A + at, at]))
  const symbolOf = (unit: number): number => symbols.get(unit) ?? NO_SYMBOL
  const entries: Entry[] = []
  for (const [word, rank] of rankWords(lists)) {
    const units = word.split('').map((unit) => unit.charCodeAt(0))
    for (const unit of units) {
      if (!symbols.has(unit) && symbols.size < NO_SYMBOL) symbols.set(unit, symbols.size)
    }
    const known = units.map(symbolOf)
    if (!known.includes(NO_SYMBOL)) entries.push([Uint8Array.from(known), rank])
  }
  return { trie: buildSmallTrie(entries), symbolOf }
}

function rankWords(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  for (const list of lists) {
    for (const [word, rank] of new Map(list.map((word, index) => [word, index + 1]))) {
      ranks.set(word, Math.min(rank, ranks.get(word) ?? rank))
    }
  }
  ranks.delete('')
  return ranks
}
