import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { computeLocalDate } from '../../src/internal/compute-local-date.js'
import { computeMidnight } from '../../src/internal/compute-midnight.js'
import { type CheckRotationOptions, checkRotation } from '../../src/rotation/check-rotation.js'
import { computeDueDate } from '../../src/rotation/compute-due-date.js'
import type { RotationFacts } from '../../src/rotation/types.js'
import { DEFAULT_OCCASION } from '../../src/scope.js'
import { type Instant, type IsoDate, type Period, parseInstant } from '../../src/time.js'

const ZONES = [
  'Europe/Paris',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Havana',
  'America/St_Johns',
  'Asia/Beirut',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Antarctica/Troll',
  'Atlantic/Azores',
  'Indian/Reunion',
  'UTC',
] as const

const zone = fc.constantFrom(...ZONES)
const unit = fc.constantFrom('D', 'M', 'Y')
const period = fc.tuple(fc.nat(40), unit).map(([count, u]) => `P${count}${u}` as Period)

const instant = (from: string, to: string): fc.Arbitrary<Instant> =>
  fc
    .integer({ min: Date.parse(from), max: Date.parse(to) })
    .map((ms) => parseInstant(ms) as Instant)
const anyInstant = instant('1970-01-02T00:00:00Z', '2037-12-31T00:00:00Z')

const addMs = (at: Instant, ms: number): Instant => parseInstant(Date.parse(at) + ms) as Instant

describe('computeMidnight', () => {
  it('agrees with Temporal on every day of a change of clocks and its neighbours', () => {
    let compared = 0
    for (const timeZone of ZONES) {
      let at = Temporal.Instant.from('1970-01-01T00:00:00Z').toZonedDateTimeISO(timeZone)
      for (;;) {
        const next = at.getTimeZoneTransition('next')
        if (next === null || next.year > 2037) break
        for (let days = -2; days <= 2; days++) {
          const day = next.toPlainDate().add({ days })
          const start = day.toZonedDateTime({ timeZone }).epochMilliseconds
          expect(computeMidnight(day.toString() as IsoDate, timeZone)).toBe(parseInstant(start))
          compared++
        }
        at = next
      }
    }
    expect(compared).toBeGreaterThan(3000)
  })

  it('agrees with Temporal on any day of two centuries', () => {
    const days = fc.integer({ min: -25_567, max: 47_481 })
    fc.assert(
      fc.property(days, zone, (count, timeZone) => {
        const day = Temporal.PlainDate.from('1970-01-01').add({ days: count })
        const start = day.toZonedDateTime({ timeZone }).epochMilliseconds
        expect(computeMidnight(day.toString() as IsoDate, timeZone)).toBe(parseInstant(start))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('computeLocalDate', () => {
  it('agrees with Temporal at any moment', () => {
    fc.assert(
      fc.property(anyInstant, zone, (at, timeZone) => {
        const day = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate()
        expect(computeLocalDate(at, timeZone)).toBe(day.toString())
      }),
      { numRuns: 1000 },
    )
  })
})

describe('computeDueDate', () => {
  it('agrees with Temporal in every zone', () => {
    fc.assert(
      fc.property(anyInstant, period, zone, (changedAt, length, timeZone) => {
        const day = Temporal.Instant.from(changedAt).toZonedDateTimeISO(timeZone).toPlainDate()
        const due = day.add(Temporal.Duration.from(length), { overflow: 'constrain' })
        const end = due.add({ days: 1 }).toZonedDateTime({ timeZone }).epochMilliseconds
        expect(computeDueDate(changedAt, { period: length, timeZone })).toEqual({
          dueOn: due.toString(),
          deadlineAt: parseInstant(end),
        })
      }),
      { numRuns: 1000 },
    )
  })

  it('a later change never has an earlier deadline', () => {
    const gap = fc.oneof(fc.nat(86_400_000), fc.nat(10_000_000_000))
    fc.assert(
      fc.property(anyInstant, gap, period, zone, (changedAt, ms, length, timeZone) => {
        const options = { period: length, timeZone }
        const first = computeDueDate(changedAt, options)
        const second = computeDueDate(addMs(changedAt, ms), options)
        expect(second.deadlineAt >= first.deadlineAt).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

/** Close together, so that clocks, demands and exemptions meet. */
const nearby = instant('2025-01-01T00:00:00Z', '2027-12-31T00:00:00Z')
const requires = fc.constantFrom('old_password' as const, 'independent' as const)
const shortPeriod = fc
  .tuple(fc.nat(12), fc.constantFrom('D', 'M'))
  .map(([count, u]) => `P${count}${u}` as Period)

const facts: fc.Arbitrary<RotationFacts> = fc.record(
  {
    changedAt: fc.option(fc.oneof(nearby, fc.constant('1601-01-01T00:00:00.000Z' as Instant))),
    changedBy: fc.constantFrom('user', 'admin', 'import'),
    lastLoginAt: fc.option(nearby),
    demands: fc.array(
      fc.record({
        at: nearby,
        cause: fc.constantFrom('breach' as const, 'admin_reset' as const),
        requires,
      }),
      { maxLength: 2 },
    ),
    block: fc.option(fc.record({ at: nearby, cause: fc.constant('admin' as const) }), { freq: 1 }),
    exemption: fc.option(fc.record({ until: nearby, owner: fc.constant('security') })),
    temporary: fc.boolean(),
    jitterDays: fc.nat(40),
    formerDueOn: fc.option(nearby.map((at) => at.slice(0, 10) as IsoDate)),
  },
  { requiredKeys: ['changedAt'] },
)

const options: fc.Arbitrary<CheckRotationOptions> = fc.record({
  rule: fc.record(
    {
      maxAge: fc.oneof(shortPeriod, fc.constant('never' as const)),
      maxIdle: fc.oneof(shortPeriod, fc.constant('never' as const)),
      warnDays: fc.array(fc.nat(60), { maxLength: 3 }),
      grace: shortPeriod,
      afterGrace: fc.constantFrom('change_only', 'none'),
      activation: fc.record({ at: nearby, notice: shortPeriod }),
      unknownAge: fc.oneof(
        fc.constant({ kind: 'force' } as const),
        fc.record({ kind: fc.constant('start' as const), at: nearby }),
        fc.record({ kind: fc.constant('spread' as const), from: nearby, days: fc.nat(40) }),
      ),
      businessDays: fc.record({ shift: fc.constantFrom('next', 'previous') }),
      temporaryHours: fc.integer({ min: 1, max: 400 }),
      timeZone: zone,
    },
    { requiredKeys: ['maxAge', 'unknownAge'] },
  ),
  epochs: fc.array(
    fc.record(
      {
        id: fc.constantFrom('2026-01', '2026-02'),
        scope: fc.constantFrom({}, { kinds: ['service' as const] as const }),
        changedBefore: nearby,
        requires,
        by: fc.record({
          on: nearby.map((at) => at.slice(0, 10) as IsoDate),
          spreadDays: fc.nat(30),
        }),
      },
      { requiredKeys: ['id', 'scope', 'changedBefore', 'requires'] },
    ),
    { maxLength: 2 },
  ),
  now: nearby,
})

describe('checkRotation', () => {
  it('state, access and stage stay until nextChangeAt, and one of them changes at it', () => {
    const moment = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(facts, options, moment, (known, asked, share) => {
        const look = (now: Instant): object => {
          const { state, access, stage } = checkRotation(known, { ...asked, now }).details
          return { state, access, stage }
        }
        const { nextChangeAt } = checkRotation(known, asked).details
        const end = nextChangeAt ?? addMs(asked.now, 5e11)
        const room = Date.parse(end) - Date.parse(asked.now)
        expect(room).toBeGreaterThan(0)
        const before = look(asked.now)
        expect(look(addMs(asked.now, Math.floor(share * (room - 1))))).toEqual(before)
        expect(look(addMs(end, -1))).toEqual(before)
        if (nextChangeAt !== null) expect(look(nextChangeAt)).not.toEqual(before)
      }),
      { numRuns: 3000 },
    )
  })

  it('only a block closes the change page, and only it and a compromise ask for more than the password', () => {
    fc.assert(
      fc.property(facts, options, (known, asked) => {
        const { state, access, requires: shown } = checkRotation(known, asked).details
        expect(access === 'none').toBe(state === 'blocked')
        expect(shown === 'independent').toBe(state === 'blocked' || state === 'compromised')
      }),
    )
  })

  it('the user who changes the password now owes nothing until something else happens', () => {
    fc.assert(
      fc.property(facts, options, (known, asked) => {
        // Moved to the business day before, a life of a few days can end before it begins.
        fc.pre(
          asked.rule.businessDays?.shift !== 'previous' ||
            !/^P(?:\dD|0M)$/u.test(asked.rule.maxAge),
        )
        const past = <T extends Instant>(at: T): boolean => at < asked.now
        const changed: RotationFacts = {
          ...known,
          changedAt: asked.now,
          changedBy: 'user',
          temporary: false,
          formerDueOn: null,
          lastLoginAt: asked.now,
          block: null,
          demands: known.demands?.filter(({ at }) => past(at)),
        }
        const epochs = asked.epochs?.filter(({ changedBefore }) => past(changedBefore))
        const { state } = checkRotation(changed, { ...asked, epochs }).details
        expect(['exempt', 'warning', 'current']).toContain(state)
      }),
    )
  })

  it('an exemption, a notice and a longer period lift no demand and no incident', () => {
    fc.assert(
      fc.property(facts, options, (known, asked) => {
        const { rule } = asked
        const bare = { ...known, exemption: null }
        const strict = { ...asked, rule: { maxAge: rule.maxAge, unknownAge: rule.unknownAge } }
        const lenient = { ...asked, rule: { ...strict.rule, maxAge: 'never' as const } }
        const demanded = ['compromised', 'forced']
        const { state } = checkRotation(bare, strict).details
        if (!demanded.includes(state)) return
        expect(checkRotation(known, lenient).details.state).toBe(state)
      }),
    )
  })

  it('a later change of the user never has an earlier deadline', () => {
    fc.assert(
      fc.property(facts, options, nearby, nearby, (known, asked, a, b) => {
        const now = '2028-06-01T00:00:00.000Z' as Instant
        const [first, second] = [a, b]
          .sort()
          .map((at) => checkRotation({ ...known, changedAt: at }, { ...asked, now }).details)
        if (first?.deadlineAt == null || second?.deadlineAt == null) return
        expect(second.deadlineAt >= first.deadlineAt).toBe(true)
      }),
    )
  })

  it('neither the owner of an exemption nor the occasion comes back', () => {
    fc.assert(
      fc.property(facts, options, (known, asked) => {
        const exemption = { until: addMs(asked.now, 1), owner: 'ghost-owner' }
        const occasion = { ...DEFAULT_OCCASION, roles: ['ghost-role'], client: 'ghost-client' }
        const outcome = checkRotation({ ...known, exemption, occasion }, asked)
        expect(JSON.stringify(outcome)).not.toContain('ghost')
      }),
    )
  })
})
