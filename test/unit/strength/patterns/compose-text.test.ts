import { describe, expect, it } from 'vitest'
import { composeText } from '../../../../src/strength/patterns/compose-text.js'

describe('composeText', () => {
  it.each([
    '',
    'Soleil2024!',
    'été',
    '한글',
    '👩🏽‍⚕️',
    '\uD800',
    'x\uDC00',
    'b\u0301',
    '\u0301\u0302',
  ])('leaves %j as it is', (text) => {
    expect(composeText(text)).toEqual({ text, origins: null })
  })

  it.each([
    ['a letter and its mark', 'e\u0301', 'é', [0, 2]],
    ['what stands around it', 'xe\u0301x', 'xéx', [0, 1, 3, 4]],
    ['marks in any order', 'e\u0302\u0323x', 'ệx', [0, 3, 4]],
    ['some marks of many', 'e\u0301\u0301x', 'é\u0301x', [0, 3, 3, 4]],
    ['a sign', '<\u0338', '≮', [0, 2]],
    ['a letter that has two forms', '\u212Bx', 'Åx', [0, 1, 2]],
    ['syllables of Hangul', '\u1112\u1161\u11AB\u1100', '한\u1100', [0, 3, 4]],
    ['syllables of Kirat Rai', '\u{16D63}\u{16D67}', '\u{16D69}', [0, 4, 4]],
    ['what is never composed', '\u0958e\u0301', '\u0915\u093Cé', [0, 1, 1, 3]],
    ['beside emoji', '👩🏽e\u0301', '👩🏽é', [0, 2, 2, 4, 4, 6]],
    ['beside half a pair', '\uD800e\u0301\uDC00', '\uD800é\uDC00', [0, 1, 3, 4]],
  ])('composes %s', (_, text, composed, origins) => {
    expect(composeText(text)).toEqual({ text: composed, origins })
  })

  it('gives the composed form of the whole, whatever comes together', () => {
    const parts = [
      'e',
      '\u0301',
      '\u0323',
      'œ',
      '\u1112',
      '\u1161',
      '\u11AB',
      '가',
      '😀',
      '\uD83D',
      '<',
      '\u0338',
    ]
    for (const a of parts) {
      for (const b of parts) {
        for (const c of parts) {
          const text = a + b + c
          const { text: composed, origins } = composeText(text)
          expect(composed).toBe(text.normalize('NFC'))
          if (origins === null) continue
          expect(origins).toHaveLength(composed.length + 1)
          expect([...origins].sort((x, y) => x - y)).toEqual(origins)
          expect([origins[0], origins.at(-1)]).toEqual([0, text.length])
        }
      }
    }
  })

  it('composes no more than is read, and cuts no pair', () => {
    const long = 'e\u0301'.repeat(1_000)
    expect(composeText(long).text).toBe('é'.repeat(512))
    expect(composeText(long).origins?.at(-1)).toBe(1_024)
    const pairs = `e\u0301x${'😀'.repeat(600)}`
    expect(composeText(pairs).text).toBe(`éx${'😀'.repeat(510)}`)
    expect(composeText(pairs).origins?.at(-1)).toBe(1_023)
  })

  it('does not compose what stands behind', () => {
    const text = `${'x'.repeat(1_024)}e\u0301`
    expect(composeText(text)).toEqual({ text, origins: null })
  })
})
