import { expect, it } from 'vitest'
import { isLuhn } from '../../../../src/strength/patterns/is-luhn.js'

it.each(['0', '18', '26', '34', '42', '59', '67', '75', '83', '91', '79927398713'])(
  'takes %s',
  (digits) => {
    expect(isLuhn(digits)).toBe(true)
  },
)

it('takes one of ten check digits, and notices one wrong digit and two exchanged', () => {
  const valid = Array.from({ length: 10 }, (_, key) => `7992739871${key}`).filter(isLuhn)
  expect(valid).toEqual(['79927398713'])
  for (const digits of ['79927398723', '19927398713', '97927398713', '79927389713']) {
    expect(isLuhn(digits)).toBe(false)
  }
})
