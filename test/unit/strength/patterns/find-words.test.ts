import { describe, expect, it } from 'vitest'
import { CORE_TIER } from '../../../../src/data/core-tier.js'
import { FRENCH_TIER } from '../../../../src/data/french-tier.js'
import { buildSmallTrie } from '../../../../src/strength/lexicon/build-small-trie.js'
import { createLexicon, type Lexicon } from '../../../../src/strength/lexicon/create-lexicon.js'
import { findChild } from '../../../../src/strength/lexicon/find-child.js'
import { openTier } from '../../../../src/strength/lexicon/open-tier.js'
import { toSymbols } from '../../../../src/strength/lexicon/to-symbols.js'
import { BYTE_KIND_SHIFT } from '../../../../src/strength/lexicon/types.js'
import { createCandidates } from '../../../../src/strength/patterns/candidates.js'
import { createWordFinder } from '../../../../src/strength/patterns/find-words.js'
import { CODES } from '../../../../src/strength/patterns/types.js'
import { createRandom } from '../../../support/create-random.js'
import {
  type FoundPart,
  findAfter,
  findParts,
  HOSTILE_TEXTS,
  MAX_SIZE,
  readText,
} from '../../../support/find-parts.js'

const lexicon = listWords([
  ['an', 16, 'word'],
  ['ski', 16, 'word'],
  ['cœur', 32, 'word'],
  ['marie', 32, 'name'],
  ['soleil', 64, 'word'],
  ['kayak', 64, 'word'],
  ['lune', 64, 'word'],
  ['lunette', 256, 'trade'],
  ['toto', 128, 'common_password'],
  ['Saint-Malo', 1_024, 'place'],
  ['R2D2', 512, 'culture'],
  ['opticienne', 512, 'trade'],
  ['viamedis', 2_048, 'own_word'],
])
const find = createWordFinder(lexicon)

const found: readonly (readonly [text: string, parts: readonly FoundPart[]])[] = [
  // As it is, and within a text.
  ['soleil', [[0, 6, 'word', 64]]],
  ['marie', [[0, 5, 'name', 32]]],
  ['toto', [[0, 4, 'common_password', 128]]],
  ['opticienne', [[0, 10, 'trade', 512]]],
  ['viamedis', [[0, 8, 'own_word', 2_048]]],
  ['xsoleil2024', [[1, 7, 'word', 64]]],
  ['!marie!', [[1, 6, 'name', 32]]],
  [
    'mariesoleil',
    [
      [0, 5, 'name', 32],
      [5, 11, 'word', 64],
    ],
  ],
  [
    'mariean',
    [
      [0, 5, 'name', 32],
      [5, 7, 'word', 20],
    ],
  ],
  // With digits of its own.
  ['r2d2', [[0, 4, 'culture', 512]]],
  ['R2D2', [[0, 4, 'culture', 512 * 2]]],
  // No part of several characters is cheaper than 20.
  ['an', [[0, 2, 'word', 20]]],
  ['An', [[0, 2, 'word', 16 * 1.5]]],
  ['ski', [[0, 3, 'word', 20]]],
  // Capitals.
  ['Soleil', [[0, 6, 'word', 64 * 1.5]]],
  ['SOLEIL', [[0, 6, 'word', 64 * 2]]],
  ['soLeil', [[0, 6, 'word', 64 * 6]]],
  [
    'MAriesoleil',
    [
      [0, 5, 'name', 32 * (5 + 10)],
      [5, 11, 'word', 64],
    ],
  ],
  // Accents, composed and decomposed, and ligatures, which are two letters.
  ['sóleíl', [[0, 6, 'word', 64]]],
  ['so\u0301lei\u0301l', [[0, 6, 'word', 64]]],
  ['SÓLEIL', [[0, 6, 'word', 64 * 2]]],
  ['cœur', [[0, 5, 'word', 32]]],
  ['Cœur', [[0, 5, 'word', 32 * 1.5]]],
  ['coeur', [[0, 5, 'word', 32]]],
  // Separators, one at a time, behind the second letter at the earliest.
  ['saint-malo', [[0, 10, 'place', 1_024 * 2]]],
  ['Saint Malo', [[0, 10, 'place', 1_024 * 2 * (9 + 36)]]],
  ['sa.in.tm.al.o', [[0, 13, 'place', 1_024 * 2]]],
  ['saint\u2011malo', [[0, 10, 'place', 1_024 * 2]]],
  ['35saint-malo35', [[2, 12, 'place', 1_024 * 2]]],
  // What stands between a word and what follows is no part of it, also where a longer word begins alike.
  ['soleil-', [[0, 6, 'word', 64]]],
  ['soleil-x', [[0, 6, 'word', 64]]],
  ['lune-x', [[0, 4, 'word', 64]]],
  [
    'lune-tte',
    [
      [0, 4, 'word', 64],
      [0, 8, 'trade', 256 * 2],
    ],
  ],
  // Signs for letters: twice the guesses for each letter that is always replaced.
  ['s0leil', [[0, 6, 'word leet', 64 * 2]]],
  ['$0leil', [[0, 6, 'word leet', 64 * 2 * 2]]],
  ['§0l€il', [[0, 6, 'word leet', 64 * 2 * 2 * 2]]],
  ['S0leil', [[0, 6, 'word leet', 64 * 1.5 * 2]]],
  ['+0+0', [[0, 4, 'common_password leet', 128 * 2 * 2]]],
  // One of two is replaced: either of them could be.
  ['t0to', [[0, 4, 'common_password leet', 128 * 2]]],
  // A sign for either of two letters.
  ['so1eil', [[0, 6, 'word leet', 64 * 2]]],
  ['so1e1l', [[0, 6, 'word leet', 64 * 2 * 2]]],
  ['so!e||', [[0, 6, 'word leet', 64 * 2 * 2]]],
  ['<oeur', [[0, 5, 'word leet', 32 * 2]]],
  ['s<i', [[0, 3, 'word leet', 16 * 2]]],
  ['4n', [[0, 2, 'word leet', 16 * 2]]],
  ['sa!nt-m4lo', [[0, 10, 'place leet', 1_024 * 2 * 2 * 2]]],
  // A digit of the word may also stand for a letter.
  [
    'r2d2r2d2',
    [
      [0, 4, 'culture', 512],
      [1, 5, 'culture reversed', 512 * 4],
      [4, 8, 'culture', 512],
    ],
  ],
  // Backwards, from four letters on.
  ['lielos', [[0, 6, 'word reversed', 64 * 4]]],
  ['LIELOS', [[0, 6, 'word reversed', 64 * 4 * 2]]],
  ['xeiram', [[1, 6, 'name reversed', 32 * 4]]],
  ['2d2r', [[0, 4, 'culture reversed', 512 * 4]]],
  ['iks', []],
  ['ruœc', []],
  ['rueoc', [[0, 5, 'word reversed', 32 * 4]]],
  // What reads the same both ways is no more than itself.
  ['kayak', [[0, 5, 'word', 64]]],
  [
    'totot',
    [
      [0, 4, 'common_password', 128],
      [1, 5, 'common_password reversed', 128 * 4],
    ],
  ],
]

const near: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['one letter', 's'],
  ['one sign that stands for a letter', '$'],
  ['the beginning of a word', 'solei'],
  ['the end of a word', 'oleil'],
  ['exchanged letters', 'soliel'],
  ['one letter doubled', 'solleil'],
  ['a letter of another alphabet', 's\u043Eleil'],
  ['a separator behind the first letter', 's-oleil'],
  ['two separators in a row', 'so--leil'],
  ['a separator inside, and a letter before', 'xsaint-malo'],
  ['a separator inside, and a letter behind', 'saint-malox'],
  ['a separator before a sign', 'sole-!l'],
  ['a sign that stands for nothing', 's*leil'],
  ['a sign that stands for another letter', 's3leil'],
  ['a NUL inside', 'so\0leil'],
  ['half a surrogate pair inside', 'so\uD83Dleil'],
  ['an emoji inside', 'so😀leil'],
  ['a mark for writing from right to left inside', 'so\u202Eleil'],
  ['three letters backwards', 'iks'],
  ['a separator, backwards', 'lie-los'],
  ['a sign for a letter, backwards', 'liel0s'],
  ['what every object has', '__proto__ constructor toString'],
  ['another script', 'солнце שמש'],
]

describe('createWordFinder', () => {
  it.each(found)('finds in %j', (text, parts) => {
    expect(findParts(find, text)).toEqual(parts)
  })

  it.each(near)('finds nothing in %s: %j', (_, text) => {
    expect(findParts(find, text)).toEqual([])
  })

  it('finds nothing backwards when that is switched off', () => {
    const forwards = createWordFinder(lexicon, { reversed: false })
    expect(findParts(forwards, 'lielos')).toEqual([])
    expect(findParts(forwards, 'soleil')).toEqual([[0, 6, 'word', 64]])
  })

  it('finds nothing where no word is listed', () => {
    expect(findParts(createWordFinder(createLexicon([])), 'soleil lielos $0le1l')).toEqual([])
  })

  it('finds a word at every place of the longest text', () => {
    const parts = findParts(find, 'kayak'.repeat(60))
    const starts = parts.filter(([, , pattern]) => pattern === 'word').map(([start]) => start)
    expect(starts).toEqual(Array.from({ length: 51 }, (_, index) => index * 5))
    expect(findParts(find, `${'x'.repeat(MAX_SIZE - 6)}soleil`)).toEqual([
      [MAX_SIZE - 6, MAX_SIZE, 'word', 64],
    ])
  })

  it('does not look behind the end of a text, where a longer one stood', () => {
    for (const text of ['solei', 'so', 'saint-mal', 'saint-', '0ffff']) {
      expect(findAfter(find, `${text.slice(0, -1)}soleil`, text)).toEqual([])
      expect(findAfter(find, 'saint-malo', text)).toEqual([])
    }
  })

  it('prefers the word to what stands for it', () => {
    const both = createWordFinder(
      listWords([
        ['lot0', 4_096, 'word'],
        ['loto', 16, 'culture'],
      ]),
    )
    expect(findParts(both, 'lot0')).toEqual([[0, 4, 'culture leet', 16 * 2]])
    const dear = createWordFinder(
      listWords([
        ['lot0', 16, 'word'],
        ['loto', 4_096, 'culture'],
      ]),
    )
    expect(findParts(dear, 'lot0')).toEqual([[0, 4, 'word', 20]])
  })
})

describe('the number of visited nodes', () => {
  const large = createWordFinder(createLexicon([CORE_TIER, FRENCH_TIER].map(openTier)))
  const candidates = createCandidates(MAX_SIZE)
  const count = (text: string): number => large(readText(text), candidates)

  it.each([0, 1, 2, 5, 10, 20, 42])(
    'is the number of letters of %i words, but for the first of each',
    (words) => {
      const one = createWordFinder(listWords([['soleil', 64, 'word']]))
      expect(one(readText('soleil'.repeat(words)), candidates)).toBe(5 * words)
      expect(one(readText('xyz'.repeat(words)), candidates)).toBe(0)
    },
  )

  it.each([
    ['prose', 'Le plombier chuchote des recettes à son yéti. '],
    ['words and years', 'Soleil2024!Posologie1987?'],
    ['some signs for letters', 'M0tdepa$se-Sécur1té-'],
    ['random letters', createNoise('abcdefghijklmnopqrstuvwxyz', 60)],
    [
      'random characters',
      createNoise('abcdefghijkmopqrstuvwxyzABCDEFGHJKLMNPQRST0123456789!-', 60),
    ],
  ])('is twice as large for twice the text, but for what its ends share: %s', (_, text) => {
    const [once, twice, fourTimes] = [1, 2, 4].map((times) => count(text.repeat(times))) as [
      number,
      number,
      number,
    ]
    expect(once).toBeLessThan(100 * text.length)
    expect(Math.abs(fourTimes - twice - (twice - once) * 2)).toBeLessThanOrEqual(once / 10)
  })

  it.each(HOSTILE_TEXTS)('is at most 60,000, also for %s', (_, text) => {
    expect(count(text)).toBeLessThanOrEqual(60_000)
  })

  it('is 60,000 where the search would branch without end', () => {
    const letters = ['i', 'l']
    let words = letters
    for (let length = 1; length < 13; length++) {
      words = words.flatMap((word) => letters.map((letter) => word + letter))
    }
    const branching = createWordFinder(listWords(words.map((word) => [word, 64, 'word'])))
    const all = 2 ** 14 - 2
    expect(branching(readText('1'.repeat(13)), createCandidates(MAX_SIZE))).toBeLessThan(2 * all)
    expect(branching(readText('1'.repeat(40)), createCandidates(MAX_SIZE))).toBe(60_000)
    // The next text has as many again.
    expect(branching(readText('ililililililil'), createCandidates(MAX_SIZE))).toBeLessThan(120)
  })
})

/** Words with their price and kind, as the trees of the tiers hold them. */
function listWords(
  words: readonly (readonly [word: string, guesses: number, kind: keyof typeof CODES])[],
): Lexicon {
  const trie = buildSmallTrie(
    words.map(([word, guesses, kind]) => [
      toSymbols(word),
      (CODES[kind] << BYTE_KIND_SHIFT) | Math.log2(guesses),
    ]),
  )
  const enter = (first: number, second: number): number => {
    const node = trie.roots[first] as number
    return node === 0 ? 0 : findChild(trie, node, second)
  }
  return { trie: { nodes: trie.nodes, values: Uint8Array.from(trie.values) }, enter }
}

function createNoise(characters: string, length: number): string {
  const random = createRandom(length)
  return Array.from({ length }, () => characters[random(characters.length)]).join('')
}
