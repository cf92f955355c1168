import { describe, expect, it } from 'vitest'
import { computeLocalDate } from '../../../src/internal/compute-local-date.js'
import type { Instant } from '../../../src/time.js'

describe('computeLocalDate', () => {
  it.each([
    ['2026-08-31T22:30:00.000Z', 'Europe/Paris', '2026-09-01'],
    ['2026-08-31T21:59:59.999Z', 'Europe/Paris', '2026-08-31'],
    ['2026-08-31T22:30:00.000Z', 'America/Guadeloupe', '2026-08-31'],
    ['2026-08-31T22:30:00.000Z', 'Indian/Reunion', '2026-09-01'],
    ['2011-12-30T09:59:59.999Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00.000Z', 'Pacific/Apia', '2011-12-31'],
    ['0001-01-01T00:00:00.000Z', 'America/New_York', null],
    ['9999-12-31T23:59:59.999Z', 'Asia/Tokyo', null],
  ])('at %s the calendars of %s show %s', (at, zone, expected) => {
    expect(computeLocalDate(at as Instant, zone)).toBe(expected)
  })
})
