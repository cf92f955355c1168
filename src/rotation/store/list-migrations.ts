import { assertDialect } from '../../internal/assert-dialect.js'
import type { Migration, SqlDialect } from '../../ports.js'
import { IS_EXCEPTION } from './is-exception.js'
import { nameTables, type TableNames } from './name-tables.js'

/** Options of {@link listMigrations}. */
export interface ListMigrationsOptions {
  /** What the names of tables and indexes begin with. Default: `hygie_`. */
  readonly prefix?: string | undefined
}

/**
 * Lists the statements that create the tables and indexes of `createSqlStore`, in order.
 *
 * Each is one statement, documented, and changes nothing where it has run before: put them into the
 * migrations of the portal, or run them as they are. Leave `credential_idle` out where no rule has a
 * `maxIdle`: it is written at every login. Nothing is connected to and nothing leaves the process.
 *
 * @param dialect - `postgresql` (12 or newer) or `sqlite` (3.37 or newer).
 * @param options - Names.
 * @returns The statements.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a dialect or a prefix that is none.
 *
 * @example The names of what is created
 * ```ts
 * import { listMigrations } from 'hygie/rotation/store'
 *
 * const [first] = listMigrations('postgresql', { prefix: 'portal_' })
 * console.log(first?.id, first?.sql.includes('portal_credential')) // credential_table true
 * ```
 *
 * @since 0.4.0
 */
export function listMigrations(
  dialect: SqlDialect,
  { prefix = 'hygie_' }: ListMigrationsOptions = {},
): readonly Migration[] {
  assertDialect(dialect)
  const names = nameTables(prefix)
  return [
    ...(dialect === 'postgresql' ? listPostgresqlTables(names) : listSqliteTables(names)),
    ...listIndexes(names),
    // SQLite finds them in the index of due ones, in order; PostgreSQL would sort them for every page.
    ...(dialect === 'postgresql' ? [indexUnknown(names)] : []),
  ]
}

function listPostgresqlTables(names: TableNames): readonly Migration[] {
  return [
    {
      id: 'credential_table',
      purpose:
        'Credentials. No name, no mailbox, no hash. Instants have milliseconds, so that a page ends where its key says.',
      sql: `create table if not exists ${names.credential} (
  account_id text collate "C" primary key,
  band text collate "C" not null,
  changed_at timestamptz(3),
  changed_by text not null check (changed_by in ('user', 'admin', 'import')),
  temporary boolean not null,
  last_login_at timestamptz(3),
  demands jsonb not null,
  block jsonb,
  exemption jsonb,
  former_due_on text,
  organisation text,
  cohorts jsonb,
  occasion jsonb
)`,
    },
    {
      id: 'epoch_table',
      purpose: 'Incidents, one row each. Rows are added and never changed.',
      sql: `create table if not exists ${names.epoch} (
  id text collate "C" primary key,
  changed_before timestamptz(3) not null,
  document jsonb not null
)`,
    },
    {
      id: 'reminder_table',
      purpose:
        'The queue. The key keeps a reminder from being queued twice; claimable_at is its hour, then the end of a lease.',
      sql: `create table if not exists ${names.reminder} (
  account_id text collate "C" not null,
  cycle text collate "C" not null,
  stage integer not null,
  send_at timestamptz(3) not null,
  claimable_at timestamptz(3) not null,
  claimed_by text,
  closed_at timestamptz(3),
  closed_as text check (closed_as in ('sent', 'cancelled', 'superseded')),
  primary key (account_id, cycle, stage)
)`,
    },
    {
      id: 'sweep_table',
      purpose: 'How far each band was swept.',
      sql: `create table if not exists ${names.sweep} (
  band text collate "C" primary key,
  document jsonb not null
)`,
    },
  ]
}

function listSqliteTables(names: TableNames): readonly Migration[] {
  return [
    {
      id: 'credential_table',
      purpose:
        'Credentials. No name, no mailbox, no hash. Instants are texts that sort: a text of another form is refused.',
      sql: `create table if not exists ${names.credential} (
  account_id text primary key not null,
  band text not null,
  changed_at text check (${isInstant('changed_at')}),
  changed_by text not null check (changed_by in ('user', 'admin', 'import')),
  temporary integer not null check (temporary in (0, 1)),
  last_login_at text check (${isInstant('last_login_at')}),
  demands text not null,
  block text,
  exemption text,
  former_due_on text,
  organisation text,
  cohorts text,
  occasion text
) strict`,
    },
    {
      id: 'epoch_table',
      purpose: 'Incidents, one row each. Rows are added and never changed.',
      sql: `create table if not exists ${names.epoch} (
  id text primary key not null,
  changed_before text not null check (${isInstant('changed_before')}),
  document text not null
) strict`,
    },
    {
      id: 'reminder_table',
      purpose:
        'The queue. The key keeps a reminder from being queued twice; claimable_at is its hour, then the end of a lease.',
      sql: `create table if not exists ${names.reminder} (
  account_id text not null,
  cycle text not null,
  stage integer not null,
  send_at text not null check (${isInstant('send_at')}),
  claimable_at text not null check (${isInstant('claimable_at')}),
  claimed_by text,
  closed_at text check (${isInstant('closed_at')}),
  closed_as text check (closed_as in ('sent', 'cancelled', 'superseded')),
  primary key (account_id, cycle, stage)
) strict`,
    },
    {
      id: 'sweep_table',
      purpose: 'How far each band was swept.',
      sql: `create table if not exists ${names.sweep} (
  band text primary key not null,
  document text not null
) strict`,
    },
  ]
}

function listIndexes({ credential, reminder }: TableNames): readonly Migration[] {
  return [
    {
      id: 'credential_due',
      purpose: 'Pages by date of change: as fast at the end as at the beginning.',
      sql: `create index if not exists ${credential}_due on ${credential} (band, changed_at, account_id)`,
    },
    {
      id: 'credential_exception',
      purpose:
        'The few with a demand, a block, an exemption, a former due date or a temporary password.',
      sql: `create index if not exists ${credential}_exception on ${credential} (band, account_id) where ${IS_EXCEPTION}`,
    },
    {
      id: 'credential_idle',
      purpose:
        'Pages by last login. Written at every login: leave it out where nobody is blocked for being idle.',
      sql: `create index if not exists ${credential}_idle on ${credential} (band, coalesce(last_login_at, changed_at), account_id)`,
    },
    {
      id: 'reminder_claim',
      purpose: 'Reminders that are open, the one that has waited longest first.',
      sql: `create index if not exists ${reminder}_claim on ${reminder} (claimable_at, account_id, stage) where closed_at is null`,
    },
  ]
}

function indexUnknown({ credential }: TableNames): Migration {
  return {
    id: 'credential_unknown',
    purpose: 'The few whose date of change nobody knows.',
    sql: `create index if not exists ${credential}_unknown on ${credential} (band, account_id) where changed_at is null`,
  }
}

/** `2026-11-22T15:04:05.123Z`, and not another form of the same moment. */
function isInstant(column: string): string {
  return `${column} glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'`
}
