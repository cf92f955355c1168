import type { CredentialStore, Reminder, ReminderKey } from '../rotation/store/types.js'
import { assertEqual } from './assert-equal.js'
import { assertRefused } from './assert-refused.js'
import { buildCredential } from './build-credential.js'
import { computeMoment } from './compute-moment.js'
import { createStoreCheck } from './create-store-check.js'
import type { CredentialStoreCheck } from './types.js'

/** Checks of `ReminderOutbox`. */
export function listOutboxChecks(): readonly CredentialStoreCheck[] {
  return [
    createStoreCheck('queues a reminder once, whatever became of it', queuesOnce),
    createStoreCheck('hands out nothing before its hour', waits),
    createStoreCheck('never hands the same reminder to two workers', sharesNothing),
    createStoreCheck('hands out again what a worker took and never confirmed', survivesWorker),
    createStoreCheck('takes no confirmation from whom a lease has left', fences),
    createStoreCheck('takes back what could not be sent, until later', releases),
    createStoreCheck('sends the most urgent of several that are due', collapses),
    createStoreCheck('cancels what is queued when the password changes', cancelsOnChange),
    createStoreCheck('hands out nothing of a cycle that is over', forgetsCycle),
    createStoreCheck('cancels what is queued for one account', cancels),
    createStoreCheck('reminds of a date that nobody knows', remindsOfUnknown),
    createStoreCheck('refuses a claim without worker, size or end', refusesClaim),
  ]
}

const LEASE_MS = 600_000

/** Due at minute 10, for a password changed at minute 0. */
function buildReminder(accountId: string, rest: Partial<Reminder> = {}): Reminder {
  return { accountId, cycle: computeMoment(0), stage: 7, sendAt: computeMoment(10), ...rest }
}

async function prepare(store: CredentialStore, count: number): Promise<readonly Reminder[]> {
  const ids = Array.from({ length: count }, (_, index) => `account-${index}`)
  await store.putCredentials(ids.map((accountId) => buildCredential(accountId, 0)))
  return ids.map((accountId) => buildReminder(accountId))
}

async function claim(
  store: CredentialStore,
  minutes: number,
  worker = 'one',
  limit = 100,
): Promise<readonly Reminder[]> {
  const claimed = await store.claimReminders({
    worker,
    limit,
    leaseMs: LEASE_MS,
    now: computeMoment(minutes),
  })
  return [...claimed].sort((a, b) => (a.accountId < b.accountId ? -1 : 1))
}

async function confirm(
  store: CredentialStore,
  reminders: readonly ReminderKey[],
  worker = 'one',
): Promise<number> {
  return store.confirmReminders({ worker, reminders, now: computeMoment(12) })
}

/** Sends everything that is due at minute 10, so many at a time. */
async function drain(store: CredentialStore, limit: number): Promise<readonly Reminder[]> {
  const taken: Reminder[] = []
  for (;;) {
    const share = await claim(store, 10, 'one', limit)
    if (share.length === 0) return taken
    if (taken.push(...share) > 100) throw new Error('reminders: they have no end')
    await confirm(store, share)
  }
}

async function queuesOnce(store: CredentialStore): Promise<void> {
  const reminders = await prepare(store, 3)
  assertEqual(await store.enqueueReminders([]), 0, 'new ones of none')
  assertEqual(await store.enqueueReminders(reminders.slice(0, 2)), 2, 'new ones of two')
  assertEqual(await store.enqueueReminders([...reminders, ...reminders]), 1, 'new ones of three')
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() =>
      store.enqueueReminders([buildReminder('account-0', { stage: 1, sendAt: computeMoment(90) })]),
    ),
  )
  assertEqual(
    answers.reduce((a, b) => a + b),
    1,
    'new ones of four at once',
  )
  const claimed = await claim(store, 10)
  assertEqual(claimed, reminders, 'claimed')
  assertEqual(await store.enqueueReminders(reminders), 0, 'new ones while claimed')
  assertEqual(await confirm(store, claimed), 3, 'confirmed')
  assertEqual(await store.enqueueReminders(reminders), 0, 'new ones once sent')
  assertEqual(await claim(store, 60), [], 'claimed once sent')
}

async function waits(store: CredentialStore): Promise<void> {
  const [reminder] = await prepare(store, 1)
  await store.enqueueReminders([reminder as Reminder])
  assertEqual(await claim(store, 9), [], 'claimed before the hour')
  assertEqual(await claim(store, 10), [reminder as Reminder], 'claimed at the hour')
}

async function sharesNothing(store: CredentialStore): Promise<void> {
  const reminders = await prepare(store, 60)
  await store.enqueueReminders(reminders)
  const workers = ['one', 'two', 'three', 'four']
  const taken: Reminder[] = []
  for (let round = 0; round < 20; round++) {
    const shares = await Promise.all(workers.map((worker) => claim(store, 10, worker, 7)))
    taken.push(...shares.flat())
    assertEqual(
      shares.every((share) => share.length <= 7),
      true,
      'the size of a share',
    )
  }
  const ids = taken.map(({ accountId }) => accountId)
  assertEqual(ids.length, new Set(ids).size, 'reminders that were handed out, and different ones')
  assertEqual(ids.length, 60, 'reminders that were handed out')
}

async function survivesWorker(store: CredentialStore): Promise<void> {
  const reminders = await prepare(store, 4)
  await store.enqueueReminders(reminders)
  const first = await claim(store, 10, 'killed', 2)
  await confirm(store, first.slice(0, 1), 'killed')
  const rest = await claim(store, 10, 'other')
  assertEqual(rest.length, 2, 'what was left for the other')
  await confirm(store, rest, 'other')
  assertEqual(await claim(store, 19, 'other'), [], 'claimed during the lease')
  assertEqual(await claim(store, 20, 'other'), first.slice(1), 'claimed when the lease is over')
}

async function fences(store: CredentialStore): Promise<void> {
  const reminders = await prepare(store, 2)
  await store.enqueueReminders(reminders)
  assertEqual(await confirm(store, reminders), 0, 'confirmed by whom claimed nothing')
  await claim(store, 10, 'slow')
  await claim(store, 20, 'fast')
  assertEqual(await confirm(store, reminders, 'slow'), 0, 'confirmed by the slow one')
  const release = { worker: 'slow', reminders, sendAt: computeMoment(10) }
  assertEqual(await store.releaseReminders(release), 0, 'released by the slow one')
  assertEqual(await claim(store, 20, 'third'), [], 'claimed meanwhile')
  assertEqual(await confirm(store, reminders, 'fast'), 2, 'confirmed by the fast one')
  assertEqual(await confirm(store, reminders, 'fast'), 0, 'confirmed again')
}

async function releases(store: CredentialStore): Promise<void> {
  const reminders = await prepare(store, 2)
  await store.enqueueReminders(reminders)
  await claim(store, 10)
  const [first, second] = reminders as [Reminder, Reminder]
  const sendAt = computeMoment(15)
  assertEqual(
    await store.releaseReminders({ worker: 'one', reminders: [first], sendAt }),
    1,
    'released',
  )
  assertEqual(await confirm(store, [first]), 0, 'confirmed once released')
  assertEqual(await claim(store, 14), [], 'claimed too early')
  assertEqual(await claim(store, 15, 'two'), [{ ...first, sendAt }], 'claimed later')
  assertEqual(await claim(store, 20), [second], 'claimed when the lease is over')
}

async function collapses(store: CredentialStore): Promise<void> {
  await prepare(store, 12)
  const stages = [
    { stage: 14, sendAt: computeMoment(1) },
    { stage: 7, sendAt: computeMoment(2) },
    { stage: 3, sendAt: computeMoment(3) },
    { stage: 0, sendAt: computeMoment(50) },
  ]
  const ids = Array.from({ length: 12 }, (_, index) => `account-${index}`)
  await store.enqueueReminders(ids.flatMap((id) => stages.map((rest) => buildReminder(id, rest))))
  const taken = await drain(store, 5)
  assertEqual(
    taken.map(({ stage }) => stage),
    ids.map(() => 3),
    'stages after an outage',
  )
  const last = await claim(store, 60)
  assertEqual(
    last.map(({ stage }) => stage),
    ids.map(() => 0),
    'stages at the end',
  )
}

async function cancelsOnChange(store: CredentialStore): Promise<void> {
  const [first, second, third] = (await prepare(store, 3)) as [Reminder, Reminder, Reminder]
  await store.enqueueReminders([first, second, third])
  await claim(store, 10, 'one', 1)
  const [at, now] = [computeMoment(11), computeMoment(11)]
  for (const { accountId } of [first, second]) {
    await store.recordChange({ accountId, at, by: 'user', now })
  }
  assertEqual(await confirm(store, [first, second]), 0, 'confirmed after the change')
  assertEqual(await claim(store, 60), [third], 'claimed after the change')

  const next = { ...first, cycle: at, sendAt: computeMoment(70) }
  assertEqual(await store.enqueueReminders([next]), 1, 'the same stage of the next cycle')
  // An earlier change, or the same once more, is no change.
  const { accountId } = first
  await store.recordChange({ accountId, at: computeMoment(5), by: 'user', now })
  await store.recordChange({ accountId, at, by: 'user', now })
  assertEqual(
    (await claim(store, 80)).map(({ cycle }) => cycle),
    [at, third.cycle],
    'claimed in the next cycle',
  )
}

async function forgetsCycle(store: CredentialStore): Promise<void> {
  const reminders = await prepare(store, 12)
  await store.enqueueReminders(reminders)
  await store.enqueueReminders([buildReminder('nobody')])
  // As a portal would that writes its own table.
  await store.putCredentials(
    reminders.slice(0, 10).map(({ accountId }) => buildCredential(accountId, 5)),
  )
  const taken = await drain(store, 3)
  const ids = taken.map(({ accountId }) => accountId)
  assertEqual([...ids].sort(), ['account-10', 'account-11'], 'claimed')
  await store.putCredentials(reminders.map(({ accountId }) => buildCredential(accountId, 0)))
  assertEqual(await claim(store, 10), [], 'claimed once closed')
}

async function cancels(store: CredentialStore): Promise<void> {
  const reminders = await prepare(store, 2)
  const [first, second] = reminders as [Reminder, Reminder]
  await store.enqueueReminders([...reminders, { ...first, stage: 1, sendAt: computeMoment(90) }])
  const cancellation = { accountId: first.accountId, now: computeMoment(1) }
  assertEqual(await store.cancelReminders(cancellation), 2, 'cancelled')
  assertEqual(await store.cancelReminders(cancellation), 0, 'cancelled again')
  assertEqual(await store.enqueueReminders([first]), 0, 'new ones once cancelled')
  assertEqual(await claim(store, 99), [second], 'claimed')
}

async function remindsOfUnknown(store: CredentialStore): Promise<void> {
  await store.putCredentials([buildCredential('unknown', null), buildCredential('known', 0)])
  const ids = ['known', 'nobody', 'unknown']
  const reminders = ids.map((id) => buildReminder(id, { cycle: null }))
  assertEqual(await store.enqueueReminders(reminders), 3, 'new ones')
  const claimed = await claim(store, 10)
  assertEqual(claimed, reminders.slice(2), 'claimed')
  assertEqual(await confirm(store, claimed), 1, 'confirmed')
}

async function refusesClaim(store: CredentialStore): Promise<void> {
  const good = { worker: 'one', limit: 1, leaseMs: 1, now: computeMoment(0) }
  for (const bad of [{ worker: '' }, { limit: 0 }, { limit: 1.5 }, { leaseMs: 0 }]) {
    await assertRefused(store.claimReminders({ ...good, ...bad }), 'a claim')
  }
}
