import { afterAll, beforeAll, describe, it } from 'vitest'
import { createMemoryMailboxStore } from '../../../../src/mailbox/lookup/create-memory-mailbox-store.js'
import { listMailboxStoreChecks } from '../../../../src/testing/list-mailbox-store-checks.js'
import {
  createEmptyMailboxStore,
  openNodeSqlite,
  openPglite,
  openSqlJs,
  type TestDatabase,
} from '../../../support/sql-databases.js'

const checks = listMailboxStoreChecks()

describe('the memory store of mailboxes', () => {
  it.each(checks)('$name', ({ run }) => run(createMemoryMailboxStore))
})

describe.each([
  ['SQLite', openSqlJs],
  ['PostgreSQL (PGlite)', openPglite],
])('the store of mailboxes on %s', (_name, open) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
  }, 60_000)
  afterAll(() => database.close())

  it.each(checks)('$name', ({ run }) => run(() => createEmptyMailboxStore(database)))
})

const nodeSqlite = openNodeSqlite()

describe.skipIf(nodeSqlite === null)(
  'the store of mailboxes on node:sqlite, where there is one',
  () => {
    afterAll(() => nodeSqlite?.close())

    it.each(checks)('$name', ({ run }) =>
      run(() => createEmptyMailboxStore(nodeSqlite as TestDatabase)),
    )
  },
)
