// Addresses a second beside other packages, with the wrong answers of each; what the data cost to load and to
// send. Prints Markdown; what it is doing goes to the error output.
//
//   npm run build && node bench/mailbox/run.mjs [--only speed,start,size] [--rounds 9]

import { execFileSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { ask, count } from './ask.mjs'
import { createContenders, missing } from './contenders.mjs'
import { createAddresses } from './create-addresses.mjs'

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: 'speed,start,size' },
    rounds: { type: 'string', default: '9' },
  },
})
const ROUNDS = Number(options.rounds)
const ADDRESSES = 20_000
const FEW = 200
/** Milliseconds that a contender works in its turn; a slow one goes through the beginning of the list. */
const TURN_MS = 300
const COLD = fileURLToPath(new URL('cold.mjs', import.meta.url))
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const number = (value) =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(value < 1 ? 2 : 3)
const range = (values) =>
  `${number(median(values))} (${number(Math.min(...values))}–${number(Math.max(...values))})`
const say = (text) => process.stderr.write(`${text}\n`)
function print(title, head, rows) {
  console.log(`\n### ${title}\n`)
  console.log(`| ${head.join(' | ')} |\n| ${head.map(() => '---').join(' | ')} |`)
  for (const row of rows) console.log(`| ${row.join(' | ')} |`)
}

/** Every contender goes through the list in every round, in turn, the order turning round. */
function showSpeed(contenders) {
  const list = createAddresses(ADDRESSES)
  const runners = contenders.flatMap(({ answers, speed }) =>
    Object.entries(speed).map(([name, run]) => ({ name, run, answers, rounds: [] })),
  )
  for (const runner of runners) {
    say(`speed: ${runner.name}`)
    const { ms } = goThrough(runner.run, list.slice(0, FEW))
    runner.list = ms > TURN_MS / 2 ? list.slice(0, FEW) : list
    for (let pass = 0; pass < 2; pass++) {
      runner.repeats = Math.max(1, Math.round(TURN_MS / goThrough(runner.run, runner.list).ms))
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    say(`speed: round ${round + 1} of ${ROUNDS}`)
    for (const runner of round % 2 === 0 ? runners : runners.toReversed()) {
      const total = { ms: 0, cpuMs: 0 }
      for (let repeat = 0; repeat < runner.repeats; repeat++) {
        const { ms, cpuMs } = goThrough(runner.run, runner.list)
        const times = runner.repeats * runner.list.length
        total.ms += ms / times
        total.cpuMs += cpuMs / times
      }
      runner.rounds.push(total)
    }
  }
  const [first] = runners
  const rows = runners.map(({ name, answers, rounds }) => {
    const { asked, wrong } = count(ask({ answers }))
    const rates = ['ms', 'cpuMs'].map((clock) => rounds.map((round) => 1e3 / round[clock]))
    const ratios = rounds.map(({ cpuMs }, round) => cpuMs / first.rounds[round].cpuMs)
    return [name, ...rates.map(range), `${number(median(ratios))}×`, `${wrong} of ${asked}`]
  })
  const head = ['', 'addresses/s', '… of processor time', 'processor time', 'wrong answers']
  print(`Speed: ${ADDRESSES.toLocaleString('en')} addresses`, head, rows)
}

function goThrough(run, list) {
  const cpu = process.cpuUsage()
  const from = performance.now()
  for (const address of list) run(address)
  const ms = performance.now() - from
  const { user, system } = process.cpuUsage(cpu)
  return { ms, cpuMs: (user + system) / 1e3 }
}

/** What is loaded, and the first answer of each. */
const LOADS = {
  'hygie/mailbox': ['hygie/mailbox'],
  '… and disposable domains': ['hygie/mailbox', 'disposable'],
  '… and registrable domains': ['hygie/mailbox', 'tldts'],
  'hygie/mailbox/tables, providers': ['providers'],
  '… relays': ['relays'],
  '… public inboxes': ['inboxes'],
  '… roles': ['roles'],
  validator: ['validator'],
  isemail: ['isemail'],
  mailchecker: ['mailchecker'],
  'disposable-email-domains-js': ['disposable-email-domains-js'],
}
const NEEDS_PEERS = ['validator', 'isemail', 'mailchecker']

/** From before the import to behind the first answer, in fresh processes, less an empty one. */
function showStart() {
  const names = Object.keys(LOADS).filter((name) => !missing.length || !NEEDS_PEERS.includes(name))
  const times = new Map(names.map((name) => [name, []]))
  for (let round = 0; round < ROUNDS; round++) {
    say(`start: round ${round + 1} of ${ROUNDS}`)
    const run = (of) => Number(execFileSync(process.execPath, [COLD, ...of]))
    const empty = run([])
    for (const name of names) times.get(name).push(run(LOADS[name]) - empty)
  }
  const rows = names.map((name) => [name, number(median(times.get(name)))])
  print('Loading and the first answer, fresh processes less an empty one, ms', ['', 'ms'], rows)
}

const SIZES = {
  'hygie/mailbox, tables of our own included': "export { checkMailbox } from 'hygie/mailbox'",
  'its check of syntax alone': "export { parseMailbox } from 'hygie/mailbox'",
  'hygie/mailbox/tables, providers': "export { loadMailProviders } from 'hygie/mailbox/tables'",
  '… relays': "export { loadRelayDomains } from 'hygie/mailbox/tables'",
  '… public inboxes': "export { loadPublicInboxes } from 'hygie/mailbox/tables'",
  '… roles': "export { loadRoleNames } from 'hygie/mailbox/tables'",
  'disposable domains, on call': "export * from 'disposable-email-domains-js'",
  'registrable domains, on call': "export { getDomain } from 'tldts'",
  'validator, isEmail and normalizeEmail':
    "export { default as a } from './bench/mailbox/peers/node_modules/validator/es/lib/isEmail.js'; export { default as b } from './bench/mailbox/peers/node_modules/validator/es/lib/normalizeEmail.js'",
  mailchecker: "export { default } from './bench/mailbox/peers/node_modules/mailchecker'",
}

async function showSize() {
  const rows = []
  for (const [name, contents] of Object.entries(SIZES)) {
    if (missing.length && contents.includes('/peers/')) continue
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: ROOT },
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      platform: 'browser',
      write: false,
      logLevel: 'error',
    })
    const bytes = outputFiles[0].contents
    const sizes = [bytes.length, gzipSync(bytes, { level: 9 }).length]
    rows.push([name, ...sizes.map((size) => size.toLocaleString('en'))])
  }
  print('Size for browsers, bytes', ['', 'minified', 'gzip -9'], rows)
}

const only = new Set(options.only.split(','))
console.log(
  `Node ${process.versions.node}, ${availableParallelism()} processors, ${ROUNDS} rounds, one run.`,
)
for (const line of missing) console.log(`\nLeft out: ${line}`)
if (only.has('speed')) showSpeed(await createContenders())
if (only.has('start')) showStart()
if (only.has('size')) await showSize()
