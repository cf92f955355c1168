import { describe, expect, it } from 'vitest'
import { createCandidates } from '../../../../src/strength/patterns/candidates.js'
import { findRepeats } from '../../../../src/strength/patterns/find-repeats.js'
import { createRandom } from '../../../support/create-random.js'
import {
  type Find,
  type FoundPart,
  findAfter,
  findParts,
  HOSTILE_TEXTS,
  MAX_SIZE,
  readText,
} from '../../../support/find-parts.js'

/** What is repeated takes a hundred guesses, whatever it is; a single character takes twelve. */
const find: Find = (text, candidates) => findRepeats(text, candidates, () => 100)

const found: readonly (readonly [text: string, parts: readonly FoundPart[]])[] = [
  // One character.
  ['aa', [[0, 2, 'repeat', 12 * 2]]],
  ['aaaaa', [[0, 5, 'repeat', 12 * 5]]],
  ['!!!', [[0, 3, 'repeat', 12 * 3]]],
  ['éé', [[0, 2, 'repeat', 12 * 2]]],
  ['e\u0301e\u0301', [[0, 2, 'repeat', 12 * 2]]],
  ['😀😀😀', [[0, 3, 'repeat', 12 * 3]]],
  ['\0\0', [[0, 2, 'repeat', 12 * 2]]],
  ['\uD800\uD800', [[0, 2, 'repeat', 12 * 2]]],
  ['שש', [[0, 2, 'repeat', 12 * 2]]],
  ['aA', [[0, 2, 'repeat', 12 * 2 * 2]]],
  [
    'xaabbx',
    [
      [1, 3, 'repeat', 12 * 2],
      [3, 5, 'repeat', 12 * 2],
    ],
  ],
  // A group: the shortest that is repeated, as often as it is there as a whole.
  ['abab', [[0, 4, 'repeat', 100 * 2]]],
  ['abababab', [[0, 8, 'repeat', 100 * 4]]],
  ['xababx', [[1, 5, 'repeat', 100 * 2]]],
  ['ababa', [[0, 4, 'repeat', 100 * 2]]],
  ['abcabcabca', [[0, 9, 'repeat', 100 * 3]]],
  ['12.12.', [[0, 6, 'repeat', 100 * 2]]],
  ['œœ', [[0, 4, 'repeat', 100 * 2]]],
  // With capitals in the same places, and in others.
  ['SoleilSoleil', [[0, 12, 'repeat', 100 * 2]]],
  ['SOLEILSOLEIL', [[0, 12, 'repeat', 100 * 2]]],
  ['Soleilsoleil', [[0, 12, 'repeat', 100 * 2 * 2]]],
  ['soleilSOLEIL', [[0, 12, 'repeat', 100 * 2 * 2]]],
  ['soleilsoleiL', [[0, 12, 'repeat', 100 * 2 * 2]]],
  // Two with a separator or another sign between.
  ['citron-citron', [[0, 13, 'repeat', ((100 * 13) / 6) * 3]]],
  ['citron!citron', [[0, 13, 'repeat', ((100 * 13) / 6) * 3]]],
  ['Citron-Citron', [[0, 13, 'repeat', ((100 * 13) / 6) * 3]]],
  ['CITRON-CITRON', [[0, 13, 'repeat', ((100 * 13) / 6) * 3]]],
  ['Citron-citron', [[0, 13, 'repeat', ((100 * 13) / 6) * 2 * 3]]],
  ['citron-Citron', [[0, 13, 'repeat', ((100 * 13) / 6) * 2 * 3]]],
  ['xab-abx', [[1, 6, 'repeat', ((100 * 5) / 2) * 3]]],
  // Three are a group that ends with its separator.
  ['ab-ab-ab', [[0, 6, 'repeat', 100 * 2]]],
]

const near: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['one character', 'a'],
  ['one ligature', 'œ'],
  ['different characters', 'abcdef'],
  ['what is the same both ways', 'abcdcba'],
  ['a letter with and without accent', 'eé'],
  ['two characters with a separator between', 'a-a'],
  ['two groups with a letter between', 'abxab'],
  ['two groups with a digit between', 'ab3ab'],
  ['two groups with two separators between', 'ab-.ab'],
  ['different emoji', '😀🚀🎉'],
  ['different halves of surrogate pairs', '\uD800\uD801\uDC00'],
  ['a half and a pair', '\uD83D😀'],
]

describe('findRepeats', () => {
  it.each(found)('finds in %j', (text, parts) => {
    const repeats = findParts(find, text)
    const prices = repeats.map(([, , , price]) => price)
    expect(repeats.map((part) => part.slice(0, 3))).toEqual(parts.map((part) => part.slice(0, 3)))
    for (const [index, part] of parts.entries()) expect(prices[index]).toBeCloseTo(part[3], 9)
  })

  it.each(near)('finds nothing in %s: %j', (_, text) => {
    expect(findParts(find, text)).toEqual([])
  })

  it('asks for the guesses of what is repeated, once, and of nothing for a character', () => {
    expect(listAsked('xsoleilsoleilsoleil')).toEqual([[1, 7]])
    expect(listAsked('citron-citron')).toEqual([[0, 6]])
    expect(listAsked('abababab')).toEqual([[0, 2]])
    expect(listAsked('aaaaaaaa')).toEqual([])
    expect(listAsked('soleil')).toEqual([])
  })

  it('looks at the twelve longest when there are more', () => {
    const pairs = [...'abcdefghijklmnopqrst'].map((letter) => letter + letter).join('')
    expect(findParts(find, pairs)).toHaveLength(12)
    const parts = findParts(find, `${pairs}.soleilsoleil`)
    expect(parts).toHaveLength(12)
    expect(parts).toContainEqual([41, 53, 'repeat', 200])
  })

  it('finds the repeats of the longest text', () => {
    expect(findParts(find, 'soleil2!'.repeat(40))).toEqual([[0, MAX_SIZE, 'repeat', 100 * 32]])
    const half = createNoise(MAX_SIZE / 2)
    expect(findParts(find, half + half)).toContainEqual([0, MAX_SIZE, 'repeat', 200])
  })

  it('does not look behind the end of a text, where a longer one stood', () => {
    expect(findAfter(find, 'abab', 'aba')).toEqual([])
    expect(findAfter(find, 'ab-ab', 'ab-a')).toEqual([])
  })

  it.each(HOSTILE_TEXTS)('asks at most twelve times, within the text, for %s', (_, text) => {
    const asked = listAsked(text)
    expect(asked.length).toBeLessThanOrEqual(12)
    expect(asked.every(([start, end]) => start < end && end <= MAX_SIZE)).toBe(true)
  })
})

/** The parts whose guesses are asked for. */
function listAsked(password: string): readonly (readonly [start: number, end: number])[] {
  const asked: (readonly [number, number])[] = []
  findRepeats(readText(password), createCandidates(MAX_SIZE), (start, end) => {
    asked.push([start, end])
    return 100
  })
  return asked
}

/** Letters in no order. */
function createNoise(length: number): string {
  const random = createRandom(length)
  return Array.from({ length }, () => String.fromCharCode(97 + random(26))).join('')
}
