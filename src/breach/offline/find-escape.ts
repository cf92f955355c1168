import { SourceError } from '../../errors.js'
import { type EscapeCursor, readEscape } from './read-escape.js'

/**
 * Finds the count of a row among the escapes of its block, which begin at `at`.
 *
 * @throws `SourceError` `ERR_SOURCE_READ` where it has none.
 */
export function findEscape(view: DataView, at: number, length: number, row: number): number {
  const cursor: EscapeCursor = { at, end: at + length, row: -1, count: 0 }
  while (cursor.row < row && readEscape(view, cursor)) {}
  if (cursor.row !== row) {
    throw new SourceError('ERR_SOURCE_READ', 'The counts of the index are damaged.')
  }
  return cursor.count
}
