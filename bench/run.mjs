// Measures what a portal would feel: importing, building, one check, one range. Peers run in the same
// rounds, interleaved, so that a busy machine slows all alike. Prints Markdown.
//
//   npm run bench

import { execFileSync } from 'node:child_process'
import { createHash, webcrypto } from 'node:crypto'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as french from '@zxcvbn-ts/language-fr'
import { pwnedPassword } from 'hibp'
import { checkBreach, checkPassword, computeDueDate, computePolicy } from 'hygie'
import { createZxcvbnEstimator } from 'hygie/adapters/zxcvbn'
import { loadBundledSource } from 'hygie/breach/bundled'
import { normalizeMailbox } from 'hygie/mailbox'
import { cnil2022 } from 'hygie/policy/presets'
import { loadSource } from './load-source.mjs'

const { computeSha1 } = await loadSource('internal/compute-sha1.ts')

const ROUNDS = 7
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Median milliseconds per call of each contender; every round runs all of them. */
async function race(contenders) {
  const times = new Map(Object.keys(contenders).map((name) => [name, []]))
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, { run, calls }] of Object.entries(contenders)) {
      const from = performance.now()
      for (let call = 0; call < calls; call++) await run(call)
      if (round > 0) times.get(name).push((performance.now() - from) / calls)
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]))
}

/** The same in fresh processes, less what an empty one takes. */
function start(scripts) {
  const times = new Map([...Object.keys(scripts), ''].map((name) => [name, []]))
  for (let round = 0; round <= ROUNDS * 2; round++) {
    for (const [name, script] of Object.entries({ ...scripts, '': '0' })) {
      const code = `const t = performance.now(); ${script}; process.stdout.write(String(performance.now() - t))`
      const ms = Number(execFileSync(process.execPath, ['--input-type=module', '-e', code]))
      if (round > 0) times.get(name).push(ms)
    }
  }
  times.delete('')
  return new Map([...times].map(([name, list]) => [name, median(list)]))
}

const show = (ms) =>
  ms >= 1
    ? `${ms.toFixed(1)} ms`
    : ms >= 0.001
      ? `${(ms * 1e3).toFixed(1)} µs`
      : `${(ms * 1e6).toFixed(0)} ns`

function print(title, results) {
  const [first] = results.values()
  console.log(`\n### ${title}\n\n| | median | ratio |\n| --- | --- | --- |`)
  for (const [name, ms] of results) {
    console.log(`| ${name} | ${show(ms)} | ${(ms / first).toPrecision(2)} |`)
  }
}

print(
  'Import, fresh process',
  start({
    hygie: "await import('hygie')",
    'hygie/messages/fr': "await import('hygie/messages/fr')",
    'hygie/adapters/zod': "await import('hygie/adapters/zod')",
    'peer: hibp': "await import('hibp')",
    'peer: @zxcvbn-ts/core': "await import('@zxcvbn-ts/core')",
  }),
)

const peerDictionary =
  "const [{ ZxcvbnFactory }, c, f] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common'), import('@zxcvbn-ts/language-fr')]); new ZxcvbnFactory({ dictionary: { ...c.dictionary, ...f.dictionary }, graphs: c.adjacencyGraphs })"
print(
  'Build, fresh process, imports included',
  start({
    createZxcvbnEstimator: "await (await import('hygie/adapters/zxcvbn')).createZxcvbnEstimator()",
    loadBundledSource: "await (await import('hygie/breach/bundled')).loadBundledSource()",
    'peer: ZxcvbnFactory, same words': peerDictionary,
  }),
)

const estimator = await createZxcvbnEstimator()
const factory = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...french.dictionary },
  graphs: common.adjacencyGraphs,
})
const leet = 'p@55w0rd!'.repeat(40)
for (const [title, text, calls] of [
  ['Strength, usual (14 characters)', 'Posologie2021!', 20],
  ['Strength, long (64 characters)', leet.slice(0, 64), 3],
  ['Strength, hostile (256 characters)', leet.slice(0, 256), 1],
]) {
  print(
    title,
    await race({
      'hygie/adapters/zxcvbn': { run: () => estimator.estimate(text, {}), calls },
      'peer: @zxcvbn-ts/core, defaults': { run: () => factory.check(text), calls },
    }),
  )
}

const services = { estimator, sources: [await loadBundledSource()] }
const policy = computePolicy(cnil2022)
const subject = {
  password: 'Posologie2021!',
  context: { name: 'Camille Exemple', organisation: 'Pharmacie du Phare' },
}
print(
  'One whole check',
  await race({
    'checkPassword, cnil-2022, offline': {
      run: () => checkPassword(subject, { policy, services }),
      calls: 20,
    },
    'of which the bundled list': {
      run: () => checkBreach(subject.password, { sources: services.sources }),
      calls: 20_000,
    },
  }),
)

/** As many rows as the real range 00000 has, 49 kB, and the row that is looked for in the middle. */
const digits = createHash('sha1').update('correct horse').digest('hex').toUpperCase()
const rows = Array.from({ length: 1_257 }, (_, row) =>
  createHash('sha1').update(String(row)).digest('hex').toUpperCase().slice(5),
)
rows.push(digits.slice(5))
const body = new TextEncoder().encode(
  rows
    .sort()
    .map((suffix, row) => `${suffix}:${(row % 14) + 1}`)
    .join('\r\n'),
)
const memory = {
  kind: 'range',
  name: 'memory',
  coverage: 'complete',
  asOf: null,
  fetchRange: async () => body,
}
globalThis.fetch = async () => new Response(body)
print(
  `One range, ${rows.length} rows, ${body.length} bytes, from memory`,
  await race({
    checkBreach: { run: () => checkBreach('correct horse', { sources: [memory] }), calls: 2_000 },
    'peer: hibp': { run: () => pwnedPassword('correct horse'), calls: 200 },
    'naive: decode, split, startsWith': {
      run: () => {
        const sha1 = createHash('sha1').update('correct horse').digest('hex').toUpperCase()
        const row = new TextDecoder()
          .decode(body)
          .split('\n')
          .find((line) => line.startsWith(sha1.slice(5)))
        return Number(row?.split(':')[1])
      },
      calls: 2_000,
    },
  }),
)

const words = Array.from({ length: 1_000 }, (_, index) => `Posologie${index}!`)
print(
  'SHA-1 of a password',
  await race({
    'ours, synchronous': { run: () => words.map((word) => computeSha1(word)), calls: 50 },
    'node:crypto createHash': {
      run: () => words.map((word) => createHash('sha1').update(word).digest()),
      calls: 50,
    },
    'Web Crypto digest': {
      run: () =>
        Promise.all(
          words.map((word) => webcrypto.subtle.digest('SHA-1', new TextEncoder().encode(word))),
        ),
      calls: 2,
    },
  }).then((results) => new Map([...results].map(([name, ms]) => [name, ms / words.length]))),
)

print(
  'Without a dictionary',
  await race({
    computeDueDate: {
      run: () => computeDueDate('2026-11-22T15:04:05Z', { period: 'P6M' }),
      calls: 2_000,
    },
    normalizeMailbox: {
      run: () => normalizeMailbox('J.Dupont+portail@GoogleMail.com'),
      calls: 2_000,
    },
  }),
)
