import { describe, expect, it } from 'vitest'
import { computeTimeline, type Timeline } from '../../../src/rotation/compute-timeline.js'
import { readFacts } from '../../../src/rotation/read-facts.js'
import { readRule } from '../../../src/rotation/read-rule.js'
import type { IncidentEpoch, RotationFacts, RotationRule } from '../../../src/rotation/types.js'
import { type Instant, type IsoDate, parseInstant } from '../../../src/time.js'

const at = (text: string): Instant => parseInstant(text) as Instant
const CHANGED_AT = at('2026-09-01T10:00:00Z')
const NOW = at('2026-11-22T12:00:00Z')
/** The last day but one of the calendar. */
const LAST = '9999-12-30T10:00:00Z'

function lay(
  facts: Partial<RotationFacts> = {},
  rule: Partial<RotationRule> = {},
  now: string = NOW,
  epochs: readonly IncidentEpoch[] = [],
): Timeline {
  const read = readRule(
    { maxAge: 'P6M', unknownAge: { kind: 'force' }, timeZone: 'UTC', warnDays: [7, 1], ...rule },
    undefined,
  )
  return computeTimeline(readFacts({ changedAt: CHANGED_AT, ...facts }, epochs), read, at(now))
}

const EMPTY: Timeline = {
  changedAt: CHANGED_AT,
  blocks: [],
  demands: [],
  exemptUntil: null,
  anomaly: null,
  clock: null,
  isForced: false,
  usableAt: null,
}
const CLOCK: Timeline['clock'] = {
  dueOn: '2027-03-01' as IsoDate,
  deadlineAt: at('2027-03-02T00:00:00Z'),
  stages: [
    { days: 7, at: at('2027-02-22T00:00:00Z') },
    { days: 1, at: at('2027-02-28T00:00:00Z') },
  ],
  grace: null,
}

describe('computeTimeline', () => {
  it('names a due date and its warnings, and nothing that is not there', () => {
    expect(lay()).toEqual({ ...EMPTY, clock: CLOCK })
    expect(lay({}, { warnDays: [1, 7, 1] })).toEqual({ ...EMPTY, clock: CLOCK })
    expect(lay({}, { afterGrace: 'change_only', maxIdle: 'never' })).toEqual({
      ...EMPTY,
      clock: CLOCK,
    })
  })

  it.each([
    ['without an age', {}, { maxAge: 'never' }],
    ['without an age, but with what follows it', {}, { maxAge: 'never', afterGrace: 'none' }],
    ['without a start', { changedAt: null }, { maxAge: 'never' }],
    ['of an imported password without an age', { changedBy: 'import' }, { maxAge: 'never' }],
  ] as const)('is empty %s', (_, facts, rule) => {
    expect(lay(facts, rule)).toEqual({ ...EMPTY, ...('changedAt' in facts ? facts : {}) })
  })

  it('names what blocks, from when', () => {
    const block = { at: NOW, cause: 'admin' } as const
    const rule = { maxIdle: 'P1M', grace: 'P7D', afterGrace: 'none' } as const
    const graceEndsAt = at('2027-03-09T00:00:00Z')
    expect(lay({ block }, rule)).toEqual({
      ...EMPTY,
      blocks: [
        { cause: 'admin', since: NOW, from: at('2026-11-22T11:55:00Z') },
        { cause: 'idle', since: '2026-10-02T00:00:00.000Z', from: '2026-10-02T00:00:00.000Z' },
        { cause: 'after_grace', since: graceEndsAt, from: graceEndsAt },
      ],
      clock: { ...CLOCK, grace: { lastOn: '2027-03-08', endAt: graceEndsAt } },
    })
  })

  it('names the demand that goes with a password of somebody else', () => {
    const given = { cause: 'admin_reset', requires: 'old_password', epoch: null }
    expect(lay({ changedBy: 'admin' }).demands).toEqual([
      { ...given, at: CHANGED_AT, from: '2026-09-01T09:55:00.000Z' },
    ])
    const [always] = lay({ changedBy: 'admin', changedAt: null }).demands
    expect(always).toMatchObject({ ...given, at: '0001-01-01T00:00:00.000Z' })
    expect(always !== undefined && always.from < NOW).toBe(true)
    const ahead = at('2027-06-01T00:00:00Z')
    expect(lay({ changedBy: 'admin', changedAt: ahead }).demands).toEqual([always])
  })

  it('puts the strictest demand first, then the latest', () => {
    const demand = (when: string, requires: 'old_password' | 'independent') =>
      ({ at: at(when), cause: 'breach', requires }) as const
    const demands = [
      demand('2026-10-01T00:00:00Z', 'old_password'),
      demand('2026-10-02T00:00:00Z', 'independent'),
      demand('2026-10-04T00:00:00Z', 'old_password'),
      demand('2026-10-03T00:00:00Z', 'independent'),
    ]
    for (const order of [demands, [...demands].reverse()]) {
      expect(lay({ demands: order }).demands.map((one) => one.at.slice(8, 10))).toEqual([
        '03',
        '02',
        '04',
        '01',
      ])
    }
  })

  it('tells which of two dates ahead becomes usable first', () => {
    const early = at('2026-12-01T00:05:00Z')
    const late = at('2026-12-02T00:05:00Z')
    const usableAt = '2026-12-01T00:00:00.000Z'
    expect(lay({ changedAt: late, lastLoginAt: early }).usableAt).toBe(usableAt)
    expect(lay({ changedAt: early, lastLoginAt: late }).usableAt).toBe(usableAt)
    expect(lay({ lastLoginAt: at('2026-11-22T12:05:00Z') }).usableAt).toBeNull()
  })

  it('tells that a change is due at once where a date is needed and nothing starts a clock', () => {
    const unknown = { changedAt: null }
    const forced = { ...EMPTY, ...unknown, anomaly: 'missing', isForced: true }
    expect(lay(unknown)).toEqual(forced)
    expect(lay(unknown, { maxAge: 'never', maxIdle: 'P1M' })).toEqual(forced)
    const { clock, isForced } = lay(unknown, { unknownAge: { kind: 'start', at: CHANGED_AT } })
    expect([clock, isForced]).toEqual([CLOCK, false])
  })

  it.each<readonly [string, Partial<RotationFacts>, Partial<RotationRule>]>([
    ['a life', { temporary: true }, { maxAge: 'never' }],
    ['an idleness', {}, { maxAge: 'never', maxIdle: 'P1M' }],
    ['an age', {}, { maxAge: 'P1D' }],
    ['a grace', {}, { maxAge: 'P0D', grace: 'P1D' }],
    ['a grace beyond the last day', {}, { maxAge: 'P0D', grace: 'P1M' }],
  ])('%s that ends with the calendar ends nowhere', (_, facts, rule) => {
    const { blocks, clock } = lay({ changedAt: at(LAST), ...facts }, rule, LAST)
    expect({ blocks, clock }).toEqual({ blocks: [], clock: null })
  })

  it('names no warning before the calendar, and no campaign', () => {
    const campaign = (on: string, spreadDays: number): IncidentEpoch => ({
      id: 'one',
      scope: {},
      changedBefore: NOW,
      requires: 'old_password',
      by: { on: on as IsoDate, spreadDays },
    })
    const first = lay({}, { warnDays: [7, 1] }, NOW, [campaign('0001-01-05', 0)])
    expect(first.clock?.stages).toEqual([{ days: 1, at: '0001-01-04T00:00:00.000Z' }])
    const rule = { maxAge: 'never' } as const
    expect(lay({ jitterDays: 9 }, rule, NOW, [campaign('0001-01-01', 9)]).clock).toBeNull()
  })
})
