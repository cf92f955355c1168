import type { SqlDialect } from '../ports.js'
import { assertOption } from './assert-option.js'

/** Refuses a dialect of SQL that is none. */
export function assertDialect(dialect: SqlDialect): void {
  assertOption(
    dialect === 'postgresql' || dialect === 'sqlite',
    "'dialect' must be 'postgresql' or 'sqlite'.",
  )
}
