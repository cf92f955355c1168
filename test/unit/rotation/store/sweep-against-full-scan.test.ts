import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMac } from '../../../../src/ports.js'
import { computeJitter } from '../../../../src/rotation/compute-jitter.js'
import { defineEpoch } from '../../../../src/rotation/define-epoch.js'
import { createMemoryStore } from '../../../../src/rotation/store/create-memory-store.js'
import { createSweep } from '../../../../src/rotation/store/create-sweep.js'
import { judgeCredential } from '../../../../src/rotation/store/judge-credential.js'
import type { StoredCredential } from '../../../../src/rotation/store/types.js'
import type { IncidentEpoch, RotationRule } from '../../../../src/rotation/types.js'
import { createManualClock } from '../../../../src/testing/create-manual-clock.js'
import { type Instant, type IsoDate, parseInstant } from '../../../../src/time.js'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const START_MS = Date.UTC(2027, 1, 20, 11)

const at = (ms: number): Instant => parseInstant(ms) as Instant
const near = (days: number): fc.Arbitrary<Instant> =>
  fc.integer({ min: -days * 24, max: days * 24 }).map((hours) => at(START_MS + hours * HOUR_MS))

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 3 })

const rule: fc.Arbitrary<RotationRule> = fc.record({
  maxAge: fc.constantFrom('P6M', 'P1M', 'P90D', 'P1Y', 'P0D', 'never'),
  maxIdle: fc.constantFrom('never', 'P6M', 'P45D'),
  warnDays: fc.constantFrom([14, 7, 1], [0], [], [30, 2]),
  grace: optional(fc.constantFrom('P10D', 'P1M', 'P2M', 'P0D')),
  afterGrace: fc.constantFrom('change_only', 'none'),
  activation: optional(
    fc.record({
      at: near(60),
      notice: fc.constantFrom('P30D', 'P1M', 'P0D'),
      spreadDays: fc.constantFrom(0, 9),
    }),
  ),
  unknownAge: fc.oneof(
    fc.constant({ kind: 'force' as const }),
    near(60).map((from) => ({ kind: 'start' as const, at: from })),
    near(60).map((from) => ({ kind: 'spread' as const, from, days: 20 })),
  ),
  businessDays: optional(
    fc.record({
      shift: fc.constantFrom('next', 'previous'),
      holidays: fc.constantFrom('FR', 'FR-ALSACE-MOSELLE'),
    }),
  ),
  timeZone: fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'America/Cayenne'),
})

const changedAt = fc.oneof(
  { weight: 12, arbitrary: near(400) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant('1970-01-01T00:00:00.000Z' as Instant) },
)

/** Most credentials have nothing but dates: the others are read by every sweep anyway. */
const seldom = <T, D>(value: fc.Arbitrary<T>, instead: D): fc.Arbitrary<T | D> =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(instead) }, { weight: 1, arbitrary: value })

const facts: fc.Arbitrary<Omit<StoredCredential, 'accountId' | 'band'>> = fc.record({
  changedAt,
  changedBy: fc.constantFrom('user', 'user', 'admin', 'import'),
  temporary: seldom(fc.constant(true), false),
  lastLoginAt: fc.option(near(300), { nil: null }),
  demands: seldom(
    fc.record({
      at: near(30),
      cause: fc.constantFrom('signal', 'breach'),
      requires: fc.constantFrom('old_password', 'independent'),
    }),
    null,
  ).map((demand) => (demand === null ? [] : [demand])),
  exemption: seldom(
    near(60).map((until) => ({ until, owner: 'desk' })),
    null,
  ),
  formerDueOn: seldom(
    near(60).map((day) => day.slice(0, 10) as IsoDate),
    null,
  ),
  block: seldom(
    near(40).map((day) => ({ at: day, cause: 'admin' as const })),
    null,
  ),
})

const epoch: fc.Arbitrary<IncidentEpoch> = fc
  .record({
    changedBefore: near(90),
    days: fc.option(fc.integer({ min: -5, max: 60 })),
    spread: fc.constantFrom(0, 7),
  })
  .map(({ changedBefore, days, spread }) =>
    defineEpoch({
      id: `epoch-${changedBefore.slice(0, 13).toLowerCase()}`,
      scope: {},
      changedBefore,
      reason: 'suspicion',
      ...(days === null
        ? {}
        : { by: { on: at(START_MS + days * DAY_MS).slice(0, 10) as IsoDate, spreadDays: spread } }),
    }),
  )

const steps = fc.array(
  fc.record({
    hours: fc.constantFrom(1, 5, 13, 24, 24, 24, 72, 240),
    /** What happens before the sweep of this step. */
    event: fc.oneof(
      { weight: 8, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: rule.map((next) => ({ rule: next })) },
      { weight: 1, arbitrary: epoch.map((next) => ({ epoch: next })) },
    ),
  }),
  { minLength: 3, maxLength: 12 },
)

describe('a sweep', () => {
  it('finds what a scan of everybody finds, whatever the rule', async () => {
    const mac = await createMac(new Uint8Array(32).fill(7))
    const jitter = fc.constantFrom(0, 9)
    let found = 0
    await fc.assert(
      fc.asyncProperty(
        rule,
        fc.array(facts, { minLength: 20, maxLength: 40 }),
        steps,
        jitter,
        fc.option(epoch),
        async (first, rows, moments, days, known) => {
          const store = createMemoryStore()
          const clock = createManualClock(at(START_MS))
          const credentials = rows.map((row, index) => ({
            ...row,
            accountId: `a-${index}`,
            band: 'b',
          }))
          await store.putCredentials(credentials)
          if (known !== null) await store.appendEpoch(known)
          const options = days === 0 ? {} : { jitter: { cohort: 'c', days } }
          let past: {
            rule: RotationRule
            epochs: readonly IncidentEpoch[]
            until: Instant
          } | null = null
          let present = first
          for (const { hours, event } of moments) {
            clock.advance(hours * HOUR_MS)
            if (event !== null && 'rule' in event) present = event.rule
            if (event !== null && 'epoch' in event)
              await store.appendEpoch(event.epoch).catch(() => false)
            const epochs = await store.listEpochs()
            const until = clock.now()
            const sweep = createSweep({
              store,
              mac,
              clock,
              bands: { b: { rule: present, ...options } },
              reminders: null,
              pageSize: 7,
            })
            const actual: string[] = []
            for await (const { kind, before, credential } of sweep.run()) {
              actual.push(`${credential.accountId} ${kind} ${before}`)
            }
            const expected: string[] = []
            const terms = { rule: present, epochs, until }
            for (const credential of credentials) {
              const jitterDays =
                days === 0
                  ? 0
                  : await computeJitter(credential.accountId, { mac, cohort: 'c', days })
              const { findings } = judgeCredential(
                { ...credential, jitterDays },
                {
                  present: terms,
                  past,
                  isChanged:
                    past !== null &&
                    JSON.stringify([past.rule, past.epochs]) !== JSON.stringify([present, epochs]),
                  readAt: until,
                  holidays: undefined,
                  exemptionWarnDays: 30,
                },
              )
              expected.push(
                ...findings.map(({ kind, before }) => `${credential.accountId} ${kind} ${before}`),
              )
            }
            found += expected.length
            expect(actual.sort()).toEqual(expected.sort())
            past = terms
          }
        },
      ),
      { numRuns: 60 },
    )
    expect(found).toBeGreaterThan(1_000)
  }, 120_000)
})
