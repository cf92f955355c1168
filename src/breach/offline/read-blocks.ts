import { assertIndex } from './assert-index.js'
import { countEmpty } from './count-empty.js'
import { LAYOUT } from './layout.js'
import type { IndexFrame } from './read-frame.js'

const DAMAGED = 'A directory of the index is damaged.'

/** Where the escapes of an index are. */
export interface EscapePlace {
  /** Bytes before each block, and the total. */
  readonly directory: DataView
  readonly at: number
  readonly length: number
}

/** Tables of an exact index, and where its rows and escapes are. */
export interface IndexBlocks {
  readonly rowBytes: number
  /** Rows before each block, and the total. */
  readonly directory: DataView
  readonly rowsAt: number
  /** `null` where rows carry no counts. */
  readonly escapes: EscapePlace | null
  readonly checksums: DataView
  /** Whether every block has rows, as it must in an index of everything. */
  readonly isFull: boolean
}

/**
 * Reads the tables of an exact index, checks them, and that rows and escapes are as many as they say.
 *
 * @throws `HygieError` `ERR_INDEX_INVALID`; `SourceError` `ERR_SOURCE_READ`.
 */
export async function readBlocks(frame: IndexFrame): Promise<IndexBlocks> {
  const { section, directoryBytes, checksumsBytes } = LAYOUT
  const { hash, hashes } = frame.header
  const rowBytes = LAYOUT.rowBytes[hash]
  const rows = frame.section(section.rows, hashes * rowBytes)
  const [directory, checksums] = await Promise.all([
    frame.readTable(section.directory, directoryBytes),
    frame.readTable(section.checksums, checksumsBytes),
  ])
  // The digest takes longest: it runs beside the rest.
  const [, [isFull, escapes]] = await Promise.all([
    frame.checkRoot([directory, checksums]),
    checkTables(frame, directory, checksums),
  ])
  return {
    rowBytes,
    directory: toView(directory),
    rowsAt: rows.offset,
    escapes,
    checksums: toView(checksums),
    isFull,
  }
}

async function checkTables(
  frame: IndexFrame,
  directory: Uint8Array,
  checksums: Uint8Array,
): Promise<[isFull: boolean, escapes: EscapePlace | null]> {
  const { section } = LAYOUT
  const escapes = frame.header.counted ? await readEscapeDirectory(frame) : null
  frame.checkTable(section.directory, directory)
  frame.checkTable(section.checksums, checksums)
  return [countEmpty(toView(directory), frame.header.hashes) === 0, escapes]
}

async function readEscapeDirectory(frame: IndexFrame): Promise<EscapePlace> {
  const { section, directoryBytes } = LAYOUT
  const { offset, length } = frame.section(section.escapes)
  const table = await frame.readTable(section.escapeDirectory, directoryBytes)
  frame.checkTable(section.escapeDirectory, table)
  const directory = toView(table)
  // Whether it rises in between is looked at by `verify`, and block by block where escapes are read.
  const total = directory.getUint32(directoryBytes - 4, true)
  assertIndex(directory.getUint32(0, true) === 0 && total === length, DAMAGED)
  return { directory, at: offset, length }
}

function toView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}
