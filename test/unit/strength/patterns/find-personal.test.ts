import { describe, expect, it } from 'vitest'
import { toSymbols } from '../../../../src/strength/lexicon/to-symbols.js'
import { findPersonal } from '../../../../src/strength/patterns/find-personal.js'
import {
  countOffers,
  type Find,
  type FoundPart,
  findAfter,
  findParts,
  findWhole,
  HOSTILE_TEXTS,
  MAX_SIZE,
} from '../../../support/find-parts.js'

/** The first word takes four guesses, each further one a guess more; a word more in a run takes five times as many. */
const find = createFind(['jean', 'dupont', 'brest', 'le', '1974'])
const [JEAN, DUPONT, BREST, LE, YEAR] = [4, 5, 6, 7 * 12, 8]
const MORE = 5

const found: readonly (readonly [text: string, parts: readonly FoundPart[]])[] = [
  // A word, and where it stands.
  ['jean', [[0, 4, 'personal', JEAN]]],
  ['xjean2024', [[1, 5, 'personal', JEAN]]],
  ['brest!', [[0, 5, 'personal', BREST]]],
  ['-1974-', [[1, 5, 'personal', YEAR]]],
  // Capitals, accents.
  ['Jean', [[0, 4, 'personal', JEAN * 1.5]]],
  ['JEAN', [[0, 4, 'personal', JEAN * 2]]],
  ['jEan', [[0, 4, 'personal', JEAN * 4]]],
  ['jéàn', [[0, 4, 'personal', JEAN]]],
  ['je\u0301an', [[0, 4, 'personal', JEAN]]],
  // Words of two or three letters are met by chance.
  ['le', [[0, 2, 'personal', LE]]],
  ['Le', [[0, 2, 'personal', LE * 1.5]]],
  // Signs for letters.
  ['j3an', [[0, 4, 'personal leet', JEAN * 2]]],
  ['j€@n', [[0, 4, 'personal leet', JEAN * 2]]],
  ['J3an', [[0, 4, 'personal leet', JEAN * 2 * 1.5]]],
  // Separators between the letters, one at a time.
  ['j-e-a-n', [[0, 7, 'personal', JEAN * 3]]],
  ['du.pont', [[0, 7, 'personal', DUPONT * 3]]],
  ['19 74', [[0, 5, 'personal', YEAR * 3]]],
  ['j.3.a.n', [[0, 7, 'personal leet', JEAN * 3 * 2]]],
  // Backwards, from four letters on.
  ['naej', [[0, 4, 'personal reversed', JEAN * 4]]],
  ['xTNOPUD', [[1, 7, 'personal reversed', DUPONT * 4]]],
  ['4791', [[0, 4, 'personal reversed', YEAR * 4]]],
  // A run is one part, in any order.
  [
    'jeandupont',
    [
      [0, 4, 'personal', JEAN],
      [0, 10, 'personal', JEAN * MORE],
      [4, 10, 'personal', DUPONT],
    ],
  ],
  [
    'dupontjean',
    [
      [0, 6, 'personal', DUPONT],
      [0, 10, 'personal', DUPONT * MORE],
      [6, 10, 'personal', JEAN],
    ],
  ],
  [
    'brest1974Jean',
    [
      [0, 5, 'personal', BREST],
      [0, 9, 'personal', BREST * MORE],
      [0, 13, 'personal', BREST * MORE * MORE],
      [5, 9, 'personal', YEAR],
      [5, 13, 'personal', YEAR * MORE],
      [9, 13, 'personal', JEAN * 1.5],
    ],
  ],
  [
    'jeanjean',
    [
      [0, 4, 'personal', JEAN],
      [0, 8, 'personal', JEAN * MORE],
      [4, 8, 'personal', JEAN],
    ],
  ],
  // With a separator between.
  [
    'jean-dupont',
    [
      [0, 4, 'personal', JEAN],
      [0, 11, 'personal', JEAN * MORE * 3],
      [5, 11, 'personal', DUPONT],
    ],
  ],
  // Backwards, or with signs for letters, in a run.
  [
    'jeantnopud',
    [
      [0, 4, 'personal', JEAN],
      [0, 10, 'personal', JEAN * MORE],
      [4, 10, 'personal reversed', DUPONT * 4],
    ],
  ],
  [
    'j3anbr3st',
    [
      [0, 4, 'personal leet', JEAN * 2],
      [0, 9, 'personal', JEAN * 2 * MORE],
      [4, 9, 'personal leet', BREST * 2],
    ],
  ],
]

const near: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['one letter', 'j'],
  ['the beginning of a word', 'jea'],
  ['the end of a word', 'upont'],
  ['another letter', 'jaan'],
  ['a letter more', 'jeqan'],
  ['two separators in a row', 'je--an'],
  ['another sign', 'je!an'],
  ['a NUL inside', 'je\0an'],
  ['half a surrogate pair inside', 'je\uDC00an'],
  ['a sign for another letter', 'j3@+'],
  ['a letter for a digit', 'l974'],
  ['a letter of another alphabet', 'je\u0430n'],
  ['two letters backwards', 'el'],
  ['a separator, backwards', 'na-ej'],
  ['a sign for a letter, backwards', 'n@ej'],
]

describe('findPersonal', () => {
  it.each(found)('finds in %j', (text, parts) => {
    expect(findParts(find, text)).toEqual(parts)
  })

  it.each(near)('finds nothing in %s: %j', (_, text) => {
    expect(findParts(find, text)).toEqual([])
  })

  it.each([
    ['no words', []],
    ['a word of no letters', ['Мария', '😀', '']],
    ['a word of one letter', ['j', 'Жe', '7']],
  ])('finds nothing when there is %s', (_, words) => {
    expect(findParts(createFind(words), 'jean7 Мария')).toEqual([])
  })

  it.each<readonly [what: string, words: readonly string[], text: string, part: FoundPart]>([
    ['the first of equal words', ['jérôme', 'x', 'jerome'], 'jerome', [0, 6, 'personal', 4]],
    ['the word before its disguise', ['je4n', 'jean'], 'je4n', [0, 4, 'personal', 4]],
    ['the cheaper disguise', ['xx', 'jean', 'je4n'], 'je4n', [0, 4, 'personal', 6]],
    ['the one as it is', ['hannah'], 'hannah', [0, 6, 'personal', 4]],
    ['the word before a run', ['anne', 'marie', 'annemarie'], 'annemarie', [0, 9, 'personal', 6]],
    [
      'the run before a rare word',
      ['an', 'anne', 'marie', ...Array.from({ length: 90 }, () => 'zz'), 'annemarie'],
      'annemarie',
      [0, 9, 'personal', 5 * 16],
    ],
    [
      'the cheapest of several runs',
      ['anne', 'marie', 'annema', 'rie'],
      'annemarie',
      [0, 9, 'personal', 4 * 4],
    ],
    [
      'the cheaper of two runs with the same end',
      ['annema', 'rie', 'anne', 'marie'],
      'annemarie',
      [0, 9, 'personal', 4 * 4],
    ],
  ])('offers %s', (_, words, text, part) => {
    expect(findWhole(createFind(words), text)).toEqual(part)
  })

  it('multiplies by the number of words, and by sixteen at most', () => {
    const words = Array.from({ length: 64 }, (_, index) => `mot${index}zz`)
    const price = (count: number): number | undefined =>
      findWhole(createFind(words.slice(0, count)), 'mot0zzmot0zz')?.[3]
    expect([1, 2, 15, 16, 17, 64].map(price)).toEqual([4, 8, 60, 64, 64, 64])
  })

  it('takes up to six words for a run', () => {
    expect(findWhole(find, 'jean'.repeat(6))?.[3]).toBe(JEAN * MORE ** 5)
    expect(findWhole(find, 'jean'.repeat(7))).toBeUndefined()
    expect(findWhole(find, Array(6).fill('jean').join('.'))?.[3]).toBe(JEAN * (MORE * 3) ** 5)
  })

  it('finds a word at the end of the longest text', () => {
    expect(findParts(find, `${'x'.repeat(MAX_SIZE - 4)}jean`)).toEqual([
      [MAX_SIZE - 4, MAX_SIZE, 'personal', JEAN],
    ])
  })

  it('does not look behind the end of a text, where a longer one stood', () => {
    for (const text of ['jea', 'je-', 'd', 'bres']) {
      expect(findAfter(find, 'jean-dupont', text)).toEqual([])
      expect(findAfter(find, `${text.slice(0, -1)}jeandupontbrest`, text)).toEqual([])
    }
    for (const text of ['jean', 'jean-', 'jean-dupon']) {
      expect(findAfter(find, 'jean-dupont', text)).toEqual([[0, 4, 'personal', JEAN]])
    }
  })

  it.each(HOSTILE_TEXTS)('offers at most the square of the length for %s', (_, text) => {
    const words = Array.from({ length: 62 }, (_, index) => 'a'.repeat(2 + (index % 39)))
    const hostile = createFind([...words, text.slice(0, 4), text.slice(0, 7)])
    expect(countOffers(hostile, text)).toBeLessThanOrEqual(MAX_SIZE ** 2)
  })
})

function createFind(words: readonly string[]): Find {
  return (text, candidates) => findPersonal(text, words.map(toSymbols), candidates)
}
