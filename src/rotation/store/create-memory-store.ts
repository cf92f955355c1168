import { freezeDeep } from '../../internal/freeze-deep.js'
import type { Instant } from '../../time.js'
import { isInEpochScope } from '../is-in-epoch-scope.js'
import { readInstant } from '../read-instant.js'
import type { IncidentEpoch } from '../types.js'
import { assertDistinct } from './assert-distinct.js'
import { assertSameEpoch } from './assert-same-epoch.js'
import { computeDriftLimit } from './compute-drift-limit.js'
import { createMemoryOutbox } from './create-memory-outbox.js'
import { type FilledCredential, fillCredential } from './fill-credential.js'
import { isExceptional } from './is-exceptional.js'
import { type ReadChange, readChange } from './read-change.js'
import { readDemand } from './read-demand.js'
import { readEpoch } from './read-epoch.js'
import { readPageQuery } from './read-page-query.js'
import { readPatch } from './read-patch.js'
import type {
  CredentialPage,
  CredentialPages,
  CredentialRecords,
  CredentialStore,
  EpochLog,
  PageKey,
  SweepCursor,
  SweepCursors,
  WindowQuery,
} from './types.js'

type Table = Map<string, FilledCredential>

/**
 * Creates a store that lives in the memory of the process and ends with it: for tests, trials and demonstrations.
 *
 * Does what `createSqlStore` does, and gives frozen data. Nothing leaves the process. A page costs a walk over
 * everything there is.
 *
 * @returns The store, empty.
 *
 * @example Record a change
 * ```ts
 * import { systemClock } from 'hygie'
 * import { createMemoryStore } from 'hygie/rotation/store'
 *
 * const store = createMemoryStore()
 * await store.putCredentials([{ accountId: 'account-1', band: 'pharmacist', changedAt: null }])
 * const at = systemClock.now()
 * console.log(await store.recordChange({ accountId: 'account-1', at, by: 'user', now: at })) // true
 * ```
 *
 * @since 0.4.0
 */
export function createMemoryStore(): CredentialStore {
  const credentials: Table = new Map()
  const { outbox, closeOtherCycles } = createMemoryOutbox(
    (accountId) => credentials.get(accountId)?.changedAt,
  )
  return {
    ...createRecords(credentials, closeOtherCycles),
    ...createPages(credentials),
    ...createEpochs(credentials),
    ...outbox,
    ...createCursors(),
  }
}

function createRecords(
  table: Table,
  closeOtherCycles: (accountId: string, cycle: Instant) => void,
): CredentialRecords {
  const replace = (
    accountId: string,
    compute: (old: FilledCredential) => object | null,
  ): boolean => {
    const old = table.get(accountId)
    const changes = old === undefined ? null : compute(old)
    if (old === undefined || changes === null) return false
    table.set(accountId, freezeDeep(structuredClone({ ...old, ...changes })))
    return true
  }
  return {
    async putCredentials(credentials) {
      const filled = credentials.map(fillCredential)
      assertDistinct(filled)
      for (const row of filled) table.set(row.accountId, freezeDeep(structuredClone(row)))
    },
    async findCredential(accountId) {
      return table.get(accountId) ?? null
    },
    async patchCredential(accountId, patch) {
      const read = readPatch(patch)
      return replace(accountId, () => read)
    },
    async recordChange(change) {
      const { accountId, at, driftLimit, ...read } = readChange(change)
      const isRecorded = replace(accountId, (old) =>
        isOlder(old.changedAt, at, driftLimit) ? computeChanges(old, { at, ...read }) : null,
      )
      if (isRecorded) closeOtherCycles(accountId, at)
      return isRecorded
    },
    async recordLogin({ accountId, at, now }) {
      const lastLoginAt = readInstant(at, 'at')
      const limit = computeDriftLimit(readInstant(now, 'now'))
      return replace(accountId, (old) =>
        isOlder(old.lastLoginAt, lastLoginAt, limit) ? { lastLoginAt } : null,
      )
    },
    async recordDemand({ accountId, demand }) {
      const added = readDemand(demand)
      return replace(accountId, ({ demands }) => ({ demands: [...demands, added] }))
    },
  }
}

function computeChanges(
  { demands }: FilledCredential,
  { at, by, temporary, isMeeting }: Pick<ReadChange, 'at' | 'by' | 'temporary' | 'isMeeting'>,
): Partial<FilledCredential> {
  return {
    changedAt: at,
    changedBy: by,
    temporary,
    formerDueOn: null,
    demands: isMeeting ? demands.filter((demand) => demand.at >= at) : demands,
  }
}

/** A date on record gives way to a later one, and one that lies ahead of now to any. */
function isOlder(recorded: Instant | null, at: Instant, driftLimit: Instant): boolean {
  return recorded === null || recorded <= at || recorded > driftLimit
}

function createPages(table: Table): CredentialPages {
  return {
    pageDue: async (query) => page(table, query, ({ changedAt }) => changedAt),
    pageIdle: async (query) =>
      page(table, query, ({ lastLoginAt, changedAt }) => lastLoginAt ?? changedAt),
    pageUnknown: async (query) =>
      page(table, { ...query, ...NO_WINDOW }, ({ changedAt }) =>
        changedAt === null ? NO_DATE : null,
      ),
    pageExceptions: async (query) =>
      page(table, { ...query, ...NO_WINDOW }, (credential) =>
        isExceptional(credential) ? NO_DATE : null,
      ),
  }
}

/** Of rows that are ordered by account alone, which no window holds. */
const NO_DATE = ''
const NO_WINDOW = { from: null, before: null } as const

/** Rows that have a place in an order: those whose date is not `null`. */
function page(
  table: Table,
  query: WindowQuery,
  dateOf: (credential: FilledCredential) => string | null,
): CredentialPage {
  const { band, after, limit, from, before } = readPageQuery(query)
  const rows = [...table.values()]
    .filter((row) => row.band === band)
    .flatMap((row) => {
      const date = dateOf(row)
      return date === null ? [] : [{ row, date }]
    })
    .filter(({ date }) => (from === null || date >= from) && (before === null || date < before))
    .filter(({ row, date }) => after === null || isBehind(row.accountId, date, after))
    .sort((a, b) => (isBehind(a.row.accountId, a.date, keyOf(b)) ? 1 : -1))
    .slice(0, limit)
  const last = rows.length < limit ? undefined : rows.at(-1)
  return { credentials: rows.map(({ row }) => row), next: last === undefined ? null : keyOf(last) }
}

function keyOf({ row, date }: { readonly row: FilledCredential; readonly date: string }): PageKey {
  return { at: date === NO_DATE ? null : (date as Instant), accountId: row.accountId }
}

function isBehind(accountId: string, date: string, { at, accountId: other }: PageKey): boolean {
  const than = at ?? NO_DATE
  return date === than ? accountId > other : date > than
}

function createEpochs(table: Table): EpochLog {
  const epochs = new Map<string, IncidentEpoch>()
  return {
    async appendEpoch(input) {
      const epoch = readEpoch(input)
      const old = epochs.get(epoch.id)
      assertSameEpoch(old ?? epoch, epoch)
      if (old === undefined) epochs.set(epoch.id, freezeDeep(structuredClone(epoch)))
      return old === undefined
    },
    async listEpochs() {
      return [...epochs.values()].sort((a, b) =>
        a.changedBefore + a.id < b.changedBefore + b.id ? -1 : 1,
      )
    },
    async countEpochProgress({ epoch, now }) {
      const { scope, changedBefore } = readEpoch(epoch)
      const limit = computeDriftLimit(readInstant(now, 'now'))
      const counts = { inScope: 0, changed: 0, loggedIn: 0, notSeen: 0 }
      for (const row of table.values()) {
        if (!isInEpochScope(row, scope)) continue
        counts.inScope++
        counts[findProgress(row, changedBefore, limit)]++
      }
      return counts
    },
  }
}

function findProgress(
  { changedAt, changedBy, temporary, lastLoginAt }: FilledCredential,
  since: Instant,
  limit: Instant,
): 'changed' | 'loggedIn' | 'notSeen' {
  const isOwn = changedBy === 'user' && !temporary
  if (isOwn && changedAt !== null && changedAt >= since && changedAt <= limit) return 'changed'
  return lastLoginAt !== null && lastLoginAt >= since ? 'loggedIn' : 'notSeen'
}

function createCursors(): SweepCursors {
  const cursors = new Map<string, SweepCursor>()
  return {
    async loadCursor(band) {
      return cursors.get(band) ?? null
    },
    async saveCursor(band, cursor) {
      cursors.set(band, freezeDeep(structuredClone(cursor)))
    },
  }
}
