import { expect, it } from 'vitest'
import { cutsNumber } from '../../../../src/strength/patterns/cuts-number.js'
import { readText } from '../../../support/find-parts.js'

it.each([
  ['kergoat56', 8, true],
  ['kergoat56', 7, false],
  ['kergoat56', 9, false],
  ['kergoat5!', 8, false],
  ['kergoat5', 8, false],
  ['kergoat$6', 8, false],
] as const)('tells of %j whether a part that ends at %i cuts a number: %s', (text, end, cuts) => {
  expect(cutsNumber(readText(text), end)).toBe(cuts)
})
