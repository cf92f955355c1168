import { expect, it } from 'vitest'
import { writeCanonical } from '../../../src/internal/write-canonical.js'

it('is the same text for the same content, whatever the order of keys', () => {
  const one = { b: [{ y: 1, x: null }], a: undefined, c: 'text' }
  const other = { c: 'text', b: [{ x: null, y: 1 }] }
  expect(writeCanonical(one)).toBe('{"b":[{"x":null,"y":1}],"c":"text"}')
  expect(writeCanonical(other)).toBe(writeCanonical(one))
})

it('keeps the order of a list', () => {
  expect(writeCanonical([2, 1])).not.toBe(writeCanonical([1, 2]))
})
