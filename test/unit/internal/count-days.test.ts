import { describe, expect, it } from 'vitest'
import { countDays } from '../../../src/internal/count-days.js'
import type { IsoDate } from '../../../src/time.js'

describe('countDays', () => {
  it.each([
    ['2026-11-22', '2026-11-22', 0],
    ['2027-03-27', '2027-03-29', 2],
    ['2027-03-29', '2027-03-27', -2],
    ['2028-02-01', '2028-03-01', 29],
    ['0001-01-01', '9999-12-31', 3_652_058],
  ])('from %s to %s there are %i days', (from, to, expected) => {
    expect(countDays(from as IsoDate, to as IsoDate)).toBe(expected)
  })
})
