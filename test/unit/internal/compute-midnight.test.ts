import { describe, expect, it } from 'vitest'
import { computeMidnight } from '../../../src/internal/compute-midnight.js'
import type { IsoDate } from '../../../src/time.js'

describe('computeMidnight', () => {
  it.each([
    // Plain days, and days of 23 and 25 hours.
    ['2026-11-22', 'Europe/Paris', '2026-11-21T23:00:00.000Z'],
    ['2026-03-29', 'Europe/Paris', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Paris', '2026-03-29T22:00:00.000Z'],
    ['2026-10-26', 'Europe/Paris', '2026-10-25T23:00:00.000Z'],
    ['2026-10-05', 'Australia/Lord_Howe', '2026-10-04T13:00:00.000Z'],
    // No midnight.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
    ['2023-04-28', 'Africa/Cairo', '2023-04-27T22:00:00.000Z'],
    // A gap that begins before midnight: 23:30 to 00:30 on 30 March 1919.
    ['1919-03-31', 'America/Toronto', '1919-03-31T04:30:00.000Z'],
    // No day at all.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['1994-12-31', 'Pacific/Kiritimati', '1994-12-31T10:00:00.000Z'],
    // Midnight twice: the earlier.
    ['2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
    ['2026-10-25', 'Atlantic/Azores', '2026-10-25T00:00:00.000Z'],
    ['2010-11-07', 'America/St_Johns', '2010-11-07T02:30:00.000Z'],
    // A midnight that clocks reach, and leave for an hour: the one that lasts comes once.
    ['2018-02-18', 'America/Sao_Paulo', '2018-02-18T03:00:00.000Z'],
    // Local mean time counts seconds.
    ['1840-01-01', 'Europe/Paris', '1839-12-31T23:50:39.000Z'],
    ['0001-01-01', 'America/New_York', '0001-01-01T04:56:02.000Z'],
    ['9999-12-31', 'Pacific/Kiritimati', '9999-12-30T10:00:00.000Z'],
    ['0001-01-01', 'Europe/Paris', null],
  ])('%s begins in %s at %s', (date, zone, expected) => {
    expect(computeMidnight(date as IsoDate, zone)).toBe(expected)
  })
})
