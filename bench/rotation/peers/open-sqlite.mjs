import Database from 'better-sqlite3'

/** A database in memory: what runs a statement and gives its rows. */
export function openSqlite() {
  const database = new Database(':memory:')
  return (text, params = []) => {
    const statement = database.prepare(text)
    if (statement.reader) return statement.all(...params)
    statement.run(...params)
    return []
  }
}
