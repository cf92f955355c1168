import { describe, expect, it } from 'vitest'
import { buildSmallTrie, type Entry } from '../../../../src/strength/lexicon/build-small-trie.js'
import { buildTrie } from '../../../../src/strength/lexicon/build-trie.js'
import { encodeWords } from '../../../../src/strength/lexicon/encode-words.js'
import { type OpenTier, openTier } from '../../../../src/strength/lexicon/open-tier.js'
import { toSymbols } from '../../../../src/strength/lexicon/to-symbols.js'
import {
  type RankedWord,
  type Trie,
  WORD_KINDS,
  type WordKind,
} from '../../../../src/strength/lexicon/types.js'
import { createRandom } from '../../../support/create-random.js'
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

/** The tree of the words that begin with a symbol. */
const buildOne = (opened: readonly OpenTier[], symbol: number): Trie =>
  buildTrie(opened.flatMap(({ parts }) => parts[symbol] ?? []))

/** The words of the trees of all symbols. */
function build(tiers: readonly Tier[]): readonly TrieWord[] {
  const opened = open(tiers)
  return Array.from({ length: 36 }, (_, symbol) => listTrieWords(buildOne(opened, symbol))).flat()
}

/** A plain merge: the cheaper price wins, of equal prices the first. Built word by word. */
function buildPlainly(tiers: readonly Tier[]): readonly TrieWord[] {
  const merged = new Map<string, readonly [guesses: number, kind: number]>()
  for (const { name, words } of tiers) {
    for (const { word, guesses, kind } of words) {
      const known = merged.get(word)
      if (known !== undefined && known[0] <= guesses) continue
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

describe('buildTrie', () => {
  it('is a root alone without words', () => {
    const { nodes, values, roots } = buildTrie([])
    expect([[...nodes], [...values]]).toEqual([[0], [0]])
    expect(roots).toEqual(new Uint32Array(36))
    expect(build([tierOf(''), tierOf(''), tierOf('')])).toEqual([])
  })

  it('lays nodes out in preorder: symbol, children, next sibling', () => {
    const tiers = [tierOf('ab b'), tierOf('ac', 32, 'place')]
    const { nodes, values, roots } = buildOne(open(tiers), 0)
    expect([...nodes]).toEqual([0x100, 0x100, 1 | (3 << 9), 2])
    expect([...values]).toEqual([0, 0, 16, (3 << 24) | 32])
    expect([roots[0], roots[1]]).toEqual([1, 0])
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
