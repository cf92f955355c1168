import { describe, expect, it } from 'vitest'
import { addPeriod } from '../../../src/internal/add-period.js'
import { checkRotation } from '../../../src/rotation/check-rotation.js'
import { computeDueDate } from '../../../src/rotation/compute-due-date.js'
import { computeReminders } from '../../../src/rotation/reminders/compute-reminders.js'
import type { BusinessDays, RotationDetails, RotationRule } from '../../../src/rotation/types.js'
import { type Instant, type IsoDate, type Period, parseInstant } from '../../../src/time.js'

const at = (text: string): Instant => parseInstant(text) as Instant

/** What a check says of a change, at the moment of that change. */
function look(changedAt: string, rule: Partial<RotationRule>): RotationDetails {
  return checkRotation(
    { changedAt: at(changedAt) },
    { rule: { maxAge: 'P6M', unknownAge: { kind: 'force' }, ...rule }, now: at(changedAt) },
  ).details
}

const LATE_IN_AUGUST = '2026-08-31T22:30:00Z'
const PARIS = 'Europe/Paris'

describe('date cases', () => {
  it.each([
    ['D1', '2026-11-22T15:04:05Z', 'P6M', PARIS, '2027-05-22', '2027-05-22T22:00'],
    ['D2', '2026-01-31T10:00+01:00', 'P1M', PARIS, '2026-02-28', '2026-02-28T23:00'],
    ['D3', '2024-01-31T10:00+01:00', 'P1M', PARIS, '2024-02-29', '2024-02-29T23:00'],
    ['D4', LATE_IN_AUGUST, 'P6M', PARIS, '2027-03-01', '2027-03-01T23:00'],
    ['D5', '2026-08-31T21:59:59.999Z', 'P6M', PARIS, '2027-02-28', '2027-02-28T23:00'],
    ['D6', '2027-11-30T12:00+01:00', 'P3M', PARIS, '2028-02-29', '2028-02-29T23:00'],
    ['D7', '2024-02-29T10:00+01:00', 'P1Y', PARIS, '2025-02-28', '2025-02-28T23:00'],
    ['D8', '2023-02-28T10:00+01:00', 'P1Y', PARIS, '2024-02-28', '2024-02-28T23:00'],
    ['D9', '2026-05-31T12:00+02:00', 'P6M', PARIS, '2026-11-30', '2026-11-30T23:00'],
    ['D10', '2025-12-29T09:00+01:00', 'P90D', PARIS, '2026-03-29', '2026-03-29T22:00'],
    ['D11', '2026-07-27T09:00+02:00', 'P90D', PARIS, '2026-10-25', '2026-10-25T23:00'],
    ['D12', '2026-10-25T01:30:00Z', 'P90D', PARIS, '2027-01-23', '2027-01-23T23:00'],
    ['D13', '2026-03-29T00:59:59Z', 'P365D', PARIS, '2027-03-29', '2027-03-29T22:00'],
    ['D13', '2026-03-29T01:00:00Z', 'P365D', PARIS, '2027-03-29', '2027-03-29T22:00'],
    ['D14', '2027-03-27T23:30+01:00', 'P1D', PARIS, '2027-03-28', '2027-03-28T22:00'],
    ['D15', '2026-11-22T08:00:00Z', 'P0D', PARIS, '2026-11-22', '2026-11-22T23:00'],
    ['D16', LATE_IN_AUGUST, 'P6M', 'America/Guadeloupe', '2027-02-28', '2027-03-01T04:00'],
    ['D16', LATE_IN_AUGUST, 'P6M', 'America/Martinique', '2027-02-28', '2027-03-01T04:00'],
    ['D17', LATE_IN_AUGUST, 'P6M', 'America/Cayenne', '2027-02-28', '2027-03-01T03:00'],
    ['D17', LATE_IN_AUGUST, 'P6M', 'America/Miquelon', '2027-02-28', '2027-03-01T03:00'],
    ['D18', LATE_IN_AUGUST, 'P6M', 'Indian/Reunion', '2027-03-01', '2027-03-01T20:00'],
    ['D19', '2018-10-03T12:00-03:00', 'P1M', 'America/Sao_Paulo', '2018-11-03', '2018-11-04T03:00'],
    ['D20', '2026-08-05T12:00Z', 'P1M', 'America/Santiago', '2026-09-05', '2026-09-06T04:00'],
    ['D21', '2026-02-28T10:00Z', 'P28D', 'Asia/Beirut', '2026-03-28', '2026-03-28T22:00'],
    ['D22', '2026-09-04T12:00Z', 'P1M', 'Australia/Lord_Howe', '2026-10-04', '2026-10-04T13:00'],
  ] as const)(
    '%s: a change of %s and %s in %s are due on %s',
    (_, changedAt, period, timeZone, dueOn, deadline) => {
      const expected = { dueOn, deadlineAt: `${deadline}:00.000Z` }
      expect(computeDueDate(changedAt, { period, timeZone })).toEqual(expected)
      expect(look(changedAt, { maxAge: period, timeZone })).toMatchObject(expected)
    },
  )

  const next: BusinessDays = { shift: 'next' }
  it.each([
    ['D23', '2026-09-28T10:00+02:00', next, '2027-03-30', '2027-03-30T22:00'],
    ['D23', '2026-09-28T10:00+02:00', { shift: 'previous' }, '2027-03-26', '2027-03-26T23:00'],
    ['D24', '2026-11-06T10:00+01:00', next, '2027-05-07', '2027-05-07T22:00'],
    ['D25', '2026-09-26T10:00+02:00', next, '2027-03-26', '2027-03-26T23:00'],
    [
      'D25',
      '2026-09-26T10:00+02:00',
      { shift: 'next', holidays: 'FR-ALSACE-MOSELLE' },
      '2027-03-30',
      '2027-03-30T22:00',
    ],
    ['D26', '2026-06-25T10:00+02:00', next, '2026-12-28', '2026-12-28T23:00'],
    ['D27', '2026-05-01T10:00+02:00', next, '2026-11-02', '2026-11-02T23:00'],
    ['D28', '2026-07-01T10:00+02:00', next, '2027-01-04', '2027-01-04T23:00'],
  ] as const)(
    '%s: a change of %s, moved by %j, is due on %s',
    (_, changedAt, businessDays, dueOn, deadline) => {
      expect(look(changedAt, { businessDays })).toMatchObject({
        dueOn,
        deadlineAt: `${deadline}:00.000Z`,
      })
    },
  )

  it('D29: six months without a login since 15 March block from 16 September', () => {
    const facts = { changedAt: at('2023-03-01T09:00Z'), lastLoginAt: at('2023-03-15T09:00+01:00') }
    const rule = { maxAge: 'never', maxIdle: 'P6M', unknownAge: { kind: 'force' } } as const
    const stateAt = (now: string) => checkRotation(facts, { rule, now: at(now) }).details.state
    expect(stateAt('2023-09-15T21:59:59.999Z')).toBe('current')
    expect(stateAt('2023-09-15T22:00:00Z')).toBe('blocked')
  })

  it('D30: two days are left on 27 March, of which milliseconds would count one', () => {
    const details = checkRotation(
      { changedAt: at('2026-09-29T10:00:00Z') },
      {
        rule: { maxAge: 'P6M', unknownAge: { kind: 'force' } },
        now: at('2027-03-27T22:30:00Z'),
      },
    ).details
    expect(details).toMatchObject({ deadlineAt: '2027-03-29T22:00:00.000Z', daysLeft: 2 })
    const leftMs = Date.parse('2027-03-29T22:00:00Z') - Date.parse('2027-03-27T22:30:00Z')
    expect(Math.floor(leftMs / 86_400_000)).toBe(1)
  })

  it.each([
    [false, ['3 2027-03-26T08:00:00.000Z', '1 2027-03-28T07:00:00.000Z']],
    // The last business day is 26 March for both: one is sent.
    [true, ['1 2027-03-26T08:00:00.000Z']],
  ])(
    'D31: a reminder of the day before 29 March at 09:00 local, business days only: %s',
    (businessDaysOnly, expected) => {
      const { dueOn, reminders } = computeReminders(
        { changedAt: at('2026-09-29T10:00:00Z') },
        {
          rule: { maxAge: 'P6M', unknownAge: { kind: 'force' } },
          stages: [3, 1],
          businessDaysOnly,
          now: at('2027-01-01T00:00:00Z'),
        },
      )
      expect(dueOn).toBe('2027-03-29')
      expect(reminders.map(({ stage, sendAt }) => `${stage} ${sendAt}`)).toEqual(expected)
    },
  )

  it.each([
    [null, 'missing'],
    ['1970-01-01T00:00:00.000Z', 'sentinel'],
    ['1601-01-01T00:00:00.000Z', 'sentinel'],
    ['2026-11-22T12:06:00.000Z', 'future'],
  ])('D32: a change of %s has no due date and is %s', (changedAt, anomaly) => {
    const outcome = checkRotation(
      { changedAt: changedAt as Instant | null },
      {
        rule: { maxAge: 'P6M', unknownAge: { kind: 'force' } },
        now: at('2026-11-22T12:00:00Z'),
      },
    )
    expect(outcome).toMatchObject({
      status: 'unknown',
      reasons: [{ code: 'rotation_age_unknown', params: { anomaly } }],
      details: { state: 'unknown', dueOn: null, deadlineAt: null },
    })
  })

  it('D33: two months from 31 January are 31 March, and one month twice is not', () => {
    const add = (date: string, period: Period) => addPeriod(date as IsoDate, period) as IsoDate
    expect(add(add('2026-01-31', 'P1M'), 'P1M')).toBe('2026-03-28')
    expect(add('2026-01-31', 'P2M')).toBe('2026-03-31')
    expect(look('2026-01-31T12:00Z', { maxAge: 'P2M' }).dueOn).toBe('2026-03-31')
  })
})
