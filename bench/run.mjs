// Measures what a portal would feel: importing, building, one check. Peers run in the same
// rounds, interleaved, so that a busy machine slows all alike. Prints Markdown.
//
//   npm run bench

import { execFileSync } from 'node:child_process'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as french from '@zxcvbn-ts/language-fr'
import { checkBreach, checkPassword, computeDueDate, computePolicy } from 'hygie'
import { createZxcvbnEstimator } from 'hygie/adapters/zxcvbn'
import { loadBundledSource } from 'hygie/breach/bundled'
import { normalizeMailbox } from 'hygie/mailbox'
import { cnil2022 } from 'hygie/policy/presets'

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
