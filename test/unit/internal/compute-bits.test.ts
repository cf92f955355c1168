import { describe, expect, it } from 'vitest'
import { type CharacterKind, computeBits } from '../../../src/internal/compute-bits.js'

describe('computeBits', () => {
  const kinds: readonly (readonly [string, readonly CharacterKind[]])[] = [
    ['', []],
    ['soleil', ['lower']],
    ['SOLEIL', ['upper']],
    ['2026', ['digit']],
    [' ', ['special']],
    ['Soleil-2026', ['lower', 'upper', 'digit', 'special']],
    ['été', ['lower']],
    ['É', ['upper']],
    ['e\u0301', ['lower']],
    ['\u0301', []],
    ['ǅ', ['upper']],
    ['漢字', ['lower']],
    ['ª', ['lower']],
    ['٣', ['digit']],
    ['Ⅷ', ['special']],
    ['½', ['special']],
    ['🔑', ['special']],
    ['\n', ['special']],
  ]
  it.each(kinds)('finds in %j the kinds %j', (text, expected) => {
    expect(computeBits(text, [...text].length).kinds).toEqual(expected)
  })

  // 26 small letters, 26 capitals, 10 digits and 37 signs: CNIL, délibération n° 2022-100.
  const bits: readonly (readonly [string, number, number])[] = [
    ['', 0, 0],
    ['\u0301', 1, 0],
    ['a', 1, 4.7],
    ['A', 1, 4.7],
    ['1', 1, 3.32],
    ['!', 1, 5.21],
    ['aA', 2, 11.4],
    ['a1', 2, 10.34],
    ['abcdefgh', 8, 37.6],
    ['Soleil-2026', 11, 72.92],
    ['Correct4Horse', 13, 77.4],
  ]
  it.each(bits)('%j of %i code points has %d bits', (text, codePoints, expected) => {
    expect(computeBits(text, codePoints).bits).toBe(expected)
  })

  it('takes the number of code points from its caller', () => {
    expect(computeBits('🔑', 1).bits).toBe(5.21)
    expect(computeBits('🔑', 2).bits).toBe(10.42)
  })
})
