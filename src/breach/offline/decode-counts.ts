import { LAYOUT } from './layout.js'
import { type EscapeCursor, readEscape } from './read-escape.js'

/** The largest that fits. */
const MAX_COUNT = 0xffff_ffff

/**
 * Reads a count for each row of a block; 1 where it is unknown, because 0 would say that the row is not
 * there.
 *
 * @returns `null` where rows and escapes do not fit together.
 */
export function decodeCounts(
  rows: Uint8Array,
  rowBytes: number,
  escapes: Uint8Array,
): Uint32Array<ArrayBuffer> | null {
  const counts = new Uint32Array(rows.length / rowBytes)
  const view = new DataView(escapes.buffer, escapes.byteOffset, escapes.length)
  const cursor: EscapeCursor = { at: 0, end: escapes.length, row: -1, count: 0 }
  let last = rowBytes - 1
  for (let row = 0; row < counts.length; row++, last += rowBytes) {
    const code = (rows[last] as number) & 15
    if (code < LAYOUT.escape) {
      counts[row] = code === 0 ? 1 : code
      continue
    }
    if (!readEscape(view, cursor) || cursor.row !== row) return null
    counts[row] = Math.min(cursor.count, MAX_COUNT)
  }
  return cursor.at === cursor.end ? counts : null
}
