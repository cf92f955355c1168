import { LAYOUT } from './layout.js'

/** A place among the escapes of a block, and the one that was read last. */
export interface EscapeCursor {
  at: number
  readonly end: number
  row: number
  count: number
}

/**
 * Reads the next escape: a u16 row, above the one before, and a count from 15 on, seven bits a byte, the
 * lowest first, the highest bit set where more follow.
 *
 * @returns `false` at the end; and before it, at what no builder writes.
 */
export function readEscape(view: DataView, cursor: EscapeCursor): boolean {
  if (cursor.at + 2 >= cursor.end) return false
  const row = view.getUint16(cursor.at, true)
  let at = cursor.at + 2
  let count = 0
  let unit = 1
  let byte = 0x80
  while (byte >= 0x80 && at < cursor.end) {
    byte = view.getUint8(at++)
    count += (byte & 0x7f) * unit
    unit *= 128
  }
  if (row <= cursor.row || byte >= 0x80 || count < LAYOUT.escape) return false
  if (count > Number.MAX_SAFE_INTEGER) return false
  cursor.at = at
  cursor.row = row
  cursor.count = count
  return true
}
