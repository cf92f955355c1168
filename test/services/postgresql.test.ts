import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSqlMailboxStore } from '../../src/mailbox/lookup/create-sql-mailbox-store.js'
import { createSqlStore } from '../../src/rotation/store/create-sql-store.js'
import type { CredentialStore } from '../../src/rotation/store/types.js'
import { listCredentialStoreChecks } from '../../src/testing/list-credential-store-checks.js'
import { listMailboxStoreChecks } from '../../src/testing/list-mailbox-store-checks.js'
import type { Instant } from '../../src/time.js'
import {
  createEmptyMailboxStore,
  createEmptyStore,
  type TestDatabase,
} from '../support/sql-databases.js'
import {
  findPostgresql,
  type PostgresqlServer,
  startPostgresql,
} from '../support/sql-postgresql.js'

const isRequired = process.env['HYGIE_REQUIRE_SERVICES'] === '1'
const bin = findPostgresql()
const title =
  bin !== null || isRequired
    ? 'the store on a PostgreSQL'
    : 'the store on a PostgreSQL (skipped: no initdb found, see apt-get install postgresql)'

describe.skipIf(bin === null && !isRequired)(title, () => {
  let server: PostgresqlServer
  let pool: Pool
  let database: TestDatabase

  beforeAll(async () => {
    if (bin === null) throw new Error('no initdb found, see apt-get install postgresql')
    server = await startPostgresql(bin)
    pool = new Pool({ connectionString: server.url })
    database = {
      dialect: 'postgresql',
      query: async (text, params) => (await pool.query(text, [...params])).rows,
      close: () => pool.end(),
    }
  })

  afterAll(async () => {
    await database?.close()
    await server?.stop()
  })

  it.each(listCredentialStoreChecks())('$name', ({ run }) => run(() => createEmptyStore(database)))

  it.each(listMailboxStoreChecks())('$name', ({ run }) =>
    run(() => createEmptyMailboxStore(database)),
  )

  it('looks a mailbox up among many by its indexes', async () => {
    await createEmptyMailboxStore(database)
    await pool.query(`insert into test_mailbox (account_id, exact, loose, holder)
      select 'account-' || i, 'k:' || i, 'k:l' || i % 20000, 'k:h' || i % 30000 from generate_series(1, 40000) as i`)
    await pool.query('vacuum analyze test_mailbox')
    let plan = ''
    const store = createSqlMailboxStore({
      dialect: 'postgresql',
      prefix: 'test_',
      query: async (text, params) => {
        const { rows } = await pool.query(`explain (costs off) ${text}`, [...params])
        plan = rows.map((row) => row['QUERY PLAN']).join('\n')
        return database.query(text, params)
      },
    })
    const query = { exact: ['k:7', 'n:7'], loose: ['k:l7', 'n:l7'], holder: ['k:h7', 'n:h7'] }
    const counts = { same: 0, any: 1, unknownSame: 0, unknownAny: 0 }
    expect(await store.countHolders(query)).toEqual(counts)
    expect(plan).not.toContain('Seq Scan')
    expect(plan).toContain('test_mailbox_exact')
    expect(plan).toContain('test_mailbox_loose')
  })

  it('lets imports that overlap wait for one another, and not for ever', async () => {
    const store = await createEmptyMailboxStore(database)
    const rows = Array.from({ length: 500 }, (_, n) => ({
      accountId: `a${n}`,
      exact: 'k:1',
      loose: 'k:1',
      holder: `k:h${n}`,
    }))
    const backwards = [...rows].reverse()
    const imports = [rows, backwards, rows, backwards]
    await Promise.all(imports.map((each) => store.putMailboxes(each, null)))
    const counts = await store.countHolders({ exact: ['k:1'], loose: ['k:1'], holder: [] })
    expect(counts.same).toBe(500)
  })

  describe('asks so that an index answers', () => {
    let store: CredentialStore
    let asked: readonly [string, readonly unknown[]]

    beforeAll(async () => {
      await createEmptyStore(database)
      await pool.query(`insert into test_credential (account_id, band, changed_at, changed_by, temporary, demands)
        select 'account-' || i, 'band-' || i % 4, timestamptz '2026-01-01Z' + i * interval '7 minutes', 'user', i % 10 = 0, '[]'
        from generate_series(1, 40000) as i`)
      await pool.query(`update test_credential set changed_at = null where account_id like '%7'`)
      await pool.query(`insert into test_reminder (account_id, cycle, stage, send_at, claimable_at)
        select account_id, 'unknown', stage, timestamptz '2026-06-01Z', timestamptz '2026-06-01Z'
        from test_credential, (values (14), (7), (1)) as stages (stage)`)
      await pool.query('vacuum analyze test_credential, test_reminder')
      store = createSqlStore({
        dialect: 'postgresql',
        prefix: 'test_',
        query: async (text, params) => {
          asked = [text, params]
          return database.query(text, params)
        },
      })
    })

    const [from, before] = ['2026-03-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'] as Instant[]
    const now = '2026-07-01T00:00:00.000Z' as Instant
    const after = { at: '2026-05-01T00:00:00.000Z' as Instant, accountId: 'account-9' }
    const page = { band: 'band-1', from: from ?? null, before: before ?? null, limit: 100 }

    it.each([
      ['the first page', () => store.pageDue({ ...page, after: null }), ['test_credential_due']],
      ['a page in the middle', () => store.pageDue({ ...page, after }), ['test_credential_due']],
      [
        'unknown dates',
        () => store.pageUnknown({ ...page, after: null }),
        ['test_credential_unknown'],
      ],
      ['a page of idle ones', () => store.pageIdle({ ...page, after }), ['test_credential_idle']],
      [
        'exceptions',
        () => store.pageExceptions({ ...page, after: null }),
        ['test_credential_exception'],
      ],
      ['one account', () => store.findCredential('account-1'), ['test_credential_pkey']],
      [
        'a claim',
        () => store.claimReminders({ worker: 'w', limit: 100, leaseMs: 1, now }),
        ['test_credential_pkey', 'test_reminder_claim', 'test_reminder_pkey'],
      ],
    ])('%s', async (_title, ask, indexes) => {
      await ask()
      const [text, params] = asked
      const { rows } = await pool.query(`explain (costs off) ${text}`, [...params])
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      expect(plan).not.toMatch(/Seq Scan|Sort|Bitmap/u)
      const used = [
        ...plan.matchAll(
          /(?:using|on) (?<name>test_\w+_(?:due|unknown|idle|exception|claim|pkey))/gu,
        ),
      ]
      expect([...new Set(used.map(({ groups }) => groups?.['name']))].sort()).toEqual(indexes)
    })

    it('finds one day of a band in the index alone', async () => {
      const { rows } = await pool.query(
        'explain (costs off) select account_id, changed_at from test_credential where band = $1 and changed_at >= $2 and changed_at < $3 order by changed_at, account_id limit 100',
        ['band-1', from, before],
      )
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(
        /Index Only Scan using test_credential_due/u,
      )
    })
  })

  it('carries the whole road of examples/postgresql, with a worker that is killed', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      'examples/postgresql/run.mjs',
      server.url,
    ])
    expect(stdout).toMatch(/^opened +an incident: .*"changed":2,"loggedIn":0,"notSeen":98/mu)
    expect(stdout).toMatch(/^killed +a worker that held \d+ reminders$/mu)
    expect(stdout).toMatch(/^reminded +62 cancelled, 120 sent, 30 superseded$/mu)
    expect(stdout).toMatch(/^counted +120 mails, none of them twice, none lost$/mu)
  })
})
