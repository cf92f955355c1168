import type { SqlValue } from '../../internal/create-sql-runner.js'
import { readInstant } from '../read-instant.js'
import { assertDistinct } from './assert-distinct.js'
import { computeDriftLimit } from './compute-drift-limit.js'
import type { SqlSession } from './create-sql-session.js'
import { CREDENTIAL_COLUMNS } from './credential-columns.js'
import { fillCredential } from './fill-credential.js'
import { readChange } from './read-change.js'
import { readCredentialRow } from './read-credential-row.js'
import { readDemand } from './read-demand.js'
import { readPatch } from './read-patch.js'
import type {
  CredentialChange,
  CredentialLogin,
  CredentialPatch,
  CredentialRecords,
  StoredCredential,
} from './types.js'
import { writeCredentialRow } from './write-credential-row.js'
import { writeCycle } from './write-cycle.js'

const COLUMNS = Object.keys(CREDENTIAL_COLUMNS).join(', ')

/** Credentials in a table. */
export function createSqlRecords(session: SqlSession): CredentialRecords {
  const { run, words, tables } = session
  return {
    putCredentials: (credentials) => putCredentials(session, credentials),

    async findCredential(accountId) {
      const [row] = await run(`select ${COLUMNS} from ${tables.credential} where account_id = $1`, [
        accountId,
      ])
      return row === undefined ? null : readCredentialRow(row)
    },

    patchCredential: (accountId, patch) => patchCredential(session, accountId, patch),
    recordChange: (change) => recordChange(session, change),
    recordLogin: (login) => recordLogin(session, login),

    recordDemand: ({ accountId, demand }) =>
      update(session, `demands = ${words.append('demands', '$2')}`, 'true', [
        accountId,
        JSON.stringify(readDemand(demand)),
      ]),
  }
}

async function putCredentials(
  { run, words, tables }: SqlSession,
  credentials: readonly StoredCredential[],
): Promise<void> {
  const filled = credentials.map(fillCredential)
  assertDistinct(filled)
  const replaced = COLUMNS.split(', ').map((name) => `${name} = excluded.${name}`)
  await run(
    `insert into ${tables.credential} (${COLUMNS})
select ${COLUMNS} from ${words.unpack('$1', CREDENTIAL_COLUMNS)} where true order by account_id
on conflict (account_id) do update set ${replaced.join(', ')}`,
    [JSON.stringify(filled.map(writeCredentialRow))],
  )
}

async function patchCredential(
  session: SqlSession,
  accountId: string,
  patch: CredentialPatch,
): Promise<boolean> {
  const row = Object.entries(writeCredentialRow(readPatch(patch)))
  const set = row.map(([name], index) => {
    const type = CREDENTIAL_COLUMNS[name as keyof typeof CREDENTIAL_COLUMNS]
    return `${name} = ${session.words.cast(`$${index + 2}`, type)}`
  })
  const params = row.map(([, value]) => writeValue(value))
  return update(session, ['account_id = account_id', ...set].join(', '), 'true', [
    accountId,
    ...params,
  ])
}

async function recordChange(session: SqlSession, change: CredentialChange): Promise<boolean> {
  const { run, words, tables } = session
  const { accountId, at, by, temporary, isMeeting, now, driftLimit } = readChange(change)
  const set = [
    `changed_at = ${words.cast('$2', 'timestamptz')}`,
    'changed_by = $4',
    `temporary = (${words.cast('$5', 'integer')} = 1)`,
    'former_due_on = null',
    ...(isMeeting ? [`demands = ${words.unmet('demands', '$6')}`] : []),
  ]
  const params = [accountId, at, driftLimit, by, Number(temporary), ...(isMeeting ? [at] : [])]
  const isRecorded = await update(session, set.join(', '), isOlder('changed_at', words), params)
  if (!isRecorded) return false
  // Should this never be reached, the queue still hands out none of a cycle that is over.
  await run(
    `update ${tables.reminder} set closed_at = ${words.cast('$2', 'timestamptz')}, closed_as = 'cancelled'
where account_id = $1 and closed_at is null and cycle <> $3`,
    [accountId, now, writeCycle(at)],
  )
  return true
}

async function recordLogin(session: SqlSession, login: CredentialLogin): Promise<boolean> {
  const { words } = session
  const at = readInstant(login.at, 'at')
  const driftLimit = computeDriftLimit(readInstant(login.now, 'now'))
  const set = `last_login_at = ${words.cast('$2', 'timestamptz')}`
  const where = isOlder('last_login_at', words)
  return update(session, set, where, [login.accountId, at, driftLimit])
}

/** A date on record gives way to a later one, and one that lies ahead of now to any. */
function isOlder(column: string, { cast }: SqlSession['words']): string {
  const [at, limit] = [cast('$2', 'timestamptz'), cast('$3', 'timestamptz')]
  return `(${column} is null or ${column} <= ${at} or ${column} > ${limit})`
}

async function update(
  { run, tables }: SqlSession,
  set: string,
  where: string,
  params: readonly SqlValue[],
): Promise<boolean> {
  const rows = await run(
    `update ${tables.credential} set ${set} where account_id = $1 and ${where} returning account_id`,
    params,
  )
  return rows.length > 0
}

function writeValue(value: unknown): SqlValue {
  return typeof value === 'string' || value === null ? value : JSON.stringify(value)
}
