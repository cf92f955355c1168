import { describe, expect, it } from 'vitest'
import { createMemoryStore } from '../../../src/rotation/store/create-memory-store.js'
import type {
  CredentialPage,
  CredentialStore,
  PageQuery,
  Reminder,
} from '../../../src/rotation/store/types.js'
import { listCredentialStoreChecks } from '../../../src/testing/list-credential-store-checks.js'
import type { Instant } from '../../../src/time.js'

const checks = listCredentialStoreChecks()

type Fault = (store: CredentialStore) => Partial<CredentialStore>

const LONG_AGO = '2000-01-01T00:00:00.000Z' as Instant

/** A page in another order, as a store gives it that sorts by account alone. */
async function pageByAccount(store: CredentialStore, query: PageQuery): Promise<CredentialPage> {
  const all = await store.pageDue({ ...query, from: null, before: null, after: null, limit: 999 })
  const rows = all.credentials
    .filter(({ accountId }) => query.after === null || accountId > query.after.accountId)
    .sort((a, b) => (a.accountId < b.accountId ? -1 : 1))
    .slice(0, query.limit)
  const last = rows.length < query.limit ? undefined : rows.at(-1)
  return {
    credentials: rows,
    next: last ? { at: last.changedAt, accountId: last.accountId } : null,
  }
}

/** What stores get wrong, and the check that notices. */
const FAULTS: readonly (readonly [string, string, Fault])[] = [
  [
    'gives back what was put, to the millisecond',
    'rounds to the second',
    (store) => ({
      async findCredential(accountId) {
        const found = await store.findCredential(accountId)
        const changedAt = found?.changedAt?.replace(/\.\d{3}Z$/u, '.000Z') as Instant
        return found && { ...found, ...(found.changedAt ? { changedAt } : {}) }
      },
    }),
  ],
  [
    'gives back what was put, to the millisecond',
    'loses everything',
    () => ({
      findCredential: async () => null,
    }),
  ],
  [
    'replaces the whole of a credential that is put again',
    'keeps what is not said',
    (store) => ({
      async putCredentials(credentials) {
        const olds = await Promise.all(
          credentials.map(({ accountId }) => store.findCredential(accountId)),
        )
        await store.putCredentials(credentials.map((row, index) => ({ ...olds[index], ...row })))
      },
    }),
  ],
  [
    'replaces the whole of a credential that is put again',
    'lets the last of two win',
    (store) => ({
      putCredentials: (rows) =>
        store.putCredentials([...new Map(rows.map((row) => [row.accountId, row])).values()]),
    }),
  ],
  [
    'replaces the whole of a credential that is put again',
    'fails with an error of its own',
    (store) => ({
      async putCredentials(rows) {
        if (new Set(rows).size < rows.length) throw new Error('unique violation')
        await store.putCredentials(rows)
      },
    }),
  ],
  [
    'takes any text for a value and none for a statement',
    'strips quotes',
    (store) => ({
      putCredentials: (rows) =>
        store.putCredentials(
          rows.map((row) => ({ ...row, organisation: row.organisation?.replaceAll("'", '') })),
        ),
    }),
  ],
  [
    'takes any text for a value and none for a statement',
    'looks for patterns',
    (store) => ({
      pageDue: (query) => store.pageDue({ ...query, band: query.band === '%_' ? '?' : query.band }),
    }),
  ],
  [
    'knows nothing of an account that was never put',
    'says yes to everything',
    () => ({
      recordLogin: async () => true,
    }),
  ],
  [
    'patches what a patch names, and no date',
    'cannot lift',
    (store) => ({
      patchCredential: (accountId, patch) =>
        store.patchCredential(
          accountId,
          Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null)),
        ),
    }),
  ],
  [
    'keeps the later of two changes',
    'keeps the last',
    (store) => ({
      async recordChange(change) {
        const old = await store.findCredential(change.accountId)
        if (old !== null) await store.putCredentials([{ ...old, changedAt: null }])
        return store.recordChange(change)
      },
    }),
  ],
  [
    'keeps the later of two changes',
    'is stuck behind a date that lies ahead',
    (store) => ({
      recordChange: (change) =>
        store.recordChange({ ...change, now: '2030-01-01T00:00:00.000Z' as Instant }),
    }),
  ],
  [
    'forgets the demands that a change meets, and no others',
    'forgets all',
    (store) => ({
      async recordChange(change) {
        const old = await store.findCredential(change.accountId)
        if (old !== null) await store.putCredentials([{ ...old, demands: [] }])
        return store.recordChange(change)
      },
    }),
  ],
  [
    'keeps the later of two logins',
    'keeps the first',
    (store) => ({
      async recordLogin(login) {
        const old = await store.findCredential(login.accountId)
        return old?.lastLoginAt ? false : store.recordLogin(login)
      },
    }),
  ],
  [
    'loses none of two demands that come at once',
    'reads before it writes',
    (store) => ({
      async recordDemand({ accountId, demand }) {
        const old = await store.findCredential(accountId)
        await Promise.resolve()
        if (old !== null)
          await store.putCredentials([{ ...old, demands: [...(old.demands ?? []), demand] }])
        return old !== null
      },
    }),
  ],
  [
    'loses none of two demands that come at once',
    'loses the account with them',
    (store) => ({
      findCredential: async () => null,
      recordDemand: store.recordDemand,
    }),
  ],
  [
    'pages through every row once, the earliest change first',
    'orders by account',
    (store) => ({
      pageDue: (query) => pageByAccount(store, query),
    }),
  ],
  [
    'pages through every row once, the earliest change first',
    'never ends',
    (store) => ({
      pageDue: (query) => store.pageDue({ ...query, after: null }),
    }),
  ],
  [
    'keeps its place among changes of one instant',
    'goes on behind the instant',
    (store) => ({
      pageDue: (query) =>
        store.pageDue({ ...query, after: query.after && { ...query.after, accountId: '\uffff' } }),
    }),
  ],
  [
    'keeps its place among changes of one instant',
    'gives a row that nobody put',
    (store) => ({
      async pageDue(query) {
        const { credentials } = await store.pageDue({ ...query, after: null })
        return { credentials: credentials.map((row) => ({ ...row, accountId: 'x' })), next: null }
      },
    }),
  ],
  [
    'keeps its place while rows come and go',
    'counts rows from the beginning',
    (store) => {
      let offset = 0
      return {
        async pageDue(query) {
          if (query.after === null) offset = 0
          const all = await store.pageDue({ ...query, after: null, limit: 999 })
          const credentials = all.credentials.slice(offset, offset + query.limit)
          offset += credentials.length
          const last = credentials.length < query.limit ? undefined : credentials.at(-1)
          return {
            credentials,
            next: last ? { at: last.changedAt, accountId: last.accountId } : null,
          }
        },
      }
    },
  ],
  [
    'begins a window at its first instant and ends it before its last',
    'ends behind its last',
    (store) => ({
      pageDue: (query) =>
        store.pageDue({
          ...query,
          before: query.before && (query.before.replace('.000Z', '.001Z') as Instant),
        }),
    }),
  ],
  [
    'keeps bands apart',
    'mixes them',
    (store) => ({
      pageIdle: (query) => store.pageIdle({ ...query, band: 'a' }),
    }),
  ],
  [
    'pages through unknown dates and no others',
    'gives the known ones too',
    (store) => ({
      pageUnknown: (query) => store.pageDue({ ...query, from: null, before: null }),
    }),
  ],
  [
    'pages by last login, or by change before the first',
    'pages by change',
    (store) => ({
      pageIdle: (query) => store.pageDue(query),
    }),
  ],
  [
    'pages through exceptions and no others',
    'knows only blocks',
    (store) => ({
      async pageExceptions(query) {
        const { credentials, next } = await store.pageExceptions(query)
        return { credentials: credentials.filter(({ block }) => block !== null), next }
      },
    }),
  ],
  [
    'refuses a page without size',
    'gives an empty one',
    (store) => ({
      pageUnknown: async (query) =>
        query.limit > 0 ? store.pageUnknown(query) : { credentials: [], next: null },
    }),
  ],
  [
    'adds an incident once',
    'adds it twice',
    (store) => ({
      appendEpoch: async (epoch) => (await store.appendEpoch(epoch)) || true,
    }),
  ],
  [
    'refuses another incident under a known identifier',
    'keeps quiet',
    (store) => ({
      appendEpoch: (epoch) => store.appendEpoch(epoch).catch(() => false),
    }),
  ],
  [
    'lists incidents by the moment they look back to',
    'lists the latest first',
    (store) => ({
      listEpochs: async () => [...(await store.listEpochs())].reverse(),
    }),
  ],
  [
    'counts who has changed since, who came without, and who was not seen',
    'believes a future date',
    (store) => ({
      countEpochProgress: ({ epoch }) =>
        store.countEpochProgress({ epoch, now: '2030-01-01T00:00:00.000Z' as Instant }),
    }),
  ],
  [
    'counts whom a scope concerns, as checkRotation does',
    'counts everybody',
    (store) => ({
      countEpochProgress: ({ epoch, now }) =>
        store.countEpochProgress({ epoch: { ...epoch, scope: {} }, now }),
    }),
  ],
  [
    'queues a reminder once, whatever became of it',
    'counts what it was given',
    (store) => ({
      async enqueueReminders(reminders) {
        await store.enqueueReminders(reminders)
        return reminders.length
      },
    }),
  ],
  [
    'hands out nothing before its hour',
    'hands out at once',
    (store) => ({
      enqueueReminders: (rows) =>
        store.enqueueReminders(rows.map((row) => ({ ...row, sendAt: LONG_AGO }))),
    }),
  ],
  [
    'never hands the same reminder to two workers',
    'looks before it takes',
    () => {
      const open: Reminder[] = []
      return {
        async enqueueReminders(rows) {
          open.push(...rows)
          return rows.length
        },
        async claimReminders({ limit }) {
          const share = open.slice(0, limit)
          await Promise.resolve()
          open.splice(0, limit)
          return share
        },
      }
    },
  ],
  [
    'hands out again what a worker took and never confirmed',
    'forgets it',
    (store) => ({
      claimReminders: (claim) => store.claimReminders({ ...claim, leaseMs: 86_400_000 }),
    }),
  ],
  [
    'takes no confirmation from whom a lease has left',
    'asks nobody who they are',
    (store) => ({
      claimReminders: (claim) => store.claimReminders({ ...claim, worker: 'any' }),
      confirmReminders: (confirmation) =>
        store.confirmReminders({ ...confirmation, worker: 'any' }),
      releaseReminders: (release) => store.releaseReminders({ ...release, worker: 'any' }),
    }),
  ],
  [
    'takes back what could not be sent, until later',
    'hands it out at once',
    (store) => ({
      releaseReminders: (release) => store.releaseReminders({ ...release, sendAt: LONG_AGO }),
    }),
  ],
  [
    'sends the most urgent of several that are due',
    'sends them all',
    (store) => {
      // Cycles that differ are no longer the same.
      const taken = new Map<string, Reminder>()
      return {
        async enqueueReminders(rows) {
          for (const row of rows) taken.set(`${row.accountId} ${row.stage}`, row)
          return rows.length
        },
        async claimReminders({ now, limit }) {
          const due = [...taken].filter(([, { sendAt }]) => sendAt <= now).slice(0, limit)
          for (const [key] of due) taken.delete(key)
          return due.map(([, row]) => row)
        },
        confirmReminders: store.confirmReminders,
      }
    },
  ],
  [
    'sends the most urgent of several that are due',
    'never ends',
    (store) => ({
      claimReminders: async () => [
        { accountId: 'account-0', cycle: LONG_AGO, stage: 3, sendAt: LONG_AGO },
      ],
      confirmReminders: store.confirmReminders,
    }),
  ],
  [
    'cancels what is queued when the password changes',
    'takes the same change for another',
    (store) => ({
      async recordChange(change) {
        await store.cancelReminders(change)
        return store.recordChange(change)
      },
    }),
  ],
  [
    'hands out nothing of a cycle that is over',
    'never looks',
    (store) => {
      const queue: Reminder[] = []
      return {
        async enqueueReminders(rows) {
          return queue.push(...rows)
        },
        claimReminders: async ({ limit }) => queue.splice(0, limit),
        confirmReminders: store.confirmReminders,
      }
    },
  ],
  [
    'cancels what is queued for one account',
    'takes it up again',
    (store) => {
      const cancelled = new Set<string>()
      return {
        async cancelReminders(cancellation) {
          cancelled.add(cancellation.accountId)
          return store.cancelReminders(cancellation)
        },
        async enqueueReminders(rows) {
          const again = rows.filter(({ accountId }) => cancelled.has(accountId)).length
          return again + (await store.enqueueReminders(rows))
        },
      }
    },
  ],
  [
    'reminds of a date that nobody knows',
    'takes it for a cycle that is over',
    (store) => ({
      enqueueReminders: (rows) =>
        store.enqueueReminders(rows.map((row) => ({ ...row, cycle: row.cycle ?? LONG_AGO }))),
    }),
  ],
  [
    'refuses a claim without worker, size or end',
    'hands out nothing',
    (store) => ({
      claimReminders: (claim) => store.claimReminders(claim).catch(() => []),
    }),
  ],
  [
    'keeps the place of every band',
    'keeps one',
    (store) => ({
      loadCursor: () => store.loadCursor('x'),
      saveCursor: (_band, cursor) => store.saveCursor('x', cursor),
    }),
  ],
]

describe('the checks of a store', () => {
  it('have names that differ', () => {
    expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length)
  })

  it('each notice something here', () => {
    const noticed = new Set(FAULTS.map(([name]) => name))
    expect(checks.map(({ name }) => name).filter((name) => !noticed.has(name))).toEqual([])
  })

  it.each(FAULTS)('%s: notices a store that %s', async (name, _what, fault) => {
    const check = checks.find((it) => it.name === name)
    const createStore = (): CredentialStore => {
      const store = createMemoryStore()
      return { ...store, ...fault(store) }
    }
    const error = await check?.run(createStore).catch((reason: unknown) => reason)
    // Plain, so that every runner prints it, and no accident of the fault itself.
    expect(error).toMatchObject({ name: 'Error' })
  })
})
