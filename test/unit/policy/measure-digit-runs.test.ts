import { expect, it } from 'vitest'
import { measureDigitRuns } from '../../../src/policy/measure-digit-runs.js'

it.each([
  ['', 0, 0],
  ['1', 0, 0],
  ['12', 0, 0],
  ['123', 3, 0],
  ['4321', 4, 0],
  ['1111', 0, 4],
  ['1123', 3, 0],
  ['111234', 3, 3],
  ['1223', 0, 0],
  ['1357', 0, 0],
  ['123987', 6, 0],
  ['12a45', 0, 0],
  ['789:', 3, 0],
  ['١٢٣', 0, 0],
])('counts in %j %i digits in sequences and %i repeated', (text, sequences, repeats) => {
  expect(measureDigitRuns(text)).toEqual({ sequences, repeats })
})
