import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isHygieError } from '../../../../src/errors.js'
import type { SqlDialect, SqlQuery } from '../../../../src/ports.js'
import { createSqlStore } from '../../../../src/rotation/store/create-sql-store.js'
import { listMigrations } from '../../../../src/rotation/store/list-migrations.js'
import type { CredentialStore } from '../../../../src/rotation/store/types.js'
import type { Instant } from '../../../../src/time.js'
import { openPglite, openSqlJs, type TestDatabase } from '../../../support/sql-databases.js'

const NOW = '2027-03-01T05:00:00.000Z' as Instant

/** As drivers give it: nothing of it is in our form. */
const ROW = {
  account_id: 'a',
  band: 'b',
  changed_at: new Date('2026-09-01T09:00:00.123Z'),
  changed_by: 'import',
  temporary: true,
  last_login_at: null,
  demands: [],
  block: null,
  exemption: null,
  former_due_on: null,
  organisation: null,
  cohorts: null,
  occasion: null,
}

const openOn = (rows: unknown, dialect: SqlDialect = 'postgresql'): CredentialStore =>
  createSqlStore({ query: async () => rows as never, dialect })

const CREDENTIAL = {
  accountId: 'a',
  band: 'b',
  changedAt: '2026-09-01T09:00:00.123Z',
  changedBy: 'import',
  temporary: true,
  lastLoginAt: null,
  demands: [],
  block: null,
  exemption: null,
  formerDueOn: null,
}

describe('a row as a driver gives it', () => {
  it.each<[string, object]>([
    ['with dates', {}],
    ['with texts of PostgreSQL', { changed_at: '2026-09-01 09:00:00.123+00' }],
    ['with texts of another zone', { changed_at: '2026-09-01 14:30:00.123+05:30' }],
    ['with texts of ours', { changed_at: '2026-09-01T09:00:00.123Z' }],
    ['with numbers for flags', { temporary: 1 }],
    ['with large numbers for flags', { temporary: 1n }],
    ['with documents as texts', { demands: '[]' }],
  ])('is read %s', async (_title, cells) => {
    expect(await openOn([{ ...ROW, ...cells }]).findCredential('a')).toEqual(CREDENTIAL)
  })

  it.each<[string, object]>([
    ['no text for an account', { account_id: 7 }],
    ['an empty account', { account_id: '' }],
    ['no band', { band: undefined }],
    ['another author', { changed_by: 'nobody' }],
    ['a date that is none', { changed_at: '2026-02-30 09:00:00+00' }],
    ['an infinite date', { changed_at: Number.POSITIVE_INFINITY }],
    ['a number for a date', { changed_at: 1_788_000_000_000 }],
    ['no column of dates', { changed_at: undefined }],
    ['a flag that is none', { temporary: 'yes' }],
    ['no flag', { temporary: null }],
    ['a fraction for a flag', { temporary: 0.5 }],
    ['a document that is cut', { demands: '[{"at":' }],
    ['no column of documents', { block: undefined }],
    ['an object for a list', { demands: {} }],
    ['a list of texts for demands', { demands: ['x'] }],
    ['a list for an object', { exemption: [] }],
    ['a text for an object', { occasion: '"x"' }],
    ['a number for an organisation', { organisation: 7 }],
    ['an empty organisation', { organisation: '' }],
    ['a text for cohorts', { cohorts: '"c"' }],
    ['cohorts without names', { cohorts: [''] }],
    ['a demand without proof', { demands: [{ at: NOW, cause: 'breach' }] }],
    ['an exemption without owner', { exemption: { until: NOW } }],
    ['a former date that is none', { former_due_on: '2026-02-30' }],
  ])('is refused with %s', async (_title, cells) => {
    await expect(openOn([{ ...ROW, ...cells }]).findCredential('a')).rejects.toMatchObject({
      code: 'ERR_STORE_MALFORMED',
    })
  })

  it('is refused when it is no incident, no count, no cursor, or no reminder', async () => {
    const malformed = { code: 'ERR_STORE_MALFORMED' }
    const epoch = { id: 'e', scope: {}, changedBefore: NOW, requires: 'old_password' } as const
    const claim = { worker: 'w', limit: 1, leaseMs: 1, now: NOW }
    const store = openOn([{ document: { id: 'e' }, closed_as: null, account_id: 'a', cycle: 7 }])
    await expect(store.listEpochs()).rejects.toMatchObject(malformed)
    await expect(store.loadCursor('b')).rejects.toMatchObject(malformed)
    await expect(store.claimReminders(claim)).rejects.toMatchObject(malformed)
    await expect(openOn([{ document: 7 }]).loadCursor('b')).rejects.toMatchObject(malformed)
    const counted = openOn([{ in_scope: 'many' }]).countEpochProgress({ epoch, now: NOW })
    await expect(counted).rejects.toMatchObject(malformed)
    const nothing = openOn([]).countEpochProgress({ epoch, now: NOW })
    await expect(nothing).rejects.toMatchObject(malformed)
  })
})

describe('a store on a query function', () => {
  it('hands on what the database says, as a cause and not as a message', async () => {
    const cause = new Error('duplicate key: account 4711')
    const store = createSqlStore({
      query: () => Promise.reject(cause),
      dialect: 'sqlite',
    })
    const error = await store.findCredential('4711').catch((reason: unknown) => reason)
    expect(isHygieError(error) && error.code).toBe('ERR_STORE_QUERY')
    expect(error).toMatchObject({ cause })
    expect(String(error)).not.toContain('4711')
  })

  it('refuses the whole answer of a driver where its rows belong', async () => {
    await expect(openOn({ rows: [] }).listEpochs()).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: "'query' must give a list of rows.",
    })
  })

  it('refuses a dialect and a prefix that are none', () => {
    const query: SqlQuery = async () => []
    const invalid = expect.objectContaining({ code: 'ERR_OPTION_INVALID' })
    expect(() => createSqlStore({ query, dialect: 'mysql' as 'sqlite' })).toThrow(invalid)
    for (const prefix of [
      '',
      'x y',
      'x;',
      '"x',
      'X_',
      '1x',
      'public.x',
      'x'.repeat(33),
      7 as never,
    ]) {
      expect(() => createSqlStore({ query, dialect: 'sqlite', prefix })).toThrow(invalid)
      expect(() => listMigrations('sqlite', { prefix })).toThrow(invalid)
    }
  })

  it('puts no value into the text of a statement', async () => {
    const texts: string[] = []
    const query: SqlQuery = async (text) => {
      texts.push(text)
      return []
    }
    const value = "o'brien"
    const reminder = { accountId: value, cycle: NOW, stage: 4711, sendAt: NOW }
    for (const dialect of ['postgresql', 'sqlite'] as const) {
      const store = createSqlStore({ query, dialect })
      const page = { band: value, from: NOW, before: NOW, limit: 4711 }
      await store.putCredentials([{ accountId: value, band: value, changedAt: NOW }])
      await store.findCredential(value)
      await store.patchCredential(value, {
        organisation: value,
        block: { at: NOW, cause: 'admin' },
      })
      await store.recordChange({ accountId: value, at: NOW, by: 'user', now: NOW })
      await store.recordLogin({ accountId: value, at: NOW, now: NOW })
      await store.pageDue({ ...page, after: { at: NOW, accountId: value } })
      await store.pageUnknown({ ...page, after: { at: null, accountId: value } })
      await store.enqueueReminders([reminder])
      await store.claimReminders({ worker: value, limit: 4711, leaseMs: 4711, now: NOW })
      await store.confirmReminders({ worker: value, reminders: [reminder], now: NOW })
      await store.cancelReminders({ accountId: value, now: NOW })
      await store.saveCursor(value, { swept: null, run: null })
    }
    expect(texts.length).toBeGreaterThan(20)
    expect(texts.filter((text) => /brien|4711|2027/u.test(text))).toEqual([])
  })

  it('asks SQLite with question marks in order, which every driver binds', async () => {
    const asked: unknown[] = []
    const query: SqlQuery = async (text, params) => {
      asked.push([text.match(/\?/gu)?.length, params.length, text.includes('$1')])
      return [{ account_id: 'a' }]
    }
    const store = createSqlStore({ query, dialect: 'sqlite' })
    await store.recordChange({ accountId: 'a', at: NOW, by: 'user', now: NOW })
    expect(asked).toEqual([
      [7, 7, false],
      [3, 3, false],
    ])
  })
})

describe.each([
  ['SQLite', openSqlJs],
  ['PostgreSQL (PGlite)', openPglite],
])('the migrations on %s', (_name, open) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
  }, 60_000)
  afterAll(() => database.close())

  it('may be run again, and leave what is there', async () => {
    const { query, dialect } = database
    const migrate = async (): Promise<void> => {
      for (const { sql } of listMigrations(dialect)) await query(sql, [])
    }
    const store = createSqlStore({ query, dialect })
    await migrate()
    await store.putCredentials([{ accountId: 'a', band: 'b', changedAt: NOW }])
    await migrate()
    expect(await store.findCredential('a')).toMatchObject({ changedAt: NOW })
  })

  it('keep a foreign hand from writing what is no moment', async () => {
    const write = (column: string): Promise<unknown> =>
      database.query(`update hygie_credential set ${column} = 'yesterday at nine'`, [])
    await expect(write('changed_at')).rejects.toThrow()
    await expect(write('last_login_at')).rejects.toThrow()
    await expect(write('changed_by')).rejects.toThrow()
  })

  it('are single statements, each with a name and a purpose', () => {
    const migrations = listMigrations(database.dialect)
    expect(new Set(migrations.map(({ id }) => id)).size).toBe(migrations.length)
    for (const { sql, purpose } of migrations) {
      expect(sql).not.toContain(';')
      expect(purpose).toMatch(/^[A-Z].*\.$/u)
    }
  })
})

describe('an index of SQLite', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await openSqlJs()
    for (const { sql } of listMigrations('sqlite')) await database.query(sql, [])
  })
  afterAll(() => database.close())

  const key = { at: NOW, accountId: 'a' }
  const page = { band: 'b', from: NOW, before: NOW, after: null, limit: 100 }

  it.each<[string, readonly string[], (store: CredentialStore) => Promise<unknown>]>([
    ['the first page', ['due'], (store) => store.pageDue(page)],
    ['a page in the middle', ['due'], (store) => store.pageDue({ ...page, after: key })],
    ['unknown dates', ['due'], (store) => store.pageUnknown({ ...page, after: key })],
    ['a page of idle ones', ['idle'], (store) => store.pageIdle({ ...page, after: key })],
    ['exceptions', ['exception'], (store) => store.pageExceptions(page)],
    [
      'a claim',
      ['claim'],
      (store) => store.claimReminders({ worker: 'w', limit: 9, leaseMs: 9, now: NOW }),
    ],
  ])('answers %s, in order and without a scan', async (_title, indexes, ask) => {
    const plans: string[] = []
    const query: SqlQuery = async (text, params) => {
      const steps = await database.query(`explain query plan ${text}`, params)
      plans.push(...steps.map((step) => String(step['detail'])))
      return []
    }
    await ask(createSqlStore({ query, dialect: 'sqlite' }))
    const used = plans.flatMap(
      (plan) => /INDEX hygie_[a-z]+_(?<name>\w+)/u.exec(plan)?.groups?.['name'] ?? [],
    )
    expect(used).toEqual(indexes)
    expect(plans.filter((plan) => /^SCAN (?!picked)|TEMP B-TREE/u.test(plan))).toEqual([])
  })
})

describe('a claim on PostgreSQL', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await openPglite()
    for (const { sql } of listMigrations('postgresql')) await database.query(sql, [])
  })
  afterAll(() => database.close())

  it('goes straight to the rows that it picked, and does not read a small queue whole', async () => {
    const reminders = Array.from({ length: 2_000 }, (_, index) => ({
      accountId: `account-${index}`,
      cycle: null,
      stage: 0,
      sendAt: NOW,
    }))
    const claim = { worker: 'w', limit: 500, leaseMs: 60_000, now: NOW }
    await createSqlStore({ query: database.query, dialect: 'postgresql' }).enqueueReminders(
      reminders,
    )
    await database.query('analyze hygie_reminder', [])
    const plan: string[] = []
    const query: SqlQuery = async (text, params) => {
      const rows = await database.query(`explain (costs off) ${text}`, params)
      plan.push(...rows.map((row) => String(row['QUERY PLAN'])))
      return []
    }
    await createSqlStore({ query, dialect: 'postgresql' }).claimReminders(claim)
    expect(plan.join('\n')).toMatch(/Tid Scan on hygie_reminder\n +TID Cond: \(ctid = ANY/u)
    expect(plan.join('\n')).not.toMatch(/Seq Scan on hygie_reminder/u)
  })
})
