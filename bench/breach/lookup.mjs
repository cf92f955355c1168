import { findContenders, readFacts } from './contenders.mjs'
import { print, say } from './measure.mjs'
import { createQueries } from './queries.mjs'
import { BLOCK, race } from './race.mjs'
import { startAll } from './start-child.mjs'

const SHARES = { '50 % hits': 0.5, '5 % hits': 0.05 }
/** Of the known passwords, in all rounds; the rest is for the popular ones and the other sections. */
const BUDGET = 0.45

/** Password to answer, in process, everything in memory or in the page cache. */
export async function showLookup(folder, { rounds, oschonrock }) {
  const facts = readFacts(folder)
  const queries = createQueries(facts)
  const hashes = facts.lines
  const amount = (known) => Math.max(BLOCK, Math.floor(known / BLOCK) * BLOCK)
  const turn = amount((facts.known * BUDGET) / (rounds + 1) / 0.55)
  const popular = amount((facts.known * 0.1) / 15 / (rounds + 1))
  const runners = await startAll(findContenders(folder, oschonrock), folder)

  for (const [title, share] of Object.entries(SHARES)) {
    const next = () => queries.take(turn, share)
    await race(runners, { title, rounds, single: amount(turn / 20), next, hashes })
  }
  const counting = runners.filter(({ counts, slow }) => counts && !slow)
  const title = 'hits with a count of 15 or more'
  const next = () => queries.takePopular(popular)
  await race(counting, { title, rounds, single: BLOCK, next, hashes })
  await sweep(runners)
  for (const { child } of runners) child.close()
}

/** Filters are asked for the whole corpus. */
async function sweep(runners) {
  const rows = []
  for (const { name, child, sweeps } of runners) {
    if (!sweeps) continue
    say(`lookup: the whole corpus, ${name}`)
    const { asked, missed } = await child.sweep()
    rows.push([name, asked.toLocaleString('en'), String(missed)])
  }
  if (rows.length > 0) print('Every hash of the corpus', ['', 'asked', 'false negatives'], rows)
}
