import { parseInstant } from 'hygie'
import { createSweep } from 'hygie/rotation/store'
import { median, megabytes, number, print, say } from '../breach/measure.mjs'
import { NOW_MS } from './fill.mjs'

const DAY_MS = 86_400_000
const rule = { maxAge: 'P6M', grace: 'P7D', unknownAge: { kind: 'force' } }
const BANDS = { doctor: { rule }, pharmacist: { rule }, nurse: { rule } }

/** What a portal does in a night: yesterday's place is known, today's accounts are judged, reminded, and the queue emptied. */
export async function showDrain({ rounds, rows, clients: [{ run, store }] }) {
  const results = []
  for (let round = 0; round <= rounds; round++) {
    say(`postgresql, a day's drain: round ${round} of ${rounds}`)
    const result = await drain(run, store)
    if (round > 0) results.push(result)
  }
  const middle = (read) => median(results.map(read))
  print(
    `A day of ${rows.toLocaleString('en')} accounts in three bands`,
    ['', 'how many', 's', 'each, µs'],
    [
      ['read and judged', ...line(middle, 'read', 'sweepMs')],
      ['of which something is told of', middle(({ told }) => told).toLocaleString('en'), '–', '–'],
      ['reminders queued', middle(({ queued }) => queued).toLocaleString('en'), '–', '–'],
      ['reminders claimed and confirmed', ...line(middle, 'sent', 'claimMs')],
      ['all', '–', number(middle(({ sweepMs, claimMs }) => (sweepMs + claimMs) / 1e3)), '–'],
    ],
  )
  console.log(
    `\nMost that was resident in the process, servers aside: ${megabytes(process.resourceUsage().maxRSS * 1024)} MB.`,
  )
}

function line(middle, count, ms) {
  const [many, took] = [middle((it) => it[count]), middle((it) => it[ms])]
  return [many.toLocaleString('en'), number(took / 1e3), number((took * 1e3) / many)]
}

async function drain(run, store) {
  await run('truncate hygie_reminder')
  const until = parseInstant(NOW_MS - DAY_MS)
  for (const [band, terms] of Object.entries(BANDS)) {
    await store.saveCursor(band, { swept: { until, rule: terms.rule, epochs: [] }, run: null })
  }
  const counts = { read: 0, told: 0, queued: 0, sent: 0 }
  const clock = { now: () => parseInstant(NOW_MS) }
  let from = performance.now()
  const sweep = createSweep({ store: count(store, counts), bands: BANDS, clock })
  for await (const _ of sweep.run()) counts.told++
  const sweepMs = performance.now() - from

  from = performance.now()
  // The day after, when the hour of all of them has come.
  const now = parseInstant(NOW_MS + DAY_MS)
  for (;;) {
    const reminders = await store.claimReminders({
      worker: 'one',
      limit: 500,
      leaseMs: 300_000,
      now,
    })
    if (reminders.length === 0) break
    counts.sent += await store.confirmReminders({ worker: 'one', reminders, now })
  }
  return { ...counts, sweepMs, claimMs: performance.now() - from }
}

/** The same store, which counts what is read and queued. */
function count(store, counts) {
  const reads = ['pageDue', 'pageUnknown', 'pageIdle', 'pageExceptions'].map((name) => [
    name,
    async (query) => {
      const page = await store[name](query)
      counts.read += page.credentials.length
      return page
    },
  ])
  return {
    ...store,
    ...Object.fromEntries(reads),
    async enqueueReminders(reminders) {
      const added = await store.enqueueReminders(reminders)
      counts.queued += added
      return added
    },
  }
}
