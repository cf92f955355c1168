import type { SqlRow } from '../../internal/create-sql-runner.js'
import { readSqlCount } from '../../internal/read-sql-count.js'
import { toMalformedError } from '../../internal/to-malformed-error.js'
import { type Instant, parseInstant } from '../../time.js'

const OFFSET = /[+-]\d{2}$/u

/** Readers of one column, for what the drivers make of it. Each refuses what the store cannot have written. */
export const readCell = {
  text(row: SqlRow, column: string): string {
    const value = row[column]
    return typeof value === 'string' ? value : refuse(column)
  },

  textOrNull(row: SqlRow, column: string): string | null {
    return row[column] === null ? null : readCell.text(row, column)
  },

  count(row: SqlRow, column: string): number {
    return readSqlCount(row, column)
  },

  flag(row: SqlRow, column: string): boolean {
    const value = row[column]
    return typeof value === 'boolean' ? value : readSqlCount(row, column) === 1
  },

  /** A `Date`, our own form, or that of PostgreSQL: `2026-11-22 15:04:05.123+00`. */
  instant(row: SqlRow, column: string): Instant {
    const value = row[column]
    const text = typeof value === 'string' ? value.replace(' ', 'T') : value
    const whole = typeof text === 'string' && OFFSET.test(text) ? `${text}:00` : text
    return (typeof whole === 'number' ? null : parseInstant(whole)) ?? refuse(column)
  },

  instantOrNull(row: SqlRow, column: string): Instant | null {
    return row[column] === null ? null : readCell.instant(row, column)
  },

  /** Parsed already, or a text. */
  json(row: SqlRow, column: string): unknown {
    const value = row[column]
    if (value === undefined) return refuse(column)
    if (typeof value !== 'string') return value
    try {
      return JSON.parse(value)
    } catch (error) {
      return refuse(column, error)
    }
  },
} as const

function refuse(column: string, cause?: unknown): never {
  throw toMalformedError(`The column '${column}' has no such value as the store writes.`, cause)
}
