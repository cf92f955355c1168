// The whole road on a PostgreSQL, in a schema of its own that is dropped at the end:
//
//   node examples/postgresql/run.mjs postgresql://user@host/database

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { parseInstant } from 'hygie'
import { defineEpoch } from 'hygie/rotation'
import { createSweep, listMigrations } from 'hygie/rotation/store'
import { LEASE_MS, openPortal, RULES } from './portal.mjs'

const schema = `hygie_example_${process.pid}`
const url = new URL(process.argv[2])
url.searchParams.set('options', `-c search_path=${schema}`)
const { client, query, store } = await openPortal(url.href)
const tell = (step, text) => console.log(`${step.padEnd(9)} ${text}`)
const later = (ms) => parseInstant(Date.parse('2027-03-01T05:00:00Z') + ms)
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

try {
  await create()
  await sweep(later(0))
  await openIncident(later(HOUR_MS))
  await sweep(later(2 * HOUR_MS))
  await remind(later(4 * HOUR_MS))
} finally {
  await client.query(`drop schema ${schema} cascade`)
  await client.end()
}

async function create() {
  await client.query(`create schema ${schema}`)
  for (const { sql } of listMigrations('postgresql')) await query(sql, [])
  await client.query('create table mail (account_id text, cycle text, stage integer, subject text)')
  await store.putCredentials(
    Array.from({ length: 1_200 }, (_, index) => ({
      accountId: `account-${index}`,
      band: index % 3 === 0 ? 'pharmacist' : 'doctor',
      changedAt: index % 400 === 7 ? null : later(-index * 4 * HOUR_MS),
      exemption: index === 900 ? { until: later(10 * DAY_MS), owner: 'service desk' } : null,
    })),
  )
  tell('created', '1200 accounts in two bands')
}

/** What a portal does every night or every hour. Here it counts; a portal would block, sign out and report. */
async function sweep(now) {
  const bands = Object.fromEntries(Object.entries(RULES).map(([band, rule]) => [band, { rule }]))
  const counts = {}
  for await (const { kind, outcome } of createSweep({
    store,
    bands,
    clock: { now: () => now },
  }).run()) {
    const key = kind === 'entered' ? outcome.details.state : kind
    counts[key] = (counts[key] ?? 0) + 1
  }
  tell('swept', JSON.stringify(counts))
}

/** One row forces everybody in its scope, and no account is written to. */
async function openIncident(now) {
  const epoch = defineEpoch({
    id: '2027-03-pharmacies',
    scope: { accounts: Array.from({ length: 100 }, (_, index) => `account-${300 + index * 3}`) },
    changedBefore: now,
    reason: 'compromise',
  })
  await store.appendEpoch(epoch)
  await store.appendEpoch(epoch) // the same row again changes nothing
  for (const accountId of ['account-300', 'account-303']) {
    const at = later(1.5 * HOUR_MS)
    await store.recordChange({ accountId, at, by: 'user', now: at })
  }
  const progress = await store.countEpochProgress({ epoch, now: later(2 * HOUR_MS) })
  tell('opened', `an incident: ${JSON.stringify(progress)}`)
}

/** Two workers at once; one is killed while it holds reminders, which come back when its lease is over. */
async function remind(now) {
  const one = startWorker('one', now)
  await once(one.stdout, 'data')
  const two = startWorker('two', now)
  const gone = Promise.all([one, two].map((worker) => once(worker, 'exit')))
  await Promise.race([once(two.stdout, 'data'), waitForDots(one, 15)])
  one.kill('SIGKILL')
  await gone
  const [{ held }] = await query(
    'select count(*)::int as held from hygie_reminder where claimed_by = $1 and closed_at is null',
    ['one'],
  )
  tell('killed', `a worker that held ${held} reminders`)

  await once(startWorker('three', later(4 * HOUR_MS + LEASE_MS)), 'exit')
  const [mail] = await query(
    'select count(*)::int as all, count(distinct (account_id, cycle, stage))::int as distinct from mail',
    [],
  )
  const closed = await query(
    'select closed_as, count(*)::int from hygie_reminder where send_at <= $1 group by closed_as order by closed_as',
    [now],
  )
  tell('reminded', closed.map(({ closed_as, count }) => `${count} ${closed_as}`).join(', '))
  const lost = closed.some(({ closed_as }) => closed_as === null)
  if (lost || mail.all !== mail.distinct) throw new Error('a reminder was lost or sent twice')
  tell('counted', `${mail.all} mails, none of them twice, none lost`)
  const [{ subject }] = await query('select subject from mail order by subject limit 1', [])
  tell('wrote', subject)
}

/** A dot is a mail. */
async function waitForDots({ stdout }, count) {
  let seen = 0
  for await (const dots of stdout) {
    seen += dots.length
    if (seen >= count) return
  }
}

function startWorker(name, now) {
  const script = fileURLToPath(new URL('worker.mjs', import.meta.url))
  return spawn(process.execPath, [script, url.href, name, now], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}
