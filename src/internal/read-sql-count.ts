import type { SqlRow } from './create-sql-runner.js'
import { toMalformedError } from './to-malformed-error.js'

/** Reads a count: a number, a text where it could be too large for one, or a `bigint`. */
export function readSqlCount(row: SqlRow, column: string): number {
  const value = row[column]
  const isWritten = typeof value === 'bigint' || typeof value === 'string'
  const count = isWritten ? Number(value) : value
  if (typeof count === 'number' && Number.isSafeInteger(count)) return count
  throw toMalformedError(`The column '${column}' holds no count.`)
}
