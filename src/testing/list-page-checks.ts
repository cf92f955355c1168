import type { CredentialPage, CredentialStore, PageKey } from '../rotation/store/types.js'
import type { Instant } from '../time.js'
import { assertEqual } from './assert-equal.js'
import { assertRefused } from './assert-refused.js'
import { buildCredential } from './build-credential.js'
import { computeMoment } from './compute-moment.js'
import { createStoreCheck } from './create-store-check.js'
import type { CredentialStoreCheck } from './types.js'

/** Checks of `CredentialPages`. */
export function listPageChecks(): readonly CredentialStoreCheck[] {
  return [
    createStoreCheck('pages through every row once, the earliest change first', pagesOnce),
    createStoreCheck('keeps its place among changes of one instant', keepsPlaceAmongTies),
    createStoreCheck('keeps its place while rows come and go', keepsPlace),
    createStoreCheck(
      'begins a window at its first instant and ends it before its last',
      isHalfOpen,
    ),
    createStoreCheck('keeps bands apart', keepsBandsApart),
    createStoreCheck('pages through unknown dates and no others', pagesUnknown),
    createStoreCheck('pages by last login, or by change before the first', pagesIdle),
    createStoreCheck('pages through exceptions and no others', pagesExceptions),
    createStoreCheck('refuses a page without size', refusesSize),
  ]
}

const ALL = { band: 'a', from: null, before: null } as const

/** Follows `next` to the end; a page that leads to itself would have none. */
async function collect(
  read: (after: PageKey | null) => Promise<CredentialPage>,
  between: () => Promise<void> = async () => undefined,
): Promise<readonly string[]> {
  const ids: string[] = []
  let after: PageKey | null = null
  for (let pages = 0; pages < 100; pages++) {
    const page: CredentialPage = await read(after)
    ids.push(...page.credentials.map(({ accountId }) => accountId))
    if (page.next === null) return ids
    after = page.next
    await between()
  }
  throw new Error('pages: they have no end')
}

const name = (index: number): string => `account-${String(index).padStart(3, '0')}`

async function pagesOnce(store: CredentialStore): Promise<void> {
  // Dates run against the order of accounts.
  const rows = Array.from({ length: 23 }, (_, index) => buildCredential(name(index), 100 - index))
  await store.putCredentials(rows)
  const expected = rows.map(({ accountId }) => accountId).reverse()
  for (const limit of [1, 4, 22, 23, 24]) {
    const ids = await collect((after) => store.pageDue({ ...ALL, after, limit }))
    assertEqual(ids, expected, `pages of ${limit}`)
  }
  const { credentials } = await store.pageDue({ ...ALL, after: null, limit: 4 })
  assertEqual(credentials.length, 4, 'the size of a page')
}

async function keepsPlaceAmongTies(store: CredentialStore): Promise<void> {
  const rows = Array.from({ length: 20 }, (_, index) => buildCredential(name(index), index % 2))
  await store.putCredentials(rows)
  const ids = await collect((after) => store.pageDue({ ...ALL, after, limit: 3 }))
  const dates = ids.map((id) => rows.find(({ accountId }) => accountId === id)?.changedAt ?? '')
  assertEqual(
    [...ids].sort(),
    rows.map(({ accountId }) => accountId),
    'rows of one instant',
  )
  assertEqual(dates, [...dates].sort(), 'the order of their dates')
}

async function keepsPlace(store: CredentialStore): Promise<void> {
  const rows = Array.from({ length: 12 }, (_, index) => buildCredential(name(index), 10 + index))
  await store.putCredentials(rows)
  let count = 0
  const ids = await collect(
    (after) => store.pageDue({ ...ALL, after, limit: 4 }),
    async () => {
      count++
      const now = computeMoment(900)
      // One before every page, one behind it, and one that leaves for the end.
      await store.putCredentials([
        buildCredential(`early-${count}`, count),
        buildCredential(`late-${count}`, 500 + count),
      ])
      await store.recordChange({ accountId: name(0), at: computeMoment(600), by: 'user', now })
    },
  )
  const stayed = rows.map(({ accountId }) => accountId).slice(1)
  assertEqual(
    ids.filter((id) => stayed.includes(id)),
    stayed,
    'rows that were there all the while',
  )
  assertEqual(
    ids.some((id) => id.startsWith('early')),
    false,
    'rows behind the reader',
  )
  assertEqual(ids.includes('late-1'), true, 'rows ahead of the reader')
}

async function isHalfOpen(store: CredentialStore): Promise<void> {
  const dates = ['08:59:59.999', '09:00:00.000', '09:00:00.001', '09:59:59.999', '10:00:00.000']
  const rows = dates.map((time) => ({
    ...buildCredential(time, 0),
    changedAt: `2026-01-05T${time}Z` as Instant,
  }))
  await store.putCredentials([...rows, buildCredential('unknown', null)])
  const [from, before] = [computeMoment(0), computeMoment(60)]
  const windows = [
    [from, before, dates.slice(1, 4)],
    [from, null, dates.slice(1)],
    [null, before, dates.slice(0, 4)],
    [null, null, dates],
  ] as const
  for (const limit of [1, 9]) {
    for (const [from, before, expected] of windows) {
      const ids = await collect((after) => store.pageDue({ band: 'a', from, before, after, limit }))
      assertEqual(ids, expected, `a window in pages of ${limit}`)
    }
  }
}

async function keepsBandsApart(store: CredentialStore): Promise<void> {
  await store.putCredentials([
    buildCredential('a-dated', 0, { temporary: true }),
    buildCredential('b-dated', 0, { temporary: true, band: 'b' }),
    buildCredential('a-unknown', null),
    buildCredential('b-unknown', null, { band: 'b' }),
  ])
  for (const band of ['a', 'b', 'c']) {
    const query = { band, from: null, before: null, after: null, limit: 9 }
    const pages = [
      await store.pageDue(query),
      await store.pageUnknown(query),
      await store.pageIdle(query),
      await store.pageExceptions(query),
    ]
    const ids = pages.map(({ credentials }) => credentials.map(({ accountId }) => accountId))
    const own = (id: string): string[] => (band === 'c' ? [] : [`${band}-${id}`])
    assertEqual(ids, [own('dated'), own('unknown'), own('dated'), own('dated')], `band ${band}`)
  }
}

async function pagesUnknown(store: CredentialStore): Promise<void> {
  const rows = Array.from({ length: 9 }, (_, index) =>
    buildCredential(name(index), index % 3 || null),
  )
  await store.putCredentials(rows)
  // A window that is handed on is one of dates, and there are none.
  const window = { from: computeMoment(0), before: computeMoment(1) }
  const ids = await collect((after) => store.pageUnknown({ band: 'a', after, limit: 2, ...window }))
  assertEqual([...ids].sort(), [name(0), name(3), name(6)], 'unknown dates')
}

async function pagesIdle(store: CredentialStore): Promise<void> {
  const seen = (minutes: number) => ({ lastLoginAt: computeMoment(minutes) })
  await store.putCredentials([
    buildCredential('seen-late', 0, seen(50)),
    buildCredential('seen-early', 40, seen(10)),
    buildCredential('seen-undated', null, seen(20)),
    buildCredential('never-seen', 30),
    buildCredential('nothing', null),
  ])
  const order = ['seen-early', 'seen-undated', 'never-seen', 'seen-late']
  for (const limit of [1, 2, 9]) {
    const ids = await collect((after) => store.pageIdle({ ...ALL, after, limit }))
    assertEqual(ids, order, `idle in pages of ${limit}`)
  }
  const [from, before] = [computeMoment(20), computeMoment(50)]
  const ids = await collect((after) => store.pageIdle({ band: 'a', from, before, after, limit: 1 }))
  assertEqual(ids, order.slice(1, 3), 'a window of idle')
}

async function pagesExceptions(store: CredentialStore): Promise<void> {
  const at = computeMoment(5)
  await store.putCredentials([
    buildCredential('plain', 0),
    buildCredential('seen', 0, { lastLoginAt: at, cohorts: ['c'], organisation: 'o' }),
    buildCredential('temporary', 0, { temporary: true }),
    buildCredential('demand', 0, { demands: [{ at, cause: 'breach', requires: 'old_password' }] }),
    buildCredential('block', null, { block: { at, cause: 'admin' } }),
    buildCredential('exemption', 0, { exemption: { until: at, owner: 'o' } }),
    buildCredential('former', 0),
  ])
  await store.patchCredential('former', { formerDueOn: '2026-03-01' as never })
  const read = () => collect((after) => store.pageExceptions({ band: 'a', after, limit: 2 }))
  const expected = ['block', 'demand', 'exemption', 'former', 'temporary']
  assertEqual([...(await read())].sort(), expected, 'exceptions')

  const now = computeMoment(9)
  for (const accountId of expected)
    await store.recordChange({ accountId, at: now, by: 'user', now })
  await store.patchCredential('block', { block: null })
  assertEqual(await read(), ['exemption'], 'exceptions after changes')
}

async function refusesSize(store: CredentialStore): Promise<void> {
  for (const limit of [0, -1, 1.5, Number.NaN]) {
    const query = { ...ALL, after: null, limit }
    await assertRefused(store.pageDue(query), 'pageDue without size')
    await assertRefused(store.pageUnknown(query), 'pageUnknown without size')
    await assertRefused(store.pageIdle(query), 'pageIdle without size')
    await assertRefused(store.pageExceptions(query), 'pageExceptions without size')
  }
}
