import { describe, expect, it } from 'vitest'
import { buildSmallTrie, type Entry } from '../../../../src/strength/lexicon/build-small-trie.js'
import { encodeWords } from '../../../../src/strength/lexicon/encode-words.js'
import { growTrie } from '../../../../src/strength/lexicon/grow-trie.js'
import { type OpenTier, openTier } from '../../../../src/strength/lexicon/open-tier.js'
import { toSymbols } from '../../../../src/strength/lexicon/to-symbols.js'
import {
  type RankedWord,
  WORD_KINDS,
  type WordKind,
} from '../../../../src/strength/lexicon/types.js'
import { createRandom } from '../../../support/create-random.js'
import { listLexiconWords } from '../../../support/list-lexicon-words.js'
import { listTrieWords, type TrieWord } from '../../../support/list-trie-words.js'

interface Tier {
  readonly name: string
  readonly words: readonly RankedWord[]
}

const KINDS = WORD_KINDS.filter((kind) => kind !== 'own_word')

const tierOf = (words: string, guesses = 16, kind: WordKind = 'word', name = 'test'): Tier => ({
  name,
  words: words
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ word, guesses, kind })),
})

const open = (tiers: readonly Tier[]): readonly OpenTier[] =>
  tiers.map(({ name, words }) => openTier(encodeWords(words, { name, licence: '' })))

const build = (tiers: readonly Tier[]): readonly TrieWord[] => listLexiconWords(open(tiers))

/** A plain merge: the cheaper price wins, of equal prices the first. Built word by word. */
function buildPlainly(tiers: readonly Tier[]): readonly TrieWord[] {
  const merged = new Map<string, readonly [guesses: number, kind: number]>()
  for (const { name, words } of tiers) {
    for (const { word, guesses, kind } of words) {
      const known = merged.get(word)
      if (known !== undefined && known[0] <= guesses) continue
      // One letter is no word.
      if (word.length < 2) continue
      merged.set(word, [guesses, WORD_KINDS.indexOf(name === 'own' ? 'own_word' : kind)])
    }
  }
  const trie = buildSmallTrie(
    [...merged].map(
      ([word, [guesses, kind]]): Entry => [toSymbols(word), kind * 0x1_000_000 + guesses],
    ),
  )
  return listTrieWords(trie)
}

describe('growTrie', () => {
  const grow = (size: number, tiers: readonly Tier[], pair: number): readonly unknown[] => {
    const trie = { nodes: new Uint32Array(size), values: new Uint8Array(size), size }
    const node = growTrie(trie, open(tiers), pair)
    return [
      node,
      [...trie.nodes.subarray(size, trie.size)],
      [...trie.values.subarray(size, trie.size)],
    ]
  }

  it('adds nothing where there is no word', () => {
    expect(grow(1, [], 1)).toEqual([0, [], []])
    expect(grow(1, [tierOf(''), tierOf('ac ba')], 1)).toEqual([0, [], []])
  })

  it('lays nodes out in preorder behind those that are there: symbol, children, next sibling', () => {
    const tiers = [tierOf('abba abd'), tierOf('abc', 32, 'place')]
    // The pair, b and its a, c, d. Prices are 2⁴ and 2⁵, a place is the kind 3.
    const nodes = [0x100, 0x101 | (9 << 9), 0, 2 | (10 << 9), 3]
    expect(grow(6, tiers, 1)).toEqual([6, nodes, [0, 0, 4, (3 << 5) | 5, 4]])
  })

  it('takes the two letters themselves for a word, and their node for a leaf without others', () => {
    expect(grow(1, [tierOf('ab ac')], 1)).toEqual([1, [0], [4]])
  })

  const long = 'abcdefghijklmnopqrstuvwxyz'
  const merges: readonly (readonly [string, readonly Tier[]])[] = [
    ['words behind one another', [tierOf('ami bol'), tierOf('car dos')]],
    ['words in turn', [tierOf('ami car'), tierOf('bol dos')]],
    ['equal words', [tierOf('ami bol'), tierOf('ami bol')]],
    ['an empty tier beside others', [tierOf('ami'), tierOf(''), tierOf('bol')]],
    ['beginnings of words', [tierOf('mar marine'), tierOf('ma marin marines')]],
    ['words that begin those of another tier', [tierOf('marines'), tierOf('m'), tierOf('mar')]],
    ['letters and digits', [tierOf('a1 a b9 1a'), tierOf('a1b a1 ab 9')]],
    ['words that share 26 letters', [tierOf(`${long}a ${long}c`), tierOf(`${long}b ${long}`)]],
    [
      'words that share more letters',
      [tierOf(`${long}abca ${long}abcc`), tierOf(`${long}abcb ${long}abc ${long}abd`)],
    ],
    [
      'words that share 26 letters with a longer one, and no more',
      [tierOf(`${long}abc ${long}b`), tierOf(`${long}aba ${long}bbb`)],
    ],
    ['words of 40 letters', [tierOf(`${'a'.repeat(39)}b`), tierOf(`${'a'.repeat(40)} b`)]],
    [
      'four tiers of equal words',
      ['word', 'name', 'place', 'trade'].map((kind) => tierOf('ami bol', 64, kind as WordKind)),
    ],
  ]
  it.each(merges)('merges %s', (_title, tiers) => {
    for (const order of [tiers, [...tiers].reverse()]) {
      expect(build(order)).toEqual(buildPlainly(order))
    }
  })

  const prices: readonly (readonly [string, readonly Tier[], number, WordKind])[] = [
    ['the first', [tierOf('mai', 16, 'name'), tierOf('mai', 64, 'place')], 16, 'name'],
    ['the second', [tierOf('mai', 64, 'name'), tierOf('mai', 16, 'place')], 16, 'place'],
    ['the first of equals', [tierOf('mai', 64, 'trade'), tierOf('mai', 64, 'name')], 64, 'trade'],
    [
      'the third',
      [tierOf('mai', 1_024), tierOf('mai', 512, 'name'), tierOf('mai', 256, 'culture')],
      256,
      'culture',
    ],
    ['an own word', [tierOf('mai', 64), tierOf('mai', 16, 'word', 'own')], 16, 'own_word'],
    [
      'a word that is cheaper than an own one',
      [tierOf('mai', 64, 'name', 'own'), tierOf('mai')],
      16,
      'word',
    ],
  ]
  it.each(prices)('lets the cheaper price win: %s', (_title, tiers, guesses, kind) => {
    expect(build(tiers)).toEqual([['mai', guesses, kind]])
  })

  it('takes every word of an own tier for an own word', () => {
    const words = KINDS.map((kind, index) => ({ word: `mot${index}`, guesses: 16, kind }))
    expect(build([{ name: 'own', words }])).toEqual(words.map(({ word }) => [word, 16, 'own_word']))
  })

  it.each([1, 2, 3, 4])('merges %i tiers as a plain merge does, on random words', (count) => {
    const random = createRandom(count)
    for (let round = 0; round < 100; round++) {
      const tiers = Array.from({ length: count }, () => makeTier(random))
      expect(build(tiers)).toEqual(buildPlainly(tiers))
    }
  })
})

/** Words that often share much: of few letters, with long stems, some the beginning of others. */
function makeTier(random: (limit: number) => number): Tier {
  const letters = ['ab', 'ab1', 'az09', 'abcdefghijklmnopqrstuvwxyz0123456789'][random(4)] as string
  const stems = ['', '', 'mot', 'a'.repeat(25), 'b'.repeat(27), `${'a'.repeat(26)}b1`]
  const words = new Map<string, RankedWord>()
  const size = random(30)
  while (words.size < size) {
    const end = Array.from({ length: 1 + random(12) }, () => letters.charAt(random(letters.length)))
    const word = `${stems[random(stems.length)]}${end.join('')}`
    const kind = KINDS[random(KINDS.length)] as WordKind
    words.set(word, { word, guesses: 2 ** (4 + random(14)), kind })
  }
  return { name: random(4) === 0 ? 'own' : 'test', words: [...words.values()] }
}
