import { PGlite } from '@electric-sql/pglite'
import initSqlJs from 'sql.js'
import { createSqlMailboxStore } from '../../src/mailbox/lookup/create-sql-mailbox-store.js'
import { listMailboxMigrations } from '../../src/mailbox/lookup/list-mailbox-migrations.js'
import type { MailboxStore } from '../../src/mailbox/lookup/types.js'
import type { SqlDialect, SqlQuery } from '../../src/ports.js'
import { createSqlStore } from '../../src/rotation/store/create-sql-store.js'
import { listMigrations } from '../../src/rotation/store/list-migrations.js'
import type { CredentialStore } from '../../src/rotation/store/types.js'

/** A database of a test, and how to leave it. */
export interface TestDatabase {
  readonly dialect: SqlDialect
  readonly query: SqlQuery
  close(): Promise<void>
}

/** SQLite in WebAssembly, in memory. */
export async function openSqlJs(): Promise<TestDatabase> {
  const { Database } = await initSqlJs()
  const database = new Database()
  const query: SqlQuery = async (text, params) => {
    const statement = database.prepare(text)
    try {
      statement.bind([...params])
      const rows: Record<string, unknown>[] = []
      while (statement.step()) rows.push(statement.getAsObject())
      return rows
    } finally {
      statement.free()
    }
  }
  return { dialect: 'sqlite', query, close: async () => database.close() }
}

/** PostgreSQL in WebAssembly, in memory, with one connection. */
export async function openPglite(): Promise<TestDatabase> {
  const database = await PGlite.create()
  const query: SqlQuery = async (text, params) =>
    (await database.query<Record<string, unknown>>(text, [...params])).rows
  return { dialect: 'postgresql', query, close: () => database.close() }
}

/** The part of `node:sqlite` that is needed here: Node 20 has neither the module nor its types. */
interface NodeSqlite {
  readonly DatabaseSync: new (
    path: string,
  ) => {
    prepare(text: string): { all(...params: readonly unknown[]): Record<string, unknown>[] }
    close(): void
  }
}

/** SQLite of the platform, in memory; `null` where Node has none. */
export function openNodeSqlite(): TestDatabase | null {
  const { getBuiltinModule } = process as { getBuiltinModule?: (name: string) => unknown }
  const sqlite = getBuiltinModule?.('node:sqlite') as NodeSqlite | undefined
  if (sqlite === undefined) return null
  const database = new sqlite.DatabaseSync(':memory:')
  return {
    dialect: 'sqlite',
    query: async (text, params) => database.prepare(text).all(...params),
    close: async () => database.close(),
  }
}

const PREFIX = 'test_'

/** A store of mailboxes without rows, likewise. */
export async function createEmptyMailboxStore({
  dialect,
  query,
}: TestDatabase): Promise<MailboxStore> {
  for (const { sql } of listMailboxMigrations(dialect, { prefix: PREFIX })) await query(sql, [])
  await query(`delete from ${PREFIX}mailbox`, [])
  return createSqlMailboxStore({ query, dialect, prefix: PREFIX })
}

/** A store without rows. One at a time: the next empties the tables of the last. */
export async function createEmptyStore({ dialect, query }: TestDatabase): Promise<CredentialStore> {
  for (const { sql } of listMigrations(dialect, { prefix: PREFIX })) await query(sql, [])
  for (const table of ['credential', 'epoch', 'reminder', 'sweep']) {
    await query(`delete from ${PREFIX}${table}`, [])
  }
  return createSqlStore({ query, dialect, prefix: PREFIX })
}
