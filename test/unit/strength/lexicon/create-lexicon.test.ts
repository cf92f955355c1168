import { describe, expect, it } from 'vitest'
import { createLexicon } from '../../../../src/strength/lexicon/create-lexicon.js'
import { encodeWords } from '../../../../src/strength/lexicon/encode-words.js'
import { type OpenTier, openTier } from '../../../../src/strength/lexicon/open-tier.js'
import { toSymbols } from '../../../../src/strength/lexicon/to-symbols.js'
import { listTrieWords } from '../../../support/list-trie-words.js'

const open = (name: string, words: string): OpenTier =>
  openTier(
    encodeWords(
      words.split(' ').map((word) => ({ word, guesses: 16, kind: 'word' })),
      { name, licence: '' },
    ),
  )
const symbolOf = (letter: string): number => toSymbols(letter)[0] as number

describe('createLexicon', () => {
  const tiers = [open('test', 'ami bol 9e'), open('own', 'amitie cadix 9')]

  const trees: readonly (readonly [string, readonly string[]])[] = [
    ['a', ['ami: word', 'amitie: own_word']],
    ['b', ['bol: word']],
    ['c', ['cadix: own_word']],
    ['d', []],
    ['9', ['9: own_word', '9e: word']],
  ]
  it.each(trees)('gives the words of all tiers that begin with %s', (letter, words) => {
    const trie = createLexicon(tiers)(symbolOf(letter))
    expect(listTrieWords(trie).map(([word, , kind]) => `${word}: ${kind}`)).toEqual(words)
  })

  it('gives the same trees in any order of asking', () => {
    const [forwards, backwards] = [createLexicon(tiers), createLexicon(tiers)]
    const symbols = Array.from({ length: 36 }, (_, symbol) => symbol)
    const built = symbols.map((symbol) => forwards(symbol))
    expect(symbols.map((symbol) => backwards(35 - symbol)).reverse()).toEqual(built)
  })

  it('builds a tree once', () => {
    const lexicon = createLexicon(tiers)
    const tree = lexicon(0)
    expect(lexicon(1)).not.toBe(tree)
    expect(lexicon(0)).toBe(tree)
  })

  it('leaves the tiers to others', () => {
    for (const lexicon of [createLexicon(tiers), createLexicon(tiers)]) {
      expect(listTrieWords(lexicon(0))).toHaveLength(2)
    }
  })

  it('is empty without tiers', () => {
    expect(listTrieWords(createLexicon([])(0))).toEqual([])
  })
})
