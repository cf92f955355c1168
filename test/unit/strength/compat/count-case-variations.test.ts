import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { describe, expect, it } from 'vitest'
import { countCaseVariations } from '../../../../src/strength/compat/count-case-variations.js'
import { createRandom } from '../../../support/create-random.js'
import { makeText } from '../../../support/make-text.js'

describe('countCaseVariations', () => {
  // START_UPPER, END_UPPER, ALL_UPPER_INVERTED and their like in `data/const.ts` of the engine.
  const tokens: readonly (readonly [string, number])[] = [
    ['', 1],
    ['123', 1],
    ['soleil', 1],
    ['été', 1],
    ['Soleil', 2],
    ['soleiL', 2],
    ['SOLEIL', 2],
    ['A', 2],
    ['Aa', 2],
    ['AA', 2],
    ['1Soleil!', 2],
    ['Éte', 2],
    // One capital of four letters: 4. Two of four: 4 + 6. Two of five: 5 + 10. Three of four: 4.
    ['soLe', 4],
    ['SoLe', 10],
    ['SoLei', 15],
    ['SoLEI', 5],
    ['SoLE', 4],
    ['so1Le', 4],
    ['aÉbc', 4],
    // ¿ and × are of the class of capitals, and ß of both classes.
    ['¿', 1],
    ['×a', 1],
    ['ß', 1],
    ['straße', 1],
    ['STRAßE', 7],
    // ÷, ÿ and whatever is behind U+00FF are left out.
    ['Abc÷', 2],
    ['÷Abc', 2],
    ['ÿAbc', 2],
    ['ŒAbc', 2],
    ['ŒUVRE', 2],
    ['œ', 1],
    ['Ω', 1],
    ['a😀😀😀B', 2],
    ['😀😀A', 2],
  ]
  it.each(tokens)('multiplies the guesses of %j by %i', (token, variations) => {
    expect(countCaseVariations(token)).toBe(variations)
  })

  it('multiplies as the engine does', () => {
    const engine = new ZxcvbnFactory()
    const random = createRandom(65)
    for (let round = 0; round < 400; round++) {
      const token = makeText(
        random,
        ['a', 'A', 'b', 'C', 'ß', 'é', 'É', '÷', '×', 'ÿ', 'Œ', '😀'],
        8,
      )
      const [match] = engine.check(token, [token]).sequence
      expect([token, countCaseVariations(token)]).toEqual([token, match?.['uppercaseVariations']])
    }
  })
})
