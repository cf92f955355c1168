import { crc32 } from 'node:zlib'
import { JOURNAL } from './journal-layout.js'
import type { JournalRecord, RecordKind } from './types.js'

/**
 * Reads a record of the journal from its bytes, header and body; `null` when they are not one whole record.
 * Rows and escapes are views of the bytes.
 */
export function decodeRecord(bytes: Uint8Array): JournalRecord | null {
  const { recordBytes, record: at } = JOURNAL
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const body = bytes.subarray(recordBytes)
  const checksum = crc32(body, crc32(bytes.subarray(0, at.checksum)))
  if (view.getUint32(at.checksum, true) !== checksum) return null
  const place = view.getUint32(at.block, true)
  const rowBytes = view.getUint32(at.rows, true)
  return {
    block: place % 2 ** 24,
    kind: Math.floor(place / 2 ** 24) as RecordKind,
    etag: view.getBigUint64(at.etag, true),
    rows: body.subarray(0, rowBytes),
    escapes: body.subarray(rowBytes),
  }
}
