import { type Trie, WORD_KINDS, type WordKind } from '../../src/strength/lexicon/types.js'

/** A word of a tree, and what the tree says of it. */
export type TrieWord = readonly [word: string, guesses: number, kind: WordKind]

const SYMBOLS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Lists the words of a tree in its own order, by the layout that its documentation gives. */
export function listTrieWords({ nodes, values }: Trie): readonly TrieWord[] {
  const words: TrieWord[] = []
  const visit = (node: number, word: string): void => {
    const value = values[node] as number
    if (value !== 0) words.push([word, value & 0xffffff, WORD_KINDS[value >>> 24] as WordKind])
    let child = (nodes[node] as number) & 0x100 ? node + 1 : 0
    while (child !== 0) {
      visit(child, word + SYMBOLS.charAt((nodes[child] as number) & 0xff))
      child = (nodes[child] as number) >>> 9
    }
  }
  visit(0, '')
  return words
}
