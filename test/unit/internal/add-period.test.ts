import { describe, expect, it } from 'vitest'
import { addPeriod } from '../../../src/internal/add-period.js'
import type { IsoDate, Period } from '../../../src/time.js'

describe('addPeriod', () => {
  const add = (date: string, period: string): IsoDate | null =>
    addPeriod(date as IsoDate, period as Period)

  it.each([
    ['2026-11-22', 'P0D', '2026-11-22'],
    ['2026-11-22', 'P0M', '2026-11-22'],
    ['2026-11-22', 'P6M', '2027-05-22'],
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2024-01-31', 'P1M', '2024-02-29'],
    ['2026-08-31', 'P6M', '2027-02-28'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2024-02-29', 'P4Y', '2028-02-29'],
    ['2023-02-28', 'P1Y', '2024-02-28'],
    ['2026-12-31', 'P14M', '2028-02-29'],
    ['2025-12-29', 'P90D', '2026-03-29'],
    ['2100-01-31', 'P1M', '2100-02-28'],
    ['0050-01-31', 'P1M', '0050-02-28'],
    ['0099-11-30', 'P3M', '0100-02-28'],
    ['9999-11-30', 'P1M', '9999-12-30'],
    ['9999-12-31', 'P0Y', '9999-12-31'],
    ['9999-12-31', 'P1M', null],
    ['2026-11-22', 'P9999Y', null],
    ['9999-12-31', 'P1D', null],
  ])('%s and %s is %s', (date, period, expected) => {
    expect(add(date, period)).toBe(expected)
  })

  it('two months are not always one month twice', () => {
    const once = add('2026-01-31', 'P1M')
    expect(once === null ? null : add(once, 'P1M')).toBe('2026-03-28')
    expect(add('2026-01-31', 'P2M')).toBe('2026-03-31')
  })
})
