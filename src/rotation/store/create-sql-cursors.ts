import { toMalformedError } from '../../internal/to-malformed-error.js'
import type { SqlSession } from './create-sql-session.js'
import { isCursor } from './is-cursor.js'
import { readCell } from './read-cell.js'
import type { SweepCursors } from './types.js'

/** Cursors in a table. */
export function createSqlCursors({ run, words, tables }: SqlSession): SweepCursors {
  return {
    async loadCursor(band) {
      const [row] = await run(`select document from ${tables.sweep} where band = $1`, [band])
      if (row === undefined) return null
      const document = readCell.json(row, 'document')
      if (isCursor(document)) return document
      throw toMalformedError('A row of sweeps is none.')
    },

    async saveCursor(band, cursor) {
      await run(
        `insert into ${tables.sweep} (band, document) values ($1, ${words.cast('$2', 'jsonb')})
on conflict (band) do update set document = excluded.document`,
        [band, JSON.stringify(cursor)],
      )
    },
  }
}
