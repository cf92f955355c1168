import { createHash } from 'node:crypto'
import { pwnedPassword } from 'hibp'
import { checkBreach, createPwnedPasswordsSource } from 'hygie/breach'
import { loadSource } from '../load-source.mjs'
import { interleave, median, print, ratio, say, spread } from './measure.mjs'

const PASSWORD = 'correct horse'
const ABSENT = 'correct horse, absent'
const TURN_MS = 200
const CALLS = 10

const digitsOf = (text) => createHash('sha1').update(text).digest('hex').toUpperCase()
const SUFFIXES = { [PASSWORD]: digitsOf(PASSWORD).slice(5), [ABSENT]: digitsOf(ABSENT).slice(5) }

/** Rows as the public service writes them: CR LF between them and none at the end. */
function createBody({ rows, padding = 0 }) {
  const real = [SUFFIXES[PASSWORD]]
  for (let row = 1; row < rows; row++) real.push(digitsOf(`row ${row}`).slice(5))
  const lines = real.sort().map((suffix, row) => `${suffix}:${countOf(row)}`)
  for (let row = 0; row < padding; row++) lines.push(`${digitsOf(`padding ${row}`).slice(5)}:0`)
  return Buffer.from(lines.join('\r\n'))
}

/** Of the counts, one in k is k or more. */
const countOf = (row) => Math.floor(1 / (1 - (((row + 1) * 0.618_033_988_75) % 1)))

const real = createBody({ rows: 1_258 })
const cutBetween = (size) => real.subarray(0, real.lastIndexOf('\r\n', size))
const BODIES = {
  'whole, 1,258 rows': real,
  'whole, 2,000 rows and 120 of padding': createBody({ rows: 2_000, padding: 120 }),
}
/** What an answer of status 200 may be, none of which says that a password is clear. */
const FAULTS = {
  'cut within a row': [real.subarray(0, 30_000)],
  'cut between two rows, 383 left': [cutBetween(15_000)],
  'cut between two rows, 766 left, its length told': [
    cutBetween(30_000),
    { 'Content-Length': String(real.length) },
  ],
  'cut between two rows, 766 left, nothing told': [cutBetween(30_000)],
  empty: [real.subarray(0, 0)],
  'a page of HTML': [Buffer.from('<!doctype html><title>Error</title>')],
}

/** One look-up whose answer comes from memory: what the processor does behind the network. */
export async function showParse({ rounds }) {
  const contenders = await findContenders()
  for (const [title, body] of Object.entries(BODIES)) {
    await race(`${title}, ${body.length.toLocaleString('en')} bytes`, contenders, body, rounds)
  }
  await showVerdicts(contenders.filter(({ judges }) => judges))
}

async function findContenders() {
  return [
    await createScan(),
    {
      name: 'hygie: checkBreach, bytes in memory',
      create: (_, body) => {
        const [coverage, asOf] = ['complete', null]
        const source = {
          kind: 'range',
          name: 'memory',
          coverage,
          asOf,
          fetchRange: async () => body,
        }
        return ask(source)
      },
    },
    {
      name: 'hygie: checkBreach and createPwnedPasswordsSource',
      judges: true,
      create: (respond) => {
        // Nothing is kept, so that every call asks.
        const options = { cache: false, breaker: false, retries: 0 }
        return ask(createPwnedPasswordsSource({ fetch: async () => respond(), ...options }))
      },
    },
    {
      name: 'hibp 15.2.1',
      judges: true,
      create: (respond) => (password) => {
        globalThis.fetch = async () => respond()
        return pwnedPassword(password)
      },
    },
    ...(await findMatcher()),
    { name: 'naive: text, split, startsWith', judges: true, create: createNaive },
    {
      name: 'Response and arrayBuffer alone, which the five above pay',
      create: (respond) => async () => (await respond().arrayBuffer()).byteLength,
      isNoAnswer: true,
    },
  ]
}

async function createScan() {
  const { findInRange } = await loadSource('breach/range/find-in-range.ts')
  const create = (_, body) => (password) => findInRange(body, SUFFIXES[password])
  return { name: 'hygie: the scan alone', create, isSync: true }
}

const ask = (source) => async (password) => {
  const { status, reasons, details } = await checkBreach(password, { sources: [source] })
  return status === 'unknown' ? reasons[0].params.errorCode : details.occurrences
}

async function findMatcher() {
  try {
    const { create } = await import('./peers/matcher-pwned.mjs')
    return [{ name: '@zxcvbn-ts/matcher-pwned 3.0.4', judges: true, create }]
  } catch {
    console.log('\nLeft out: @zxcvbn-ts/matcher-pwned: not installed.')
    return []
  }
}

const createNaive = (respond) => async (password) => {
  const text = await respond().text()
  const suffix = digitsOf(password).slice(5)
  const row = text.split('\n').find((line) => line.startsWith(suffix))
  return Number(row?.split(':')[1] ?? 0)
}

async function race(title, contenders, body, rounds) {
  const runners = []
  for (const { name, create, isSync, isNoAnswer } of contenders) {
    const run = create(() => new Response(body), body)
    const [hit, miss] = [await run(PASSWORD), await run(ABSENT)]
    if (!isNoAnswer && !(hit > 0 && miss === 0)) throw new Error(`${name}: ${hit}, ${miss}`)
    runners.push({ name, turn: isSync ? () => runSync(run) : () => runAsync(run) })
  }
  const results = await interleave(runners, rounds, ({ name, turn }, round) => {
    say(`parse: round ${round} of ${rounds}, ${name}`)
    return turn()
  })
  const first = results.get(runners[0].name).map(median)
  const rows = runners.map(({ name }) => [
    name,
    spread(results.get(name).flat()),
    ratio(results.get(name).map(median), first),
  ])
  print(`One range: ${title}`, ['', 'median (p10–p99)', 'ratio'], rows)
}

function runSync(run) {
  const times = []
  for (const until = performance.now() + TURN_MS; performance.now() < until; ) {
    const from = performance.now()
    for (let call = 0; call < CALLS; call++) run(call % 2 === 0 ? PASSWORD : ABSENT)
    times.push(((performance.now() - from) * 1e6) / CALLS)
  }
  return times
}

async function runAsync(run) {
  const times = []
  for (const until = performance.now() + TURN_MS; performance.now() < until; ) {
    const from = performance.now()
    for (let call = 0; call < CALLS; call++) await run(call % 2 === 0 ? PASSWORD : ABSENT)
    times.push(((performance.now() - from) * 1e6) / CALLS)
  }
  return times
}

/** What each makes of a damaged answer, for a password that is not in what is left of it. */
async function showVerdicts(contenders) {
  const rows = []
  for (const [fault, [body, headers = {}]] of Object.entries(FAULTS)) {
    const row = [fault]
    for (const { create } of contenders) {
      row.push(await judge(create(() => new Response(body, { headers }), body)))
    }
    rows.push(row)
  }
  print('What a damaged answer says', ['', ...contenders.map(({ name }) => name)], rows)
}

async function judge(run) {
  try {
    const answer = await run(ABSENT)
    return typeof answer === 'string' ? `unknown, ${answer}` : answer === 0 ? '**clear**' : 'found'
  } catch (error) {
    return `throws ${error.code ?? error.name}`
  }
}
