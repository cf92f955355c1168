import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  type ComputeDueDateOptions,
  computeDueDate,
} from '../../../src/rotation/compute-due-date.js'
import type { Period } from '../../../src/time.js'

const LATE_IN_AUGUST = '2026-08-31T22:30:00Z'

describe('computeDueDate', () => {
  // Most are in date-cases.test.ts.
  it.each([
    ['late', LATE_IN_AUGUST, 'P6M', 'Europe/Paris', '2027-03-01', '2027-03-01T23:00'],
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
