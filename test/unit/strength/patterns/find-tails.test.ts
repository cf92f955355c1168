import { describe, expect, it } from 'vitest'
import { createTailFinder } from '../../../../src/strength/patterns/find-tails.js'
import type { StrengthPattern } from '../../../../src/strength/patterns/types.js'
import {
  type FoundPart,
  findAfter,
  findParts,
  HOSTILE_TEXTS,
  MAX_SIZE,
  readText,
  TUNED,
} from '../../../support/find-parts.js'

const find = createTailFinder(2026)

/** The first part of a text that reads like this; its characters are one entry each. */
function findPart(text: string, part: string): FoundPart | undefined {
  const at = readText(text.slice(0, text.indexOf(part))).size
  const end = at + readText(part).size
  return findParts(find, text).find((found) => found[0] === at && found[1] === end)
}

const found: readonly (readonly [
  text: string,
  part: string,
  pattern: StrengthPattern,
  price: number,
])[] = [
  // Digits behind a word, before it, and between two.
  ['soleil1', '1', 'number', 4],
  ['soleil7', '7', 'number', 8],
  ['soleil75', '75', 'number', 50],
  ['75soleil', '75', 'number', 50],
  ['soleil123', '123', 'number', 6],
  ['soleil321', '321', 'number', 6],
  ['soleil000', '000', 'number', 24],
  ['lune2soleil', '2', 'number', 8],
  ['soleil35000', '35000', 'number', 60],
  ['soleil120590', '120590', 'number', 365 * 60],
  ['soleil8473625140', '8473625140', 'number', 6e9],
  // The beginning of a number, when the rest is explained otherwise.
  ['x19751', '1975', 'year', 51],
  // A year, and what stands behind one.
  ['Karine1975', '1975', 'year', 51],
  ['Karine2026', '2026', 'year', 20],
  ['Karine2036', '2036', 'year', 20],
  ['2024Karine', '2024', 'year', 20],
  ['Karine202475', '75', 'number', 50],
  // The digit row of AZERTY without Shift: four times as many.
  ['Karine&çè(', '&çè(', 'year', 51 * 4],
  ["Karineéàé'", "éàé'", 'year', 20 * 4],
  ['Karine&é"', '&é"', 'number', 6 * 4],
  ['Karine"&"', '"&"', 'number', 400 * 4],
  // The same one again and again is cheaper as a sign.
  ['Karine(((', '(((', 'sign', 42],
  ['Karine&éàè', '&éàè', 'number', 366 * 4],
  // Signs by how frequent they are, also several times the same.
  ['soleil!', '!', 'sign', 3],
  ['soleil!!', '!!', 'sign', 6],
  ['soleil!!!!', '!!!!', 'sign', 12],
  ['!soleil', '!', 'sign', 3],
  ['soleil*', '*', 'sign', 6],
  ['soleil?', '?', 'sign', 6],
  ['soleil$', '$', 'sign', 8],
  ['soleil@@', '@@', 'sign', 16],
  ['soleil)', ')', 'sign', 14],
  ['soleil)))', ')))', 'sign', 42],
  ['soleil\0', '\0', 'sign', 14],
  ['soleil😀', '😀', 'sign', 14],
  ['soleil😀😀', '😀😀', 'sign', 28],
  ['soleilש', 'ש', 'sign', 14],
  ['soleil\uD800', '\uD800', 'sign', 14],
  // Separators.
  ['lune-soleil', '-', 'separator', 5],
  ['lune soleil', ' ', 'separator', 5],
  ['lune.soleil', '.', 'separator', 5],
  ['lune’soleil', '’', 'separator', 5],
  ['soleil_', '_', 'separator', 5],
  ['soleil--', '--', 'sign', 16],
  ['soleil..', '..', 'sign', 12],
  // Words that join others, whatever their case.
  ['motdepasse', 'de', 'connector', 4],
  ['chatetchien', 'et', 'connector', 4],
  ['ChatEtChien', 'Et', 'connector', 4],
  ['rougeaulit', 'au', 'connector', 10],
  ['lunesursoleil', 'sur', 'connector', 10],
  ['soleilles', 'les', 'connector', 4],
  ['loveinlove', 'in', 'connector', 10],
  ['monàmi', 'à', 'connector', 10],
  // Units behind a number.
  ['doliprane500mg', 'mg', 'connector', 8],
  ['20ans', 'ans', 'connector', 8],
  ['3ème', 'ème', 'connector', 8],
  ['1er', 'er', 'connector', 8],
  ['24h', 'h', 'connector', 8],
]

const near: readonly (readonly [what: string, text: string, part: string])[] = [
  ['a word', 'soleil', 'soleil'],
  ['a letter', 'soleilx', 'x'],
  ['the end of a number', 'soleil8475', '75'],
  ['what stands behind a number that is no year', 'soleil18475', '5'],
  ['eleven digits', 'soleil12345678901', '12345678901'],
  ['what the eleventh digit begins', 'x84736251409', '9'],
  ['a number with a separator', 'soleil12-34', '12-34'],
  ['two digits of AZERTY without Shift', 'soleil&é', '&é'],
  ['digits with and without Shift', 'soleil19è(', '19è('],
  ['five signs', 'soleil!!!!!', '!!!!!'],
  ['different signs', 'soleil!?', '!?'],
  ['different emoji', 'soleil😀🚀', '😀🚀'],
  ['a word that joins others, at the beginning', 'depasse', 'de'],
  ['a unit without a number', 'xmg', 'mg'],
  ['a unit before a number', 'mg500', 'mg'],
  ['a unit behind a sign', '500-mg', 'mg'],
]

describe('createTailFinder', () => {
  it.each(found)('finds in %j that %j is a %s, at some %d guesses', (text, part, kind, price) => {
    const tail = findPart(text, part)
    expect(tail?.[2]).toBe(kind)
    const factor = (tail?.[3] ?? 0) / price
    expect(factor).toBeGreaterThanOrEqual(kind === 'year' ? 1 : 1 / TUNED)
    expect(factor).toBeLessThanOrEqual(kind === 'year' ? 1 : TUNED)
  })

  it.each(near)('does not take %s for a tail: in %j, %j', (_, text, part) => {
    expect(text).toContain(part)
    expect(findPart(text, part)).toBeUndefined()
  })

  it('finds nothing in nothing, and nothing in one letter', () => {
    expect(findParts(find, '')).toEqual([])
    expect(findParts(find, 'd')).toEqual([])
    expect(findParts(find, '\u0301')).toEqual([])
  })

  it('offers every number that begins with the first digit, and no other', () => {
    const parts = findParts(find, 'x8475').map(([start, end, pattern]) => [start, end, pattern])
    expect(parts).toEqual([2, 3, 4, 5].map((end) => [1, end, 'number']))
  })

  it('makes a tail dearer than nothing and cheaper than the characters that it is made of', () => {
    for (const text of ['x!', 'x-', 'x7', 'x75', 'x123', 'x2024', 'xde', 'x5mg']) {
      for (const [start, end, , price] of findParts(find, text)) {
        expect(price).toBeGreaterThan(1)
        expect(price).toBeLessThanOrEqual(10 ** (end - start))
      }
    }
  })

  it('counts years from the one it is told', () => {
    const price = (thisYear: number): number | undefined =>
      findParts(createTailFinder(thisYear), '1975')[3]?.[3]
    expect([1_990, 2_026, 2_050].map(price)).toEqual([20, 51, 75])
    expect(findParts(createTailFinder(1_960), '1975')[3]?.[2]).toBe('number')
  })

  it('does not look behind the end of a text, where a longer one stood', () => {
    for (const [earlier, text] of [
      ['x1975', 'x19'],
      ['xdes', 'xd'],
      ['5mg', '5m'],
      ['x!!!', 'x!'],
      ['x&é"', 'x&é'],
    ] as const) {
      expect(findAfter(find, earlier, text)).toEqual(findParts(find, text))
    }
  })

  it.each(HOSTILE_TEXTS)('offers at most a few parts for each entry of %s', (_, text) => {
    const parts = findParts(find, text)
    expect(parts.length).toBeLessThanOrEqual(12 * MAX_SIZE)
    expect(parts.every(([, end]) => end <= MAX_SIZE)).toBe(true)
  })
})
