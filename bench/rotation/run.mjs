// One deadline, a million records, and the store on PostgreSQL and SQLite, beside what else one would do, in one
// interleaved run. Prints Markdown; what it is doing goes to the error output.
//
//   npm run build && node bench/rotation/run.mjs [--only deadline,records,postgresql,sqlite] [--rows 1000000]
//     [--rounds 5]

import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { say } from '../breach/measure.mjs'

const SECTIONS = {
  deadline: 'showDeadline',
  records: 'showRecords',
  postgresql: 'showPostgresql',
  sqlite: 'showSqlite',
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(SECTIONS).join(',') },
    rows: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '5' },
  },
})
const settings = { rows: Number(values.rows), rounds: Number(values.rounds) }

console.log(
  `Node ${process.versions.node}, tzdata ${process.versions.tz}, ${availableParallelism()} processors, ${settings.rows.toLocaleString('en')} rows, ${settings.rounds} rounds, one run.`,
)
for (const section of values.only.split(',')) {
  const name = SECTIONS[section]
  if (name === undefined) throw new Error(`There is no section '${section}'.`)
  const from = performance.now()
  const show = (await import(`./${section}.mjs`))[name]
  await show(settings)
  say(`${section}: ${((performance.now() - from) / 1e3).toFixed(0)} s`)
}
