import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { checkRotation } from '../../../../src/rotation/check-rotation.js'
import { createFrenchHolidays } from '../../../../src/rotation/holidays/create-french-holidays.js'
import {
  type ComputeRemindersOptions,
  computeReminders,
  type ReminderSchedule,
} from '../../../../src/rotation/reminders/compute-reminders.js'
import type { RotationFacts, RotationRule } from '../../../../src/rotation/types.js'
import { type Instant, type IsoDate, parseInstant } from '../../../../src/time.js'

const at = (text: string): Instant => parseInstant(text) as Instant

/** Changed on 29 September 2026: due on Easter Monday, 29 March 2027, a day after the clocks go forward. */
const CHANGED_AT = at('2026-09-29T10:00:00+02:00')
const RULE: RotationRule = { maxAge: 'P6M', unknownAge: { kind: 'force' } }

interface Case extends Omit<Partial<ComputeRemindersOptions>, 'rule' | 'now'> {
  readonly facts?: Partial<RotationFacts>
  readonly rule?: Partial<RotationRule>
  readonly now?: string
}

const compute = ({
  facts,
  rule,
  now = '2027-01-04T08:00:00Z',
  ...options
}: Case): ReminderSchedule =>
  computeReminders(
    { changedAt: CHANGED_AT, ...facts },
    { rule: { ...RULE, ...rule }, now: at(now), ...options },
  )

const list = ({ reminders }: ReminderSchedule): string[] =>
  reminders.map(({ stage, sendAt }) => `${stage} ${sendAt}`)

describe('computeReminders', () => {
  it('gives one reminder a stage, at nine in Paris before and after the clocks go forward', () => {
    const plan = compute({})
    expect(plan).toMatchObject({ cycle: CHANGED_AT, state: 'current', dueOn: '2027-03-29' })
    expect(plan.reminders).toEqual([
      { stage: 30, on: '2027-02-27', daysLeft: 30, sendAt: '2027-02-27T08:00:00.000Z' },
      { stage: 14, on: '2027-03-15', daysLeft: 14, sendAt: '2027-03-15T08:00:00.000Z' },
      { stage: 7, on: '2027-03-22', daysLeft: 7, sendAt: '2027-03-22T08:00:00.000Z' },
      { stage: 3, on: '2027-03-26', daysLeft: 3, sendAt: '2027-03-26T08:00:00.000Z' },
      { stage: 1, on: '2027-03-28', daysLeft: 1, sendAt: '2027-03-28T07:00:00.000Z' },
      { stage: 0, on: '2027-03-29', daysLeft: 0, sendAt: '2027-03-29T07:00:00.000Z' },
    ])
  })

  it('D31: a reminder of Easter Sunday stays at 07:00Z, or moves to Friday and meets stage 3 once', () => {
    expect(list(compute({ stages: [1] }))).toEqual(['1 2027-03-28T07:00:00.000Z'])
    expect(compute({ stages: [3, 1], businessDaysOnly: true }).reminders).toEqual([
      { stage: 1, on: '2027-03-26', daysLeft: 3, sendAt: '2027-03-26T08:00:00.000Z' },
    ])
  })

  it('moves to business days where the rule has them, and towards the past whatever the rule says', () => {
    const businessDays = { shift: 'next', holidays: 'FR-ALSACE-MOSELLE' } as const
    const plan = compute({ rule: { businessDays } })
    expect(plan.dueOn).toBe('2027-03-30')
    // Good Friday is a holiday in Alsace: 27 and 29 March move to Thursday.
    expect(list(plan)).toEqual([
      '30 2027-02-26T08:00:00.000Z',
      '14 2027-03-16T08:00:00.000Z',
      '7 2027-03-23T08:00:00.000Z',
      '1 2027-03-25T08:00:00.000Z',
      '0 2027-03-30T07:00:00.000Z',
    ])
    expect(list(compute({ rule: { businessDays }, businessDaysOnly: false }))).toHaveLength(6)
    const holidays = { isHoliday: (date: IsoDate) => date === '2027-03-15' }
    const closed = compute({ businessDaysOnly: true, holidays, stages: [14] })
    expect(closed.reminders[0]?.on).toBe('2027-03-12')
  })

  it('takes each stage once, in any order, and an own time of the day', () => {
    expect(list(compute({ stages: [0, 7, 7], at: '23:30' }))).toEqual([
      '7 2027-03-22T22:30:00.000Z',
      '0 2027-03-29T21:30:00.000Z',
    ])
  })

  it.each([
    ['is skipped by the clocks', '2026-09-28T10:00:00+02:00', '02:30', '2027-03-28T01:00:00.000Z'],
    ['is struck twice', '2026-04-25T10:00:00+02:00', '02:30', '2026-10-25T00:30:00.000Z'],
  ])('has one answer when the time %s', (_what, changedAt, time, sendAt) => {
    const options = { facts: { changedAt: at(changedAt) }, stages: [0], at: time }
    const now = changedAt.replace('10:00', '12:00')
    expect(list(compute({ ...options, now }))).toEqual([`0 ${sendAt}`])
  })

  describe('after an outage', () => {
    const now = '2027-03-23T12:00:00Z'
    it('sends only the most urgent of those that were missed', () => {
      expect(list(compute({ now }))).toEqual([
        '7 2027-03-22T08:00:00.000Z',
        '3 2027-03-26T08:00:00.000Z',
        '1 2027-03-28T07:00:00.000Z',
        '0 2027-03-29T07:00:00.000Z',
      ])
    })

    it.each([[[30]], [[14, 30]]])('also when %j were sent', (sentStages) => {
      expect(compute({ now, sentStages }).reminders[0]?.stage).toBe(7)
    })

    it.each([[[7]], [[30, 7]], [[3]]])('and nothing again when %j were sent', (sentStages) => {
      const stages = compute({ now, sentStages }).reminders.map(({ stage }) => stage)
      expect(stages).toEqual([3, 1, 0].filter((stage) => !sentStages.includes(stage)))
    })

    it('on the very millisecond of a reminder, that one', () => {
      expect(compute({ now: '2027-03-22T08:00:00Z' }).reminders[0]?.stage).toBe(7)
      const before = compute({ now: '2027-03-22T07:59:59.999Z', sentStages: [14] })
      expect(before.reminders[0]?.stage).toBe(7)
    })
  })

  it('reminds nobody of a day before the password was set', () => {
    const facts = { changedAt: at('2027-01-04T07:00:00Z') }
    const rule = { maxAge: 'P7D' } as const
    const plan = compute({ facts, rule })
    expect(plan.reminders.map(({ stage }) => stage)).toEqual([7, 3, 1, 0])
    const later = compute({ facts: { changedAt: at('2027-01-04T08:00:00Z') }, rule })
    expect(later.reminders.map(({ stage }) => stage)).toEqual([3, 1, 0])
  })

  describe('is silent', () => {
    const demand = { at: at('2027-01-01T00:00:00Z'), cause: 'incident' } as const
    it.each<[string, Case]>([
      ['under never', { rule: { maxAge: 'never' } }],
      ['when blocked', { facts: { block: { at: at('2027-01-01T00:00:00Z'), cause: 'admin' } } }],
      ['when forced', { facts: { demands: [{ ...demand, requires: 'old_password' }] } }],
      ['when compromised', { facts: { demands: [{ ...demand, requires: 'independent' }] } }],
      ['when expired', { now: '2027-03-30T00:00:00Z' }],
      ['in the grace', { rule: { grace: 'P7D' }, now: '2027-03-30T00:00:00Z' }],
      ['when the date is unknown and due at once', { facts: { changedAt: null } }],
    ])('%s', (_what, options) => {
      const plan = compute(options)
      expect(plan.reminders).toEqual([])
      expect(plan.dueOn).toBeNull()
    })
  })

  it('waits for the end of an exemption, and makes up for what it hid', () => {
    const exemption = { until: at('2027-03-22T23:00:00Z'), owner: 'dsi' }
    const running = compute({ facts: { exemption }, now: '2027-03-01T08:00:00Z' })
    expect(running.state).toBe('exempt')
    expect(running.reminders.map(({ stage }) => stage)).toEqual([3, 1, 0])
    const over = compute({ facts: { exemption }, now: '2027-03-23T08:00:00Z', sentStages: [30] })
    expect(over.reminders.map(({ stage }) => stage)).toEqual([7, 3, 1, 0])
    const sharp = { ...exemption, until: at('2027-03-22T08:00:00Z') }
    expect(compute({ facts: { exemption: sharp } }).reminders[0]?.stage).toBe(7)
    const long = { ...exemption, until: at('2028-01-01T00:00:00Z') }
    expect(compute({ facts: { exemption: long } }).reminders).toEqual([])
  })

  it('leads to the end of a temporary password, in its last hours only', () => {
    const facts = { changedAt: at('2027-01-04T09:00:00Z'), temporary: true } as const
    const plan = compute({ facts, now: '2027-01-04T09:00:00Z' })
    expect(plan).toMatchObject({ state: 'forced', dueOn: '2027-01-07' })
    expect(list(plan)).toEqual(['1 2027-01-06T08:00:00.000Z', '0 2027-01-07T08:00:00.000Z'])
    const block = { at: at('2027-01-06T00:00:00Z'), cause: 'admin' } as const
    expect(compute({ facts: { ...facts, block }, now: '2027-01-04T09:00:00Z' }).dueOn).toBe(
      '2027-01-07',
    )
    expect(compute({ facts, now: '2027-01-07T09:00:00Z' })).toMatchObject({
      state: 'blocked',
      reminders: [],
    })
  })

  it('tells of a clock that starts without a date, in a cycle without a date', () => {
    const unknownAge = { kind: 'start', at: at('2027-01-01T00:00:00Z') } as const
    const facts = { changedAt: null }
    const plan = compute({ facts, rule: { unknownAge } })
    expect(plan).toMatchObject({ cycle: null, state: 'unknown', dueOn: '2027-07-01' })
    expect(plan.reminders).toHaveLength(6)
  })

  it('is not bound by a date that lies ahead', () => {
    const unknownAge = { kind: 'start', at: at('2026-12-01T00:00:00Z') } as const
    const facts = { changedAt: at('2037-01-01T00:00:00Z') }
    const plan = compute({ facts, rule: { unknownAge, maxAge: 'P60D' } })
    expect(plan).toMatchObject({ cycle: facts.changedAt, state: 'unknown', dueOn: '2027-01-30' })
    // The thirty days were on 31 December, and are made up for.
    expect(plan.reminders.map(({ stage }) => stage)).toEqual([30, 14, 7, 3, 1, 0])
  })

  it('drops a reminder that the calendar has no time left for', () => {
    // Samoa had no 30 December 2011: whatever was due then was over as the 31st began.
    const plan = compute({
      facts: { changedAt: at('2011-11-30T12:00:00Z') },
      rule: { maxAge: 'P1M', timeZone: 'Pacific/Apia' },
      stages: [1, 0],
      now: '2011-12-01T12:00:00Z',
    })
    expect(plan.dueOn).toBe('2011-12-30')
    expect(list(plan)).toEqual(['1 2011-12-29T19:00:00.000Z'])
  })

  it('leaves out days before the calendar begins', () => {
    const first = at('0001-01-02T00:00:00Z')
    const plan = compute({
      facts: { changedAt: null },
      rule: {
        maxAge: 'P5D',
        timeZone: 'UTC',
        unknownAge: { kind: 'start', at: first },
      },
      now: '0001-01-02T00:00:00Z',
    })
    expect(plan.reminders.map(({ stage }) => stage)).toEqual([3, 1, 0])
    // Midnight of the first day in Tokyo was still in the year before.
    const tokyo = compute({
      facts: { changedAt: null },
      rule: {
        maxAge: 'P5D',
        timeZone: 'Asia/Tokyo',
        unknownAge: { kind: 'start', at: first },
      },
      stages: [6, 5],
      at: '00:00',
      now: '0001-01-02T00:00:00Z',
    })
    expect(tokyo.dueOn).toBe('0001-01-07')
    expect(tokyo.reminders.map(({ on }) => on)).toEqual(['0001-01-02'])
  })

  it('has the due date of checkRotation, notice of a new rule included', () => {
    const activation = { at: at('2027-03-20T00:00:00Z'), notice: 'P1M' } as const
    const rule = { ...RULE, activation }
    const now = at('2027-03-21T00:00:00Z')
    const { details } = checkRotation({ changedAt: CHANGED_AT }, { rule, now })
    expect(compute({ rule, now }).dueOn).toBe(details.dueOn)
    expect(details.dueOn).toBe('2027-04-20')
  })

  it('ends a cycle with a change, so that nothing of the old one is sent', () => {
    const now = '2027-03-27T12:00:00Z'
    const changed = compute({ facts: { changedAt: at('2027-03-27T11:00:00Z') }, now })
    expect(changed.cycle).toBe('2027-03-27T11:00:00.000Z')
    expect(changed.reminders[0]).toMatchObject({ stage: 30, on: '2027-08-28' })
  })

  it('reaches a year back, and a day more', () => {
    const rule = { maxAge: 'P2Y' } as const
    expect(compute({ rule, stages: [366], sentStages: [366] }).reminders).toEqual([])
    expect(compute({ rule, stages: [366] }).reminders[0]?.on).toBe('2027-09-29')
  })

  it('keeps its promises for any date, zone, time and moment', () => {
    const holidays = createFrenchHolidays()
    const isBusinessDay = (on: IsoDate): boolean =>
      ![0, 6].includes(new Date(on).getUTCDay()) && !holidays.isHoliday(on)
    const moment = fc
      .integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') })
      .map((ms) => parseInstant(ms) as Instant)
    const zones = ['Europe/Paris', 'Australia/Lord_Howe', 'America/Santiago', 'Pacific/Apia']
    const record = fc.record({
      changedAt: moment,
      timeZone: fc.constantFrom(...zones),
      months: fc.integer({ min: 0, max: 24 }),
      days: fc.integer({ min: -40, max: 40 }),
      hour: fc.integer({ min: 0, max: 23 }),
      stages: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 8 }),
      sentStages: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 3 }),
      businessDaysOnly: fc.boolean(),
    })
    fc.assert(
      fc.property(record, ({ changedAt, timeZone, months, days, hour, ...options }) => {
        const rule: RotationRule = { ...RULE, maxAge: `P${months}M` as `P6M`, timeZone }
        const plain = checkRotation({ changedAt }, { rule, now: changedAt }).details
        const ms = Date.parse(plain.deadlineAt ?? changedAt) + days * 86_400_000
        const now = parseInstant(ms) as Instant
        const { details } = checkRotation({ changedAt }, { rule, now })
        const time = `${String(hour).padStart(2, '0')}:00`
        const plan = computeReminders({ changedAt }, { rule, ...options, at: time, now })
        const { reminders } = plan
        if (now >= (details.deadlineAt ?? '')) expect(reminders).toEqual([])
        expect(reminders.filter(({ sendAt }) => sendAt <= now).length).toBeLessThanOrEqual(1)
        expect(new Set(reminders.map(({ on }) => on)).size).toBe(reminders.length)
        for (const { stage, on, daysLeft, sendAt } of reminders) {
          expect(plan.dueOn).toBe(details.dueOn)
          expect(options.sentStages).not.toContain(stage)
          expect(sendAt > changedAt && sendAt < (details.deadlineAt ?? '')).toBe(true)
          if (options.businessDaysOnly) expect(isBusinessDay(on)).toBe(true)
          else expect(daysLeft).toBe(stage)
          const due = Temporal.PlainDate.from(details.dueOn ?? '')
          expect(due.since(on).days).toBe(daysLeft)
          const zoned = Temporal.Instant.from(sendAt).toZonedDateTimeISO(timeZone)
          // One hour later at most, where clocks skip it.
          expect([hour, (hour + 1) % 24]).toContain(zoned.hour)
          expect(zoned.toPlainDate().toString() === on || hour === 23).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each<[string, Case]>([
    ["'stages'", { stages: [1.5] }],
    ["'stages'", { stages: [-1] }],
    ["'stages'", { stages: [367] }],
    ["'sentStages'", { sentStages: [Number.NaN] }],
    ["'at'", { at: '24:00' }],
    ["'at'", { at: '9:00' }],
    ["'at'", { at: '109:00' }],
    ["'at'", { at: '09:000' }],
    ["'now'", { now: 'never' }],
    ["'rule.timeZone'", { rule: { timeZone: 'Europe/Nowhere' } }],
    ["'now'", { now: '9999-12-31T23:30:00Z' }],
    ["'holidays'", { businessDaysOnly: true, holidays: { isHoliday: () => true } }],
  ])('refuses %s that is impossible', (option, options) => {
    expect(() => compute(options)).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringMatching(new RegExp(`^${option}`, 'u')),
      }),
    )
  })
})
