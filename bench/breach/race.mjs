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

/** Calls that are timed together. */
export const BLOCK = 100

const createTally = () => ({ hits: 0, missed: 0, others: 0, invented: 0, miscounted: 0 })

/** All are asked the same new passwords in a round; the slow ones the first tenth of them. */
export async function race(runners, { title, rounds, single, next, hashes }) {
  for (const runner of runners) runner.tally = createTally()
  const asked = Array.from({ length: rounds + 1 }, () => next())
  const results = await interleave(runners, rounds, async (runner, round) => {
    say(`lookup, ${title}: round ${round} of ${rounds}, ${runner.name}`)
    const batch = asked[round]
    const length = batch.passwords.length
    const share = runner.slow ? Math.max(BLOCK, Math.floor(length / 10 / BLOCK) * BLOCK) : length
    // The last ones are timed one by one.
    const split = Math.max(Math.floor((share - single) / BLOCK) * BLOCK, BLOCK)
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
      number(state.bytes / hashes),
      megabytes(state.rss),
      `${tally.invented} / ${tally.others.toLocaleString('en')}`,
      `${tally.missed} / ${tally.hits.toLocaleString('en')}`,
      counts ? String(tally.miscounted) : 'no counts',
    ])
  }
  print(
    `Look-ups, ${title}`,
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
