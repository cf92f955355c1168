import { interleave, median, number, print, ratio, say } from '../breach/measure.mjs'
import { BAND, NOW_MS } from './fill.mjs'

const LIMIT = 1_000
const DEPTHS = { start: 0, middle: 0.5, end: 0.99 }
const DAY = `band = '${BAND}' and changed_at >= to_timestamp(${NOW_MS / 1000 - 181 * 86_400}) and changed_at < to_timestamp(${NOW_MS / 1000 - 180 * 86_400})`

const KEYS = {
  keyset: 'keyset, whole accounts: what the store asks',
  keys: 'keyset, dates and identifiers alone',
  offset: '`OFFSET`, whole accounts',
}

/** Times within the database, and what the caller waits for. */
export async function showPages({ rounds, clients: [{ run, seen, store }] }) {
  const [{ count }] = await run(
    `select count(*)::int as count from hygie_credential where band = '${BAND}' and changed_at is not null`,
  )
  const page = { band: BAND, from: null, before: null, limit: LIMIT }
  const contenders = []
  for (const [depth, share] of Object.entries(DEPTHS)) {
    const skipped = Math.min(Math.floor(count * share), Math.max(0, count - LIMIT))
    const after = skipped === 0 ? null : await findKey(run, skipped)
    await store.pageDue({ ...page, after })
    const keyset = { ...seen }
    const keys = {
      ...keyset,
      text: keyset.text.replace(/^select .+? from/u, 'select changed_at, account_id from'),
    }
    const from = keyset.text
      .replace(/ and \(changed_at, account_id\) > .*/u, '')
      .split(' order by')[0]
    const offset = {
      text: `${from} order by changed_at, account_id limit $2 offset ${skipped}`,
      params: [BAND, LIMIT],
    }
    contenders.push(
      {
        name: `${KEYS.keyset}, ${depth}`,
        statement: keyset,
        ask: () => store.pageDue({ ...page, after }),
      },
      { name: `${KEYS.keys}, ${depth}`, statement: keys },
      { name: `${KEYS.offset}, ${depth}`, statement: offset },
    )
  }
  contenders.push(
    {
      name: 'one day of the band, counted',
      statement: { text: `select count(*) from hygie_credential where ${DAY}`, params: [] },
    },
    {
      name: 'the obvious SQL: `changed_at + interval` compared, counted',
      statement: {
        text: `select count(*) from hygie_credential where band = '${BAND}' and changed_at + interval '6 months' <= to_timestamp(${NOW_MS / 1000})`,
        params: [],
      },
    },
  )
  const results = await interleave(contenders, rounds, async ({ name, statement, ask }, round) => {
    say(`postgresql, pages: round ${round} of ${rounds}, ${name}`)
    const calls = /OFFSET|obvious/u.test(name) ? 1 : 5
    const inside = []
    const outside = []
    for (let call = 0; call < calls; call++) {
      inside.push(await time(run, statement))
      if (ask === undefined) continue
      const start = performance.now()
      await ask()
      outside.push(performance.now() - start)
    }
    return { inside: median(inside), outside: ask === undefined ? null : median(outside) }
  })
  const inside = (name) => results.get(name).map((it) => it.inside)
  const first = inside(contenders[0].name)
  const plans = new Map()
  for (const { name, statement } of contenders) plans.set(name, await explain(run, statement))
  print(
    `Pages of ${LIMIT} among ${count.toLocaleString('en')} in a band`,
    ['', 'in the database, ms', 'ratio', 'with driver and store, ms', 'how', 'blocks'],
    contenders.map(({ name, ask }) => [
      name,
      number(median(inside(name))),
      ratio(inside(name), first),
      ask === undefined ? '–' : number(median(results.get(name).map((it) => it.outside))),
      describe(plans.get(name)),
      plans.get(name).Plan['Shared Hit Blocks'] + plans.get(name).Plan['Shared Read Blocks'],
    ]),
  )
  for (const key of [KEYS.keyset, KEYS.keys]) {
    const { statement, name } = contenders.find((it) => it.name === `${key}, middle`)
    await printPlan(run, name, statement)
  }
  await printPlan(run, contenders.at(-2).name, contenders.at(-2).statement)
}

async function findKey(run, skipped) {
  const [{ at, accountId }] = await run(
    `select to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, account_id as "accountId"
from hygie_credential where band = $1 and changed_at is not null order by changed_at, account_id offset $2 limit 1`,
    [BAND, skipped - 1],
  )
  return { at, accountId }
}

async function time(run, statement) {
  return (await explain(run, statement))['Execution Time']
}

async function explain(run, { text, params }) {
  const [row] = await run(`explain (analyze, buffers, timing off, format json) ${text}`, params)
  return row['QUERY PLAN'][0]
}

/** The scan at the bottom of a plan. */
function describe({ Plan }) {
  let node = Plan
  while (node.Plans !== undefined) node = node.Plans[0]
  const fetches = node['Heap Fetches']
  return fetches === undefined ? node['Node Type'] : `${node['Node Type']}, ${fetches} heap fetches`
}

export async function printPlan(run, title, { text, params }) {
  const rows = await run(`explain (analyze, buffers, timing off) ${text}`, params)
  console.log(`\n${title}:\n\n\`\`\`text`)
  for (const row of rows) console.log(row['QUERY PLAN'])
  console.log('```')
}
