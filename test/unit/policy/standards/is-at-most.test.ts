import { expect, it } from 'vitest'
import { isAtMost } from '../../../../src/policy/standards/is-at-most.js'
import type { Period } from '../../../../src/time.js'

it.each<[Period | 'never' | undefined, Period, boolean]>([
  ['P90D', 'P90D', true],
  ['P89D', 'P90D', true],
  ['P3M', 'P90D', false],
  ['P6M', 'P6M', true],
  ['P180D', 'P6M', true],
  ['P12M', 'P1Y', true],
  ['P1Y', 'P12M', true],
  ['P1Y', 'P1Y', true],
  ['P2Y', 'P3Y', true],
  ['P4Y', 'P3Y', false],
  ['P0D', 'P90D', true],
  ['never', 'P100Y', false],
  [undefined, 'P100Y', false],
])('%s within %s: %s', (period, max, expected) => {
  expect(isAtMost(period, max)).toBe(expected)
})
