import { describe, expect, it } from 'vitest'
import { CORE_TIER } from '../../../../src/data/core-tier.js'
import { FRENCH_TIER } from '../../../../src/data/french-tier.js'
import { createLexicon, type Lexicon } from '../../../../src/strength/lexicon/create-lexicon.js'
import { encodeWords } from '../../../../src/strength/lexicon/encode-words.js'
import { type OpenTier, openTier } from '../../../../src/strength/lexicon/open-tier.js'
import { toSymbols } from '../../../../src/strength/lexicon/to-symbols.js'
import { WORD_KINDS } from '../../../../src/strength/lexicon/types.js'

const open = (name: string, words: string): OpenTier =>
  openTier(
    encodeWords(
      words.split(' ').map((word) => ({ word, guesses: 16, kind: 'word' })),
      { name, licence: '' },
    ),
  )
const SYMBOLS = 'abcdefghijklmnopqrstuvwxyz0123456789'
const symbolOf = (letter: string): number => toSymbols(letter)[0] as number

/** The words behind two letters, by the layout that the documentation of trees gives. */
function wordsOf({ enter, trie }: Lexicon, letters: string): readonly string[] {
  const [first = '', second = ''] = letters
  const words: string[] = []
  const visit = (node: number, word: string): void => {
    const value = trie.values[node] as number
    if (value !== 0) words.push(`${word}: ${WORD_KINDS[value >>> 5]}`)
    let child = (trie.nodes[node] as number) & 0x100 ? node + 1 : 0
    while (child !== 0) {
      visit(child, word + SYMBOLS.charAt((trie.nodes[child] as number) & 0xff))
      child = (trie.nodes[child] as number) >>> 9
    }
  }
  const node = enter(symbolOf(first), symbolOf(second))
  if (node !== 0) visit(node, letters)
  return words
}

describe('createLexicon', () => {
  const tiers = [open('test', 'ami amas bol 9e'), open('own', 'amitie abri cadix 9')]

  const trees: readonly (readonly [string, readonly string[]])[] = [
    ['am', ['amas: word', 'ami: word', 'amitie: own_word']],
    ['ab', ['abri: own_word']],
    ['an', []],
    ['bo', ['bol: word']],
    ['ca', ['cadix: own_word']],
    ['da', []],
    ['9e', ['9e: word']],
  ]
  it.each(trees)('gives the words of all tiers that begin with %s', (letters, words) => {
    expect(wordsOf(createLexicon(tiers), letters)).toEqual(words)
  })

  const PAIRS = [...SYMBOLS].flatMap((first) => [...SYMBOLS].map((second) => first + second))
  const shipped = [CORE_TIER, FRENCH_TIER].map(openTier)

  it('gives the same words in any order of asking, and when it is asked again', () => {
    const [forwards, backwards] = [createLexicon(shipped), createLexicon(shipped)]
    const listed = PAIRS.map((pair) => wordsOf(forwards, pair))
    expect([...PAIRS].reverse().map((pair) => wordsOf(backwards, pair))).toEqual(
      [...listed].reverse(),
    )
    expect(PAIRS.map((pair) => wordsOf(forwards, pair))).toEqual(listed)
  })

  it('holds every word of the tiers once', () => {
    const lexicon = createLexicon(shipped)
    const words = PAIRS.flatMap((pair) => wordsOf(lexicon, pair))
    // A character for each word stands in the second half of the marked parts.
    const counts = [CORE_TIER, FRENCH_TIER].map((tier) => {
      const parts = tier.slice(tier.indexOf('\n') + 1, -1).split('!')
      return parts.slice(parts.length / 2).join('').length
    })
    expect(words).toHaveLength(counts.reduce((sum, count) => sum + count))
    expect(new Set(words).size).toBe(words.length)
  })

  it('leaves the tiers to others', () => {
    for (const lexicon of [createLexicon(tiers), createLexicon(tiers)]) {
      expect(wordsOf(lexicon, 'am')).toHaveLength(3)
    }
  })

  it('is empty without tiers', () => {
    expect(wordsOf(createLexicon([]), 'am')).toEqual([])
  })
})
