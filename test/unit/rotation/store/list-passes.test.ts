import { describe, expect, it } from 'vitest'
import { listPasses } from '../../../../src/rotation/store/list-passes.js'
import type { PassTerms } from '../../../../src/rotation/store/sweep-types.js'
import type { IncidentEpoch, RotationRule } from '../../../../src/rotation/types.js'
import { type Instant, type IsoDate, parseInstant } from '../../../../src/time.js'

const at = (text: string): Instant => parseInstant(text) as Instant
const [SINCE, UNTIL] = [at('2027-03-01T05:00:00Z'), at('2027-03-02T05:00:00Z')]
const RULE: RotationRule = { maxAge: 'P6M', unknownAge: { kind: 'force' }, warnDays: [] }

const list = (rule: Partial<RotationRule>, terms: Partial<PassTerms> = {}, until = UNTIL) =>
  listPasses(
    {
      rule: { ...RULE, ...rule },
      holidays: undefined,
      epochs: [],
      jitterDays: 0,
      eventDays: [-1],
      ...terms,
    },
    SINCE,
    until,
  ).map(
    ({ kind, from, before }) => `${kind} ${from?.slice(0, 13) ?? ''}/${before?.slice(0, 13) ?? ''}`,
  )

/** What every sweep looks at: zeros, what was set since the last, unknown dates and exceptions. */
const [ZEROS, RECENT, REST] = [
  'due /1970-01-02T00',
  'due 2027-03-01T05/',
  ['unknown /', 'exceptions /'],
]

const EPOCH: IncidentEpoch = {
  id: 'e',
  scope: {},
  changedBefore: at('2027-01-01T00:00:00Z'),
  requires: 'old_password',
}
const campaign = (on: string, spreadDays?: number): IncidentEpoch => ({
  ...EPOCH,
  by: { on: on as IsoDate, spreadDays },
})

describe('the scans of a sweep', () => {
  it.each<[string, Partial<RotationRule>, Partial<PassTerms>, readonly string[]]>([
    // Due on 1 March: changed on 1 September.
    ['the deadline of a day', {}, {}, ['due 2026-08-31T22/2026-09-01T22']],
    [
      'stages',
      {},
      { eventDays: [7, 0] },
      ['due 2026-09-01T22/2026-09-02T22', 'due 2026-09-08T22/2026-09-09T22'],
    ],
    ['neighbours as one', {}, { eventDays: [1, 0] }, ['due 2026-09-01T22/2026-09-03T22']],
    ['a jitter', {}, { jitterDays: 2 }, ['due 2026-08-31T22/2026-09-03T22']],
    [
      'a jitter over a weekend',
      { businessDays: { shift: 'next' } },
      { jitterDays: 2 },
      ['due 2026-08-26T22/2026-09-10T22'],
    ],
    [
      'the greatest jitter',
      { maxAge: 'P2Y', businessDays: { shift: 'next' } },
      { jitterDays: 366 },
      ['due 2025-02-26T23/2026-03-01T23'],
    ],
    [
      'the end of a grace in days',
      { grace: 'P10D' },
      {},
      ['due 2026-08-18T22/2026-08-19T22', 'due 2026-08-31T22/2026-09-01T22'],
    ],
    [
      'a grace of a month, roughly',
      { grace: 'P1M' },
      {},
      ['due 2026-07-24T22/2026-08-03T22', 'due 2026-08-31T22/2026-09-01T22'],
    ],
    [
      'a grace of a year, roughly',
      { grace: 'P1Y' },
      {},
      ['due 2025-08-23T22/2025-09-05T22', 'due 2026-08-31T22/2026-09-01T22'],
    ],
    ['no age at all', { maxAge: 'never' }, {}, []],
    ['an incident of the past', {}, { epochs: [EPOCH] }, ['due 2026-08-31T22/2026-09-01T22']],
    [
      'a campaign that ends another day',
      {},
      { epochs: [campaign('2027-04-01')] },
      ['due 2026-08-31T22/2026-09-01T22'],
    ],
  ])('meet %s', (_title, rule, terms, windows) => {
    expect(list(rule, terms)).toEqual([ZEROS, ...windows, RECENT, ...REST])
  })

  const ALL = ['due /', ...REST]
  it.each<[string, Partial<RotationRule>, Partial<PassTerms>, readonly string[]]>([
    ['a campaign that ends', {}, { epochs: [campaign('2027-03-01')] }, ALL],
    ['the last of those that a campaign spreads', {}, { epochs: [campaign('2027-03-09', 8)] }, ALL],
    ['a stage of a campaign', {}, { epochs: [campaign('2027-03-09')], eventDays: [7] }, ALL],
    ['a campaign without age', { maxAge: 'never' }, { epochs: [campaign('2027-03-01')] }, ALL],
    ['the grace of a campaign', { grace: 'P10D' }, { epochs: [campaign('2027-02-19')] }, ALL],
    [
      'a campaign that ends with a notice',
      { activation: { at: at('2027-02-01T00:00:00Z'), notice: 'P28D' } },
      { epochs: [campaign('2026-12-01')] },
      ALL,
    ],
    [
      'an incident that begins',
      {},
      { epochs: [{ ...EPOCH, changedBefore: UNTIL }] },
      ['due /', 'unknown /'],
    ],
    [
      'an incident that begins as good as now',
      {},
      { epochs: [{ ...EPOCH, changedBefore: at('2027-03-02T05:05:00Z') }] },
      ['due /', 'unknown /'],
    ],
  ])('meet everybody for %s', (_title, rule, terms, passes) => {
    expect(list(rule, terms)).toEqual(passes)
  })

  it.each<[string, Partial<RotationRule>, readonly string[]]>([
    // Nobody is late before 2 March; those who would be are so at its start.
    [
      'the end of a notice',
      { activation: { at: at('2027-02-01T00:00:00Z'), notice: 'P28D' } },
      ['due /2026-09-01T22', RECENT],
    ],
    [
      'the last of those that a notice spreads',
      { activation: { at: at('2027-02-01T00:00:00Z'), notice: 'P20D', spreadDays: 8 } },
      ['due /2026-09-01T22', RECENT],
    ],
    [
      'the end of a notice on a Sunday',
      {
        activation: { at: at('2027-02-01T00:00:00Z'), notice: 'P27D' },
        businessDays: { shift: 'next' },
      },
      ['due /2026-09-01T22', RECENT],
    ],
    [
      'a notice without age',
      { maxAge: 'never', activation: { at: at('2027-02-01T00:00:00Z'), notice: 'P28D' } },
      [ZEROS, RECENT],
    ],
    [
      'a notice that is over',
      { activation: { at: at('2027-01-01T00:00:00Z'), notice: 'P28D' } },
      [ZEROS, 'due 2026-08-31T22/2026-09-01T22', RECENT],
    ],
  ] as const)('meet whom %s kept', (_title, rule, windows) => {
    expect(list(rule)).toEqual([...windows, ...REST])
  })

  it.each<[string, Partial<RotationRule>, string]>([
    ['the idle of a day', {}, 'idle 2027-01-14T23/2027-01-15T23'],
    [
      'the idle that a notice kept',
      { activation: { at: at('2027-02-01T00:00:00Z'), notice: 'P20D', spreadDays: 8 } },
      'idle /2027-01-15T23',
    ],
    [
      'the idle behind a notice',
      { activation: { at: at('2027-01-01T00:00:00Z'), notice: 'P20D', spreadDays: 8 } },
      'idle 2027-01-14T23/2027-01-15T23',
    ],
    [
      'the idle of the last day of a notice',
      { activation: { at: at('2027-02-10T00:00:00Z'), notice: 'P20D' } },
      'idle 2027-01-14T23/2027-01-15T23',
    ],
    [
      'the idle before the end of a notice',
      { activation: { at: at('2027-03-01T00:00:00Z'), notice: 'P20D' } },
      'idle 2027-01-14T23/2027-01-15T23',
    ],
  ])('meet %s', (_title, rule, window) => {
    const idle = list({ maxAge: 'never', maxIdle: 'P45D', ...rule }).filter((it) =>
      it.startsWith('idle'),
    )
    expect(idle).toContain(window)
    expect(idle.at(-1)).toBe('idle 2027-03-02T05/')
  })

  it('meet no idle of a period that leads before every calendar', () => {
    const idle = list({ maxIdle: 'P9999Y' }).filter((it) => it.startsWith('idle'))
    expect(idle).toEqual(['idle /1970-01-02T00', 'idle 2027-03-02T05/'])
  })

  it('are few on the same day', () => {
    const passes = list({ maxIdle: 'P45D', grace: 'P1M' }, {}, at('2027-03-01T20:00:00Z'))
    expect(passes).toEqual([
      ZEROS,
      RECENT,
      'unknown /',
      'idle /1970-01-02T00',
      'idle 2027-03-01T20/',
      'exceptions /',
    ])
  })

  it('leave out what the calendar does not have', () => {
    const rule: RotationRule = {
      ...RULE,
      maxAge: 'P0D',
      businessDays: { shift: 'next' },
      activation: { at: at('9999-12-30T12:00:00Z'), notice: 'P0D', spreadDays: 3 },
    }
    const passes = listPasses(
      {
        rule,
        holidays: { isHoliday: (date) => date > '9999-12-29' },
        epochs: [campaign('9999-12-31')],
        jitterDays: 0,
        eventDays: [-1, 30],
      },
      at('9999-12-31T12:00:00Z'),
      at('9999-12-31T22:59:00Z'),
    )
    expect(passes.map(({ kind }) => kind)).toEqual(['due', 'due', 'unknown', 'exceptions'])
    expect(passes[1]).toMatchObject({ from: '9999-12-31T12:00:00.000Z', before: null })
  })

  it('end with the calendar', () => {
    const idle = listPasses(
      {
        rule: { ...RULE, maxIdle: 'P1D', timeZone: 'UTC' },
        holidays: undefined,
        epochs: [],
        jitterDays: 0,
        eventDays: [],
      },
      at('9999-12-29T12:00:00Z'),
      at('9999-12-31T23:59:00Z'),
    ).filter(({ kind }) => kind === 'idle')
    expect(idle.at(-1)?.from).toBe('9999-12-31T23:59:00.000Z')
  })
})
