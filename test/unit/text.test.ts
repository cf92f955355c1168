import { describe, expect, it } from 'vitest'
import { normalizePassword } from '../../src/text.js'

describe('normalizePassword', () => {
  it('gives one form for two ways of typing', () => {
    const composed = normalizePassword('caf\u00E9')
    expect(normalizePassword('cafe\u0301')).toEqual(composed)
    expect(composed).toEqual({ text: 'caf\u00E9', codePoints: 4, bytes: 5, reasons: [] })
  })

  it('folds width only by NFKC, and nothing by none', () => {
    expect(normalizePassword('\uFF21').text).toBe('\uFF21')
    expect(normalizePassword('\uFF21', { form: 'NFKC' }).text).toBe('A')
    expect(normalizePassword('e\u0301', { form: 'none' }).text).toBe('e\u0301')
  })

  it('neither trims nor changes case', () => {
    expect(normalizePassword('  Ab ').text).toBe('  Ab ')
  })

  const sizes: readonly (readonly [string, number, number])[] = [
    ['', 0, 0],
    ['abc', 3, 3],
    ['é', 1, 2],
    ['€', 1, 3],
    ['🔑', 1, 4],
    ['👩‍⚕️', 4, 13],
  ]
  it.each(sizes)('counts code points and bytes of %j', (text, codePoints, bytes) => {
    expect(normalizePassword(text, { form: 'none' })).toMatchObject({ codePoints, bytes })
    expect(bytes).toBe(Buffer.byteLength(text))
  })

  const found: readonly (readonly [string, readonly object[]])[] = [
    ['a\uD800b', [{ code: 'text_lone_surrogate', params: { index: 1 } }]],
    ['\uDC00', [{ code: 'text_lone_surrogate', params: { index: 0 } }]],
    ['ab\u0000c\u0000', [{ code: 'text_nul', params: { index: 2 } }]],
    ['x'.repeat(72), []],
    ['x'.repeat(73), [{ code: 'text_above_bcrypt', params: { maxBytes: 72, actualBytes: 73 } }]],
    ['é'.repeat(37), [{ code: 'text_above_bcrypt', params: { maxBytes: 72, actualBytes: 74 } }]],
  ]
  it.each(found)('finds what is wrong (%#)', (text, reasons) => {
    expect(normalizePassword(text).reasons).toEqual(reasons)
  })

  it('judges no text above 4,096 units, whose normalization could take minutes', () => {
    const hostile = `a${'\u0315\u0300'.repeat(500_000)}`
    const { text, reasons } = normalizePassword(hostile)
    expect(text).toBe(hostile)
    expect(reasons[0]).toEqual({
      code: 'text_too_long',
      params: { maxUnits: 4_096, actualUnits: 1_000_001 },
    })
    expect(normalizePassword('x'.repeat(4_096)).reasons.map(({ code }) => code)).toEqual([
      'text_above_bcrypt',
    ])
  })

  it.each([[undefined], [null], [12], [{}], [['secret']], [new String('secret')]])(
    'refuses what is no string (%#), without echo',
    (value) => {
      expect(() => normalizePassword(value as never)).toThrow("'password' must be a string.")
    },
  )

  it('refuses an unknown form', () => {
    expect(() => normalizePassword('x', { form: 'NFD' as never })).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION_INVALID' }),
    )
  })
})
