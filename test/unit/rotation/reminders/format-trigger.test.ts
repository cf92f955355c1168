import { expect, it } from 'vitest'
import { formatTrigger } from '../../../../src/rotation/reminders/format-trigger.js'

it.each([
  [0, 0, 'PT0M'],
  [0, 5, 'PT5M'],
  [0, 60, 'PT1H'],
  [0, 545, 'PT9H5M'],
  [1, 0, '-P1D'],
  [7, 0, '-P7D'],
  [1, 540, '-PT15H'],
  [1, 1_439, '-PT1M'],
  [2, 540, '-P1DT15H'],
  [7, 570, '-P6DT14H30M'],
])('%i days before, %i minutes after midnight: %s', (days, minutes, trigger) => {
  expect(formatTrigger(days, minutes)).toBe(trigger)
})
