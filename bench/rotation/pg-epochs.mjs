import { parseInstant } from 'hygie'
import { defineEpoch } from 'hygie/rotation'
import { median, number, print, ratio, say } from '../breach/measure.mjs'
import { NOW_MS } from './fill.mjs'

const now = parseInstant(NOW_MS)
/** Above so many rows the flag takes a quarter of an hour, and is set once; else three times at most. */
const PATIENCE = 5_000_000
const DEMAND = `'[{"at": "${now}", "cause": "incident", "requires": "independent"}]'::jsonb`

/** Everybody must change: one row, or a flag in each. */
export async function showEpochs({ rows, rounds, clients: [{ run, store }] }) {
  const times = rows > PATIENCE ? 1 : Math.min(rounds, 3)
  let opened = 0
  const create = () =>
    defineEpoch({ id: `incident-${opened++}`, scope: {}, changedBefore: now, reason: 'compromise' })
  const epoch = create()
  const ways = {
    'an epoch, one row': () => store.appendEpoch(create()),
    'how far it has come': () => store.countEpochProgress({ epoch, now }),
    'a flag in every row': () => run(`update hygie_credential set demands = demands || ${DEMAND}`),
    'the vacuum after it': () => run('vacuum hygie_credential'),
  }
  const contenders = Object.keys(ways).map((name) => ({ name }))
  const size = async () =>
    Number((await run(`select pg_total_relation_size('hygie_credential') as size`))[0].size)
  const before = await size()
  const results = new Map(contenders.map(({ name }) => [name, []]))
  // One after another and not turned round: the vacuum is that of the flag.
  for (let round = 0; round < times; round++) {
    for (const [name, way] of Object.entries(ways)) {
      say(`postgresql, incident: round ${round + 1} of ${times}, ${name}`)
      const calls = name.startsWith('an') ? 20 : 1
      const ms = []
      for (let call = 0; call < calls; call++) {
        const from = performance.now()
        await way()
        ms.push(performance.now() - from)
      }
      results.get(name).push(median(ms))
    }
  }
  const first = results.get(contenders[0].name)
  print(
    `Forcing ${rows.toLocaleString('en')} accounts`,
    ['', 'ms', 'ratio'],
    contenders.map(({ name }) => [
      name,
      number(median(results.get(name))),
      ratio(results.get(name), first),
    ]),
  )
  console.log(
    `\nThe flag left the table and its indexes ${number((100 * (await size())) / before - 100)} % larger.`,
  )
}
