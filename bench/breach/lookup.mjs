import { findContenders, readFacts } from './contenders.mjs'
import {
  interleave,
  median,
  megabytes,
  number,
  print,
  quantile,
  ratio,
  say,
  spread,
  time,
} from './measure.mjs'
import { createQueries } from './queries.mjs'
import { startAll } from './start-child.mjs'

const BLOCK = 100
const SHARES = { '50 % hits': 0.5, '5 % hits': 0.05 }
/** Of the known passwords, in all rounds; the rest is for the popular ones and the other sections. */
const BUDGET = 0.45

/** Password to answer, in process, everything in memory or in the page cache. */
export async function showLookup(folder, { rounds, oschonrock }) {
  const facts = readFacts(folder)
  const queries = createQueries(facts)
  const amount = (known) => Math.max(BLOCK, Math.floor(known / BLOCK) * BLOCK)
  const turn = amount((facts.known * BUDGET) / (rounds + 1) / 0.55)
  const single = amount(turn / 20)
  const popular = amount((facts.known * 0.1) / 15 / (rounds + 1))
  const runners = await startAll(findContenders(folder, oschonrock), folder)

  for (const [title, share] of Object.entries(SHARES)) {
    await race(runners, { title, rounds, single, next: () => queries.take(turn, share), facts })
  }
  const counting = runners.filter(({ counts, slow }) => counts && !slow)
  const title = 'hits with a count of 15 or more'
  await race(counting, {
    title,
    rounds,
    single: BLOCK,
    next: () => queries.takePopular(popular),
    facts,
  })
  await sweep(runners)
  for (const { child } of runners) child.close()
}

const createTally = () => ({ hits: 0, missed: 0, others: 0, invented: 0, miscounted: 0 })

/** All are asked the same new passwords in a round; the slow ones the first tenth of them. */
async function race(runners, { title, rounds, single, next, facts }) {
  for (const runner of runners) runner.tally = createTally()
  const asked = Array.from({ length: rounds + 1 }, () => ({ batch: next(), calls: null }))
  const results = await interleave(runners, rounds, async (runner, round) => {
    say(`lookup, ${title}: round ${round} of ${rounds}, ${runner.name}`)
    const { batch } = asked[round]
    const length = batch.passwords.length
    const share = runner.slow ? Math.max(BLOCK, Math.floor(length / 10 / BLOCK) * BLOCK) : length
    // The last ones are timed one by one.
    const split = Math.max(share - single, BLOCK)
    const whole = await runner.child.ask(batch.passwords.slice(0, split), runner.block ?? BLOCK)
    count(runner.tally, batch.expected, whole.answers, 0)
    const block = runner.block ?? BLOCK
    const ns = [...whole.times].map((total) => total / block)
    if (runner.block || split === share) return { ns, singles: [] }
    const rest = await runner.child.ask(batch.passwords.slice(split, share), 1)
    count(runner.tally, batch.expected, rest.answers, split)
    return { ns, singles: [...rest.times] }
  })
  const middles = (name) => results.get(name).map(({ ns }) => median(ns))
  const first = middles(runners[0].name)
  const rows = []
  for (const { name, tally, child, counts } of runners) {
    const state = await child.state()
    const singles = results.get(name).flatMap(({ singles: times }) => times)
    rows.push([
      name,
      spread(results.get(name).flatMap(({ ns }) => ns)),
      ratio(middles(name), first),
      singles.length > 0 ? time(quantile(singles, 0.99)) : '–',
      state.bytes === undefined ? '' : number(state.bytes / facts.lines),
      megabytes(state.rss),
      `${tally.invented} / ${tally.others.toLocaleString('en')}`,
      `${tally.missed} / ${tally.hits.toLocaleString('en')}`,
      counts ? String(tally.miscounted) : 'no counts',
    ])
  }
  print(
    `Password to answer, ${title}`,
    [
      '',
      'median (p10–p99)',
      'ratio',
      'p99 of single calls',
      'B/hash',
      'RSS, MB',
      'false positives',
      'false negatives',
      'wrong counts',
    ],
    rows,
  )
}

function count(tally, expected, answers, from) {
  for (const [index, answer] of answers.entries()) {
    const right = expected[from + index]
    if (right === 0) {
      tally.others++
      if (answer !== 0) tally.invented++
    } else {
      tally.hits++
      if (answer === 0) tally.missed++
      else if (answer !== right) tally.miscounted++
    }
  }
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
