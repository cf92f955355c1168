import type { CredentialStore, StoredCredential } from '../rotation/store/types.js'
import type { EpochScope, IncidentEpoch } from '../rotation/types.js'
import type { IsoDate } from '../time.js'
import { assertEqual } from './assert-equal.js'
import { assertRefused } from './assert-refused.js'
import { buildCredential } from './build-credential.js'
import { computeMoment } from './compute-moment.js'
import { createStoreCheck } from './create-store-check.js'
import type { CredentialStoreCheck } from './types.js'

const EPOCH: IncidentEpoch = {
  id: '2026-01-mailboxes',
  scope: { roles: ['pharmacist'] },
  changedBefore: computeMoment(100),
  requires: 'independent',
  reason: 'mailbox_compromise',
}

/** Checks of `EpochLog`. */
export function listEpochChecks(): readonly CredentialStoreCheck[] {
  return [
    createStoreCheck('adds an incident once', addsOnce),
    createStoreCheck('refuses another incident under a known identifier', refusesAnother),
    createStoreCheck('lists incidents by the moment they look back to', listsInOrder),
    createStoreCheck(
      'counts who has changed since, who came without, and who was not seen',
      counts,
    ),
    createStoreCheck('counts whom a scope concerns, as checkRotation does', countsScope),
  ]
}

async function addsOnce(store: CredentialStore): Promise<void> {
  assertEqual(await store.listEpochs(), [], 'incidents of an empty store')
  assertEqual(await store.appendEpoch(EPOCH), true, 'the first time')
  const { id, reason, requires, scope, changedBefore } = EPOCH
  const same = { changedBefore, scope, requires, reason, id } as IncidentEpoch
  assertEqual(await store.appendEpoch(same), false, 'the second time')
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => store.appendEpoch({ ...EPOCH, id: 'at-once' })),
  )
  assertEqual(answers.filter(Boolean).length, 1, 'new ones of four at once')
  assertEqual(
    await store.listEpochs(),
    [
      { ...EPOCH, id: '2026-01-mailboxes' },
      { ...EPOCH, id: 'at-once' },
    ],
    'incidents',
  )
}

async function refusesAnother(store: CredentialStore): Promise<void> {
  await store.appendEpoch(EPOCH)
  const others: readonly Partial<IncidentEpoch>[] = [
    { scope: {} },
    { changedBefore: computeMoment(101) },
    { requires: 'old_password' },
    { by: { on: '2026-04-01' as IsoDate } },
  ]
  for (const other of others) {
    await assertRefused(
      store.appendEpoch({ ...EPOCH, ...other }),
      'another incident of the same name',
    )
  }
  assertEqual(await store.listEpochs(), [EPOCH], 'incidents')
}

async function listsInOrder(store: CredentialStore): Promise<void> {
  const epochs = [
    { ...EPOCH, id: 'c', changedBefore: computeMoment(1) },
    { ...EPOCH, id: 'a', changedBefore: computeMoment(2) },
    {
      ...EPOCH,
      id: 'b',
      changedBefore: computeMoment(2),
      by: { on: '2026-04-01' as IsoDate, spreadDays: 5 },
      requires: 'old_password' as const,
    },
  ]
  for (const epoch of [...epochs].reverse()) await store.appendEpoch(epoch)
  assertEqual(await store.listEpochs(), epochs, 'incidents in order')
}

async function counts(store: CredentialStore): Promise<void> {
  const seen = { lastLoginAt: computeMoment(100) }
  await store.putCredentials([
    buildCredential('changed', 100),
    buildCredential('changed-and-seen', 150, seen),
    buildCredential('too-early', 99),
    buildCredential('too-early-and-seen', 99, seen),
    buildCredential('seen-before', 99, { lastLoginAt: computeMoment(99) }),
    buildCredential('by-admin', 150, { changedBy: 'admin' }),
    buildCredential('temporary-and-seen', 150, { ...seen, temporary: true }),
    buildCredential('unknown', null),
    buildCredential('unknown-and-seen', null, seen),
    buildCredential('future', 300),
  ])
  const now = computeMoment(200)
  const progress = await store.countEpochProgress({ epoch: { ...EPOCH, scope: {} }, now })
  assertEqual(progress, { inScope: 10, changed: 2, loggedIn: 3, notSeen: 5 }, 'progress')
}

/** Each scope, and whom of the five it concerns. What is not said of a credential is concerned. */
const SCOPES: readonly (readonly [EpochScope, readonly string[]])[] = [
  [{}, ['silent', 'empty', 'pharmacist', 'service', 'named']],
  [{ roles: ['pharmacist', 'doctor'] }, ['silent', 'pharmacist', 'named']],
  [{ roles: ['doctor'] }, ['silent', 'named']],
  [{ kinds: ['service'] }, ['silent', 'service', 'named']],
  [{ kinds: ['person'] }, ['silent', 'empty', 'pharmacist', 'named']],
  [{ moments: ['login'] }, ['silent', 'service', 'named']],
  [{ moments: ['sign_up'] }, ['silent', 'empty', 'pharmacist', 'named']],
  [{ factors: ['single'] }, ['silent', 'empty', 'service', 'named']],
  [{ factors: ['mfa'] }, ['silent', 'pharmacist', 'named']],
  [{ exposed: true }, ['silent', 'empty', 'pharmacist', 'named']],
  [{ exposed: false }, ['silent', 'service', 'named']],
  [{ sensitivities: ['low'] }, ['silent', 'service', 'named']],
  [{ sensitivities: ['high', 'medium'] }, ['silent', 'empty', 'pharmacist', 'named']],
  [{ clients: ['portal'] }, ['silent', 'pharmacist', 'named']],
  [{ clients: ['other'] }, ['silent', 'named']],
  [{ organisations: ['o-1', 'o-2'] }, ['silent', 'empty', 'pharmacist', 'service', 'named']],
  [{ organisations: ['o-2'] }, ['silent', 'empty', 'pharmacist', 'service']],
  [{ cohorts: ['c-2', 'c-9'] }, ['silent', 'empty', 'pharmacist', 'service', 'named']],
  [{ cohorts: ['c-9'] }, ['silent', 'empty', 'pharmacist', 'service']],
  [{ accounts: ['named', 'silent'] }, ['silent', 'named']],
  [{ accounts: ['nobody'] }, []],
  [{ roles: ['pharmacist'], factors: ['single'] }, ['silent', 'named']],
  [{ roles: ['pharmacist'], accounts: ['pharmacist', 'service'] }, ['pharmacist']],
]

async function countsScope(store: CredentialStore): Promise<void> {
  const credentials: readonly StoredCredential[] = [
    buildCredential('silent', 0),
    buildCredential('empty', 0, { occasion: {} }),
    buildCredential('pharmacist', 0, {
      occasion: { roles: ['delegate', 'pharmacist'], factors: 'mfa', client: 'portal' },
    }),
    buildCredential('service', 0, {
      occasion: {
        kind: 'service',
        moment: 'login',
        exposed: false,
        sensitivity: 'low',
        client: null,
      },
    }),
    buildCredential('named', 0, { organisation: 'o-1', cohorts: ['c-1', 'c-2'] }),
  ]
  await store.putCredentials(credentials)
  for (const [scope, concerned] of SCOPES) {
    const { inScope } = await store.countEpochProgress({
      epoch: { ...EPOCH, scope },
      now: computeMoment(200),
    })
    assertEqual(inScope, concerned.length, `the scope ${JSON.stringify(scope)}`)
  }
}
