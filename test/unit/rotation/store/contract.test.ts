import { afterAll, beforeAll, describe, it } from 'vitest'
import { createMemoryStore } from '../../../../src/rotation/store/create-memory-store.js'
import { listCredentialStoreChecks } from '../../../../src/testing/list-credential-store-checks.js'
import {
  createEmptyStore,
  openNodeSqlite,
  openPglite,
  openSqlJs,
  type TestDatabase,
} from '../../../support/sql-databases.js'

const checks = listCredentialStoreChecks()

describe('the memory store', () => {
  it.each(checks)('$name', ({ run }) => run(createMemoryStore))
})

describe.each([
  ['SQLite', openSqlJs],
  ['PostgreSQL (PGlite)', openPglite],
])('the store on %s', (_name, open) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
  }, 60_000)
  afterAll(() => database.close())

  it.each(checks)('$name', ({ run }) => run(() => createEmptyStore(database)))
})

const nodeSqlite = openNodeSqlite()

describe.skipIf(nodeSqlite === null)('the store on node:sqlite, where there is one', () => {
  afterAll(() => nodeSqlite?.close())

  it.each(checks)('$name', ({ run }) => run(() => createEmptyStore(nodeSqlite as TestDatabase)))
})
