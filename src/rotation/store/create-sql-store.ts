import type { SqlDialect, SqlQuery } from '../../ports.js'
import { createSqlCursors } from './create-sql-cursors.js'
import { createSqlEpochs } from './create-sql-epochs.js'
import { createSqlOutbox } from './create-sql-outbox.js'
import { createSqlPages } from './create-sql-pages.js'
import { createSqlRecords } from './create-sql-records.js'
import { createSqlSession } from './create-sql-session.js'
import type { CredentialStore } from './types.js'

/** Options of {@link createSqlStore}. */
export interface CreateSqlStoreOptions {
  /** Runs a statement on the database of the portal: a few lines around its driver. */
  readonly query: SqlQuery
  readonly dialect: SqlDialect
  /** What the names of tables begin with, as given to `listMigrations`. Default: `hygie_`. */
  readonly prefix?: string | undefined
}

/**
 * Creates a store on the database that the portal already has: PostgreSQL or SQLite, through whatever driver
 * it already uses.
 *
 * Values travel as parameters only; of the text nothing but the prefix comes from outside, and that is
 * checked. No statement computes a date: cut-offs are computed in the zone of the rule, and sent as instants.
 * Every page costs the same at any depth, and on PostgreSQL any number of workers claim at once without
 * waiting for one another. Run the statements of `listMigrations` first.
 *
 * What `query` sends leaves the process, to the database: identifiers, dates and demands of accounts, no
 * mailbox and no hash. A method that the database fails rejects with `ERR_STORE_QUERY` and the cause, and
 * with `ERR_STORE_MALFORMED` for a row that this store cannot have written.
 *
 * @param options - Query function, dialect, names.
 * @returns The store.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a dialect or a prefix that is none.
 *
 * @example A few lines around a driver
 * ```ts
 * import { createSqlStore, type SqlQuery } from 'hygie/rotation/store'
 *
 * // const query: SqlQuery = async (text, params) => (await pool.query(text, [...params])).rows
 * const query: SqlQuery = async () => [] // a database that holds nothing
 * const store = createSqlStore({ query, dialect: 'postgresql' })
 * console.log(await store.findCredential('account-1')) // null
 * ```
 *
 * @since 0.4.0
 */
export function createSqlStore({
  query,
  dialect,
  prefix = 'hygie_',
}: CreateSqlStoreOptions): CredentialStore {
  const session = createSqlSession(query, dialect, prefix)
  return {
    ...createSqlRecords(session),
    ...createSqlPages(session),
    ...createSqlEpochs(session),
    ...createSqlOutbox(session),
    ...createSqlCursors(session),
  }
}
