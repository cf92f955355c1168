import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSqlMailboxStore } from '../../../../src/mailbox/lookup/create-sql-mailbox-store.js'
import { listMailboxMigrations } from '../../../../src/mailbox/lookup/list-mailbox-migrations.js'
import type { SqlDialect, SqlQuery } from '../../../../src/ports.js'
import { openPglite, openSqlJs, type TestDatabase } from '../../../support/sql-databases.js'

const QUERY = { exact: ['k:1'], loose: ['k:1'], holder: [] }
const COUNTS = { same_holders: 1, any_holders: '2', same_unknown: 3n, any_unknown: 4 }

const openOn = (rows: unknown, dialect: SqlDialect = 'postgresql') =>
  createSqlMailboxStore({ query: async () => rows as never, dialect })

describe('a store of mailboxes on a query function', () => {
  it('reads counts as drivers give them', async () => {
    expect(await openOn([COUNTS]).countHolders(QUERY)).toEqual({
      same: 1,
      any: 2,
      unknownSame: 3,
      unknownAny: 4,
    })
  })

  it.each<[string, unknown]>([
    ['no row', []],
    ['no such column', [{}]],
    ['a fraction', [{ ...COUNTS, same_holders: 0.5 }]],
    ['a word', [{ ...COUNTS, same_holders: 'many' }]],
  ])('refuses %s where a count belongs', async (_title, rows) => {
    const malformed = { code: 'ERR_STORE_MALFORMED' }
    await expect(openOn(rows).countHolders(QUERY)).rejects.toMatchObject(malformed)
    await expect(openOn([]).countOutdated('k')).rejects.toMatchObject(malformed)
  })

  it('hands on what the database says, as a cause and not as a message', async () => {
    const cause = new Error('account 4711')
    const store = createSqlMailboxStore({ query: () => Promise.reject(cause), dialect: 'sqlite' })
    const failure = await store.removeMailbox('4711').catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'ERR_STORE_QUERY', cause })
    expect(String(failure)).not.toContain('4711')
  })

  it('sends values as parameters, by their places for SQLite', async () => {
    const sent: unknown[] = []
    const query: SqlQuery = async (text, params) => {
      sent.push([text.match(/\$\d+|\?/gu), params])
      return [COUNTS]
    }
    const holders = { exact: ['n:1', 'o:1'], loose: ['n:2', 'o:2'], holder: ['n:3', 'o:3'] }
    await createSqlMailboxStore({ query, dialect: 'sqlite' }).countHolders(holders)
    const [[marks, params]] = sent as [[string[], string[]]]
    expect(new Set(marks)).toEqual(new Set(['?']))
    expect(params).toHaveLength(marks.length)
    expect(new Set(params)).toEqual(new Set(['n:1', 'o:1', 'n:2', 'o:2', 'n:3', 'o:3']))
  })

  it.each([
    [{ dialect: 'mysql' as 'sqlite' }, "'dialect' must be 'postgresql' or 'sqlite'."],
    [{ prefix: 'a; drop' }, "'prefix' must be 1 to 32 of a-z 0-9 _ and start with no digit."],
  ])('refuses %j', (options, message) => {
    const query: SqlQuery = async () => []
    expect(() => createSqlMailboxStore({ query, dialect: 'sqlite', ...options })).toThrow(message)
    const given: { dialect?: SqlDialect; prefix?: string } = options
    const { dialect = 'sqlite', prefix } = given
    expect(() => listMailboxMigrations(dialect, { prefix })).toThrow(message)
  })
})

describe.each([
  ['SQLite', openSqlJs],
  ['PostgreSQL (PGlite)', openPglite],
])('the table of mailboxes on %s', (_name, open) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
    const { dialect, query } = database
    for (const { sql } of listMailboxMigrations(dialect)) await query(sql, [])
  }, 60_000)
  afterAll(() => database.close())

  it('is created once, however often it is asked for', async () => {
    const { dialect, query } = database
    for (const { sql } of listMailboxMigrations(dialect)) await query(sql, [])
    expect(await createSqlMailboxStore(database).countOutdated('k')).toBe(0)
  })

  it('has no unique key but the account', () => {
    const statements = listMailboxMigrations(database.dialect)
    expect(statements.map(({ id }) => id)).toEqual([
      'mailbox_table',
      'mailbox_exact',
      'mailbox_loose',
    ])
    for (const { sql } of statements) expect(sql).not.toContain('unique')
  })

  it('is looked up by its indexes', async () => {
    const { dialect, query } = database
    const store = createSqlMailboxStore(database)
    const rows = Array.from({ length: 2_000 }, (_, n) => ({
      accountId: `a${n}`,
      exact: `k:${n}`,
      loose: `k:l${n}`,
      holder: null,
    }))
    await store.putMailboxes(rows, null)
    const statements: [string, readonly (string | number | null)[]][] = []
    const spy = createSqlMailboxStore({
      dialect,
      query: async (text, params) => {
        statements.push([text, params])
        return query(text, params)
      },
    })
    await spy.countHolders({ exact: ['k:5', 'k:6'], loose: ['k:l5', 'k:l6'], holder: ['k:h'] })
    const [[text, params]] = statements as [[string, readonly string[]]]
    if (dialect === 'postgresql') await query('analyze', [])
    const explain = dialect === 'sqlite' ? 'explain query plan' : 'explain'
    const plan = JSON.stringify(await query(`${explain} ${text}`, params))
    expect(plan).toContain('hygie_mailbox_exact')
    expect(plan).toContain('hygie_mailbox_loose')
  })
})
