// Sends what is due, as one of any number of processes: node worker.mjs DATABASE_URL NAME NOW

import { setTimeout } from 'node:timers/promises'
import { fr } from 'hygie/messages/fr'
import { computeNotice, formatReminder } from 'hygie/rotation/reminders'
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
  const notice = computeNotice(credential, { rule: RULES[credential.band], epochs, now })
  if (notice?.kind === 'due') {
    await send(reminder, formatReminder(notice, { catalog: fr, portal: 'Portail des soins' }))
  } else {
    // Of an incident they are told by another channel: their mailbox may be in wrong hands.
    await store.cancelReminders({ accountId, now })
  }
}

/** The queue of the mail server is a table of the same database, so that both rows are written or neither. */
async function send(reminder, { subject }) {
  const { accountId, cycle, stage } = reminder
  await client.query('begin')
  // No longer ours when the password was changed meanwhile, or the lease is over.
  const held = await store.confirmReminders({ worker, reminders: [reminder], now })
  if (held === 1) {
    const mail = [accountId, cycle, stage, subject]
    await client.query('insert into mail values ($1, $2, $3, $4)', mail)
  }
  await client.query('commit')
  await setTimeout(5) // a mail server is slower than a table
  process.stdout.write('.')
}
