import { crc32 } from 'node:zlib'
import { JOURNAL } from './journal-layout.js'
import type { JournalRecord } from './types.js'

/** Writes a record of the journal: header, rows, escapes. */
export function encodeRecord(record: JournalRecord): Uint8Array {
  const { rows, escapes } = record
  const { recordBytes, record: at } = JOURNAL
  const bytes = new Uint8Array(recordBytes + rows.length + escapes.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, JOURNAL.mark, true)
  view.setUint32(at.block, record.block + record.kind * 2 ** 24, true)
  view.setUint32(at.rows, rows.length, true)
  view.setUint32(at.escapes, escapes.length, true)
  view.setBigUint64(at.etag, record.etag, true)
  bytes.set(rows, recordBytes)
  bytes.set(escapes, recordBytes + rows.length)
  const body = bytes.subarray(recordBytes)
  view.setUint32(at.checksum, crc32(body, crc32(bytes.subarray(0, at.checksum))), true)
  return bytes
}
