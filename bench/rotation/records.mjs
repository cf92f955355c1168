import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { interleave, median, megabytes, number, print, ratio, say } from '../breach/measure.mjs'

const CHILD = fileURLToPath(new URL('records-child.mjs', import.meta.url))
const WAYS = {
  'checkRotation, records from a generator': ['generator', 'hygie'],
  'checkRotation, NDJSON from a pipe': ['ndjson', 'hygie'],
  'temporal-polyfill, NDJSON: the deadline alone': ['ndjson', 'temporal'],
  'NDJSON parsed and not judged': ['ndjson', 'nothing'],
}

/** A fresh process for each turn, which answers what it took and the most that was resident. */
export async function showRecords({ rows, rounds }) {
  const few = Math.max(1, rows / 10)
  const contenders = Object.entries(WAYS).map(([name, way]) => ({ name, way }))
  const many = contenders.filter(({ way }) => way[1] === 'hygie')
  const measure = (list, count, times) =>
    interleave(list, times, ({ name, way }, round) => {
      // The first round warms what is measured in one process; these are fresh.
      if (round === 0) return null
      say(`records, ${count}: round ${round} of ${times}, ${name}`)
      return runChild(way, count)
    })
  const small = await measure(contenders, few, rounds)
  // The many are asked for their memory, which hardly differs from one turn to another.
  const large = await measure(many, rows, 1)
  const speed = (results, name) => results.get(name).map(({ perSecond }) => perSecond)
  const slowness = (name) => speed(small, name).map((perSecond) => 1 / perSecond)
  const first = slowness(contenders[0].name)
  const rss = (results, name) =>
    results.has(name) ? megabytes(median(results.get(name).map((it) => it.rss))) : '–'
  print(
    'Records one after another: six months, grace, idleness and an incident',
    [
      '',
      'records/s',
      'time, ratio',
      `peak RSS at ${few.toLocaleString('en')}, MB`,
      `peak RSS at ${rows.toLocaleString('en')}, MB`,
      `records/s at ${rows.toLocaleString('en')}`,
    ],
    contenders.map(({ name }) => [
      name,
      number(median(speed(small, name))),
      ratio(slowness(name), first),
      rss(small, name),
      rss(large, name),
      large.has(name) ? number(median(speed(large, name))) : '–',
    ]),
  )
}

async function runChild([source, judge], count) {
  const child = spawn(process.execPath, [CHILD, source, judge, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  for await (const chunk of child.stdout) text += chunk
  const { ms, rss, counts } = JSON.parse(text)
  const judged = Object.values(counts).reduce((a, b) => a + b, 0)
  if (judged !== count) throw new Error(`${judged} records were judged, and not ${count}.`)
  return { perSecond: (count / ms) * 1e3, rss }
}
