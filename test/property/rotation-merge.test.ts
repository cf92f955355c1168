import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeRotationRules } from '../../src/policy/merge-rotation-rules.js'
import { checkRotation } from '../../src/rotation/check-rotation.js'
import type {
  Access,
  RotationDetails,
  RotationFacts,
  RotationRule,
} from '../../src/rotation/types.js'
import { type Instant, type Period, parseInstant } from '../../src/time.js'

const nearby = (from: string, to: string): fc.Arbitrary<Instant> =>
  fc
    .integer({ min: Date.parse(from), max: Date.parse(to) })
    .map((ms) => parseInstant(ms) as Instant)

/** Days and months that are nearly alike change places with the length of the months: see `pickShorter`. */
const months = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom('M', 'Y'))
  .map(([count, unit]) => `P${count}${unit}` as Period)
const days = fc.integer({ min: 0, max: 60 }).map((count) => `P${count}D` as Period)

/** No spread is longer. */
const longDays = fc.integer({ min: 28, max: 400 }).map((count) => `P${count}D` as Period)

/** No notice ends later. */
const QUIET = '2027-12-31T00:00:00Z'

const ruleOf = (age: fc.Arbitrary<Period>): fc.Arbitrary<RotationRule> =>
  fc.record(
    {
      maxAge: fc.oneof(age, fc.constant('never' as const)),
      maxIdle: fc.oneof(age, fc.constant('never' as const)),
      minAge: days,
      temporaryHours: fc.integer({ min: 1, max: 400 }),
      warnDays: fc
        .uniqueArray(fc.nat(60), { maxLength: 3 })
        .map((list) => list.sort((a, b) => b - a)),
      grace: days,
      afterGrace: fc.constantFrom('change_only', 'none'),
      // Where people live is the same in both: it is no matter of strictness.
      businessDays: fc.record({
        shift: fc.constantFrom('next', 'previous'),
        holidays: fc.constant('FR-ALSACE-MOSELLE'),
      }),
      activation: fc.record(
        {
          at: fc.constantFrom(
            '2027-01-01T00:00:00.000Z' as Instant,
            '2027-02-01T00:00:00.000Z' as Instant,
          ),
          notice: fc.constantFrom('P30D', 'P1M', 'P60D', 'P2M'),
          spreadDays: fc.nat(20),
        },
        { requiredKeys: ['at', 'notice'] },
      ),
      unknownAge: fc.oneof(
        fc.constant({ kind: 'force' } as const),
        fc.record({ kind: fc.constant('start'), at: nearby('2026-01-01', '2027-12-01') }),
        fc.record({
          kind: fc.constant('spread'),
          from: nearby('2026-01-01', '2027-12-01'),
          days: fc.integer({ min: 20, max: 28 }),
        }),
      ),
    },
    { requiredKeys: ['maxAge', 'unknownAge'] },
  ) as fc.Arbitrary<RotationRule>

const anyRule = ruleOf(fc.oneof(months, days))

/** With more jitter than half of the shortest life, a clock can end before the day of a spread. */
const MAX_JITTER = 13

const facts: fc.Arbitrary<RotationFacts> = fc.record(
  {
    changedAt: fc.option(nearby('2024-01-01', '2029-01-01')),
    changedBy: fc.constantFrom('user', 'import'),
    temporary: fc.boolean(),
    lastLoginAt: fc.option(nearby('2024-01-01', '2029-01-01')),
    jitterDays: fc.nat(MAX_JITTER),
  },
  { requiredKeys: ['changedAt'] },
)

const WIDTH: Readonly<Record<Access, number>> = { none: 0, change_only: 1, full: 2 }

/** Of an unknown date a clock may end in a block, and a change at once does not: both keep from all else. */
function isWeaker(merged: RotationDetails, one: RotationDetails): boolean {
  const isKept = one.access !== 'full' && merged.access !== 'full'
  return WIDTH[merged.access] > WIDTH[one.access] && !(merged.state === 'unknown' && isKept)
}

describe('mergeRotationRules', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(anyRule, anyRule, (a, b) => {
        expect(mergeRotationRules(a, b)).toEqual(mergeRotationRules(b, a))
      }),
      { numRuns: 2000 },
    )
  })

  it('is associative', () => {
    fc.assert(
      fc.property(anyRule, anyRule, anyRule, (a, b, c) => {
        expect(mergeRotationRules(mergeRotationRules(a, b), c)).toEqual(
          mergeRotationRules(a, mergeRotationRules(b, c)),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyRule, (a) => {
        expect(mergeRotationRules(a, a)).toEqual(a)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['months', ruleOf(months)],
    ['days', ruleOf(longDays)],
  ])('is never weaker than one of the two, once every notice is over: ages in %s', (_, rule) => {
    fc.assert(
      fc.property(rule, rule, facts, nearby(QUIET, '2030-01-01'), (a, b, known, now) => {
        const look = (of: RotationRule) => checkRotation(known, { rule: of, now }).details
        const merged = look(mergeRotationRules(a, b))
        for (const one of [a, b].map(look)) {
          expect(isWeaker(merged, one)).toBe(false)
          const isOpen = merged.state === 'current' || merged.state === 'warning'
          if (isOpen) expect((merged.changeableAt ?? '') >= (one.changeableAt ?? '')).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['months', ruleOf(months)],
    ['days', ruleOf(longDays)],
  ])('never has a later deadline without notices: ages in %s', (_, rule) => {
    fc.assert(
      fc.property(rule, rule, facts, nearby('2026-01-01', '2029-01-01'), (a, b, known, now) => {
        const look = (of: RotationRule) =>
          checkRotation(known, { rule: { ...of, activation: undefined }, now }).details
        const merged = look(mergeRotationRules(a, b))
        for (const one of [a, b].map(look)) {
          expect(isWeaker(merged, one)).toBe(false)
          if (one.deadlineAt === null || merged.access !== 'full') continue
          expect((merged.deadlineAt ?? '~') <= one.deadlineAt).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
  })
})
