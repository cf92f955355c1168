import { createSqlStore } from 'hygie/rotation/store'
import pg from 'pg'
import { say } from '../breach/measure.mjs'
import { fill } from './fill.mjs'
import { showClaims } from './pg-claims.mjs'
import { showDrain } from './pg-drain.mjs'
import { showEpochs } from './pg-epochs.mjs'
import { showPages } from './pg-pages.mjs'
import { startPostgresql } from './start-postgresql.mjs'

/** The store on a server of our own, which is gone at the end. */
export async function showPostgresql({ rows, rounds }) {
  const server = await startPostgresql()
  if (server === null) {
    console.log('\nLeft out: PostgreSQL is not installed, see `apt-get install postgresql`.')
    return
  }
  const clients = await Promise.all(Array.from({ length: 4 }, () => connect(server.url)))
  const [{ run }] = clients
  try {
    say(`postgresql: filling ${rows} rows`)
    await fill(run, 'postgresql', rows)
    await run('vacuum analyze')
    const [{ version, heap, due }] = await run(
      `select current_setting('server_version') as version, pg_size_pretty(pg_table_size('hygie_credential')) as heap, pg_size_pretty(pg_table_size('hygie_credential_due')) as due`,
    )
    console.log(
      `\nPostgreSQL ${version}, 256 MB of buffers; table ${heap}, index of due ones ${due}.`,
    )
    const settings = { rows, rounds, clients }
    await showPages(settings)
    await showClaims(settings)
    await showDrain(settings)
    await showEpochs(settings)
  } finally {
    await Promise.all(clients.map(({ client }) => client.end()))
    await server.stop()
  }
}

/** A connection, the store on it, and the statement that it ran last. */
async function connect(connectionString) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const run = async (text, params = []) => (await client.query(text, [...params])).rows
  const seen = {}
  const createStore = (rewrite = (text) => text) =>
    createSqlStore({
      dialect: 'postgresql',
      query(text, params) {
        Object.assign(seen, { text, params })
        return run(rewrite(text), params)
      },
    })
  return { client, run, seen, createStore, store: createStore() }
}
