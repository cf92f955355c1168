import { describe, expect, it } from 'vitest'
import { createMac } from '../../../../src/ports.js'
import { defineEpoch } from '../../../../src/rotation/define-epoch.js'
import { createMemoryStore } from '../../../../src/rotation/store/create-memory-store.js'
import {
  type CreateSweepOptions,
  createSweep,
} from '../../../../src/rotation/store/create-sweep.js'
import type { SweepDecision } from '../../../../src/rotation/store/sweep-types.js'
import type { CredentialStore, StoredCredential } from '../../../../src/rotation/store/types.js'
import type { RotationRule } from '../../../../src/rotation/types.js'
import { createManualClock, type ManualClock } from '../../../../src/testing/create-manual-clock.js'
import { type Instant, type IsoDate, parseInstant } from '../../../../src/time.js'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const RULE: RotationRule = { maxAge: 'P6M', unknownAge: { kind: 'force' } }

const at = (text: string): Instant => parseInstant(text) as Instant

/** Six o'clock in the morning of Paris, on 1 March 2027. */
const START = at('2027-03-01T05:00:00Z')

interface Portal {
  readonly store: CredentialStore
  readonly clock: ManualClock
  /** What a sweep tells, as `account kind state`. */
  sweep(options?: Partial<CreateSweepOptions> & { readonly rule?: RotationRule }): Promise<string[]>
}

const credential = (
  accountId: string,
  changedAt: string | null,
  rest: Partial<StoredCredential> = {},
): StoredCredential => ({
  accountId,
  band: 'b',
  changedAt: changedAt === null ? null : at(changedAt),
  ...rest,
})

async function open(...credentials: readonly StoredCredential[]): Promise<Portal> {
  const store = createMemoryStore()
  const clock = createManualClock(START)
  await store.putCredentials(credentials)
  return {
    store,
    clock,
    async sweep({ rule = RULE, ...options } = {}) {
      const sweep = createSweep({ store, clock, bands: { b: { rule } }, ...options })
      return (await collect(sweep.run())).map(write).sort()
    },
  }
}

async function collect(decisions: AsyncIterable<SweepDecision>): Promise<SweepDecision[]> {
  const list: SweepDecision[] = []
  for await (const decision of decisions) list.push(decision)
  return list
}

const write = ({ kind, credential: { accountId }, outcome }: SweepDecision): string =>
  `${accountId} ${kind} ${outcome.details.state}`

describe('a sweep', () => {
  it('tells at first where everybody stands who is not simply current', async () => {
    const portal = await open(
      credential('current', '2027-02-01T09:00:00Z'),
      credential('warned', '2026-09-04T09:00:00Z'),
      credential('late', '2026-08-01T09:00:00Z'),
      credential('unknown', null),
      credential('zero', '1601-01-01T00:00:00Z'),
    )
    expect(await portal.sweep()).toEqual([
      'late entered expired',
      'unknown unknown unknown',
      'warned entered warning',
      'zero unknown unknown',
    ])
  })

  it('tells later only what is new, and unknown dates until they are known', async () => {
    const portal = await open(
      credential('warned', '2026-09-04T09:00:00Z'),
      credential('unknown', null),
    )
    await portal.sweep()
    portal.clock.advance(HOUR_MS)
    expect(await portal.sweep()).toEqual(['unknown unknown unknown'])
    portal.clock.advance(DAY_MS)
    await portal.store.recordChange({
      accountId: 'unknown',
      at: portal.clock.now(),
      by: 'user',
      now: portal.clock.now(),
    })
    expect(await portal.sweep()).toEqual([])
    portal.clock.advance(DAY_MS)
    // 4 March: due today.
    portal.clock.advance(DAY_MS)
    expect(await portal.sweep()).toEqual(['warned entered warning'])
  })

  it('reads the few whom something happens to, and not the table', async () => {
    const rows = Array.from({ length: 400 }, (_, index) =>
      credential(`a-${index}`, new Date(Date.parse(START) - index * 12 * HOUR_MS).toISOString()),
    )
    const portal = await open(...rows)
    await portal.sweep()
    let read = 0
    const counting: CredentialStore = {
      ...portal.store,
      async pageDue(query) {
        const page = await portal.store.pageDue(query)
        read += page.credentials.length
        return page
      },
    }
    portal.clock.advance(DAY_MS)
    const told = await portal.sweep({ store: counting, reminders: null })
    // Two changes a day, for each of three warnings and the deadline.
    expect(told).toHaveLength(8)
    expect(read).toBeLessThan(20)
  })

  it('reads nothing by date twice on one day', async () => {
    const portal = await open(credential('warned', '2026-09-04T09:00:00Z'))
    await portal.sweep()
    portal.clock.advance(HOUR_MS)
    const cursors: unknown[] = []
    const saving: CredentialStore = {
      ...portal.store,
      async saveCursor(band, cursor) {
        cursors.push(cursor.run?.passes.filter(({ kind }) => kind === 'due').length)
        return portal.store.saveCursor(band, cursor)
      },
    }
    await portal.sweep({ store: saving })
    // The zeros of other systems, and what was set meanwhile.
    expect(cursors).toEqual([2, undefined])
  })

  it('makes up for an outage (window from the last run)', async () => {
    const portal = await open(
      credential('first', '2026-09-10T09:00:00Z'),
      credential('second', '2026-09-20T09:00:00Z'),
      credential('third', '2026-10-10T09:00:00Z'),
    )
    await portal.sweep()
    portal.clock.advance(16 * DAY_MS)
    expect(await portal.sweep()).toEqual(['first entered expired', 'second entered warning'])
  })

  it('tells of nothing when clocks are set back', async () => {
    const portal = await open(credential('late', '2026-08-01T09:00:00Z'))
    await portal.sweep()
    const store: CredentialStore = {
      ...portal.store,
      saveCursor: () => Promise.reject(new Error('no time has passed')),
    }
    portal.clock.advance(-HOUR_MS)
    expect(await portal.sweep({ store })).toEqual([])
    portal.clock.advance(HOUR_MS)
    expect(await portal.sweep({ store })).toEqual([])
  })

  it('tells once of a password that was set at the very moment of a sweep', async () => {
    const rule = { ...RULE, maxAge: 'P0D', warnDays: [0] } as const
    const portal = await open({ accountId: 'a', band: 'b', changedAt: START })
    expect(await portal.sweep({ rule })).toEqual(['a entered warning'])
    portal.clock.advance(HOUR_MS)
    expect(await portal.sweep({ rule })).toEqual([])
  })

  it('leaves bands alone that it has no rule for', async () => {
    const portal = await open(credential('other', '2026-01-01T09:00:00Z', { band: 'c' }))
    expect(await portal.sweep()).toEqual([])
  })

  it('judges each band by its own rule', async () => {
    const portal = await open(
      credential('b', '2027-01-01T09:00:00Z'),
      credential('c', '2027-01-01T09:00:00Z', { band: 'c' }),
    )
    const bands = { b: { rule: RULE }, c: { rule: { ...RULE, maxAge: 'P1M' } } } as const
    expect(await portal.sweep({ bands })).toEqual(['c entered expired'])
  })

  it('blocks who has been idle, unless they came meanwhile', async () => {
    const rule = { ...RULE, maxAge: 'never', maxIdle: 'P45D' } as const
    const seen = { lastLoginAt: at('2027-01-15T09:00:00Z') }
    const portal = await open(
      credential('idle', '2026-01-01T09:00:00Z', seen),
      credential('back', '2026-01-01T09:00:00Z', seen),
      credential('never', '2027-01-15T09:00:00Z'),
    )
    expect(await portal.sweep({ rule })).toEqual([])
    portal.clock.advance(DAY_MS)
    const now = portal.clock.now()
    await portal.store.recordLogin({ accountId: 'back', at: now, now })
    expect(await portal.sweep({ rule })).toEqual(['idle entered blocked', 'never entered blocked'])
  })

  it('takes a login under its hands for a login, not for a date that lies ahead', async () => {
    const rule = { ...RULE, maxAge: 'never', maxIdle: 'P45D' } as const
    const portal = await open(
      credential('a', '2026-01-01T09:00:00Z', { lastLoginAt: at('2027-01-15T09:00:00Z') }),
      credential('b', '2027-01-15T09:00:00Z'),
    )
    await portal.sweep({ rule })
    portal.clock.advance(DAY_MS)
    // Two hours pass between the start of the sweep and its first page.
    const slow: CredentialStore = {
      ...portal.store,
      async pageDue(query) {
        portal.clock.advance(2 * HOUR_MS)
        const now = portal.clock.now()
        await portal.store.recordLogin({ accountId: 'a', at: now, now })
        await portal.store.recordChange({ accountId: 'b', at: now, by: 'user', now })
        return portal.store.pageDue(query)
      },
    }
    expect(await portal.sweep({ rule, store: slow })).toEqual([])
  })

  it('takes whoever has logged in since for no idle one of before', async () => {
    const rule = { ...RULE, maxIdle: 'P3M' } as const
    const portal = await open(
      // Due on 3 March, of which the warning of a day is reached today.
      credential('a', '2026-09-03T09:00:00Z', { lastLoginAt: at('2027-02-01T09:00:00Z') }),
    )
    expect(await portal.sweep({ rule })).toEqual(['a entered warning'])
    portal.clock.advance(2 * HOUR_MS)
    const now = portal.clock.now()
    await portal.store.recordLogin({ accountId: 'a', at: now, now })
    portal.clock.advance(DAY_MS)
    const told = await collect(
      createSweep({ store: portal.store, clock: portal.clock, bands: { b: { rule } } }).run(),
    )
    expect(told.map(({ before, outcome }) => [before, outcome.details.stage])).toEqual([
      ['warning', 1],
    ])
  })

  it('reports a date that lies ahead as unknown, also when it was written under its hands', async () => {
    const portal = await open(credential('ahead', '2027-06-01T09:00:00Z'))
    expect(await portal.sweep()).toEqual(['ahead unknown unknown'])
    portal.clock.advance(HOUR_MS)
    expect(await portal.sweep()).toEqual(['ahead unknown unknown'])
  })

  it('tells of an exemption for thirty days before its end, and of its holder when it is over (invariant 15)', async () => {
    const exemption = { until: at('2027-03-31T09:00:00Z'), owner: 'service desk' }
    const portal = await open(
      credential('soon', '2026-01-01T09:00:00Z', { exemption }),
      credential('later', '2026-01-01T09:00:00Z', {
        exemption: { until: at('2027-04-02T09:00:00Z'), owner: 'service desk' },
      }),
    )
    expect(await portal.sweep({ exemptionWarnDays: 10 })).toEqual([])
    portal.clock.advance(DAY_MS)
    expect(await portal.sweep()).toEqual(['soon exemption_ending exempt'])
    portal.clock.advance(31 * DAY_MS)
    expect(await portal.sweep()).toEqual(['later exemption_ending exempt', 'soon entered expired'])
  })

  it('tells whom a longer rule lets in again, and clears no demand by it (invariant 13)', async () => {
    const demand = {
      at: at('2027-02-01T09:00:00Z'),
      cause: 'breach',
      requires: 'old_password',
    } as const
    const portal = await open(
      credential('late', '2026-08-01T09:00:00Z'),
      credential('forced', '2026-08-01T09:00:00Z', { demands: [demand] }),
      credential('current', '2027-02-01T09:00:00Z'),
    )
    expect(await portal.sweep()).toEqual(['forced entered forced', 'late entered expired'])
    portal.clock.advance(HOUR_MS)
    const rule = { ...RULE, maxAge: 'P1Y' } as const
    expect(await portal.sweep({ rule })).toEqual(['late eased current'])
    portal.clock.advance(HOUR_MS)
    expect(await portal.sweep({ rule })).toEqual([])
  })

  it('tells whom a shorter rule puts off', async () => {
    const portal = await open(
      credential('old', '2026-10-01T09:00:00Z'),
      credential('new', '2027-02-20T09:00:00Z'),
    )
    expect(await portal.sweep()).toEqual([])
    portal.clock.advance(HOUR_MS)
    expect(await portal.sweep({ rule: { ...RULE, maxAge: 'P3M' } })).toEqual([
      'old entered expired',
    ])
  })

  it('takes the same rule in another order for the same rule', async () => {
    const portal = await open(credential('old', '2026-10-01T09:00:00Z'))
    await portal.sweep()
    portal.clock.advance(HOUR_MS)
    const passes: unknown[] = []
    const saving: CredentialStore = {
      ...portal.store,
      async saveCursor(band, cursor) {
        passes.push(cursor.run?.passes.map(({ kind }) => kind))
        return portal.store.saveCursor(band, cursor)
      },
    }
    await portal.sweep({ store: saving, rule: { unknownAge: { kind: 'force' }, maxAge: 'P6M' } })
    expect(passes[0]).toContain('exceptions')
  })

  it('tells once whom an incident forces, and again whom the next one does (invariant 4)', async () => {
    const portal = await open(
      credential('before', '2027-01-01T09:00:00Z'),
      credential('after', '2027-02-25T09:00:00Z'),
    )
    await portal.sweep()
    const epoch = (id: string, changedBefore: string) =>
      defineEpoch({ id, scope: {}, changedBefore: at(changedBefore), reason: 'suspicion' })
    await portal.store.appendEpoch(epoch('first', '2027-02-20T00:00:00Z'))
    portal.clock.advance(HOUR_MS)
    expect(await portal.sweep()).toEqual(['before entered forced'])
    portal.clock.advance(HOUR_MS)
    expect(await portal.sweep()).toEqual([])
    await portal.store.appendEpoch(epoch('second', '2027-02-28T00:00:00Z'))
    portal.clock.advance(HOUR_MS)
    expect(await portal.sweep()).toEqual(['after entered forced', 'before entered forced'])
  })

  it('spreads a campaign over its days by the jitter of each account', async () => {
    const mac = await createMac(new Uint8Array(32).fill(7))
    const rows = Array.from({ length: 30 }, (_, index) =>
      credential(`a-${index}`, '2027-02-01T09:00:00Z'),
    )
    const portal = await open(...rows)
    const options = {
      mac,
      bands: { b: { rule: { ...RULE, warnDays: [] }, jitter: { cohort: 'policy-2027', days: 9 } } },
    }
    await portal.store.appendEpoch(
      defineEpoch({
        id: 'policy-2027',
        scope: {},
        changedBefore: at('2027-03-01T00:00:00Z'),
        reason: 'policy',
        by: { on: '2027-03-20' as IsoDate, spreadDays: 9 },
      }),
    )
    const days: number[] = []
    for (let day = 0; day < 25; day++) {
      days.push((await portal.sweep(options)).length)
      portal.clock.advance(DAY_MS)
    }
    expect(days.reduce((sum, count) => sum + count)).toBe(30)
    expect(days.filter((count) => count > 0).length).toBeGreaterThan(6)
  })

  it('follows whoever was killed from the page that was under way', async () => {
    const rows = Array.from({ length: 10 }, (_, index) =>
      credential(`a-${index}`, `2026-07-0${(index % 9) + 1}T09:00:00Z`),
    )
    const portal = await open(...rows)
    const bands = { b: { rule: RULE } }
    const { store, clock } = portal
    const first: string[] = []
    for await (const decision of createSweep({ store, clock, bands, pageSize: 3 }).run()) {
      first.push(write(decision))
      // Five were dealt with: the second page was not.
      if (first.length === 5) break
    }
    clock.advance(3 * DAY_MS)
    const rest = await portal.sweep({ pageSize: 3 })
    expect(rest).toHaveLength(7)
    expect(new Set([...first, ...rest]).size).toBe(10)
    expect(await store.loadCursor('b')).toMatchObject({ swept: { until: clock.now() }, run: null })
  })

  it('finishes the sweep of whoever was killed under the rule of then, and tells of the new one', async () => {
    const portal = await open(
      credential('a', '2026-07-01T09:00:00Z'),
      credential('b', '2026-07-02T09:00:00Z'),
    )
    const { store, clock } = portal
    const killed = createSweep({ store, clock, bands: { b: { rule: RULE } }, pageSize: 1 }).run()
    await killed[Symbol.asyncIterator]().next()
    clock.advance(HOUR_MS)
    const rule = { ...RULE, maxAge: 'P2Y' } as const
    expect(await portal.sweep({ rule })).toEqual([
      'a eased current',
      'a entered expired',
      'b eased current',
      'b entered expired',
    ])
  })

  it('stops between two pages when it is told to, and goes on from there', async () => {
    const rows = Array.from({ length: 6 }, (_, index) =>
      credential(`a-${index}`, `2026-07-0${index + 1}T09:00:00Z`),
    )
    const portal = await open(...rows)
    const { store, clock } = portal
    const controller = new AbortController()
    const sweep = createSweep({ store, clock, bands: { b: { rule: RULE } }, pageSize: 2 })
    const told: string[] = []
    const run = async (): Promise<void> => {
      for await (const decision of sweep.run({ signal: controller.signal })) {
        told.push(write(decision))
        controller.abort(new Error('enough'))
      }
    }
    await expect(run()).rejects.toThrow('enough')
    expect(told).toHaveLength(2)
    clock.advance(HOUR_MS)
    expect(await portal.sweep()).toHaveLength(4)
    await expect(run()).rejects.toThrow('enough')
  })

  it('judges a credential once, however many of its scans meet it', async () => {
    const rule = { ...RULE, maxIdle: 'P6M' } as const
    const demand = { at: START, cause: 'breach', requires: 'old_password' } as const
    const portal = await open(
      credential('due-and-idle', '2026-09-01T09:00:00Z', { demands: [demand] }),
      credential('idle', '2026-12-01T09:00:00Z', {
        lastLoginAt: at('2026-09-01T09:00:00Z'),
        demands: [demand],
      }),
      credential('unknown', null, { lastLoginAt: at('2026-09-01T09:00:00Z') }),
    )
    await portal.sweep({ rule })
    portal.clock.advance(DAY_MS)
    expect(await portal.sweep({ rule })).toEqual([
      'due-and-idle entered blocked',
      'idle entered blocked',
      'unknown entered blocked',
    ])
  })
})

describe('the reminders of a sweep', () => {
  const claim = async ({ store, clock }: Portal): Promise<readonly string[]> => {
    const claimed = await store.claimReminders({
      worker: 'one',
      limit: 100,
      leaseMs: HOUR_MS,
      now: clock.now(),
    })
    await store.confirmReminders({ worker: 'one', reminders: claimed, now: clock.now() })
    return claimed.map(({ accountId, stage, sendAt }) => `${accountId} ${stage} ${sendAt}`).sort()
  }

  it('are there when their hour comes, once for each stage', async () => {
    // Due on 10 March, a Wednesday.
    const portal = await open(credential('a', '2026-09-10T09:00:00Z'))
    const sent: string[] = []
    for (let hours = 0; hours < 12 * 24; hours++) {
      if (hours % 24 === 0) await portal.sweep()
      sent.push(...(await claim(portal)))
      portal.clock.advance(HOUR_MS)
    }
    expect(sent).toEqual([
      'a 14 2027-02-24T08:00:00.000Z',
      'a 7 2027-03-03T08:00:00.000Z',
      'a 3 2027-03-07T08:00:00.000Z',
      'a 1 2027-03-09T08:00:00.000Z',
      'a 0 2027-03-10T08:00:00.000Z',
    ])
  })

  it.each([[[3, 1]], [[1]]])(
    'are there on the business day before (date case D31): %s',
    async (stages) => {
      // Due on 29 March, Easter Monday, which the shift moves to 30; the day before is a holiday.
      const rule: RotationRule = { ...RULE, businessDays: { shift: 'next' } }
      const portal = await open(credential('a', '2026-09-29T09:00:00Z'))
      portal.clock.advance(18 * DAY_MS)
      const sent: string[] = []
      for (let day = 0; day < 14; day++) {
        await portal.sweep({ rule, reminders: { stages } })
        portal.clock.advance(4 * HOUR_MS)
        sent.push(...(await claim(portal)).map((it) => `${it} at ${portal.clock.now()}`))
        portal.clock.advance(20 * HOUR_MS)
      }
      expect(sent).toEqual(['a 1 2027-03-26T08:00:00.000Z at 2027-03-26T09:00:00.000Z'])
    },
  )

  it('are queued a day ahead and no earlier', async () => {
    // Due on 10 March: the reminder of seven days before is for 3 March, that of three days for 7.
    const portal = await open(credential('a', '2026-09-10T09:00:00Z'))
    const queued: string[] = []
    const store: CredentialStore = {
      ...portal.store,
      async enqueueReminders(reminders) {
        queued.push(
          ...reminders.map(({ stage }) => `${stage} on ${portal.clock.now().slice(0, 10)}`),
        )
        return portal.store.enqueueReminders(reminders)
      },
    }
    for (let day = 0; day < 6; day++) {
      await portal.sweep({ store, reminders: { stages: [7, 3] } })
      portal.clock.advance(DAY_MS)
    }
    // What has passed is named again, in case it was missed; the queue knows it.
    const again = ['7 on 2027-03-03', '7 on 2027-03-06']
    expect(queued.filter((it) => !again.includes(it))).toEqual([
      '7 on 2027-03-02',
      '3 on 2027-03-06',
    ])
  })

  it('are sent on the last day, when an outage lasted until then', async () => {
    const portal = await open(credential('a', '2026-09-10T09:00:00Z'))
    await portal.sweep({ reminders: null })
    portal.clock.advance(9 * DAY_MS)
    await portal.sweep()
    portal.clock.advance(4 * HOUR_MS)
    expect(await claim(portal)).toEqual(['a 0 2027-03-10T08:00:00.000Z'])
  })

  it('are one after an outage, the most urgent (invariant 18)', async () => {
    const portal = await open(credential('a', '2026-09-20T09:00:00Z'))
    await portal.sweep()
    portal.clock.advance(17 * DAY_MS)
    await portal.sweep()
    portal.clock.advance(4 * HOUR_MS)
    expect(await claim(portal)).toEqual(['a 3 2027-03-17T08:00:00.000Z'])
    portal.clock.advance(DAY_MS)
    expect(await claim(portal)).toEqual(['a 1 2027-03-19T08:00:00.000Z'])
  })

  it('are none for whom is late, exempt, blocked, or months away', async () => {
    const portal = await open(
      credential('late', '2026-08-20T09:00:00Z'),
      credential('away', '2027-02-20T09:00:00Z'),
      credential('blocked', '2026-09-03T09:00:00Z', {
        block: { at: at('2027-01-01T09:00:00Z'), cause: 'admin' },
      }),
      credential('exempt', '2026-09-03T09:00:00Z', {
        exemption: { until: at('2027-12-01T09:00:00Z'), owner: 'desk' },
      }),
      credential('unknown', null),
    )
    await portal.sweep()
    portal.clock.advance(2 * DAY_MS)
    expect(await claim(portal)).toEqual([])
  })

  it('tell of the end of a temporary password', async () => {
    const portal = await open(
      credential('a', '2027-02-28T09:00:00Z', { temporary: true, changedBy: 'admin' }),
    )
    await portal.sweep({ reminders: { stages: [1] } })
    portal.clock.advance(2 * DAY_MS)
    expect(await claim(portal)).toEqual(['a 1 2027-03-02T08:00:00.000Z'])
  })

  it('are cancelled by a change, and begin again with the next cycle', async () => {
    const portal = await open(credential('a', '2026-09-10T09:00:00Z'))
    await portal.sweep()
    const now = portal.clock.now()
    await portal.store.recordChange({ accountId: 'a', at: now, by: 'user', now })
    portal.clock.advance(10 * DAY_MS)
    await portal.sweep()
    expect(await claim(portal)).toEqual([])
  })

  it('are none where none are wanted', async () => {
    const portal = await open(credential('a', '2026-09-03T09:00:00Z'))
    await portal.sweep({ reminders: null })
    await portal.sweep({ reminders: { stages: [] } })
    portal.clock.advance(DAY_MS)
    expect(await claim(portal)).toEqual([])
  })
})

describe('the options of a sweep', () => {
  const store = createMemoryStore()
  const bands = { b: { rule: RULE } }

  it.each<[string, Partial<CreateSweepOptions>, string]>([
    ['a page of nothing', { pageSize: 0 }, "'pageSize'"],
    ['a page of everything', { pageSize: 10_001 }, "'pageSize'"],
    ['a notice of half a day', { exemptionWarnDays: 0.5 }, "'exemptionWarnDays'"],
    [
      'a rule that is none',
      { bands: { b: { rule: { ...RULE, maxAge: 'P1W' as 'P1D' } } } },
      "'rule.maxAge'",
    ],
    ['a time that is none', { reminders: { at: '25:00' } }, "'at'"],
    [
      'a jitter without key',
      { bands: { b: { rule: RULE, jitter: { cohort: 'c', days: 3 } } } },
      "'mac'",
    ],
    [
      'a jitter of two years',
      { bands: { b: { rule: RULE, jitter: { cohort: 'c', days: 700 } } } },
      "'bands[].jitter.days'",
    ],
  ])('refuse %s', (_title, options, named) => {
    expect(() => createSweep({ store, bands, ...options })).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining(named),
      }),
    )
  })

  it('have defaults', async () => {
    await expect(collect(createSweep({ store, bands }).run())).resolves.toEqual([])
  })
})
