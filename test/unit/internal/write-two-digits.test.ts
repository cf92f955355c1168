import { expect, it } from 'vitest'
import { writeTwoDigits } from '../../../src/internal/write-two-digits.js'

it.each([
  [0, '00'],
  [9, '09'],
  [10, '10'],
  [99, '99'],
])('writes %i as %s', (number, text) => {
  expect(writeTwoDigits(number)).toBe(text)
})
