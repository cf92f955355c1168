import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  type ComputeDueDateOptions,
  computeDueDate,
} from '../../../src/rotation/compute-due-date.js'
import type { Period } from '../../../src/time.js'

const LATE_IN_AUGUST = '2026-08-31T22:30:00Z'

describe('computeDueDate', () => {
  it.each([
    ['D1', '2026-11-22T15:04:05Z', 'P6M', 'Europe/Paris', '2027-05-22', '2027-05-22T22:00'],
    ['D2', '2026-01-31T10:00+01:00', 'P1M', 'Europe/Paris', '2026-02-28', '2026-02-28T23:00'],
    ['D3', '2024-01-31T10:00+01:00', 'P1M', 'Europe/Paris', '2024-02-29', '2024-02-29T23:00'],
    ['D4', LATE_IN_AUGUST, 'P6M', 'Europe/Paris', '2027-03-01', '2027-03-01T23:00'],
    ['D5', '2026-08-31T21:59:59.999Z', 'P6M', 'Europe/Paris', '2027-02-28', '2027-02-28T23:00'],
    ['D6', '2027-11-30T12:00+01:00', 'P3M', 'Europe/Paris', '2028-02-29', '2028-02-29T23:00'],
    ['D7', '2024-02-29T10:00+01:00', 'P1Y', 'Europe/Paris', '2025-02-28', '2025-02-28T23:00'],
    ['D8', '2023-02-28T10:00+01:00', 'P1Y', 'Europe/Paris', '2024-02-28', '2024-02-28T23:00'],
    ['D9', '2026-05-31T12:00+02:00', 'P6M', 'Europe/Paris', '2026-11-30', '2026-11-30T23:00'],
    ['D10', '2025-12-29T09:00+01:00', 'P90D', 'Europe/Paris', '2026-03-29', '2026-03-29T22:00'],
    ['D11', '2026-07-27T09:00+02:00', 'P90D', 'Europe/Paris', '2026-10-25', '2026-10-25T23:00'],
    ['D12', '2026-10-25T01:30:00Z', 'P90D', 'Europe/Paris', '2027-01-23', '2027-01-23T23:00'],
    ['D13a', '2026-03-29T00:59:59Z', 'P365D', 'Europe/Paris', '2027-03-29', '2027-03-29T22:00'],
    ['D13b', '2026-03-29T01:00:00Z', 'P365D', 'Europe/Paris', '2027-03-29', '2027-03-29T22:00'],
    ['D14', '2027-03-27T23:30+01:00', 'P1D', 'Europe/Paris', '2027-03-28', '2027-03-28T22:00'],
    ['D15', '2026-11-22T08:00:00Z', 'P0D', 'Europe/Paris', '2026-11-22', '2026-11-22T23:00'],
    ['D16a', LATE_IN_AUGUST, 'P6M', 'America/Guadeloupe', '2027-02-28', '2027-03-01T04:00'],
    ['D16b', LATE_IN_AUGUST, 'P6M', 'America/Martinique', '2027-02-28', '2027-03-01T04:00'],
    ['D17a', LATE_IN_AUGUST, 'P6M', 'America/Cayenne', '2027-02-28', '2027-03-01T03:00'],
    ['D17b', LATE_IN_AUGUST, 'P6M', 'America/Miquelon', '2027-02-28', '2027-03-01T03:00'],
    ['D18', LATE_IN_AUGUST, 'P6M', 'Indian/Reunion', '2027-03-01', '2027-03-01T20:00'],
    ['D19', '2018-10-03T12:00-03:00', 'P1M', 'America/Sao_Paulo', '2018-11-03', '2018-11-04T03:00'],
    ['D20', '2026-08-05T12:00Z', 'P1M', 'America/Santiago', '2026-09-05', '2026-09-06T04:00'],
    ['D21', '2026-02-28T10:00Z', 'P28D', 'Asia/Beirut', '2026-03-28', '2026-03-28T22:00'],
    ['D22', '2026-09-04T12:00Z', 'P1M', 'Australia/Lord_Howe', '2026-10-04', '2026-10-04T13:00'],
    ['D29', '2023-03-15T09:00+01:00', 'P6M', 'Europe/Paris', '2023-09-15', '2023-09-15T22:00'],
    ['D33', '2026-01-31T12:00Z', 'P2M', 'Europe/Paris', '2026-03-31', '2026-03-31T22:00'],
    ['Apia', '2011-11-29T12:00-10:00', 'P1M', 'Pacific/Apia', '2011-12-29', '2011-12-30T10:00'],
    ['no 30', '2011-11-30T12:00-10:00', 'P1M', 'Pacific/Apia', '2011-12-30', '2011-12-30T10:00'],
  ])('%s: %s and %s in %s are due on %s', (_, changedAt, period, timeZone, dueOn, deadline) => {
    expect(computeDueDate(changedAt, { period: period as Period, timeZone })).toEqual({
      dueOn,
      deadlineAt: `${deadline}:00.000Z`,
    })
  })

  it('the midnight of Paris counts where no zone is named', () => {
    const expected = { dueOn: '2027-03-01', deadlineAt: '2027-03-01T23:00:00.000Z' }
    expect(computeDueDate(LATE_IN_AUGUST, { period: 'P6M' })).toEqual(expected)
    expect(computeDueDate(LATE_IN_AUGUST, { period: 'P6M', timeZone: undefined })).toEqual(expected)
  })

  it('a moment is taken in any form, and only the moment counts', () => {
    const instant = Temporal.Instant.from(LATE_IN_AUGUST)
    const forms = [
      new Date(LATE_IN_AUGUST),
      Date.parse(LATE_IN_AUGUST),
      instant,
      instant.toZonedDateTimeISO('America/Guadeloupe'),
    ]
    for (const form of forms)
      expect(computeDueDate(form, { period: 'P6M' }).dueOn).toBe('2027-03-01')
  })

  it.each<readonly [string, unknown, object]>([
    ['changedAt', '2026-08-31', {}],
    ['changedAt', '2026-02-30T00:00:00Z', {}],
    ['changedAt', Number.NaN, {}],
    ['changedAt', new Date(Number.NaN), {}],
    ['changedAt', { epochMilliseconds: 0 }, {}],
    ['changedAt', null, {}],
    ['period', LATE_IN_AUGUST, { period: 'P1W' }],
    ['period', LATE_IN_AUGUST, { period: 'never' }],
    ['period', LATE_IN_AUGUST, { period: undefined }],
    ['timeZone', LATE_IN_AUGUST, { timeZone: 'Europe/Atlantis' }],
    ['timeZone', LATE_IN_AUGUST, { timeZone: '' }],
    ['timeZone', LATE_IN_AUGUST, { timeZone: null }],
  ])('a wrong %s is refused by name', (option, changedAt, wrong) => {
    const options = { period: 'P6M', ...wrong } as ComputeDueDateOptions
    expect(() => computeDueDate(changedAt as string, options)).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringMatching(new RegExp(`^'${option}' must be `, 'u')),
      }),
    )
  })

  it.each([
    ['a period too long', LATE_IN_AUGUST, 'P9999Y', 'Europe/Paris'],
    ['a deadline in the year 10000', '9999-12-31T10:00:00Z', 'P0D', 'Europe/Paris'],
    ['a local day in the year 0', '0001-01-01T00:00:00Z', 'P6M', 'America/New_York'],
    ['a local day in the year 10000', '9999-12-31T23:00:00Z', 'P0D', 'Asia/Tokyo'],
  ])('%s leaves the calendar', (_, changedAt, period, timeZone) => {
    expect(() => computeDueDate(changedAt, { period: period as Period, timeZone })).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: "'changedAt' and 'period' lead outside the years 0001 to 9999.",
      }),
    )
  })
})
