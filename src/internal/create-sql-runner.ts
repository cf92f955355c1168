import { HygieError } from '../errors.js'
import type { SqlDialect, SqlQuery } from '../ports.js'
import { assertDialect } from './assert-dialect.js'

/** A value that every driver can bind. */
export type SqlValue = string | number | null

/** A row as a driver gives it. */
export type SqlRow = Readonly<Record<string, unknown>>

/** Runs a statement that is written with `$1`, `$2`, whatever the dialect. */
export type SqlRunner = (text: string, params: readonly SqlValue[]) => Promise<readonly SqlRow[]>

/** Speaks one dialect through one function. */
export function createSqlRunner(query: SqlQuery, dialect: SqlDialect): SqlRunner {
  assertDialect(dialect)
  return async (text, params) => {
    const rows = await ask(
      query,
      ...(dialect === 'sqlite' ? unnumber(text, params) : ([text, params] as const)),
    )
    if (Array.isArray(rows)) return rows
    throw new HygieError('ERR_OPTION_INVALID', "'query' must give a list of rows.")
  }
}

async function ask(
  query: SqlQuery,
  text: string,
  params: readonly SqlValue[],
): Promise<readonly SqlRow[]> {
  try {
    return await query(text, params)
  } catch (error) {
    throw toQueryError(error)
  }
}

function toQueryError(cause: unknown): HygieError {
  return new HygieError('ERR_STORE_QUERY', 'The database refused a statement.', { cause })
}

/** Every driver of SQLite binds `?` by position; numbered ones are names to some. */
function unnumber(
  text: string,
  params: readonly SqlValue[],
): readonly [string, readonly SqlValue[]] {
  const bound: SqlValue[] = []
  const plain = text.replaceAll(/\$(?<number>\d+)/gu, (_match, number: string) => {
    bound.push(params[Number(number) - 1] as SqlValue)
    return '?'
  })
  return [plain, bound]
}
