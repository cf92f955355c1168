// A portal by SQL alone: accounts in three bands, dates of change over 240 days in no order, one in a thousand
// without. The rows lie in the table in another order than in any index.

import { listMigrations } from 'hygie/rotation/store'

/** When it is. */
export const NOW_MS = Date.parse('2027-03-01T05:00:00Z')
/** Four fifths of the accounts. */
export const BAND = 'doctor'

const BANDS = `case when g % 20 < 16 then 'doctor' when g % 20 < 19 then 'pharmacist' else 'nurse' end`
const DAYS = 240

const COLUMNS =
  'account_id, band, changed_at, changed_by, temporary, last_login_at, demands, organisation'

const POSTGRESQL = (rows) => `insert into hygie_credential (${COLUMNS})
select 'account-' || g, ${BANDS},
  case when r < 0.001 then null else to_timestamp(${NOW_MS / 1000} - ${DAYS * 86_400} * r) end,
  'user', false, to_timestamp(${NOW_MS / 1000} - ${DAYS * 86_400} * r * random()), '[]',
  'organisation-' || g % 50000
from (select g, random() as r from generate_series(1, ${rows}) as g offset 0) as drawn`

const at = (seconds) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${seconds}, 'unixepoch')`
const SQLITE = (rows) => `insert into hygie_credential (${COLUMNS})
with recursive series(g, r) as materialized (
  select 1, abs(random() % 1000000) / 1e6
  union all select g + 1, abs(random() % 1000000) / 1e6 from series where g < ${rows}
)
select 'account-' || g, ${BANDS},
  case when r < 0.001 then null else ${at(`${NOW_MS / 1000} - ${DAYS * 86_400} * r`)} end,
  'user', 0, ${at(`${NOW_MS / 1000} - ${DAYS * 86_400} * r * 0.5`)}, '[]', 'organisation-' || g % 50000
from series`

/** Tables, rows, indexes, in that order: an index of rows that are there is built in a tenth of the time. */
export async function fill(run, dialect, rows) {
  const migrations = listMigrations(dialect)
  const isTable = ({ id }) => id.endsWith('_table')
  for (const { sql } of migrations.filter(isTable)) await run(sql)
  if (dialect === 'postgresql') await run('select setseed(0.5)')
  await run(dialect === 'postgresql' ? POSTGRESQL(rows) : SQLITE(rows))
  for (const { sql } of migrations.filter((it) => !isTable(it))) await run(sql)
}
