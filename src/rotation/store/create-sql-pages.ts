import type { SqlValue } from '../../internal/create-sql-runner.js'
import type { SqlSession } from './create-sql-session.js'
import { CREDENTIAL_COLUMNS } from './credential-columns.js'
import type { FilledCredential } from './fill-credential.js'
import { IS_EXCEPTION } from './is-exception.js'
import { readCredentialRow } from './read-credential-row.js'
import { readPageQuery } from './read-page-query.js'
import type { CredentialPage, CredentialPages, WindowQuery } from './types.js'

/** A page in the order of one index. */
interface Order {
  /** What rows are ordered by before their account; `null` for nothing. */
  readonly date: string | null
  /** Rows that belong to the order at all. */
  readonly where: string
  /** The same date of a row that was read. */
  readonly at: (credential: FilledCredential) => FilledCredential['changedAt']
}

const DUE: Order = {
  date: 'changed_at',
  where: 'changed_at is not null',
  at: ({ changedAt }) => changedAt,
}
const UNKNOWN: Order = { date: null, where: 'changed_at is null', at: () => null }
const IDLE: Order = {
  date: 'coalesce(last_login_at, changed_at)',
  where: 'coalesce(last_login_at, changed_at) is not null',
  at: ({ lastLoginAt, changedAt }) => lastLoginAt ?? changedAt,
}
const EXCEPTIONS: Order = { date: null, where: IS_EXCEPTION, at: () => null }

/** Of pages without date: a window that a caller hands on would be one of nothing. */
const NO_WINDOW = { from: null, before: null } as const

const COLUMNS = Object.keys(CREDENTIAL_COLUMNS).join(', ')

/** Pages by keyset: no `OFFSET`, which reads what it skips, and no arithmetic of dates, which is done here. */
export function createSqlPages(session: SqlSession): CredentialPages {
  return {
    pageDue: (query) => page(session, DUE, query),
    pageUnknown: (query) => page(session, UNKNOWN, { ...query, ...NO_WINDOW }),
    pageIdle: (query) => page(session, IDLE, query),
    pageExceptions: (query) => page(session, EXCEPTIONS, { ...query, ...NO_WINDOW }),
  }
}

async function page(
  { run, words, tables }: SqlSession,
  { date, where, at }: Order,
  query: WindowQuery,
): Promise<CredentialPage> {
  const { band, after, limit, from, before } = readPageQuery(query)
  const params: SqlValue[] = [band, limit]
  const bind = (value: SqlValue): string => `$${params.push(value)}`
  const bindInstant = (value: SqlValue): string => words.cast(bind(value), 'timestamptz')
  const conditions = ['band = $1', where]
  if (after !== null) {
    conditions.push(
      date === null
        ? `account_id > ${bind(after.accountId)}`
        : `(${date}, account_id) > (${bindInstant(after.at)}, ${bind(after.accountId)})`,
    )
  } else if (from !== null) {
    conditions.push(`${date} >= ${bindInstant(from)}`)
  }
  if (before !== null) conditions.push(`${date} < ${bindInstant(before)}`)
  const order = date === null ? 'account_id' : `${date}, account_id`
  const rows = await run(
    `select ${COLUMNS} from ${tables.credential} where ${conditions.join(' and ')} order by ${order} limit $2`,
    params,
  )
  const credentials = rows.map(readCredentialRow)
  const last = credentials.length < limit ? undefined : credentials.at(-1)
  return {
    credentials,
    next: last === undefined ? null : { at: at(last), accountId: last.accountId },
  }
}
