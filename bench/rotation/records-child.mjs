// One way through many records in a process of its own: node records-child.mjs generator|ndjson
// hygie|temporal|nothing COUNT. Answers { ms, rss, counts } as JSON. Not run by hand.

import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { parseInstant } from 'hygie'
import { checkRotation, defineEpoch } from 'hygie/rotation'
import { createRandom } from './random.mjs'

const [, , source, judgeName, text] = process.argv
const count = Number(text)
const DAY_MS = 86_400_000
const nowMs = Date.parse('2027-03-01T05:00:00Z')
const now = parseInstant(nowMs)

/** Dates of change over 240 days; one in a thousand has none. */
function* createRecords() {
  const random = createRandom(7)
  for (let index = 0; index < count; index++) {
    const changedMs = nowMs - Math.floor(random() * 240 * DAY_MS)
    yield {
      accountId: `account-${index}`,
      organisation: `organisation-${index % 5_000}`,
      changedAt: random() < 0.001 ? null : new Date(changedMs).toISOString(),
      lastLoginAt: new Date(changedMs + (nowMs - changedMs) * random()).toISOString(),
    }
  }
}

/** In pieces of 64 KiB, as a pipe gives them. */
function* createChunks() {
  let chunk = ''
  for (const record of createRecords()) {
    chunk += `${JSON.stringify(record)}\n`
    if (chunk.length > 65_536) {
      yield chunk
      chunk = ''
    }
  }
  yield chunk
}

async function* readLines() {
  for await (const line of createInterface({ input: Readable.from(createChunks()) })) {
    yield JSON.parse(line)
  }
}

const JUDGES = {
  hygie() {
    const rule = { maxAge: 'P6M', maxIdle: 'P6M', grace: 'P7D', unknownAge: { kind: 'force' } }
    const epochs = [
      defineEpoch({
        id: '2026-11-organisation',
        scope: { organisations: ['organisation-7'] },
        changedBefore: parseInstant('2026-11-22T15:00:00Z'),
        reason: 'compromise',
      }),
    ]
    return (record) => checkRotation(record, { rule, epochs, now }).details.state
  },
  async temporal() {
    const { Temporal } = await import('temporal-polyfill')
    const today = Temporal.Instant.from(now)
    return ({ changedAt }) => {
      if (changedAt === null) return 'unknown'
      const deadline = Temporal.Instant.from(changedAt)
        .toZonedDateTimeISO('Europe/Paris')
        .toPlainDate()
        .add('P6M')
        .add({ days: 1 })
        .toZonedDateTime('Europe/Paris')
        .toInstant()
      return Temporal.Instant.compare(today, deadline) < 0 ? 'current' : 'expired'
    }
  },
  nothing: () => () => 'read',
}

const judge = await JUDGES[judgeName]()
const counts = {}
const from = performance.now()
for await (const record of source === 'ndjson' ? readLines() : createRecords()) {
  const state = judge(record)
  counts[state] = (counts[state] ?? 0) + 1
}
const ms = performance.now() - from
// Kilobytes, as the kernel counts the most that was resident.
process.stdout.write(JSON.stringify({ ms, rss: process.resourceUsage().maxRSS * 1024, counts }))
