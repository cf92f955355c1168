import { createLexicon } from '../../src/strength/lexicon/create-lexicon.js'
import type { OpenTier } from '../../src/strength/lexicon/open-tier.js'
import { WORD_KINDS, type WordKind } from '../../src/strength/lexicon/types.js'
import type { TrieWord } from './list-trie-words.js'

const SYMBOLS = 'abcdefghijklmnopqrstuvwxyz0123456789'
/** Every two first letters, in the order of their symbols. */
export const PAIRS: readonly string[] = [...SYMBOLS].flatMap((first) =>
  [...SYMBOLS].map((second) => first + second),
)

/** Lists the words of some tiers that begin with some pairs, by the layout that the documentation of trees gives. */
export function listLexiconWords(
  tiers: readonly OpenTier[],
  pairs: readonly string[] = PAIRS,
): readonly TrieWord[] {
  const { enter, trie } = createLexicon(tiers)
  const words: TrieWord[] = []
  const visit = (node: number, word: string): void => {
    const value = trie.values[node] as number
    if (value !== 0) words.push([word, 2 ** (value & 31), WORD_KINDS[value >>> 5] as WordKind])
    let child = (trie.nodes[node] as number) & 0x100 ? node + 1 : 0
    while (child !== 0) {
      visit(child, word + SYMBOLS.charAt((trie.nodes[child] as number) & 0xff))
      child = (trie.nodes[child] as number) >>> 9
    }
  }
  for (const pair of pairs) {
    const [first, second] = [...pair].map((letter) => SYMBOLS.indexOf(letter)) as [number, number]
    const node = enter(first, second)
    if (node !== 0) visit(node, pair)
  }
  return words
}
