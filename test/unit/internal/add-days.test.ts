import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/internal/add-days.js'
import type { IsoDate } from '../../../src/time.js'

describe('addDays', () => {
  it.each([
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2027-03-01', -1, '2027-02-28'],
    ['0050-12-31', 1, '0051-01-01'],
    ['9999-12-31', 1, null],
    ['0001-01-01', -1, null],
  ])('%s moved by %i days is %s', (date, days, expected) => {
    expect(addDays(date as IsoDate, days)).toBe(expected)
  })
})
