import { describe, expect, it } from 'vitest'
import { countCapitals } from '../../../../src/strength/patterns/count-capitals.js'
import { readText } from '../../../support/find-parts.js'

describe('countCapitals', () => {
  it.each([
    // No capital.
    ['soleil', 1],
    ['2024!', 1],
    ['', 1],
    ['שלום', 1],
    // The first one.
    ['Soleil', 1.5],
    ['Élodie', 1.5],
    ['E\u0301lodie', 1.5],
    ['Œdème', 1.5],
    ['Œ', 1.5],
    ['S', 1.5],
    ['Soleil2024', 1.5],
    // All, or the last one.
    ['SOLEIL', 2],
    ['SOLEIL2024', 2],
    ['S0L', 2],
    ['CŒUR', 2],
    ['ŒUVRE', 2],
    ['ΑΒΓ', 2],
    ['soleiL', 2],
    ['soleilÆ', 2],
    // Any: 6 places for one, 6 + 15 for two, 6 + 15 + 20 for three.
    ['soLeil', 6],
    ['2024Soleil', 6],
    ['SOleil', 6 + 15],
    ['SoleiL', 6 + 15],
    ['SoLeIl', 6 + 15 + 20],
    // As many ways as for the small ones.
    ['SOLEIl', 6],
    ['sOLEIL', 6],
    // A ligature is two letters.
    ['cŒur', 5 + 10],
    ['ŒuvrE', 6 + 15 + 20],
  ])('multiplies %j by %d', (password, factor) => {
    const text = readText(password)
    expect(countCapitals(text, 0, text.size)).toBe(factor)
  })

  it.each([
    ['xSoleil', 1, 7, 1.5],
    ['xSoleil', 2, 7, 1],
    ['SSoleil', 1, 7, 1.5],
    ['SOLEILsoleil', 0, 6, 2],
    ['SOLEILsoleil', 6, 12, 1],
    ['lunE-Soleil', 0, 4, 2],
    ['lunE-Soleil', 5, 11, 1.5],
    ['Soleil', 3, 3, 1],
  ])('looks at nothing else: of %j from %i to %i', (password, start, end, factor) => {
    expect(countCapitals(readText(password), start, end)).toBe(factor)
  })

  it('stays a number for the longest text', () => {
    const text = readText('aB'.repeat(128))
    const factor = countCapitals(text, 0, text.size)
    expect(factor).toBeGreaterThan(1e75)
    expect(Number.isFinite(factor)).toBe(true)
  })
})
