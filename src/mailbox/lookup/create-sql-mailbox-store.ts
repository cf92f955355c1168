import { HygieError } from '../../errors.js'
import { assertPrefix } from '../../internal/assert-prefix.js'
import { createSqlRunner, type SqlRow, type SqlRunner } from '../../internal/create-sql-runner.js'
import { readSqlCount } from '../../internal/read-sql-count.js'
import { type Columns, unpackRows } from '../../internal/unpack-rows.js'
import type { SqlDialect, SqlQuery } from '../../ports.js'
import type { HolderCounts, HolderQuery, MailboxStore } from './types.js'

/** Options of {@link createSqlMailboxStore}. */
export interface CreateSqlMailboxStoreOptions {
  /** Runs a statement on the database of the portal: a few lines around its driver. */
  readonly query: SqlQuery
  readonly dialect: SqlDialect
  /** What the name of the table begins with, as given to `listMailboxMigrations`. Default: `hygie_`. */
  readonly prefix?: string | undefined
}

const COLUMNS: Columns = { account_id: 'text', exact: 'text', loose: 'text', holder: 'text' }

/**
 * Creates a store of mailboxes on the database that the portal already has: PostgreSQL or SQLite, through
 * whatever driver it already uses.
 *
 * Values travel as parameters only; of the text nothing but the prefix comes from outside, and that is
 * checked. Every method is one statement. Run those of `listMailboxMigrations` first.
 *
 * What `query` sends leaves the process, to the database: identifiers of accounts and signed texts. A method
 * that the database fails rejects with `ERR_STORE_QUERY` and the cause, and with `ERR_STORE_MALFORMED` for an
 * answer that is no count.
 *
 * @param options - Query function, dialect, names.
 * @returns The store.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a dialect or a prefix that is none.
 *
 * @example A few lines around a driver
 * ```ts
 * import { createSqlMailboxStore, type SqlQuery } from 'hygie/mailbox/lookup'
 *
 * // const query: SqlQuery = async (text, params) => (await pool.query(text, [...params])).rows
 * const query: SqlQuery = async () => [] // a database that holds nothing
 * const store = createSqlMailboxStore({ query, dialect: 'postgresql' })
 * console.log(await store.removeMailbox('a-1')) // false
 * ```
 *
 * @since 0.5.0
 */
export function createSqlMailboxStore({
  query,
  dialect,
  prefix = 'hygie_',
}: CreateSqlMailboxStoreOptions): MailboxStore {
  assertPrefix(prefix)
  const run = createSqlRunner(query, dialect)
  const table = `${prefix}mailbox`
  const rows = unpackRows(dialect, '$1', COLUMNS)
  return {
    async putMailboxes(mailboxes, keep) {
      const written = mailboxes.map(({ accountId, ...rest }) => ({
        account_id: accountId,
        ...rest,
      }))
      // In one order, so that two imports wait for one another and not for ever.
      await run(
        `insert into ${table} (account_id, exact, loose, holder)
select account_id, exact, loose, holder from ${rows} where true order by account_id
on conflict (account_id) do update set exact = excluded.exact, loose = excluded.loose, holder = excluded.holder
where ${table}.exact not like $2`,
        [JSON.stringify(written), keep === null ? '' : `${keep}:%`],
      )
    },

    async removeMailbox(accountId) {
      const removed = await run(`delete from ${table} where account_id = $1 returning account_id`, [
        accountId,
      ])
      return removed.length > 0
    },

    countHolders: (holders) => countHolders(run, table, holders),

    async countOutdated(keyId) {
      const [row] = await run(`select count(*) as outdated from ${table} where exact not like $1`, [
        `${keyId}:%`,
      ])
      return readSqlCount(demandRow(row), 'outdated')
    },
  }
}

/** Counted in the database: a mailbox of reception may be on many accounts. */
async function countHolders(
  run: SqlRunner,
  table: string,
  { exact, loose, holder }: HolderQuery,
): Promise<HolderCounts> {
  // Nobody's text is empty.
  const asking = holder.length === 0 ? [''] : holder
  const params = [...exact, ...loose, ...asking]
  const list = (from: number, size: number): string =>
    Array.from({ length: size }, (_, index) => `$${from + index + 1}`).join(', ')
  const isSame = `exact in (${list(0, exact.length)})`
  const isLoose = `loose in (${list(exact.length, loose.length)})`
  const isOther = `holder not in (${list(exact.length + loose.length, asking.length)})`
  const [answer] = await run(
    `select count(distinct case when ${isSame} and ${isOther} then holder end) as same_holders,
count(distinct case when ${isOther} then holder end) as any_holders,
count(case when ${isSame} and holder is null then 1 end) as same_unknown,
count(case when holder is null then 1 end) as any_unknown
from ${table} where ${isSame} or ${isLoose}`,
    params,
  )
  const row = demandRow(answer)
  return {
    same: readSqlCount(row, 'same_holders'),
    any: readSqlCount(row, 'any_holders'),
    unknownSame: readSqlCount(row, 'same_unknown'),
    unknownAny: readSqlCount(row, 'any_unknown'),
  }
}

function demandRow(row: SqlRow | undefined): SqlRow {
  if (row !== undefined) return row
  throw new HygieError('ERR_STORE_MALFORMED', 'The database gave no row where a count belongs.')
}
