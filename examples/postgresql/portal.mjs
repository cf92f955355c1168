// What a portal has to say about itself: its rules, and the few lines between hygie and its driver.

import { createSqlStore } from 'hygie/rotation/store'
import pg from 'pg'

export const RULES = {
  doctor: { maxAge: 'P6M', unknownAge: { kind: 'force' } },
  pharmacist: { maxAge: 'P3M', unknownAge: { kind: 'force' }, grace: 'P7D' },
}

/** How long a worker may hold what it has claimed. */
export const LEASE_MS = 5 * 60_000

export async function openPortal(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const query = async (text, params) => (await client.query(text, [...params])).rows
  return { client, query, store: createSqlStore({ query, dialect: 'postgresql' }) }
}
