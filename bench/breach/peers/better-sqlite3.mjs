import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { paths } from '../contenders/paths.mjs'
import { sha1Bytes } from './hash.mjs'

/** One table, the hash its key, nothing beside it. */
export function build({ target, rows }) {
  const database = new Database(target)
  database.pragma('journal_mode = OFF')
  database.pragma('synchronous = OFF')
  database.exec('CREATE TABLE pwned (hash BLOB PRIMARY KEY, count INTEGER) WITHOUT ROWID, STRICT')
  const insert = database.prepare('INSERT INTO pwned VALUES (?, ?)')
  database.exec('BEGIN')
  for (const { hash, count } of rows) insert.run(hash, count)
  database.exec('COMMIT')
  database.close()
}

export function create(folder) {
  const { sqlite } = paths(folder)
  const database = new Database(sqlite, { readonly: true })
  const select = database.prepare('SELECT count FROM pwned WHERE hash = ?').pluck()
  return { bytes: statSync(sqlite).size, find: (password) => select.get(sha1Bytes(password)) ?? 0 }
}
