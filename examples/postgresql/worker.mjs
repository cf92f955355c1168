// Sends what is due, as one of any number of processes: node worker.mjs DATABASE_URL NAME NOW

import { setTimeout } from 'node:timers/promises'
import { checkRotation } from 'hygie/rotation'
import { LEASE_MS, openPortal, RULES } from './portal.mjs'

const [url, worker, now] = process.argv.slice(2)
const { client, store } = await openPortal(url)
const epochs = await store.listEpochs()

for (;;) {
  const reminders = await store.claimReminders({ worker, limit: 20, leaseMs: LEASE_MS, now })
  if (reminders.length === 0) break
  for (const reminder of reminders) await deal(reminder)
}
await client.end()

/** What was true when the reminder was queued may no longer be: ask again before it is sent. */
async function deal(reminder) {
  const { accountId } = reminder
  const credential = await store.findCredential(accountId)
  const { details } = checkRotation(credential, { rule: RULES[credential.band], epochs, now })
  if (details.access === 'full') await send(reminder)
  else await store.cancelReminders({ accountId, now })
}

/** The queue of the mail server is a table of the same database, so that both rows are written or neither. */
async function send(reminder) {
  const { accountId, cycle, stage } = reminder
  await setTimeout(5) // what a text takes to be written
  await client.query('begin')
  // No longer ours when the password was changed meanwhile, or the lease is over.
  const held = await store.confirmReminders({ worker, reminders: [reminder], now })
  if (held === 1)
    await client.query('insert into mail values ($1, $2, $3)', [accountId, cycle, stage])
  await client.query('commit')
  process.stdout.write('.')
}
