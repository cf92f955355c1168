import type { CredentialStore, StoredCredential } from '../rotation/store/types.js'
import type { ChangeDemand } from '../rotation/types.js'
import type { Instant, IsoDate } from '../time.js'
import { assertEqual } from './assert-equal.js'
import { assertRefused } from './assert-refused.js'
import { buildCredential } from './build-credential.js'
import { computeMoment } from './compute-moment.js'
import { createStoreCheck } from './create-store-check.js'
import type { CredentialStoreCheck } from './types.js'

const NOW = computeMoment(1_000)

const FULL: Required<StoredCredential> = {
  accountId: 'full',
  band: 'a',
  changedAt: computeMoment(0),
  changedBy: 'import',
  temporary: true,
  lastLoginAt: computeMoment(10),
  demands: [{ at: computeMoment(5), cause: 'signal', requires: 'independent' }],
  block: { at: computeMoment(6), cause: 'suspicion' },
  exemption: { until: computeMoment(7), owner: 'service desk' },
  formerDueOn: '2026-03-01' as IsoDate,
  organisation: 'pharmacy of the station',
  cohorts: ['import-2026', 'wave-1'],
  occasion: { roles: ['pharmacist', 'delegate'], factors: 'mfa', exposed: false, client: null },
}
const BARE: StoredCredential = { accountId: 'bare', band: 'a', changedAt: null }

/** Checks of `CredentialRecords`. */
export function listRecordChecks(): readonly CredentialStoreCheck[] {
  return [
    createStoreCheck('gives back what was put, to the millisecond', givesBack),
    createStoreCheck('replaces the whole of a credential that is put again', replaces),
    createStoreCheck('takes any text for a value and none for a statement', takesAnyText),
    createStoreCheck('knows nothing of an account that was never put', knowsNothing),
    createStoreCheck('patches what a patch names, and no date', patches),
    createStoreCheck('keeps the later of two changes', keepsLaterChange),
    createStoreCheck('forgets the demands that a change meets, and no others', forgetsMet),
    createStoreCheck('keeps the later of two logins', keepsLaterLogin),
    createStoreCheck('loses none of two demands that come at once', losesNoDemand),
  ]
}

/** With defaults written out, whether the store does so or not. */
function fill(credential: StoredCredential | null): object | null {
  return (
    credential && {
      changedBy: 'user',
      temporary: false,
      lastLoginAt: null,
      demands: [],
      block: null,
      exemption: null,
      formerDueOn: null,
      ...credential,
    }
  )
}

async function assertFound(
  store: CredentialStore,
  expected: StoredCredential,
  what: string,
): Promise<void> {
  assertEqual(fill(await store.findCredential(expected.accountId)), fill(expected), what)
}

async function givesBack(store: CredentialStore): Promise<void> {
  const precise = {
    ...BARE,
    accountId: 'precise',
    changedAt: '2026-01-05T09:00:00.123Z' as Instant,
  }
  await store.putCredentials([FULL, BARE, precise])
  for (const credential of [FULL, BARE, precise]) {
    await assertFound(store, credential, `the credential '${credential.accountId}'`)
  }
}

async function replaces(store: CredentialStore): Promise<void> {
  await store.putCredentials([FULL])
  await store.putCredentials([{ ...BARE, accountId: 'full' }])
  await assertFound(store, { ...BARE, accountId: 'full' }, 'after a second put')
  await store.putCredentials([])
  await assertRefused(store.putCredentials([BARE, BARE]), 'a list that holds an account twice')
}

async function takesAnyText(store: CredentialStore): Promise<void> {
  const texts = [
    "'; drop table hygie_credential; --",
    '$1',
    '?',
    '%_',
    '"\\',
    'Zoë 👩‍⚕️',
    '{"a":[1]}',
  ]
  const credentials = texts.map((text) => ({
    ...FULL,
    accountId: text,
    band: text,
    organisation: text,
    cohorts: [text],
    occasion: { roles: [text] },
  }))
  await store.putCredentials(credentials)
  for (const credential of credentials) await assertFound(store, credential, 'a strange text')
  for (const band of texts) {
    const { credentials } = await store.pageDue({
      band,
      from: null,
      before: null,
      after: null,
      limit: 9,
    })
    assertEqual(
      credentials.map(({ accountId }) => accountId),
      [band],
      'the band of a strange text',
    )
  }
}

async function knowsNothing(store: CredentialStore): Promise<void> {
  const [accountId, at, now] = ['nobody', NOW, NOW]
  const demand: ChangeDemand = { at, cause: 'breach', requires: 'old_password' }
  assertEqual(await store.findCredential(accountId), null, 'findCredential')
  assertEqual(await store.patchCredential(accountId, { band: 'b' }), false, 'patchCredential')
  assertEqual(await store.recordChange({ accountId, at, by: 'user', now }), false, 'recordChange')
  assertEqual(await store.recordLogin({ accountId, at, now }), false, 'recordLogin')
  assertEqual(await store.recordDemand({ accountId, demand }), false, 'recordDemand')
}

async function patches(store: CredentialStore): Promise<void> {
  await store.putCredentials([FULL, BARE])
  const patch = {
    band: 'b',
    block: { at: NOW, cause: 'admin' as const },
    exemption: { until: NOW, owner: 'x' },
    formerDueOn: '2026-04-01' as IsoDate,
    organisation: 'y',
    cohorts: ['z'],
    occasion: { roles: ['r'] },
  }
  assertEqual(await store.patchCredential('bare', patch), true, 'the answer to a patch')
  await assertFound(store, { ...BARE, ...patch }, 'after a patch of everything')
  assertEqual(await store.patchCredential('bare', {}), true, 'the answer to an empty patch')
  await assertFound(store, { ...BARE, ...patch }, 'after an empty patch')
  await store.patchCredential('full', { block: null, exemption: null, formerDueOn: null })
  const lifted = { ...FULL, block: null, exemption: null, formerDueOn: null }
  await assertFound(store, lifted, 'after a patch that lifts')
}

async function keepsLaterChange(store: CredentialStore): Promise<void> {
  const change = { accountId: 'full', by: 'user' as const, now: NOW }
  const after = {
    ...FULL,
    changedBy: 'user' as const,
    temporary: false,
    demands: [],
    formerDueOn: null,
  }
  await store.putCredentials([FULL])
  assertEqual(
    await store.recordChange({ ...change, at: computeMoment(20) }),
    true,
    'a later change',
  )
  await assertFound(store, { ...after, changedAt: computeMoment(20) }, 'after a later change')
  assertEqual(
    await store.recordChange({ ...change, at: computeMoment(20) }),
    true,
    'the same again',
  )
  assertEqual(
    await store.recordChange({ ...change, at: computeMoment(19) }),
    false,
    'an earlier change',
  )
  await assertFound(store, { ...after, changedAt: computeMoment(20) }, 'after an earlier change')

  // Otherwise a slip of an import would keep everybody from ever changing.
  await store.putCredentials([{ ...FULL, changedAt: computeMoment(2_000) }])
  assertEqual(
    await store.recordChange({ ...change, at: NOW }),
    true,
    'a change behind a future date',
  )
  await assertFound(store, { ...after, changedAt: NOW }, 'after a change behind a future date')
}

async function forgetsMet(store: CredentialStore): Promise<void> {
  const demands: readonly ChangeDemand[] = [1, 2, 3].map((minutes) => ({
    at: computeMoment(minutes),
    cause: 'breach',
    requires: 'old_password',
  }))
  const changes = [
    { accountId: 'user', by: 'user', temporary: false, left: demands.slice(1) },
    { accountId: 'temporary', by: 'user', temporary: true, left: demands },
    { accountId: 'admin', by: 'admin', temporary: false, left: demands },
    { accountId: 'import', by: 'import', temporary: false, left: demands },
  ] as const
  for (const { left, ...change } of changes) {
    const { accountId, by: changedBy, temporary } = change
    await store.putCredentials([buildCredential(accountId, 0, { demands })])
    const at = computeMoment(2)
    await store.recordChange({ ...change, at, now: NOW })
    const expected = buildCredential(accountId, 2, { changedBy, temporary, demands: left })
    await assertFound(store, expected, `after a change (${accountId})`)
  }
}

async function keepsLaterLogin(store: CredentialStore): Promise<void> {
  const [accountId, now] = ['bare', NOW]
  await store.putCredentials([BARE])
  const login = (minutes: number) =>
    store.recordLogin({ accountId, at: computeMoment(minutes), now })
  assertEqual([await login(5), await login(4), await login(5)], [true, false, true], 'logins')
  await assertFound(store, { ...BARE, lastLoginAt: computeMoment(5) }, 'after logins')
  await store.putCredentials([{ ...BARE, lastLoginAt: computeMoment(2_000) }])
  assertEqual(await login(6), true, 'a login behind a future date')
  await assertFound(store, { ...BARE, lastLoginAt: computeMoment(6) }, 'after a future date')
}

async function losesNoDemand(store: CredentialStore): Promise<void> {
  const demands: readonly ChangeDemand[] = Array.from({ length: 8 }, (_, minutes) => ({
    at: computeMoment(minutes),
    cause: 'signal',
    requires: 'independent',
  }))
  await store.putCredentials([BARE])
  const answers = await Promise.all(
    demands.map((demand) => store.recordDemand({ accountId: 'bare', demand })),
  )
  assertEqual(answers.every(Boolean), true, 'the answers')
  const { demands: kept = [] } = (await store.findCredential('bare')) ?? {}
  const order = [...kept].sort((a, b) => a.at.localeCompare(b.at))
  assertEqual(order, demands, 'demands that came at once')
}
