import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { findContenders, readFacts } from './contenders.mjs'
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
  const facts = readFacts(folder)
  const queries = createQueries(facts)
  const contenders = [RAW, ...findContenders(folder, oschonrock).filter(({ cold }) => cold)]
  const runners = await startAll(contenders, folder)
  for (const { child } of runners) {
    // Compiled by what is in memory.
    await child.ask(queries.take(CALLS * 10, 0.5).passwords, 1)
  }
  const batches = Array.from({ length: rounds + 1 }, () => queries.take(CALLS, 0.5).passwords)
  const results = await interleave(runners, rounds, async ({ name, child }, round) => {
    say(`cold: round ${round} of ${rounds}, ${name}`)
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
  print(
    `Password to answer from a cold page cache, ${CALLS} calls a round`,
    ['', 'p10', 'p50', 'p99', 'p50 against the device'],
    rows,
  )
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
