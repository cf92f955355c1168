import { expect, it } from 'vitest'
import { countInFrench } from '../../../../src/node/cli/count-in-french.js'

it.each([
  [0, '0\u00A0plage'],
  [1, '1\u00A0plage'],
  [2, '2\u00A0plages'],
  [1_048_576, '1\u202F048\u202F576\u00A0plages'],
  [1_000_000, '1\u202F000\u202F000\u00A0de plages'],
])('%i', (count, text) => {
  expect(countInFrench(count, { one: 'plage', many: 'de plages', other: 'plages' })).toBe(text)
})
