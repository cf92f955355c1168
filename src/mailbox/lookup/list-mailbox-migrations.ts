import { assertDialect } from '../../internal/assert-dialect.js'
import { assertPrefix } from '../../internal/assert-prefix.js'
import type { Migration, SqlDialect } from '../../ports.js'

/** Options of {@link listMailboxMigrations}. */
export interface ListMailboxMigrationsOptions {
  /** What the names of the table and its indexes begin with. Default: `hygie_`. */
  readonly prefix?: string | undefined
}

/**
 * Lists the statements that create the table and indexes of `createSqlMailboxStore`, in order.
 *
 * Each is one statement, documented, and changes nothing where it has run before: put them into the
 * migrations of the portal, or run them as they are. No key is unique: what exists holds duplicates, and a
 * constraint would refuse them before anybody could look. Nothing is connected to and nothing leaves the
 * process.
 *
 * @param dialect - `postgresql` (12 or newer) or `sqlite` (3.37 or newer).
 * @param options - Names.
 * @returns The statements.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a dialect or a prefix that is none.
 *
 * @example The names of what is created
 * ```ts
 * import { listMailboxMigrations } from 'hygie/mailbox/lookup'
 *
 * console.log(listMailboxMigrations('postgresql').map(({ id }) => id).join(' '))
 * // mailbox_table mailbox_exact mailbox_loose
 * ```
 *
 * @since 0.5.0
 */
export function listMailboxMigrations(
  dialect: SqlDialect,
  { prefix = 'hygie_' }: ListMailboxMigrationsOptions = {},
): readonly Migration[] {
  assertDialect(dialect)
  assertPrefix(prefix)
  const table = `${prefix}mailbox`
  const isPostgresql = dialect === 'postgresql'
  // Signed texts sort as bytes and in no language.
  const text = isPostgresql ? 'text collate "C"' : 'text'
  return [
    {
      id: 'mailbox_table',
      purpose:
        'Mailboxes of accounts, signed under a key of the portal: no address, no name, no holder in the clear.',
      sql: `create table if not exists ${table} (
  account_id ${text} primary key not null,
  exact ${text} not null,
  loose ${text} not null,
  holder ${text}
)${isPostgresql ? '' : ' strict'}`,
    },
    {
      id: 'mailbox_exact',
      purpose: 'Finds the accounts of one mailbox. Never unique.',
      sql: `create index if not exists ${table}_exact on ${table} (exact)`,
    },
    {
      id: 'mailbox_loose',
      purpose: 'Finds the accounts of what is possibly one mailbox. Never unique.',
      sql: `create index if not exists ${table}_loose on ${table} (loose)`,
    },
  ]
}
