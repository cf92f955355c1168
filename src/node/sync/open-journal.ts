import { constants } from 'node:fs'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { LAYOUT } from '../../breach/offline/layout.js'
import { HygieError } from '../../errors.js'
import { guardTarget } from '../build/guard-target.js'
import { writeFully } from '../build/write-fully.js'
import { createWindows, type ReadBytes } from './create-windows.js'
import { decodeRecord } from './decode-record.js'
import { encodeJournalHeader, type JournalIdentity } from './encode-journal-header.js'
import { encodeRecord } from './encode-record.js'
import { JOURNAL } from './journal-layout.js'
import { scanJournal } from './scan-journal.js'
import type { JournalRecord, RecordKind } from './types.js'

const WINDOW_BYTES = 2_097_152

/** Options of {@link openJournal}. */
export interface OpenJournalOptions extends JournalIdentity {
  readonly nowMs: number
  readonly maxAgeMs: number
  /** Default: the file of the path, made when missing. */
  readonly openFile?: ((path: string) => Promise<FileHandle>) | undefined
}

/** What a sync has learned so far, kept on the disk. */
export interface Journal {
  /** When the first run began. */
  readonly startedAtMs: number
  /** How many blocks it says that of. */
  count(kind: RecordKind): number
  /** What is known of a block, 0 for nothing. */
  kindOf(block: number): RecordKind | 0
  /** Settles when the record is in the file, though not yet on the disk. */
  append(record: JournalRecord): Promise<void>
  /** The record of a block that is settled; rows and escapes hold until the next call. */
  read(block: number): Promise<JournalRecord>
  close(): Promise<void>
  /** Closes and deletes it. */
  remove(): Promise<void>
}

/**
 * Opens the journal of a sync: goes on with the one that is there when it belongs to the same index, server and
 * corpus and is young enough, else starts afresh. Whatever behind the last whole record is cut off. Holds 13
 * MiB however long it gets.
 *
 * @throws `HygieError` `ERR_TARGET_WRITE` when it cannot be opened or written, also from `append`;
 * `ERR_INDEX_INVALID` from `read` for a record that was damaged since.
 */
export async function openJournal(path: string, options: OpenJournalOptions): Promise<Journal> {
  const { openFile = openOrCreate } = options
  const file = await guardTarget(openFile(path))
  try {
    const { kinds, offsets, lengths, startedAtMs, end } = await load(file, options)
    const append = createAppender(file, end)
    const window = createWindows(createReader(file), WINDOW_BYTES)
    return {
      startedAtMs,
      count(kind) {
        let count = 0
        for (let block = 0; block < kinds.length; block++) if (kinds[block] === kind) count++
        return count
      },
      kindOf: (block) => kinds[block] as RecordKind | 0,
      async append(record) {
        const bytes = encodeRecord(record)
        offsets[record.block] = await append(bytes)
        lengths[record.block] = bytes.length
        kinds[record.block] = record.kind
      },
      async read(block) {
        const bytes = await window(offsets[block] as number, lengths[block] as number)
        const record = bytes === null ? null : decodeRecord(bytes)
        if (record === null) {
          const sentence = 'The journal of the sync was damaged: start it again.'
          throw new HygieError('ERR_INDEX_INVALID', sentence)
        }
        return record
      },
      close: () => file.close(),
      async remove() {
        await file.close()
        await rm(path, { force: true })
      },
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

function openOrCreate(path: string): Promise<FileHandle> {
  return open(path, constants.O_RDWR | constants.O_CREAT)
}

interface Loaded {
  readonly startedAtMs: number
  /** Where the last whole record ends. */
  readonly end: number
  readonly kinds: Uint8Array
  readonly offsets: Float64Array
  readonly lengths: Uint32Array
}

async function load(file: FileHandle, options: OpenJournalOptions): Promise<Loaded> {
  const kinds = new Uint8Array(LAYOUT.blocks)
  const offsets = new Float64Array(LAYOUT.blocks)
  const lengths = new Uint32Array(LAYOUT.blocks)
  const old = new Uint8Array(JOURNAL.headerBytes)
  await file.read(old, 0, old.length, 0)
  const startedAtMs = new DataView(old.buffer).getFloat64(JOURNAL.at.startedAt, true)
  const ageMs = options.nowMs - startedAtMs
  const isOurs = isSame(old, encodeJournalHeader(options, startedAtMs))
  if (!isOurs || ageMs < 0 || ageMs > options.maxAgeMs) {
    await guardTarget(file.truncate(0))
    await writeFully(file, encodeJournalHeader(options, options.nowMs), 0)
    return { startedAtMs: options.nowMs, end: JOURNAL.headerBytes, kinds, offsets, lengths }
  }
  const end = await scanJournal(createReader(file), ({ block, kind, rows, escapes }, offset) => {
    kinds[block] = kind
    offsets[block] = offset
    lengths[block] = JOURNAL.recordBytes + rows.length + escapes.length
  })
  await guardTarget(file.truncate(end))
  return { startedAtMs, end, kinds, offsets, lengths }
}

function createReader(file: FileHandle): ReadBytes {
  return async (offset, length) => {
    const bytes = new Uint8Array(length)
    const { bytesRead } = await file.read(bytes, 0, length, offset)
    return bytes.subarray(0, bytesRead)
  }
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.every((byte, index) => byte === right[index])
}

/** Records that come while others are written go down together, in one write. Gives the offset of each. */
function createAppender(file: FileHandle, start: number): (record: Uint8Array) => Promise<number> {
  let end = start
  let waiting: Uint8Array[] = []
  let next: Promise<number> | null = null
  let last: Promise<unknown> = Promise.resolve()
  const flush = async (): Promise<number> => {
    const offset = end
    const bytes = Buffer.concat(waiting)
    waiting = []
    next = null
    await writeFully(file, bytes, offset)
    end = offset + bytes.length
    return offset
  }
  return async (record) => {
    let before = 0
    for (const other of waiting) before += other.length
    waiting.push(record)
    if (next === null) {
      // What could not be written whole leaves a gap, so nothing may follow it.
      next = last.then(flush)
      last = next
      // Whoever waits for a record hears of it.
      next.catch(() => undefined)
    }
    return (await next) + before
  }
}
