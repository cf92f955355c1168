import { access } from 'node:fs/promises'
import { assertIndex } from '../../breach/offline/assert-index.js'
import { LAYOUT } from '../../breach/offline/layout.js'
import { type IndexBlocks, readBlocks } from '../../breach/offline/read-blocks.js'
import { type IndexFrame, readFrame } from '../../breach/offline/read-frame.js'
import type { ByteReader, IndexInfo } from '../../breach/offline/types.js'
import type { HashKind } from '../../breach/types.js'
import { SourceError } from '../../errors.js'
import { toIndexInfo } from '../build/to-index-info.js'
import { createFileReader } from '../create-file-reader.js'
import { createWindows } from './create-windows.js'
import type { PackedBlock } from './types.js'

const WINDOW_BYTES = 1_048_576
const NOTHING = new Uint8Array(0)
const EMPTY: PackedBlock = { rows: NOTHING, escapes: NOTHING }

/** The index that a sync starts from. It stays as it is, whatever becomes of its name. */
export interface BaseIndex {
  readonly info: IndexInfo
  /** 16 bytes that stand for the whole index. */
  readonly root: Uint8Array
  rowsIn(block: number): number
  /** As `packEtag` has it. */
  etagOf(block: number): bigint
  /** The block in memory of its own; `null` when it cannot be read, or is not what was written. */
  readBlock(block: number): Promise<PackedBlock | null>
  /**
   * The same for reading all blocks in order.
   *
   * @throws `HygieError` `ERR_INDEX_INVALID`; `SourceError` `ERR_SOURCE_READ`.
   */
  copyBlock(block: number): Promise<PackedBlock>
  close(): void
}

/**
 * Opens the exact index of a corpus with its tables; `null` when there is none.
 *
 * @throws `HygieError` `ERR_INDEX_INVALID` for anything else in its place; `SourceError` `ERR_SOURCE_READ`.
 */
export async function openBaseIndex(path: string, hash: HashKind): Promise<BaseIndex | null> {
  const reader = await access(path)
    .then(() => createFileReader(path))
    .catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return null
      throw new SourceError('ERR_SOURCE_READ', 'The index cannot be read.', { cause })
    })
  if (reader === null) return null
  try {
    const frame = readFrame(reader)
    const { profile, hash: held } = frame.header
    assertIndex(profile === 'exact' && held === hash, 'The index is not the one of this corpus.')
    return build(frame, await readBlocks(frame), await readEtags(frame))
  } catch (error) {
    reader.close()
    throw error
  }
}

/** `null` where the index has none: it was built from text. */
async function readEtags({ header, readTable }: IndexFrame): Promise<DataView | null> {
  const kind = LAYOUT.section.etags
  if (!header.sections.some((section) => section.kind === kind)) return null
  const { buffer, byteOffset, length } = await readTable(kind, LAYOUT.blocks * 8)
  return new DataView(buffer, byteOffset, length)
}

function build(
  { reader, root, crc32 }: IndexFrame,
  blocks: IndexBlocks,
  etags: DataView | null,
): BaseIndex {
  const { rowBytes, rowsAt, escapes: escapeTable, checksums } = blocks
  const rowsIn = (block: number): number => lengthOf(blocks.directory, block)
  const load = async (block: number, read: ByteReader['read']): Promise<PackedBlock | null> => {
    const rows = await read(
      rowsAt + startOf(blocks.directory, block) * rowBytes,
      rowsIn(block) * rowBytes,
    )
    const escapeBytes = escapeTable === null ? 0 : lengthOf(escapeTable.directory, block)
    const escapes =
      escapeTable === null || escapeBytes === 0
        ? NOTHING
        : await read(escapeTable.at + startOf(escapeTable.directory, block), escapeBytes)
    const rowsChecksum = crc32(rows, 0)
    // Of no bytes in memory of their own, the platform gives 0 and not what went before.
    const checksum = escapeBytes === 0 ? rowsChecksum : crc32(escapes, rowsChecksum)
    return checksum === checksums.getUint32(block * 4, true) ? { rows, escapes } : null
  }
  const window = createWindows(readUpTo(reader), WINDOW_BYTES)
  // Every block was seen to end before the file does.
  const readAhead = async (offset: number, length: number): Promise<Uint8Array> =>
    (await window(offset, length)) as Uint8Array
  return {
    info: toIndexInfo(reader.readSync(0, LAYOUT.headerBytes)),
    root,
    rowsIn,
    etagOf: (block) => etags?.getBigUint64(block * 8, true) ?? 0n,
    readBlock: async (block) =>
      // What cannot be read is asked for again, like what was altered.
      rowsIn(block) === 0 ? EMPTY : load(block, reader.read).catch(() => null),
    async copyBlock(block) {
      const copy = rowsIn(block) === 0 ? EMPTY : await load(block, readAhead)
      assertIndex(copy !== null, 'A block of the index was damaged: start the sync again.')
      return copy
    },
    close: () => reader.close(),
  }
}

function readUpTo(reader: ByteReader): (offset: number, length: number) => Promise<Uint8Array> {
  return (offset, length) => reader.read(offset, Math.min(length, reader.size - offset))
}

function startOf(directory: DataView, block: number): number {
  return directory.getUint32(block * 4, true)
}

function lengthOf(directory: DataView, block: number): number {
  return startOf(directory, block + 1) - startOf(directory, block)
}
