import { describe, expect, it } from 'vitest'
import {
  buildRankedTrie,
  NO_SYMBOL,
  type RankedTrie,
} from '../../../../src/strength/compat/build-ranked-trie.js'
import { findChild } from '../../../../src/strength/lexicon/find-child.js'

/** The rank of a word, 0 when it is not listed. */
function rankOf({ trie, symbolOf }: RankedTrie, word: string): number {
  let node = 0
  for (const unit of word.split('')) {
    node = findChild(trie, node, symbolOf(unit.charCodeAt(0)))
    if (node === 0) return 0
  }
  return trie.values[node] as number
}

describe('buildRankedTrie', () => {
  const ranks: readonly (readonly [string, readonly (readonly string[])[], string, number])[] = [
    ['nothing in no lists', [], 'ami', 0],
    ['nothing in empty lists', [[], []], 'ami', 0],
    ['words from 1', [['ami', 'bol']], 'ami', 1],
    ['each list from 1', [['ami', 'bol'], ['car']], 'car', 1],
    ['the last of equal words in a list', [['ami', 'bol', 'ami']], 'ami', 3],
    ['the best of several lists', [['ami', 'bol'], ['bol'], ['car', 'bol']], 'bol', 1],
    ['the best of several lists, the first of them', [['bol'], ['car', 'bol']], 'bol', 1],
    ['words that begin others', [['amitié', 'ami']], 'ami', 2],
    ['words with accents, signs and scripts', [['été!', '漢字', '😀']], '漢字', 2],
    ['units of astral characters', [['été!', '漢字', '😀']], '😀', 3],
    ['places of empty words', [['', '', 'ami']], 'ami', 3],
    ['no empty word', [['', 'ami']], '', 0],
    ['no beginning of a word', [['amitié']], 'ami', 0],
    ['words as they are, not folded', [['été']], 'ete', 0],
  ]
  it.each(ranks)('ranks %s', (_title, lists, word, rank) => {
    expect(rankOf(buildRankedTrie(lists), word)).toBe(rank)
  })

  it('gives small letters the symbols that substitutions lead to', () => {
    const { symbolOf } = buildRankedTrie([['zéro']])
    expect([...'abz'].map((letter) => symbolOf(letter.charCodeAt(0)))).toEqual([0, 1, 25])
    expect(symbolOf('é'.charCodeAt(0))).toBe(26)
    expect(symbolOf('è'.charCodeAt(0))).toBe(NO_SYMBOL)
  })

  it('leaves out words with units for which there is no room', () => {
    // 26 symbols are those of letters, so that 229 others can be told apart.
    const words = Array.from(
      { length: 300 },
      (_, index) => `a${String.fromCharCode(0x4e00 + index)}`,
    )
    const ranked = buildRankedTrie([[...words, 'soleil']])
    const known = words.filter((word) => rankOf(ranked, word) !== 0)
    expect(known).toEqual(words.slice(0, 229))
    expect(rankOf(ranked, 'soleil')).toBe(301)
    expect(ranked.symbolOf(0x4e00 + 228)).toBe(254)
    expect(ranked.symbolOf(0x4e00 + 229)).toBe(NO_SYMBOL)
  })
})
