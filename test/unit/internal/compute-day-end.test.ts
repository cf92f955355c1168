import { describe, expect, it } from 'vitest'
import { computeDayEnd } from '../../../src/internal/compute-day-end.js'
import type { IsoDate } from '../../../src/time.js'

describe('computeDayEnd', () => {
  it.each([
    ['2027-03-28', 'Europe/Paris', '2027-03-28T22:00:00.000Z'],
    ['2011-12-29', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['9999-12-30', 'America/New_York', '9999-12-31T05:00:00.000Z'],
    ['9999-12-31', 'Europe/Paris', null],
  ])('%s is over in %s at %s', (date, zone, expected) => {
    expect(computeDayEnd(date as IsoDate, zone)).toBe(expected)
  })
})
