// Speed, latency, worst cases, start-up, memory and size of the strength engine beside its peers, on one list
// and in one interleaved run. Prints Markdown; what it is doing goes to the error output.
//
//   npm run build && node bench/strength/run.mjs [--only speed,hostile,start,memory,size] [--rounds 7]

import { execFileSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findContenders } from './contenders.mjs'
import { families, lengths } from './hostile.mjs'
import { classes } from './passwords.mjs'
import { bundleForNode, computeSizes } from './sizes.mjs'
import { startChild } from './start-child.mjs'

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: 'speed,hostile,start,memory,size' },
    rounds: { type: 'string', default: '7' },
  },
})
const ROUNDS = Number(options.rounds)
/** Milliseconds that a contender works on one class in one round; a slow one goes through it once. */
const TURN_MS = 200
const LIMIT_MS = 20_000
const COLD_ROUNDS = 15
const COLD = fileURLToPath(new URL('cold.mjs', import.meta.url))
const EMPTY = { name: '', url: new URL('contenders/empty.mjs', import.meta.url).href }

const sum = (numbers) => numbers.reduce((total, value) => total + value, 0)
const median = (numbers) => quantile(numbers, 0.5)
function quantile(numbers, share) {
  const sorted = Float64Array.from(numbers).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

const number = (value) =>
  value >= 100
    ? Math.round(value).toLocaleString('en')
    : value.toPrecision(value < 0.01 ? 1 : value < 1 ? 2 : 3)
const range = (values, unit) =>
  `${number(median(values))}${unit} (${number(Math.min(...values))}–${number(Math.max(...values))})`
const say = (text) => process.stderr.write(`${text}\n`)
function print(title, head, rows) {
  console.log(`\n### ${title}\n`)
  console.log(`| ${head.join(' | ')} |\n| ${head.map(() => '---').join(' | ')} |`)
  for (const row of rows) console.log(`| ${row.join(' | ')} |`)
}

/** Every contender goes through every class in every round, class by class and in turn. */
async function race(contenders) {
  const runners = contenders.map((contender) => ({
    name: contender.name,
    child: startChild(contender),
    repeats: new Map(),
    /** Milliseconds for the whole list once, one pair of numbers a round. */
    rounds: [],
    calls: new Map([...classes.keys()].map((name) => [name, []])),
  }))
  say('speed: warming up')
  for (const { child, repeats } of runners) {
    await warmUp(child, [...classes.values()].flat())
    for (const [name, passwords] of classes) {
      repeats.set(name, await countRepeats(child, passwords))
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    say(`speed: round ${round + 1} of ${ROUNDS}`)
    for (const runner of runners) runner.rounds.push({ ms: 0, cpuMs: 0 })
    for (const [name, passwords] of classes) {
      const turns = round % 2 === 0 ? runners : runners.toReversed()
      for (const runner of turns) {
        const repeats = runner.repeats.get(name)
        const { times, cpuMs } = await runner.child.ask(passwords, repeats)
        runner.rounds[round].ms += sum(times) / repeats
        runner.rounds[round].cpuMs += cpuMs / repeats
        for (const time of times) runner.calls.get(name).push(time)
      }
    }
  }
  for (const { child } of runners) child.close()
  return runners.map(({ name, rounds, calls }) => ({ name, rounds, calls }))
}

/** Lets the engine compile what it will: whoever is fast goes through the passwords for a second. */
async function warmUp(child, passwords) {
  let spent = 0
  for (let repeats = 1; spent < 1_000; repeats = Math.min(2 * repeats, 20)) {
    spent += sum((await child.ask(passwords, repeats)).times)
  }
}

/** How often a contender goes through a class within its turn. */
async function countRepeats(child, passwords) {
  const { times } = await child.ask(passwords, 1)
  return Math.max(1, Math.min(400, Math.round(TURN_MS / sum(times))))
}

async function showSpeed(contenders) {
  const results = await race(contenders)
  const count = [...classes.values()].flat().length
  const [first] = results
  print(
    `Speed: ${count} passwords up to 64 characters`,
    [
      '',
      'checks/s',
      `time against ${first.name}`,
      'processor time',
      'p50 ms',
      'p99 ms',
      'p99 of calls',
    ],
    results.map(({ name, rounds, calls }) => {
      const rates = rounds.map(({ ms }) => count / (ms / 1e3))
      const ratios = rounds.map(({ ms }, round) => ms / first.rounds[round].ms)
      const cpuRatios = rounds.map(({ cpuMs }, round) => cpuMs / first.rounds[round].cpuMs)
      const typical = [...calls].flatMap(([key, times]) => findTypical(key, times))
      return [
        name,
        range(rates, ''),
        range(ratios, '×'),
        range(cpuRatios, '×'),
        number(median(typical)),
        number(quantile(typical, 0.99)),
        number(quantile(evenly(calls), 0.99)),
      ]
    }),
  )
  print(
    'Latency by class, p50 / p99, ms',
    ['', ...results.map(({ name }) => name)],
    [...classes.keys()].map((key) => [
      key,
      ...results.map(({ calls }) => {
        const typical = findTypical(key, calls.get(key))
        return `${number(median(typical))} / ${number(quantile(typical, 0.99))}`
      }),
    ]),
  )
}

/** The median of the calls of each password of a class: what the machine did besides is not in it. */
function findTypical(key, times) {
  const { length } = classes.get(key)
  return Array.from({ length }, (_, index) =>
    median(times.filter((_, call) => call % length === index)),
  )
}

/** Calls of all classes, each password as often as any other, whatever its class was repeated. */
function evenly(calls) {
  const least = Math.min(
    ...[...calls].map(([key, times]) => times.length / classes.get(key).length),
  )
  return [...calls].flatMap(([key, times]) => times.slice(0, least * classes.get(key).length))
}

/** The worst of all families at each length. The first one that is too long ends its length. */
async function showHostile(contenders) {
  const rows = []
  for (const contender of contenders.filter(({ hostile }) => hostile !== false)) {
    const child = startChild(contender)
    const row = [contender.name]
    await warmUp(child, [...classes.get('9–12 characters'), ...classes.get('l33t-heavy')])
    // The family that was the worst goes first: it is the likeliest to be too long again.
    let order = Object.keys(families)
    for (const length of lengths) {
      say(`hostile: ${contender.name}, ${length} characters`)
      const { text, worst } = await findWorst(child, length, order)
      row.push(text)
      order = [worst, ...order.filter((name) => name !== worst)]
    }
    child.close()
    rows.push(row)
  }
  const head = ['', ...lengths.map((length) => length.toLocaleString('en'))]
  print(`Worst of ${Object.keys(families).length} hostile families, ms, by length`, head, rows)
}

async function findWorst(child, length, order) {
  let [worst, slowest] = [order[0], 0]
  for (const name of order) {
    const ms = await time(child, families[name](length))
    if (ms === 'late') return { text: `> ${LIMIT_MS / 1e3} s (${name})`, worst: name }
    if (ms === 'failed') return { text: `fails (${name})`, worst: name }
    if (ms > slowest) [worst, slowest] = [name, ms]
  }
  return { text: `${number(slowest)} (${worst})`, worst }
}

/** Median of five warm calls, or the only call of one that takes long. */
async function time(child, password) {
  const first = await child.ask([password], 1, LIMIT_MS)
  if (typeof first === 'string') return first
  if (first.times[0] > 200) return first.times[0]
  const later = await child.ask([password], 6, LIMIT_MS)
  return typeof later === 'string' ? later : median(later.times.slice(1))
}

/** Hostile data of a person, beside an ordinary and a long password. Only hygie reads such data. */
async function showHostileContext() {
  const { create } = await import('./contenders/hygie-all.mjs')
  const check = await create()
  const usual = [...classes.values()].flat()
  for (let pass = 0; pass < 20; pass++) for (const password of usual) check(password)
  const words = Array.from({ length: 1_000 }, (_, index) => `mot${index}sésame`)
  const contexts = {
    none: {},
    'a name of 10,000 characters': { name: 'Jean-Éric '.repeat(1_000) },
    '1,000 former passwords': { formerPasswords: words },
    '1,000 former passwords of 1,000 characters': {
      formerPasswords: words.map((word) => word.repeat(100)),
    },
    '1,000 words': { words },
    'initials of one letter': { name: 'a b c d e f g h i j k l m n o p q r s t u v w x y z' },
  }
  const passwords = [14, 64, 256, 100_000].map((length) => families['many words'](length))
  const rows = Object.entries(contexts).map(([name, context]) => [
    name,
    ...passwords.map((password) => {
      const times = Array.from({ length: 7 }, () => {
        const from = performance.now()
        check(password, context)
        return performance.now() - from
      })
      return number(median(times.slice(2)))
    }),
  ])
  const head = ['', ...passwords.map(({ length }) => `${length.toLocaleString('en')} characters`)]
  print('hygie, all tiers: hostile data of the person, ms', head, rows)
}

const PASSWORD = 'Lanterne2019!'

/** Import, creation and the first answer in fresh processes, as installed and as one bundle. */
async function showStart(contenders) {
  const runs = [EMPTY, ...contenders].flatMap(({ name, url }) => [
    { name, form: 'installed', url, times: [] },
    { name, form: 'bundled', url, times: [] },
  ])
  for (const run of runs) if (run.form === 'bundled') run.url = await bundleForNode(run.url)
  for (let round = 0; round <= COLD_ROUNDS; round++) {
    say(`start: round ${round} of ${COLD_ROUNDS}`)
    for (const { url, times } of runs) {
      const ms = Number(execFileSync(process.execPath, [COLD, url, PASSWORD]))
      if (round > 0) times.push(ms)
    }
  }
  const find = (name, form) => runs.find((run) => run.name === name && run.form === form)
  const cell = (name, form) => {
    const empty = find('', form).times
    return number(median(find(name, form).times.map((ms, round) => ms - empty[round])))
  }
  print(
    'Start-up in fresh processes, less an empty one, ms',
    ['', 'as installed', 'bundled'],
    contenders.map(({ name }) => [name, cell(name, 'installed'), cell(name, 'bundled')]),
  )
}

/** Live memory behind a few answers in fresh processes. */
function showMemory(contenders) {
  const texts = [...classes.values()].flatMap((passwords) =>
    passwords.slice(0, 3).map((password) => password.slice(0, 16)),
  )
  const weigh = ({ url }) => {
    const runs = Array.from({ length: 5 }, () =>
      JSON.parse(execFileSync(process.execPath, ['--expose-gc', COLD, url, PASSWORD, ...texts])),
    )
    return [0, 1, 2].map((index) => median(runs.map((run) => run[index])))
  }
  say('memory')
  const empty = weigh(EMPTY)
  print(
    'Memory after collection, less an empty process, MB',
    ['', 'heap + buffers', 'heap', 'buffers', 'resident'],
    contenders.map((contender) => {
      const [heap, buffers, rss] = weigh(contender).map((bytes, i) => (bytes - empty[i]) / 1e6)
      return [contender.name, ...[heap + buffers, heap, buffers, rss].map((mb) => mb.toFixed(1))]
    }),
  )
}

async function showSize(contenders) {
  const rows = await computeSizes(contenders)
  const cells = rows.map(([name, sizes]) => [
    name,
    ...sizes.map((size) => size.toLocaleString('en')),
  ])
  print('Size for browsers, bytes', ['', 'minified', 'gzip -9', 'brotli'], cells)
}

const { contenders, missing } = findContenders()
const only = new Set(options.only.split(','))
const inProcess = contenders.filter((contender) => contender.process !== false)
console.log(
  `Node ${process.versions.node}, ${availableParallelism()} processors, ${ROUNDS} rounds, one run.`,
)
for (const line of missing) console.log(`\nLeft out: ${line}`)
if (only.has('speed')) await showSpeed(contenders)
if (only.has('hostile')) {
  await showHostile(contenders)
  await showHostileContext()
}
if (only.has('start')) await showStart(inProcess)
if (only.has('memory')) showMemory(inProcess)
if (only.has('size')) await showSize(contenders)
