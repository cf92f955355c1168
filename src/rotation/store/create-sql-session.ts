import { createSqlRunner, type SqlRunner } from '../../internal/create-sql-runner.js'
import type { SqlDialect, SqlQuery } from '../../ports.js'
import { type DialectWords, describeDialect } from './describe-dialect.js'
import { nameTables, type TableNames } from './name-tables.js'

/** What the parts of an SQL store share. */
export interface SqlSession {
  readonly words: DialectWords
  readonly tables: TableNames
  readonly run: SqlRunner
}

/** Speaks one dialect through one function. */
export function createSqlSession(query: SqlQuery, dialect: SqlDialect, prefix: string): SqlSession {
  return {
    words: describeDialect(dialect),
    tables: nameTables(prefix),
    run: createSqlRunner(query, dialect),
  }
}
