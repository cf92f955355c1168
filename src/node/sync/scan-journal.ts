import { createWindows, type ReadBytes, type ReadWhole } from './create-windows.js'
import { decodeRecord } from './decode-record.js'
import { JOURNAL } from './journal-layout.js'
import type { JournalRecord } from './types.js'

const WINDOW_BYTES = 4_194_304

/**
 * Visits the records of a journal from the first on, until one is not whole: a write that was cut, or a page
 * that never reached the disk. Tells where the last whole one ends. Costs one reading of the file.
 */
export async function scanJournal(
  readBytes: ReadBytes,
  visit: (record: JournalRecord, offset: number) => void,
): Promise<number> {
  const read = createWindows(readBytes, WINDOW_BYTES)
  let offset: number = JOURNAL.headerBytes
  for (;;) {
    const length = await measure(read, offset)
    const bytes = length === null ? null : await read(offset, length)
    const record = bytes === null ? null : decodeRecord(bytes)
    if (record === null) return offset
    visit(record, offset)
    offset += JOURNAL.recordBytes + record.rows.length + record.escapes.length
  }
}

/** Length of the record by its header, `null` when there is none. */
async function measure(read: ReadWhole, offset: number): Promise<number | null> {
  const header = await read(offset, JOURNAL.recordBytes)
  if (header === null) return null
  const view = new DataView(header.buffer, header.byteOffset, header.length)
  const body =
    view.getUint32(JOURNAL.record.rows, true) + view.getUint32(JOURNAL.record.escapes, true)
  const isRecord = view.getUint32(0, true) === JOURNAL.mark && body <= JOURNAL.maxBodyBytes
  return isRecord ? JOURNAL.recordBytes + body : null
}
