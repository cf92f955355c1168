import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { openFile } from './contenders/open-index.mjs'
import { paths } from './contenders/paths.mjs'
import { findContenders, findDenseContenders, readFacts } from './contenders.mjs'
import { takeDense } from './dense.mjs'
import { interleave, number, print, quantile, say, time } from './measure.mjs'
import { createQueries } from './queries.mjs'
import { startAll } from './start-child.mjs'

const CALLS = 200
const RAW = {
  name: 'device: 4 KiB, O_DIRECT',
  url: new URL('contenders/raw-read.mjs', import.meta.url).href,
}

/** The same with nothing of the files in memory: what was opened, and lists in memory, stay. */
export async function showCold(folder, { rounds, oschonrock }) {
  if (!dropCaches()) {
    console.log('\nLeft out: cold look-ups: the page cache can be emptied by root only.')
    return
  }
  const queries = createQueries(readFacts(folder))
  const contenders = findContenders(folder, oschonrock).filter(({ cold }) => cold)
  await race(await startAll([RAW, ...contenders], folder), {
    title: 'password to answer, 50 % hits',
    rounds,
    next: (calls) => queries.take(calls, 0.5).passwords,
  })
  const index = await openFile(paths(folder).dense)
  const dense = [RAW, ...findDenseContenders(folder, oschonrock)]
  let turn = 1_000
  for (const [title, share] of Object.entries({ hits: 1, misses: 0 })) {
    await race(await startAll(dense, folder), {
      title: `hash given, ranges of 1,540 rows, ${title}`,
      rounds,
      next: (calls) => takeDense(index, share, turn++, calls).passwords,
    })
  }
}

async function race(runners, { title, rounds, next }) {
  for (const { child } of runners) {
    // Compiled by what is in memory.
    await child.ask(next(CALLS * 10), 1)
  }
  const batches = Array.from({ length: rounds + 1 }, () => next(CALLS))
  const results = await interleave(runners, rounds, async ({ name, child }, round) => {
    say(`cold, ${title}: round ${round} of ${rounds}, ${name}`)
    dropCaches()
    return [...(await child.ask(batches[round], 1)).times]
  })
  for (const { child } of runners) child.close()
  const p50 = (name) => quantile(results.get(name).flat(), 0.5)
  const rows = runners.map(({ name }) => [
    name,
    ...[0.1, 0.5, 0.99].map((share) => time(quantile(results.get(name).flat(), share))),
    `${number(p50(name) / p50(RAW.name))}×`,
  ])
  const head = ['', 'p10', 'p50', 'p99', 'p50 against the device']
  print(`From a cold page cache: ${title}`, head, rows)
}

function dropCaches() {
  try {
    execFileSync('sync')
    writeFileSync('/proc/sys/vm/drop_caches', '3')
    return true
  } catch {
    return false
  }
}
