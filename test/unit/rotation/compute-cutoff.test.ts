import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/internal/add-days.js'
import { checkRotation } from '../../../src/rotation/check-rotation.js'
import { computeCutoff } from '../../../src/rotation/compute-cutoff.js'
import { computeTimeline } from '../../../src/rotation/compute-timeline.js'
import { readFacts } from '../../../src/rotation/read-facts.js'
import { readRule } from '../../../src/rotation/read-rule.js'
import type { RotationRule } from '../../../src/rotation/types.js'
import { type Instant, type IsoDate, type Period, parseInstant } from '../../../src/time.js'

/** All periods are in `test/oracle`. */
const PERIODS = ['P1M', 'P6M', 'P90D'] as const
const SHIFTS: readonly RotationRule['businessDays'][] = [
  undefined,
  { shift: 'next' },
  { shift: 'previous', holidays: 'FR-ALSACE-MOSELLE' },
]
const ruleOf = (maxAge: Period | 'never', more: Partial<RotationRule> = {}): RotationRule => ({
  maxAge,
  unknownAge: { kind: 'force' },
  ...more,
})
const NOON = 'T12:00:00.000Z'
const END = '2051-01-01'

describe('computeCutoff', () => {
  it('finds the three days of August that are due with February', () => {
    expect(computeCutoff('2026-02-28' as IsoDate, { rule: ruleOf('P6M') })).toEqual({
      changedBeforeOn: '2025-09-01',
      changedBefore: '2025-08-31T22:00:00.000Z',
    })
  })

  describe.each(PERIODS)('after %s', (maxAge) => {
    it.each(SHIFTS.map((businessDays) => [businessDays?.shift ?? 'none', businessDays] as const))(
      'is the inverse of the due date on every day from 2020 to 2050, shift %s',
      (_, businessDays) => {
        const rule = ruleOf(maxAge, { timeZone: 'UTC', businessDays, warnDays: [] })
        const read = readRule(rule, undefined)
        /** Due date of each day of change, by the forward function. */
        const due: (readonly [changedOn: string, dueOn: string])[] = []
        for (let day = '2016-06-01' as IsoDate; day < END; day = addDays(day, 1) as IsoDate) {
          const changedAt = `${day}${NOON}` as Instant
          const timeline = computeTimeline(readFacts({ changedAt }, []), read, changedAt)
          due.push([day, timeline.clock?.dueOn as string])
        }
        let next = 0
        for (let day = '2020-01-01' as IsoDate; day < END; day = addDays(day, 1) as IsoDate) {
          while (next < due.length && (due[next]?.[1] as string) <= day) next++
          const expected = due[next]?.[0]
          if (expected === undefined) break
          const { changedBeforeOn } = computeCutoff(day, { rule }) ?? {}
          if (changedBeforeOn !== expected) expect([day, changedBeforeOn]).toEqual([day, expected])
        }
        expect(next).toBeGreaterThan(1_000)
      },
      60_000,
    )
  })

  it.each(
    PERIODS.flatMap((maxAge) => SHIFTS.map((businessDays) => [maxAge, businessDays] as const)),
  )('is the inverse of %s with %j around the end of February', (maxAge, businessDays) => {
    const rule = ruleOf(maxAge, { timeZone: 'UTC', businessDays })
    const dueOf = (changedOn: IsoDate) => {
      const now = `${changedOn}${NOON}` as Instant
      return checkRotation({ changedAt: now }, { rule, now }).details.dueOn as IsoDate
    }
    for (let day = '2028-02-20' as IsoDate; day < '2028-03-10'; day = addDays(day, 1) as IsoDate) {
      const { changedBeforeOn } = computeCutoff(day, { rule }) ?? {}
      const first = changedBeforeOn as IsoDate
      expect(dueOf(first) > day).toBe(true)
      expect(dueOf(addDays(first, -1) as IsoDate) <= day).toBe(true)
    }
  })

  it('counts years as twelve months', () => {
    const { changedBeforeOn } =
      computeCutoff('2028-02-28' as IsoDate, { rule: ruleOf('P1Y') }) ?? {}
    expect(changedBeforeOn).toBe('2027-03-01')
  })

  it('is an instant of the zone of the rule, also where it has no midnight', () => {
    const rule = ruleOf('P1M', { timeZone: 'America/Santiago' })
    expect(computeCutoff('2026-10-05' as IsoDate, { rule })).toEqual({
      changedBeforeOn: '2026-09-06',
      changedBefore: '2026-09-06T04:00:00.000Z',
    })
  })

  it('is wider by the days of a jitter', () => {
    const cutoff = computeCutoff('2026-02-20' as IsoDate, { rule: ruleOf('P90D'), jitterDays: 8 })
    expect(cutoff?.changedBeforeOn).toBe('2025-12-01')
  })

  it('takes a leap year of jitter', () => {
    const cutoff = computeCutoff('2026-02-20' as IsoDate, { rule: ruleOf('P90D'), jitterDays: 366 })
    expect(cutoff?.changedBeforeOn).toBe('2026-11-24')
  })

  it.each([
    ['P2Y', '2027-02-28', '2025-03-01'],
    ['P1Y', '2028-02-29', '2027-03-01'],
    ['P2M', '2026-03-31', '2026-02-01'],
    // No further back than it must.
    ['P90D', '0002-06-01', '0002-03-04'],
    ['P6M', '0001-12-01', '0001-06-02'],
    ['P1M', '0001-03-31', '0001-03-01'],
  ] as const)('after %s, what is due by %s was changed before %s', (maxAge, dueBy, before) => {
    const rule = ruleOf(maxAge, { timeZone: 'UTC' })
    expect(computeCutoff(dueBy as IsoDate, { rule })?.changedBeforeOn).toBe(before)
  })

  it('takes public holidays of others', () => {
    const holidays = { isHoliday: (date: IsoDate) => date === '2026-06-10' }
    const rule = ruleOf('P1D', { businessDays: { shift: 'next' } })
    expect(computeCutoff('2026-06-10' as IsoDate, { rule, holidays })?.changedBeforeOn).toBe(
      '2026-06-09',
    )
  })

  it('gives nothing where nothing is due', () => {
    expect(computeCutoff('2026-02-28' as IsoDate, { rule: ruleOf('never') })).toBeNull()
    expect(computeCutoff('0001-01-05' as IsoDate, { rule: ruleOf('P6M') })).toBeNull()
    expect(computeCutoff('0001-01-05' as IsoDate, { rule: ruleOf('P6D') })).toBeNull()
    expect(
      computeCutoff('9999-12-31' as IsoDate, { rule: ruleOf('P6D'), jitterDays: 1 }),
    ).toBeNull()
    expect(
      computeCutoff('9999-12-31' as IsoDate, { rule: ruleOf('P6M'), jitterDays: 1 }),
    ).toBeNull()
    const shift = ruleOf('P0D', { businessDays: { shift: 'next' } })
    const holidays = { isHoliday: (date: IsoDate) => date >= '9999-12-20' }
    expect(computeCutoff('9999-12-24' as IsoDate, { rule: shift, holidays })?.changedBeforeOn).toBe(
      '9999-12-18',
    )
  })

  it.each([
    ["'dueBy'", '2026-02-30', {}],
    ["'jitterDays'", '2026-02-28', { jitterDays: 367 }],
    ["'jitterDays'", '2026-02-28', { jitterDays: 0.5 }],
    ["'jitterDays'", '2026-02-28', { jitterDays: -1 }],
    ["'rule.maxAge'", '2026-02-28', { rule: ruleOf('P6W' as Period) }],
  ])('refuses an impossible %s', (option, day, more) => {
    const options = { rule: ruleOf('P6M'), ...more }
    expect(() => computeCutoff(day as IsoDate, options)).toThrow(option)
  })

  it('the naive inverse is wrong where this one is not', () => {
    const changedAt = parseInstant('2025-08-30T12:00:00Z') as Instant
    const now = parseInstant('2026-03-01T12:00:00Z') as Instant
    expect(checkRotation({ changedAt }, { rule: ruleOf('P6M'), now }).details.state).toBe('expired')
    const { changedBefore = '' } =
      computeCutoff('2026-02-28' as IsoDate, { rule: ruleOf('P6M') }) ?? {}
    expect(changedAt < changedBefore).toBe(true)
    expect(changedAt < '2025-08-28T22:00:00.000Z').toBe(false)
  })
})
