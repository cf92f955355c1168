import { afterEach, describe, expect, it, vi } from 'vitest'
import { addDays } from '../../../src/internal/add-days.js'
import { countDays } from '../../../src/internal/count-days.js'
import { checkRotation } from '../../../src/rotation/check-rotation.js'
import { computeDueDate } from '../../../src/rotation/compute-due-date.js'
import { defineEpoch } from '../../../src/rotation/define-epoch.js'
import { FRENCH_AREAS } from '../../../src/rotation/holidays/french-areas.js'
import { computeReminders } from '../../../src/rotation/reminders/compute-reminders.js'
import { createMemoryStore } from '../../../src/rotation/store/create-memory-store.js'
import { createSweep } from '../../../src/rotation/store/create-sweep.js'
import { listMigrations } from '../../../src/rotation/store/list-migrations.js'
import type { CredentialStore, StoredCredential } from '../../../src/rotation/store/types.js'
import type {
  ChangeDemand,
  IncidentEpoch,
  RotationFacts,
  RotationOutcome,
  RotationRule,
} from '../../../src/rotation/types.js'
import { createManualClock, type ManualClock } from '../../../src/testing/create-manual-clock.js'
import { type Instant, type IsoDate, type Period, parseInstant } from '../../../src/time.js'

const DAY_MS = 86_400_000
const at = (text: string): Instant => parseInstant(text) as Instant
const on = (text: string): IsoDate => text as IsoDate
const later = (instant: string, ms: number): Instant =>
  parseInstant(Date.parse(instant) + ms) as Instant

/** Six months: due on 1 March 2027. */
const CHANGED_AT = at('2026-09-01T10:00:00Z')
const DEADLINE_AT = at('2027-03-01T23:00:00Z')
const NOW = at('2026-11-22T12:00:00Z')
const RULE: RotationRule = { maxAge: 'P6M', unknownAge: { kind: 'force' } }

interface Question {
  readonly facts?: Partial<RotationFacts>
  readonly rule?: Partial<RotationRule>
  readonly epochs?: readonly IncidentEpoch[]
  readonly now?: string | undefined
}

const check = ({ facts, rule, epochs, now = NOW }: Question): RotationOutcome =>
  checkRotation(
    { changedAt: CHANGED_AT, ...facts },
    { rule: { ...RULE, ...rule }, epochs, now: at(now) },
  )

const demand = (when: string, more: Partial<ChangeDemand> = {}): ChangeDemand => ({
  at: at(when),
  cause: 'breach',
  requires: 'old_password',
  ...more,
})

const epoch = (id: string, before: string, more: Partial<IncidentEpoch> = {}): IncidentEpoch => ({
  id,
  scope: {},
  changedBefore: at(before),
  requires: 'old_password',
  ...more,
})

interface Portal {
  readonly store: CredentialStore
  readonly clock: ManualClock
  /** What a sweep tells, as `account kind state`. */
  sweep(rule?: RotationRule): Promise<readonly string[]>
}

async function open(...credentials: readonly Omit<StoredCredential, 'band'>[]): Promise<Portal> {
  const store = createMemoryStore()
  const clock = createManualClock(NOW)
  await store.putCredentials(credentials.map((credential) => ({ ...credential, band: 'b' })))
  return {
    store,
    clock,
    async sweep(rule = RULE) {
      const told: string[] = []
      for await (const decision of createSweep({ store, clock, bands: { b: { rule } } }).run()) {
        const { kind, credential, outcome } = decision
        told.push(`${credential.accountId} ${kind} ${outcome.details.state}`)
      }
      return told.sort()
    },
  }
}

async function read(store: CredentialStore): Promise<readonly StoredCredential[]> {
  const query = { band: 'b', from: null, before: null, after: null, limit: 100 }
  return (await store.pageDue(query)).credentials
}

describe('invariants', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('Invariant 1: forcing never touches the date of the change', async () => {
    const facts = { changedAt: CHANGED_AT }
    const before = check({ facts }).details
    for (const forced of [
      check({ facts: { demands: [demand('2026-11-01T00:00:00Z')] } }),
      check({ epochs: [epoch('a', NOW)] }),
      check({ epochs: [epoch('b', NOW, { requires: 'independent' })] }),
    ]) {
      const { dueOn, deadlineAt, daysLeft } = forced.details
      expect({ dueOn, deadlineAt, daysLeft }).toEqual({
        dueOn: before.dueOn,
        deadlineAt: before.deadlineAt,
        daysLeft: before.daysLeft,
      })
    }
    const { store, sweep } = await open({ accountId: 'a', ...facts })
    await store.recordDemand({ accountId: 'a', demand: demand(NOW) })
    await store.appendEpoch(epoch('c', NOW))
    expect(await sweep()).toEqual(['a entered forced'])
    expect(await read(store)).toMatchObject([{ accountId: 'a', changedAt: CHANGED_AT }])
  })

  it('Invariant 2: only the user’s own later change meets a demand, and a reset by an administrator makes one', () => {
    const demands = [demand('2026-10-01T00:00:00Z')]
    const stateOf = (facts: Partial<RotationFacts>) =>
      check({ facts: { demands, ...facts } }).details.state
    const before = at('2026-09-30T23:59:59.999Z')
    const same = at('2026-10-01T00:00:00Z')
    const after = at('2026-10-01T00:00:00.001Z')
    expect([before, same, after].map((changedAt) => stateOf({ changedAt }))).toEqual([
      'forced',
      'forced',
      'current',
    ])
    for (const changedBy of ['admin', 'import'] as const) {
      expect(stateOf({ changedAt: after, changedBy })).toBe('forced')
    }
    const reset = check({ facts: { changedAt: after, changedBy: 'admin' } })
    expect(reset).toMatchObject({
      reasons: [{ code: 'rotation_forced', params: { cause: 'admin_reset' } }],
      details: { access: 'change_only', changeableAt: null },
    })
    // Nobody logs in by hand to a service, and what was imported is the user's own.
    const occasion = { kind: 'service' } as const
    const own = { changedAt: after, changedBy: 'admin', occasion } as const
    expect(check({ facts: own }).details.state).toBe('current')
    const fresh = check({ facts: { ...own, temporary: true }, now: '2026-10-02T00:00:00Z' })
    expect(fresh.reasons).toMatchObject([{ params: { cause: 'admin_reset' } }])
    expect(check({ facts: { changedAt: after, changedBy: 'import' } }).details.state).toBe(
      'current',
    )
  })

  it.each([
    ['a demand', { facts: { demands: [demand(NOW, { requires: 'independent' })] } }],
    ['an incident', { epochs: [epoch('a', NOW, { requires: 'independent' })] }],
    [
      'a compromise beside a later demand that asks for less',
      {
        facts: { demands: [demand('2026-11-22T12:04:00Z')] },
        epochs: [epoch('a', NOW, { requires: 'independent' })],
      },
    ],
  ] satisfies readonly (readonly [string, Question])[])(
    'Invariant 3: after %s of compromise the old password proves nothing',
    (_, question) => {
      expect(check(question).details).toMatchObject({
        state: 'compromised',
        access: 'change_only',
        requires: 'independent',
      })
    },
  )

  it('Invariant 3: mailboxes in wrong hands compromise the passwords that they reset', () => {
    const input = { id: 'a', scope: {}, changedBefore: NOW } as const
    const taken = defineEpoch({ ...input, reason: 'mailbox_compromise' })
    expect(check({ epochs: [taken] }).details.requires).toBe('independent')
    const late = defineEpoch({ ...input, reason: 'policy' })
    expect(check({ epochs: [late] }).details.requires).toBe('old_password')
  })

  it('Invariant 4: an incident is one row, told twice without effect, and the latest in scope counts', async () => {
    const rows = [
      epoch('october', '2026-10-01T00:00:00Z'),
      epoch('november', '2026-11-01T00:00:00Z'),
      epoch('elsewhere', '2026-11-20T00:00:00Z', { scope: { organisations: ['other'] } }),
    ]
    const facts = { organisation: 'clinic' }
    for (const epochs of [rows, [...rows].reverse(), [...rows, ...rows]]) {
      expect(check({ facts, epochs }).reasons).toEqual([
        { code: 'rotation_forced', params: { cause: 'incident', epoch: 'november' } },
      ])
    }
    const created = { changedAt: at('2026-11-02T00:00:00Z') }
    expect(check({ facts: { ...facts, ...created }, epochs: rows }).details.state).toBe('current')

    const { store, sweep } = await open(
      { accountId: 'before', changedAt: CHANGED_AT },
      { accountId: 'later', ...created },
    )
    const row = epoch('march', '2026-11-01T00:00:00Z')
    expect([await store.appendEpoch(row), await store.appendEpoch(row)]).toEqual([true, false])
    expect(await sweep()).toEqual(['before entered forced'])
  })

  it.each([
    ['blocked', 'none', { facts: { block: { at: CHANGED_AT, cause: 'admin' } } }],
    ['compromised', 'change_only', { epochs: [epoch('a', NOW, { requires: 'independent' })] }],
    ['forced', 'change_only', { epochs: [epoch('a', NOW)] }],
    ['unknown', 'change_only', { facts: { changedAt: null } }],
    ['expired', 'change_only', { now: DEADLINE_AT }],
    ['grace', 'change_only', { now: DEADLINE_AT, rule: { grace: 'P7D' } }],
    ['warning', 'full', { now: '2027-03-01T12:00:00Z' }],
    ['current', 'full', {}],
  ] satisfies readonly (readonly [string, string, Question])[])(
    'Invariant 5: who is %s has access %s',
    (state, access, question) => {
      expect(check(question).details).toMatchObject({ state, access })
    },
  )

  it('Invariant 5: a sweep tells whose sessions must end', async () => {
    const { store, sweep, clock } = await open({ accountId: 'a', changedAt: CHANGED_AT })
    expect(await sweep()).toEqual([])
    await store.appendEpoch(epoch('a', NOW))
    clock.advance(1)
    expect(await sweep()).toEqual(['a entered forced'])
    await store.appendEpoch(epoch('b', NOW, { requires: 'independent' }))
    clock.advance(1)
    expect(await sweep()).toEqual(['a entered compromised'])
  })

  it.each([
    ['expired', {}],
    ['grace', { grace: 'P7D' }],
    ['blocked', { afterGrace: 'none' }],
  ] as const)(
    'Invariant 6: at the deadline it is too late, a millisecond before it is not: %s',
    (state, rule) => {
      expect(check({ rule, now: later(DEADLINE_AT, -1) }).details.state).toBe('warning')
      expect(check({ rule, now: DEADLINE_AT }).details.state).toBe(state)
    },
  )

  it('Invariant 7: a deadline is a local midnight and never the minute of the change', () => {
    for (const hour of ['00:00', '07:31', '21:59', '22:00', '23:59']) {
      for (const [timeZone, midnight] of [
        ['Europe/Paris', '23:00:00.000Z'],
        ['America/Guadeloupe', '04:00:00.000Z'],
        ['Indian/Reunion', '20:00:00.000Z'],
      ] as const) {
        const changedAt = at(`2026-09-01T${hour}:00Z`)
        const { deadlineAt } = check({ facts: { changedAt }, rule: { timeZone } }).details
        expect(deadlineAt?.slice(11)).toBe(midnight)
      }
    }
  })

  it.each([
    [undefined, 0],
    ['next', 0],
    ['previous', 0],
    [undefined, 20],
    ['next', 20],
  ] as const)(
    'Invariant 8: a later change is never due earlier, with a shift of %s and %i days of jitter',
    (shift, jitterDays) => {
      const businessDays = shift && ({ shift } as const)
      for (const maxAge of ['P1M', 'P6M', 'P90D', 'P1Y'] as const) {
        let former = ''
        for (let day = 0; day < 800; day++) {
          const facts = {
            changedAt: later('2026-01-01T12:00:00Z', day * DAY_MS),
            changedBy: 'import',
          } as const
          const rule = { maxAge, businessDays }
          const now = facts.changedAt
          const { deadlineAt = null, dueOn } = check({
            facts: { ...facts, jitterDays },
            rule,
            now,
          }).details
          const calm = check({ facts, rule, now }).details.dueOn
          if (deadlineAt === null || dueOn === null || calm === null) throw new Error(`${day}`)
          expect(deadlineAt >= former).toBe(true)
          former = deadlineAt
          // Never later than the policy; a shift may add its own few days.
          const earlier = countDays(dueOn, calm)
          expect(earlier >= 0 && earlier <= jitterDays + (shift === undefined ? 0 : 4)).toBe(true)
        }
      }
    },
  )

  it.each([null, '1970-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '1601-01-01T00:00:00Z'])(
    'Invariant 9: a change of %s is unknown, and the policy chooses what that means',
    (value) => {
      const changedAt = value === null ? null : at(value)
      const accessUnder = (unknownAge: RotationRule['unknownAge'], now?: string) => {
        const { status, details } = check({
          facts: { changedAt, jitterDays: 5 },
          rule: { unknownAge },
          now,
        })
        expect(status).toBe('unknown')
        return details.access
      }
      expect(accessUnder({ kind: 'force' })).toBe('change_only')
      expect(accessUnder({ kind: 'start', at: NOW })).toBe('full')
      expect(accessUnder({ kind: 'start', at: NOW }, '2027-06-01T00:00:00Z')).toBe('change_only')
      expect(accessUnder({ kind: 'spread', from: NOW, days: 9 })).toBe('full')
      expect(accessUnder({ kind: 'spread', from: NOW, days: 9 }, '2026-11-28T00:00:00Z')).toBe(
        'change_only',
      )
      expect(() =>
        check({ facts: { changedAt }, rule: { unknownAge: undefined as never } }),
      ).toThrow("'rule.unknownAge.kind'")
    },
  )

  it('Invariant 10: five minutes ahead are now, more is unknown, and neither prolongs a life', () => {
    const drifted = check({ facts: { changedAt: later(NOW, 300_000) } })
    expect(drifted.details).toMatchObject({ state: 'current', dueOn: '2027-05-22' })
    const ahead = check({ facts: { changedAt: later(NOW, 300_001) } })
    expect(ahead).toMatchObject({
      reasons: [{ code: 'rotation_age_unknown', params: { anomaly: 'future' } }],
      details: { access: 'change_only', dueOn: null },
    })
    const far = check({ facts: { changedAt: at('9999-12-31T23:59:59Z') } })
    expect(far.details).toMatchObject({ state: 'unknown', access: 'change_only' })
  })

  it.each([0, -1, 180, 2 ** 63, Number.POSITIVE_INFINITY, null, '', '-1', 'P-1D', '0'])(
    'Invariant 11: %s stands for no length of time',
    (value) => {
      const refused = expect.objectContaining({ code: 'ERR_OPTION_INVALID' })
      for (const name of ['maxAge', 'maxIdle', 'minAge', 'grace'] as const) {
        expect(() => check({ rule: { [name]: value as Period } })).toThrow(refused)
      }
    },
  )

  it('Invariant 11: never is a word, and no days at all mean today', () => {
    expect(check({ rule: { maxAge: 'never' } }).details.deadlineAt).toBeNull()
    const today = check({ facts: { changedAt: NOW }, rule: { maxAge: 'P0D' } }).details
    expect(today).toMatchObject({ dueOn: '2026-11-22', access: 'full' })
  })

  it('Invariant 12: a new rule and the end of an exemption give notice, an incident gives none', () => {
    const activation = { at: NOW, notice: 'P1M' } as const
    const old = { changedAt: at('2020-01-01T00:00:00Z') }
    expect(check({ facts: old }).details.state).toBe('expired')
    expect(check({ facts: old, rule: { activation } }).details).toMatchObject({
      access: 'full',
      dueOn: '2026-12-22',
    })
    const until = at('2027-05-01T10:00:00Z')
    const lifted = { ...old, exemption: { until, owner: 'desk' } }
    expect(check({ facts: lifted, rule: { activation }, now: until }).details).toMatchObject({
      access: 'full',
      dueOn: '2027-06-01',
    })
    for (const requires of ['old_password', 'independent'] as const) {
      const epochs = [epoch('a', NOW, { requires })]
      expect(check({ rule: { activation }, epochs }).details.access).toBe('change_only')
    }
  })

  it('Invariant 13: a longer rule clears no demand, and who is let in again is told of', async () => {
    const longer = { maxAge: 'P2Y' } as const
    const facts = { demands: [demand('2026-11-01T00:00:00Z')] }
    expect(check({ facts, rule: longer }).details.state).toBe('forced')
    const changedAt = at('2026-01-01T00:00:00Z')
    const { sweep, clock } = await open(
      { accountId: 'late', changedAt },
      { accountId: 'forced', changedAt, ...facts },
    )
    await sweep()
    clock.advance(1)
    expect(await sweep({ ...RULE, ...longer })).toEqual(['late eased current'])
  })

  it.each<readonly [string, Question, boolean]>([
    ['a voluntary change', {}, true],
    ['a change in time', { now: '2027-03-01T12:00:00Z', rule: { minAge: 'P1Y' } }, true],
    ['an unknown date', { facts: { changedAt: null } }, false],
    ['a demand', { facts: { demands: [demand(NOW)] } }, false],
    ['a compromise', { epochs: [epoch('a', NOW, { requires: 'independent' })] }, false],
    ['the deadline', { now: DEADLINE_AT, rule: { minAge: 'P1Y' } }, false],
    ['a grace', { now: DEADLINE_AT, rule: { minAge: 'P1Y', grace: 'P7D' } }, false],
    ['a first password', { facts: { temporary: true, changedAt: NOW } }, false],
    ['a password that somebody set', { facts: { changedBy: 'admin' } }, false],
    ['a password that was imported', { facts: { changedBy: 'import' } }, false],
  ])('Invariant 14: a minimum age keeps from %s: %3$s', (_, { rule, ...question }, isKept) => {
    const { changeableAt } = check({ rule: { minAge: 'P90D', ...rule }, ...question }).details
    expect(changeableAt !== null).toBe(isKept)
  })

  it('Invariant 15: an exemption shields from age only, until its end, and has an owner', async () => {
    const exemption = { until: at('2027-06-01T00:00:00Z'), owner: 'desk' }
    const now = '2027-05-31T23:59:59.999Z'
    const facts = { exemption }
    expect(check({ facts, now }).details).toMatchObject({ state: 'exempt', shielded: 'expired' })
    expect(check({ facts, now: exemption.until }).details.state).toBe('expired')
    const rule = { maxIdle: 'P1M' } as const
    expect(check({ facts, rule, now }).details.state).toBe('blocked')
    expect(check({ facts, epochs: [epoch('a', NOW)], now }).details.state).toBe('forced')
    for (const wrong of [{ until: exemption.until }, { owner: 'desk' }]) {
      expect(() => check({ facts: { exemption: wrong as never } })).toThrow("'facts.exemption.")
    }
    // A service is as old as a person.
    const service = { occasion: { kind: 'service' } } as const
    expect(check({ facts: service, now }).details.state).toBe('expired')

    const { sweep, clock } = await open({
      accountId: 'a',
      changedAt: at('2020-01-01T00:00:00Z'),
      exemption: { ...exemption, until: later(NOW, 20 * DAY_MS) },
    })
    expect(await sweep()).toEqual(['a exemption_ending exempt'])
    clock.advance(21 * DAY_MS)
    expect(await sweep()).toEqual(['a entered expired'])
  })

  it('Invariant 16: age and idleness are two clocks, and a login is activity and no change', () => {
    const rule = { maxIdle: 'P6M' } as const
    const now = '2027-04-01T00:00:00Z'
    const seen = { lastLoginAt: at('2027-03-31T00:00:00Z') }
    expect(check({ facts: seen, rule, now }).details.state).toBe('expired')
    const fresh = { changedAt: at('2027-03-31T00:00:00Z'), lastLoginAt: CHANGED_AT }
    expect(check({ facts: fresh, rule, now }).reasons).toMatchObject([
      { code: 'rotation_blocked', params: { cause: 'idle' } },
    ])
    const both = { lastLoginAt: CHANGED_AT }
    expect(check({ facts: both, rule, now }).details.state).toBe('blocked')
  })

  // Invariant 17 is in same-password.test.ts: it asks the rules of a password.

  it('Invariant 18: a change cancels the reminders of its cycle, and none is sent twice', async () => {
    const { store, clock, sweep } = await open(
      { accountId: 'a', changedAt: CHANGED_AT },
      { accountId: 'b', changedAt: CHANGED_AT },
    )
    const claim = async () => {
      const claimed = await store.claimReminders({
        worker: 'one',
        limit: 10,
        leaseMs: DAY_MS,
        now: clock.now(),
      })
      await store.confirmReminders({ worker: 'one', reminders: claimed, now: clock.now() })
      return claimed.map(({ accountId, stage }) => `${accountId} ${stage}`).sort()
    }
    // An outage: three stages have passed on 23 February.
    clock.advance(93 * DAY_MS)
    await sweep()
    expect(await claim()).toEqual(['a 7', 'b 7'])
    await sweep()
    expect(await claim()).toEqual([])
    clock.advance(4 * DAY_MS)
    await sweep()
    const now = clock.now()
    await store.recordChange({ accountId: 'a', at: now, by: 'user', now })
    expect(await claim()).toEqual(['b 3'])
  })

  it('Invariant 19: days left are days of the calendar, and never a quotient', () => {
    const daysLeft = (now: string, timeZone?: string) =>
      check({ now, rule: { timeZone } }).details.daysLeft
    expect(daysLeft('2027-02-27T22:59:59.999Z')).toBe(2)
    expect(daysLeft('2027-02-27T23:00:00Z')).toBe(1)
    expect(daysLeft('2027-03-01T22:59:59.999Z')).toBe(0)
    expect(daysLeft('2027-03-01T23:00:00Z')).toBe(-1)
    expect(daysLeft('2027-03-01T23:00:00Z', 'America/Cayenne')).toBe(0)
    // A night of 23 hours lies between.
    const facts = { changedAt: at('2026-09-29T10:00:00Z') }
    expect(check({ facts, now: '2027-03-27T22:30:00Z' }).details.daysLeft).toBe(2)
  })

  it('Invariant 20: a deadline follows the clocks of the platform, and no store keeps one', () => {
    const { deadlineAt } = check({}).details
    expect(deadlineAt).toBe(DEADLINE_AT)
    /** Next year's government. */
    class OtherClocks {
      format(): string {
        return '1/1/2027, GMT+02:00'
      }
    }
    vi.stubGlobal('Intl', { DateTimeFormat: OtherClocks })
    const moved = check({ rule: { timeZone: 'Etc/Moved' } }).details
    expect(moved).toMatchObject({ dueOn: '2027-03-01', deadlineAt: '2027-03-01T22:00:00.000Z' })
    for (const dialect of ['postgresql', 'sqlite'] as const) {
      const table = listMigrations(dialect).find(({ id }) => id === 'credential_table')
      expect(table?.sql).toContain('changed_at')
      expect(table?.sql).not.toMatch(/deadline|expires|(?<!former_)due/u)
    }
  })

  it('Invariant 21: a change of role leaves the earlier of two due dates', () => {
    const dueOn = (formerDueOn: string, rule: Partial<RotationRule> = {}, facts: object = {}) =>
      check({ facts: { formerDueOn: on(formerDueOn), ...facts }, rule }).details.dueOn
    expect(dueOn('2026-12-01')).toBe('2026-12-01')
    expect(dueOn('2027-06-01')).toBe('2027-03-01')
    // Into a role that knows no age, that gives notice, or that moves to business days.
    expect(dueOn('2026-12-01', { maxAge: 'never' })).toBe('2026-12-01')
    expect(dueOn('2026-12-01', { activation: { at: NOW, notice: 'P1Y' } })).toBe('2026-12-01')
    expect(dueOn('2026-12-06', { businessDays: { shift: 'next' } })).toBe('2026-12-06')
    expect(dueOn('2026-09-01')).toBe('2026-09-01')
    // A cycle that is over.
    expect(dueOn('2026-08-31')).toBe('2027-03-01')
    expect(dueOn('2026-08-31', { maxAge: 'never' })).toBeNull()
    // Of a date that cannot be used, nobody knows whether it is.
    const start = { unknownAge: { kind: 'start', at: NOW } } as const
    for (const changedAt of [null, at('1601-01-01T00:00:00Z'), at('9999-01-01T00:00:00Z')]) {
      expect(dueOn('2026-12-01', start, { changedAt })).toBe('2026-12-01')
      expect(dueOn('2026-12-01', {}, { changedAt })).toBeNull()
    }
  })

  it.each<readonly [string, Question, boolean]>([
    ['unknown', { facts: { changedAt: null } }, true],
    ['forced', { epochs: [epoch('a', NOW)] }, true],
    ['grace', { now: DEADLINE_AT, rule: { grace: 'P7D' } }, true],
    ['expired', { now: DEADLINE_AT }, true],
    ['expired', { now: '2099-01-01T00:00:00Z' }, true],
    ['warning', { now: '2027-03-01T12:00:00Z' }, true],
    ['current', {}, true],
    ['compromised', { epochs: [epoch('a', NOW, { requires: 'independent' })] }, false],
    ['blocked', { facts: { block: { at: CHANGED_AT, cause: 'admin' } } }, false],
  ])(
    'Invariant 22: who is %s reaches the change page with the old password: %3$s',
    (state, question, isReached) => {
      const { details } = check(question)
      expect(details.state).toBe(state)
      expect(details.access !== 'none' && details.requires === 'old_password').toBe(isReached)
    },
  )

  it.each(FRENCH_AREAS)(
    'Invariant 23: in %s a shift enforces later by four days at most, and reminds earlier',
    (holidays) => {
      for (let day = on('2027-01-01'); day < '2028-01-01'; day = addDays(day, 1) as IsoDate) {
        const changedAt = at(`${day}T12:00:00Z`)
        const rule: RotationRule = {
          ...RULE,
          maxAge: 'P30D',
          businessDays: { shift: 'next', holidays },
        }
        const raw = computeDueDate(changedAt, { period: 'P30D' }).dueOn
        const { dueOn, reminders } = computeReminders(
          { changedAt },
          { rule, stages: [7, 1], now: changedAt },
        )
        const moved = countDays(raw, dueOn as IsoDate)
        expect(moved >= 0 && moved <= 4).toBe(true)
        for (const { stage, daysLeft } of reminders) {
          expect(daysLeft >= stage && daysLeft <= stage + 4).toBe(true)
        }
      }
    },
  )

  it('Invariant 23: an incident does not wait for a business day', () => {
    const rule = { businessDays: { shift: 'next' } } as const
    // Easter Sunday.
    const now = '2027-03-28T12:00:00Z'
    const facts = { changedAt: at('2027-03-01T00:00:00Z') }
    expect(check({ facts, rule, now, epochs: [epoch('a', now)] }).details).toMatchObject({
      state: 'forced',
      access: 'change_only',
    })
  })
})
