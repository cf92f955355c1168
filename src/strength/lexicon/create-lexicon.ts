import { buildTrie } from './build-trie.js'
import type { OpenTier } from './open-tier.js'
import type { Trie } from './types.js'

/** Gives the tree of the words that begin with a symbol. */
export type Lexicon = (symbol: number) => Trie

/**
 * Creates the words of some tiers. The tree of a first letter is built when a password first asks for it, so
 * that the first estimate does not wait for words that it does not need.
 */
export function createLexicon(tiers: readonly OpenTier[]): Lexicon {
  const tries: Trie[] = []
  const waiting = tiers.map(({ parts }) => [...parts])
  return (symbol) => {
    const known = tries[symbol]
    if (known !== undefined) return known
    const trie = buildTrie(waiting.flatMap((parts) => parts[symbol] ?? []))
    tries[symbol] = trie
    // When the last tree is built nothing holds the text any longer.
    for (const parts of waiting) parts[symbol] = undefined
    return trie
  }
}
