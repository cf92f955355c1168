import { parseInstant } from 'hygie'
import { defineEpoch } from 'hygie/rotation'
import { createSqlStore } from 'hygie/rotation/store'
import { interleave, median, number, print, ratio, say } from '../breach/measure.mjs'
import { INSTALL } from './calendars.mjs'
import { BAND, fill, NOW_MS } from './fill.mjs'

const LIMIT = 1_000
const now = parseInstant(NOW_MS)
const DEMANDS = JSON.stringify([{ at: now, cause: 'incident', requires: 'independent' }])

/** A database in memory. */
export async function showSqlite({ rows, rounds }) {
  const database = await openDatabase()
  if (database === null) {
    console.log(`\nLeft out: no SQLite, see \`${INSTALL}\`.`)
    return
  }
  const { run, driver } = database
  const seen = {}
  const store = createSqlStore({
    dialect: 'sqlite',
    async query(text, params) {
      Object.assign(seen, { text, params })
      return run(text, params)
    },
  })
  say(`sqlite: filling ${rows} rows`)
  await fill(run, 'sqlite', rows)
  run('analyze')
  const [{ count }] = run(
    `select count(*) as count from hygie_credential where band = '${BAND}' and changed_at is not null`,
  )
  const page = { band: BAND, from: null, before: null, limit: LIMIT }
  const contenders = []
  for (const [depth, share] of Object.entries({ start: 0, middle: 0.5, end: 0.99 })) {
    const skipped = Math.min(Math.floor(count * share), Math.max(0, count - LIMIT))
    const order = `from hygie_credential where band = '${BAND}' and changed_at is not null order by changed_at, account_id`
    const [key] = run(
      `select changed_at as at, account_id as "accountId" ${order} limit 1 offset ${Math.max(0, skipped - 1)}`,
    )
    const after = skipped === 0 ? null : key
    await store.pageDue({ ...page, after })
    const { text, params } = { ...seen }
    const columns = text.split(' from ')[0]
    contenders.push(
      { name: `keyset, the statement alone, ${depth}`, ask: () => run(text, params) },
      { name: `keyset, through the store, ${depth}`, ask: () => store.pageDue({ ...page, after }) },
      {
        name: `\`OFFSET\`, the statement alone, ${depth}`,
        ask: () => run(`${columns} ${order} limit ${LIMIT} offset ${skipped}`),
      },
    )
  }
  await race(`pages of ${LIMIT}`, contenders)

  let opened = 0
  await race('an incident', [
    {
      name: 'an epoch, one row',
      ask: () =>
        store.appendEpoch(
          defineEpoch({ id: `${opened++}`, scope: {}, changedBefore: now, reason: 'compromise' }),
        ),
    },
    {
      name: 'a flag in every row',
      ask: () => run(`update hygie_credential set demands = '${DEMANDS}'`),
      calls: 1,
    },
  ])

  async function race(title, list) {
    const results = await interleave(list, rounds, async ({ name, ask, calls = 5 }, round) => {
      say(`sqlite: round ${round} of ${rounds}, ${name}`)
      const times = []
      for (let call = 0; call < calls; call++) {
        const from = performance.now()
        await ask()
        times.push(performance.now() - from)
      }
      return median(times)
    })
    const first = results.get(list[0].name)
    print(
      `${driver}, ${rows.toLocaleString('en')} rows in memory: ${title}`,
      ['', 'ms', 'ratio'],
      list.map(({ name }) => [
        name,
        number(median(results.get(name))),
        ratio(results.get(name), first),
      ]),
    )
  }
}

/** The SQLite of Node where there is one, else `better-sqlite3`. */
async function openDatabase() {
  const own = process.getBuiltinModule?.('node:sqlite')
  if (own !== undefined) {
    const database = new own.DatabaseSync(':memory:')
    const run = (text, params = []) => database.prepare(text).all(...params)
    return { run, driver: 'node:sqlite' }
  }
  try {
    return {
      run: (await import('./peers/open-sqlite.mjs')).openSqlite(),
      driver: 'better-sqlite3 12.11.1',
    }
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return null
    throw error
  }
}
