import { assertIndex } from './assert-index.js'
import { countEmpty } from './count-empty.js'
import { decodeCounts } from './decode-counts.js'
import { LAYOUT } from './layout.js'
import type { HashFilter } from './load-filter.js'
import { type IndexBlocks, readBlocks } from './read-blocks.js'
import type { IndexFrame } from './read-frame.js'
import { rereadFrame } from './reread-frame.js'
import type { VerifyOptions } from './types.js'
import { writeRowHash } from './write-row-hash.js'

/** So many bytes of rows are read at a time, or one block. */
const BATCH_BYTES = 4_194_304

/** Blocks that follow one another, and their bytes. */
interface Batch {
  readonly from: number
  readonly to: number
  readonly rows: Uint8Array
  readonly escapes: Uint8Array
}

/**
 * Reads a whole exact index again: tables, then every block; compares checksums and the root, checks that
 * rows ascend and that counts above 14 are there, and that `filter` holds every hash.
 *
 * @throws `HygieError` `ERR_INDEX_INVALID`; `SourceError` `ERR_SOURCE_READ`; the signal's reason.
 */
export async function verifyBlocks(
  opened: IndexFrame,
  filter: HashFilter | null,
  { signal, onProgress }: VerifyOptions,
): Promise<void> {
  const frame = rereadFrame(opened)
  const blocks = await readBlocks(frame)
  if (blocks.escapes !== null) countEmpty(blocks.escapes.directory, blocks.escapes.length)
  const check = createCheck(frame, blocks, filter)
  let from = 0
  while (from < LAYOUT.blocks) {
    signal?.throwIfAborted()
    const batch = await readBatch(frame, blocks, from)
    check(batch)
    from = batch.to
    onProgress?.({ done: from, total: LAYOUT.blocks })
  }
}

async function readBatch(
  { reader }: IndexFrame,
  blocks: IndexBlocks,
  from: number,
): Promise<Batch> {
  const { directory, rowBytes, rowsAt, escapes } = blocks
  const first = directory.getUint32(from * 4, true)
  const limit = first + BATCH_BYTES / rowBytes
  let to = from + 1
  while (to < LAYOUT.blocks && directory.getUint32((to + 1) * 4, true) <= limit) to++
  const rows = await reader.read(
    rowsAt + first * rowBytes,
    (directory.getUint32(to * 4, true) - first) * rowBytes,
  )
  if (escapes === null) return { from, to, rows, escapes: new Uint8Array(0) }
  const escapesFrom = escapes.directory.getUint32(from * 4, true)
  const length = escapes.directory.getUint32(to * 4, true) - escapesFrom
  return { from, to, rows, escapes: await reader.read(escapes.at + escapesFrom, length) }
}

function createCheck(
  { crc32 }: IndexFrame,
  blocks: IndexBlocks,
  filter: HashFilter | null,
): (batch: Batch) => void {
  const { directory, rowBytes, checksums } = blocks
  return ({ from, to, rows, escapes }) => {
    let rowsAt = 0
    let escapesAt = 0
    for (let block = from; block < to; block++) {
      const ofRows = lengthOf(directory, block) * rowBytes
      const ofEscapes = blocks.escapes === null ? 0 : lengthOf(blocks.escapes.directory, block)
      const expected = checksums.getUint32(block * 4, true)
      if (ofRows + ofEscapes === 0 && expected === 0) continue
      const own = rows.subarray(rowsAt, rowsAt + ofRows)
      const ownEscapes = escapes.subarray(escapesAt, escapesAt + ofEscapes)
      assertIndex(
        crc32(ownEscapes, crc32(own, 0)) === expected &&
          decodeCounts(own, rowBytes, ownEscapes) !== null &&
          isAscending(own, rowBytes),
        'A block of the index is damaged.',
      )
      if (filter !== null) assertHeld(own, rowBytes, block, filter)
      rowsAt += ofRows
      escapesAt += ofEscapes
    }
  }
}

function lengthOf(directory: DataView, block: number): number {
  return directory.getUint32(block * 4 + 4, true) - directory.getUint32(block * 4, true)
}

function isAscending(rows: Uint8Array, rowBytes: number): boolean {
  for (let row = rowBytes; row < rows.length; row += rowBytes) {
    let byte = 0
    while (byte < rowBytes - 1 && rows[row + byte] === rows[row + byte - rowBytes]) byte++
    // Of the last byte only the digit counts.
    const mask = byte === rowBytes - 1 ? 0xf0 : 0xff
    const here = (rows[row + byte] as number) & mask
    if (here <= ((rows[row + byte - rowBytes] as number) & mask)) return false
  }
  return true
}

function assertHeld(rows: Uint8Array, rowBytes: number, block: number, filter: HashFilter): void {
  const view = new DataView(rows.buffer, rows.byteOffset, rows.length)
  const words = new Int32Array(5)
  for (let row = 0; row < rows.length; row += rowBytes) {
    writeRowHash(view, row, block, words)
    assertIndex(filter(words, 0), 'The filter lacks a hash of the index.')
  }
}
