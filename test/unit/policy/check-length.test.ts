import { describe, expect, it } from 'vitest'
import { checkLength } from '../../../src/policy/check-length.js'
import type { LengthRule } from '../../../src/policy/types.js'
import { normalizePassword } from '../../../src/text.js'

describe('checkLength', () => {
  const rule: LengthRule = { min: 3, max: 6, maxBytes: 8 }
  const cases: readonly (readonly [string, string, readonly object[]])[] = [
    ['', 'fail', [{ code: 'length_too_short', params: { min: 3, actual: 0 } }]],
    ['ab', 'fail', [{ code: 'length_too_short', params: { min: 3, actual: 2 } }]],
    ['abc', 'pass', []],
    ['abcdef', 'pass', []],
    [
      'abcdefg',
      'fail',
      [{ code: 'length_too_long', params: { max: 6, actual: 7, unit: 'code_point' } }],
    ],
    ['🔑🔑🔑', 'fail', [{ code: 'length_too_long', params: { max: 8, actual: 12, unit: 'byte' } }]],
    [
      'éééééééé',
      'fail',
      [
        { code: 'length_too_long', params: { max: 6, actual: 8, unit: 'code_point' } },
        { code: 'length_too_long', params: { max: 8, actual: 16, unit: 'byte' } },
      ],
    ],
  ]
  it.each(cases)('judges %j as %s', (text, status, reasons) => {
    const outcome = checkLength(normalizePassword(text), { rule })
    expect(outcome).toMatchObject({ status, reasons })
    expect(outcome.details).toEqual({
      codePoints: [...text].length,
      bytes: Buffer.byteLength(text),
    })
  })

  it('counts no bytes where the rule does not', () => {
    const outcome = checkLength(normalizePassword('🔑'.repeat(6)), { rule: { min: 1, max: 6 } })
    expect(outcome.status).toBe('pass')
  })
})
