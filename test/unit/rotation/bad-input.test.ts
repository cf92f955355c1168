import { describe, expect, it } from 'vitest'
import { checkRotation } from '../../../src/rotation/check-rotation.js'
import { computeDueDate } from '../../../src/rotation/compute-due-date.js'
import { planRotation } from '../../../src/rotation/plan-rotation.js'
import { computeNotice } from '../../../src/rotation/reminders/compute-notice.js'
import { computeReminders } from '../../../src/rotation/reminders/compute-reminders.js'
import type {
  IncidentEpoch,
  RotationFacts,
  RotationOutcome,
  RotationRule,
} from '../../../src/rotation/types.js'
import { type Instant, type IsoDate, type Period, parseInstant } from '../../../src/time.js'

const at = (text: string): Instant => parseInstant(text) as Instant
const wrong = (value: unknown): never => value as never

const NOW = at('2026-11-22T12:00:00Z')
const CHANGED_AT = at('2026-09-01T10:00:00Z')
const RULE: RotationRule = { maxAge: 'P6M', unknownAge: { kind: 'force' } }
const EPOCH: IncidentEpoch = {
  id: 'one',
  scope: {},
  changedBefore: NOW,
  requires: 'old_password',
}

interface Question {
  readonly facts?: Partial<RotationFacts>
  readonly rule?: Partial<RotationRule>
  readonly epochs?: readonly IncidentEpoch[]
  readonly now?: Instant
}

const check = ({ facts, rule, epochs, now = NOW }: Question): RotationOutcome =>
  checkRotation({ changedAt: CHANGED_AT, ...facts }, { rule: { ...RULE, ...rule }, epochs, now })

const refusal = (option: string): unknown =>
  expect.objectContaining({
    code: 'ERR_OPTION_INVALID',
    message: expect.stringContaining(`'${option}' `),
  })

/** Zeros and infinities of other systems, and what they come to. */
const DATES: readonly (readonly [string, unknown, 'missing' | 'sentinel' | 'future' | null])[] = [
  ['nothing', null, 'missing'],
  ['the first day of .NET', '0001-01-01T00:00:00.000Z', 'sentinel'],
  ['the Middle Ages', '1066-10-14T00:00:00Z', 'sentinel'],
  ['the first day of Active Directory', '1601-01-01T00:00:00.000Z', 'sentinel'],
  ['the first day of SQL Server', '1753-01-01T00:00:00.000Z', 'sentinel'],
  ['before 1900', '1899-12-31T23:59:59.999Z', 'sentinel'],
  ['the first day of a spreadsheet', '1900-01-01T00:00:00.000Z', 'sentinel'],
  ['one second before Unix', new Date(-1_000), 'sentinel'],
  ['the zero of Unix', 0, 'sentinel'],
  ['the zero of Unix, west of Greenwich', '1970-01-01T00:00:00-12:00', 'sentinel'],
  ['seconds taken for milliseconds', 86_399_999, 'sentinel'],
  ['five minutes and a millisecond ahead', '2026-11-22T12:05:00.001Z', 'future'],
  ['a year ahead', '2027-11-22T12:00:00Z', 'future'],
  ['the end of the calendar', '9999-12-31T23:59:59.999Z', 'future'],
  ['beyond 9999', '+010000-01-01T00:00:00Z', null],
  ['beyond 9999, in milliseconds', 253_402_300_800_000, null],
  ['before 0001', -62_135_596_800_001, null],
  ['the largest number of Active Directory', 2 ** 63, null],
  ['infinity', Number.POSITIVE_INFINITY, null],
  ['the infinity of PostgreSQL', 'infinity', null],
  ['the zero of MySQL', '0000-00-00T00:00:00Z', null],
  ['no number', Number.NaN, null],
  ['a date that is none', new Date(Number.NaN), null],
  ['30 February', '2026-02-30T00:00:00Z', null],
  ['a day without hour', '2026-08-31', null],
  ['an hour without zone', '2026-08-31T12:00:00', null],
  ['a leap second', '2016-12-31T23:59:60Z', null],
  ['an empty text', '', null],
  ['words', 'yesterday', null],
  ['an object', {}, null],
  ['undefined', undefined, null],
]

describe('dates that are none', () => {
  it.each(DATES)('%s: a change of %j', (_, value, anomaly) => {
    const changedAt = value as Instant
    if (anomaly === null) {
      expect(() => check({ facts: { changedAt } })).toThrow(refusal('facts.changedAt'))
      return
    }
    for (const maxAge of ['P0D', 'P6M', 'P99Y'] as const) {
      expect(check({ facts: { changedAt }, rule: { maxAge } })).toMatchObject({
        status: 'unknown',
        reasons: [{ code: 'rotation_age_unknown', params: { anomaly } }],
        details: { state: 'unknown', access: 'change_only', dueOn: null, deadlineAt: null },
      })
    }
  })

  it.each(DATES)(
    '%s: a last login of %j gives an idle account no day more',
    (_, value, anomaly) => {
      const lastLoginAt = value as Instant
      const question = { facts: { lastLoginAt }, rule: { maxIdle: 'P1M' } } as const
      if (anomaly === null && value !== undefined) {
        expect(() => check(question)).toThrow(refusal('facts.lastLoginAt'))
      } else {
        expect(check(question).reasons).toMatchObject([
          {
            code: 'rotation_blocked',
            params: { cause: 'idle', since: '2026-10-01T22:00:00.000Z' },
          },
        ])
      }
    },
  )

  /** Of these dates none is unknown: each tells of something that was decided on a day. */
  it.each(DATES)('%s: a demand, an incident and an exemption of %j', (_, value, anomaly) => {
    const when = value as Instant
    const demands = [{ at: when, cause: 'breach', requires: 'old_password' }] as const
    const epochs = [{ ...EPOCH, changedBefore: when }]
    const exemption = { until: when, owner: 'desk' }
    const now = at('2027-06-01T00:00:00Z')
    if (anomaly === 'future') {
      // A day that will come is waited for, and 9999 is refused.
      if (!when.startsWith('9999')) {
        const waits = { state: 'current', nextChangeAt: parseInstant(Date.parse(when) - 300_000) }
        expect(check({ facts: { demands }, rule: { maxAge: 'never' } }).details).toMatchObject(
          waits,
        )
        expect(check({ epochs, rule: { maxAge: 'never' } }).details).toMatchObject(waits)
        expect(check({ facts: { exemption } }).details.state).toBe('exempt')
        return
      }
      expect(() => check({ facts: { demands } })).toThrow(refusal('facts.demands[].at'))
      expect(() => check({ epochs })).toThrow(refusal('epochs[].changedBefore'))
      expect(() => check({ facts: { exemption } })).toThrow(refusal('facts.exemption.until'))
    } else {
      expect(() => check({ facts: { demands } })).toThrow(refusal('facts.demands[].at'))
      expect(() => check({ epochs })).toThrow(refusal('epochs[].changedBefore'))
      if (anomaly !== 'sentinel') {
        expect(() => check({ facts: { exemption } })).toThrow(refusal('facts.exemption.until'))
      } else {
        // One that was over before it began shields nobody.
        expect(check({ facts: { exemption }, now }).details.state).toBe('expired')
      }
    }
  })

  it.each(DATES.filter(([, , anomaly]) => anomaly === null))(
    '%s: a block, a rule and a question of %j',
    (_, value) => {
      const when = value as Instant
      expect(() => check({ facts: { block: { at: when, cause: 'admin' } } })).toThrow(
        refusal('facts.block.at'),
      )
      expect(() => check({ rule: { unknownAge: { kind: 'start', at: when } } })).toThrow(
        refusal('rule.unknownAge.at'),
      )
      expect(() => check({ rule: { activation: { at: when, notice: 'P1M' } } })).toThrow(
        refusal('rule.activation.at'),
      )
      const spread = { kind: 'spread', from: when, days: 1 } as const
      expect(() => check({ rule: { unknownAge: spread } })).toThrow(refusal('rule.unknownAge.from'))
      expect(() => checkRotation({ changedAt: CHANGED_AT }, { rule: RULE, now: when })).toThrow(
        refusal('now'),
      )
      expect(() => computeDueDate(when, { period: 'P6M' })).toThrow(refusal('changedAt'))
    },
  )
})

describe('ends that are none', () => {
  const farAway = [
    ['9999-12-31', '9999-12-31T23:59:59.999Z'],
    ['2999-12-31', '2999-12-31T00:00:00.000Z'],
    ['the first that is refused', '2077-01-01T00:00:00.000Z'],
  ] as const

  it.each(farAway)('%s ends no exemption, no block, no notice and no campaign', (_, text) => {
    const when = at(text)
    const on = text.slice(0, 10) as IsoDate
    const cases: readonly (readonly [string, Question])[] = [
      ['facts.exemption.until', { facts: { exemption: { until: when, owner: 'desk' } } }],
      ['facts.block.at', { facts: { block: { at: when, cause: 'admin' } } }],
      [
        'facts.demands[].at',
        { facts: { demands: [{ at: when, cause: 'breach', requires: 'independent' }] } },
      ],
      ['epochs[].changedBefore', { epochs: [{ ...EPOCH, changedBefore: when }] }],
      ['epochs[].by.on', { epochs: [{ ...EPOCH, by: { on } }] }],
      ['rule.unknownAge.at', { rule: { unknownAge: { kind: 'start', at: when } } }],
      ['rule.unknownAge.from', { rule: { unknownAge: { kind: 'spread', from: when, days: 0 } } }],
      ['rule.activation', { rule: { activation: { at: when, notice: 'P0D' } } }],
    ]
    for (const [option, question] of cases) {
      expect(() => check(question)).toThrow(refusal(option))
    }
  })

  it('the last day of fifty years is an end', () => {
    const until = at('2076-12-31T22:59:59.999Z')
    const on = '2076-12-31' as IsoDate
    expect(check({ facts: { exemption: { until, owner: 'desk' } } }).details.state).toBe('exempt')
    expect(check({ epochs: [{ ...EPOCH, by: { on } }] }).details.state).toBe('current')
    const rule = { activation: { at: until, notice: 'P0D' } } as const
    expect(check({ rule }).details.dueOn).toBe('2076-12-31')
    const unknownAge = { kind: 'start', at: until } as const
    expect(check({ rule: { unknownAge } }).details.state).toBe('current')
  })

  it.each<readonly [string, unknown]>([
    ['facts.exemption.until', { owner: 'desk' }],
    ['facts.exemption.until', { owner: 'desk', until: null }],
    ['facts.exemption.until', { owner: 'desk', until: 'never' }],
    ['facts.exemption.owner', { until: at('2027-06-01T00:00:00Z') }],
    ['facts.exemption.owner', { until: at('2027-06-01T00:00:00Z'), owner: '' }],
    ['facts.exemption.owner', { until: at('2027-06-01T00:00:00Z'), owner: 7 }],
  ])('an exemption without its %s is refused: %j', (option, exemption) => {
    expect(() => check({ facts: { exemption: wrong(exemption) } })).toThrow(refusal(option))
  })

  it('whoever asks is told, and not the check alone', async () => {
    const facts = {
      changedAt: CHANGED_AT,
      exemption: { until: at('9999-12-31T00:00:00Z'), owner: 'desk' },
    }
    const options = { rule: RULE, now: NOW }
    const days = { from: '2027-01-01' as IsoDate, to: '2027-01-31' as IsoDate }
    expect(() => computeReminders(facts, options)).toThrow(refusal('facts.exemption.until'))
    expect(() => computeNotice(facts, options)).toThrow(refusal('facts.exemption.until'))
    await expect(planRotation([facts], { ...options, ...days })).rejects.toThrow(
      refusal('facts.exemption.until'),
    )
  })
})

describe('periods that are none', () => {
  it.each([
    'P-1D',
    'P-6M',
    '-P6M',
    'P1.5M',
    'P0.5Y',
    'P1,5D',
    'P06M',
    'P10000D',
    'P1W',
    'P1M15D',
    'PT720H',
    'P',
    'PM',
    'P6',
    'p6m',
    ' P6M',
    'P6M\n',
    '6 months',
    '',
    180,
    -1,
    0.5,
    Number.NaN,
    null,
    {},
  ])('%j is no length of time', (value) => {
    const period = value as Period
    for (const name of ['maxAge', 'maxIdle', 'minAge', 'grace']) {
      expect(() => check({ rule: { [name]: period } })).toThrow(refusal(`rule.${name}`))
    }
    expect(() => check({ rule: { activation: { at: NOW, notice: period } } })).toThrow(
      refusal('rule.activation.notice'),
    )
    expect(() => computeDueDate(NOW, { period })).toThrow(refusal('period'))
  })

  it.each([-1, 0.5, 367, Number.NaN, Number.POSITIVE_INFINITY, '7', null])(
    '%j is no number of days',
    (value) => {
      const days = value as number
      const cases: readonly (readonly [string, Question])[] = [
        ['rule.warnDays', { rule: { warnDays: [14, days] } }],
        [
          'rule.activation.spreadDays',
          { rule: { activation: { at: NOW, notice: 'P1M', spreadDays: days } } },
        ],
        ['rule.unknownAge.days', { rule: { unknownAge: { kind: 'spread', from: NOW, days } } }],
        ['facts.jitterDays', { facts: { jitterDays: days } }],
        [
          'epochs[].by.spreadDays',
          { epochs: [{ ...EPOCH, by: { on: '2027-01-01' as IsoDate, spreadDays: days } }] },
        ],
      ]
      for (const [option, question] of cases) {
        expect(() => check(question)).toThrow(refusal(option))
      }
    },
  )

  it.each([0, -1, 0.5, 8_761, Number.NaN, '72', null])('%j is no number of hours', (value) => {
    expect(() => check({ rule: { temporaryHours: value as number } })).toThrow(
      refusal('rule.temporaryHours'),
    )
  })

  it.each(['maxAge', 'maxIdle', 'grace'])('%s leads to no year after 9999', (name) => {
    const question = { rule: { [name]: 'P9999Y' } }
    expect(() => check(question)).toThrow(refusal(`rule.${name}`))
    expect(() => check(question)).toThrow("' leads outside the years 0001 to 9999.")
    // The last day of the calendar is not followed by a midnight.
    const last = { now: at('9999-12-29T12:00:00Z'), rule: { maxAge: 'never', [name]: 'P2D' } }
    expect(() => check(last as Question)).toThrow(refusal(`rule.${name}`))
    expect(() => check({ ...last, now: at('9999-12-28T12:00:00Z') } as Question)).not.toThrow()
  })
})

describe('zones that are none', () => {
  it.each([
    'Europe/Atlantis',
    'Paris',
    'CET+1',
    '+01:00',
    '-0330',
    'UTC+1',
    '',
    ' Europe/Paris',
    null,
    1,
    {},
  ])('%j', (value) => {
    const timeZone = value as string
    expect(() => check({ rule: { timeZone } })).toThrow(refusal('rule.timeZone'))
    expect(() => computeDueDate(NOW, { period: 'P6M', timeZone })).toThrow(refusal('timeZone'))
  })
})

describe('words that are none', () => {
  it.each<readonly [string, Question]>([
    ['rule.maxAge', { rule: { maxAge: wrong('Never') } }],
    ['rule.afterGrace', { rule: { afterGrace: wrong('disable') } }],
    ['rule.unknownAge.kind', { rule: { unknownAge: wrong({ kind: 'never' }) } }],
    ['rule.unknownAge.kind', { rule: { unknownAge: wrong(null) } }],
    ['rule.businessDays.shift', { rule: { businessDays: wrong({ shift: 'none' }) } }],
    ['facts.changedBy', { facts: { changedBy: wrong('system') } }],
    // As SQLite tells it.
    ['facts.temporary', { facts: { temporary: wrong(1) } }],
    ['facts.temporary', { facts: { temporary: wrong('false') } }],
    ['facts.block.cause', { facts: { block: { at: NOW, cause: wrong('idle') } } }],
    [
      'facts.demands[].cause',
      { facts: { demands: [{ at: NOW, cause: wrong('panic'), requires: 'old_password' }] } },
    ],
    [
      'facts.demands[].requires',
      { facts: { demands: [{ at: NOW, cause: 'breach', requires: wrong('nothing') }] } },
    ],
    ['facts.formerDueOn', { facts: { formerDueOn: wrong('2026-02-30') } }],
    ['epochs[].requires', { epochs: [{ ...EPOCH, requires: wrong(undefined) }] }],
    ['epochs[].by.on', { epochs: [{ ...EPOCH, by: { on: wrong('soon') } }] }],
  ])('%s is refused by name', (option, question) => {
    expect(() => check(question)).toThrow(refusal(option))
  })
})

describe('words and numbers that just pass', () => {
  it.each(['first_login', 'admin_reset', 'breach', 'signal', 'incident'] as const)(
    'the cause %s, on the first day that is none',
    (cause) => {
      const demands = [{ at: at('1970-01-02T00:00:00Z'), cause, requires: 'old_password' }] as const
      expect(check({ facts: { demands } }).details.state).toBe('current')
      expect(check({ facts: { demands, changedBy: 'import' } }).reasons).toEqual([
        { code: 'rotation_forced', params: { cause, epoch: null } },
      ])
    },
  )

  it('a leap year of days, and a year of hours', () => {
    const rule = {
      warnDays: [366],
      temporaryHours: 8_760,
      activation: { at: NOW, notice: 'P1M', spreadDays: 366 },
      unknownAge: { kind: 'spread', from: NOW, days: 366 },
    } as const
    const by = { on: '2027-01-01' as IsoDate, spreadDays: 366 }
    expect(
      check({ facts: { jitterDays: 366 }, rule, epochs: [{ ...EPOCH, by }] }).details.state,
    ).toBe('current')
    expect(check({ facts: { jitterDays: 0 }, rule: { temporaryHours: 1 } }).details.state).toBe(
      'current',
    )
  })
})

describe('incidents that overlap', () => {
  const epoch = (id: string, before: string, more: Partial<IncidentEpoch> = {}): IncidentEpoch => ({
    ...EPOCH,
    id,
    changedBefore: at(before),
    ...more,
  })
  const compromise = epoch('compromise', '2026-10-01T00:00:00Z', { requires: 'independent' })
  const later = epoch('later', '2026-11-01T00:00:00Z')
  const campaign = epoch('campaign', '2026-11-10T00:00:00Z', {
    by: { on: '2026-12-15' as IsoDate },
  })

  it.each([
    [[compromise, later], 'compromised', 'independent'],
    [[later, campaign], 'forced', 'old_password'],
    [[campaign, compromise, later], 'compromised', 'independent'],
    // Two rows of one name that contradict each other: the stricter counts.
    [[later, { ...later, requires: 'independent' }], 'compromised', 'independent'],
    [[later, { ...later, changedBefore: at('2026-08-01T00:00:00Z') }], 'forced', 'old_password'],
  ] as const)('the strictest holds, in whatever order they come', (epochs, state, requires) => {
    for (const order of [epochs, [...epochs].reverse(), [...epochs, ...epochs]]) {
      expect(check({ epochs: order }).details).toMatchObject({ state, requires })
    }
  })

  it('a change between two of them meets the first only', () => {
    const facts = { changedAt: at('2026-10-15T00:00:00Z') }
    expect(check({ facts, epochs: [compromise, later] }).details.state).toBe('forced')
  })

  it('of two campaigns the earlier day counts', () => {
    const second = { ...campaign, id: 'second', by: { on: '2026-12-20' as IsoDate } }
    for (const epochs of [
      [campaign, second],
      [second, campaign],
    ]) {
      expect(check({ epochs }).details.dueOn).toBe('2026-12-15')
    }
  })
})
