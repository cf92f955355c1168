import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { encodeFooter } from '../../breach/offline/encode-footer.js'
import { encodeHeader } from '../../breach/offline/encode-header.js'
import { LAYOUT } from '../../breach/offline/layout.js'
import { placeSections } from '../../breach/offline/place-sections.js'
import type { IndexInfo } from '../../breach/offline/types.js'
import { type Appender, createAppender } from './create-appender.js'
import {
  type BlockTables,
  type BlockTableWriter,
  createBlockTables,
  type TableNumbers,
} from './create-block-tables.js'
import { type FileSystem, nodeFileSystem } from './file-system.js'
import { guardTarget } from './guard-target.js'
import { type Draft, type DraftKind, openDraft } from './open-draft.js'
import { toIndexInfo } from './to-index-info.js'
import type { IndexDescription, IndexWriter, Resumption } from './types.js'
import { writeFully } from './write-fully.js'

/** How an index writer is opened. */
export interface IndexWriterOptions {
  /** Whether what an earlier writer left may be gone on with. Default: never. */
  readonly resume?: ((progress: object) => boolean) | undefined
  /** Default: the one of the machine. */
  readonly files?: FileSystem | undefined
}

interface SavedState {
  readonly numbers: TableNumbers
  readonly progress: object
}

/** Behind the header and the directory, which are written last. */
const ROWS_AT =
  LAYOUT.headerBytes + Math.ceil(LAYOUT.directoryBytes / LAYOUT.alignment) * LAYOUT.alignment
const ROWS_BUFFER_BYTES = 1_048_576
const ESCAPES_BUFFER_BYTES = 131_072

/**
 * Creates a writer of exact indexes.
 *
 * Rows go straight to where they will stay, escapes to `TARGET.part.escapes`, and tables stay in memory:
 * 16 MiB in all, and 8 more where blocks have entity tags. Checkpoints are in `TARGET.part.state`.
 *
 * @throws `HygieError` `ERR_TARGET_WRITE`, also by its methods, which throw `ERR_INPUT_INVALID` for
 * blocks that do not ascend, and for 2^32 hashes and more.
 */
export async function createIndexWriter(
  target: string,
  description: IndexDescription,
  { resume = () => false, files = nodeFileSystem }: IndexWriterOptions = {},
): Promise<IndexWriter> {
  const draft = await openDraft(target, describe(description), {
    endings: ['', '.escapes'],
    resume: ({ state }) => resume((state as SavedState).progress),
    files,
  })
  const rowBytes = LAYOUT.rowBytes[description.hash]
  const writer = createBlockTables(rowBytes)
  const { tables } = writer
  const resumed = takeUp(draft, writer)
  const [rowAppender, escapeAppender] = createAppenders(draft, tables, rowBytes)

  return {
    resumed,
    hashes: () => tables.hashes,
    addBlock(prefix, rows, escapes, etag = 0n) {
      if (rows.length === 0) return
      writer.add(prefix, rows, escapes, etag)
      const waiting = rowAppender.append(rows)
      const alsoWaiting = escapeAppender.append(escapes)
      if (waiting === undefined) return alsoWaiting
      return Promise.all([waiting, alsoWaiting]).then(() => undefined)
    },
    async checkpoint(progress) {
      await draft.settle()
      await Promise.all([rowAppender.flush(), escapeAppender.flush()])
      const { numbers, parts } = writer.save()
      const lengths = [rowAppender.position(), escapeAppender.position()]
      draft.save({ numbers, progress } satisfies SavedState, lengths, parts)
    },
    async finish() {
      writer.complete()
      await draft.settle()
      await Promise.all([rowAppender.flush(), escapeAppender.flush()])
      return writeEnding({ draft, tables, rowBytes, description })
    },
    abort: (keep = false) => draft.discard(keep),
  }
}

function describe({ createdAt, counted = true, ...description }: IndexDescription): DraftKind {
  return { description: { profile: 'exact', ...description, counted }, createdAt }
}

function takeUp({ saved }: Draft, writer: BlockTableWriter): Resumption | null {
  if (saved === null) return null
  const { numbers, progress } = saved.state as SavedState
  writer.load(numbers, saved.tables)
  return { ...numbers, progress }
}

function createAppenders(
  { streams }: Draft,
  { hashes, escapeBytes }: BlockTables,
  rowBytes: number,
): readonly [rows: Appender, escapes: Appender] {
  const [file, escapeFile] = streams as [FileHandle, FileHandle]
  return [
    createAppender(file, ROWS_AT + hashes * rowBytes, ROWS_BUFFER_BYTES),
    createAppender(escapeFile, escapeBytes, ESCAPES_BUFFER_BYTES),
  ]
}

interface Ending {
  readonly draft: Draft
  readonly tables: BlockTables
  readonly rowBytes: number
  readonly description: IndexDescription
}

/** A section and its bytes; `null` for rows and escapes, of which only the length is known. */
interface Part {
  readonly kind: number
  readonly length: number
  readonly bytes: Uint8Array | null
}

async function writeEnding(ending: Ending): Promise<IndexInfo> {
  const { draft, tables, rowBytes, description } = ending
  const { counted = true } = description
  const [file, escapeFile] = draft.streams as [FileHandle, FileHandle]
  const parts = listParts(tables, rowBytes, counted)
  const { sections, footerAt, bytes } = placeSections(
    parts.map(({ kind, length, bytes }) => ({
      kind,
      length,
      crc32: bytes === null ? 0 : crc32(bytes),
    })),
  )
  const header = encodeHeader({
    ...description,
    profile: 'exact',
    counted,
    complete: tables.blocks === LAYOUT.blocks,
    top: false,
    hashes: tables.hashes,
    bytes,
    createdAt: Date.parse(draft.createdAt),
    covers: null,
    sections,
  })
  for (const [index, { offset, kind }] of sections.entries()) {
    const part = parts[index]?.bytes
    if (part) await writeFully(file, part, offset)
    else if (kind === LAYOUT.section.escapes) await copyEscapes(escapeFile, file, offset)
  }
  const root = createHash('sha256').update(header)
  root.update(toBytes(tables.directory)).update(toBytes(tables.checksums))
  await writeFully(file, encodeFooter(bytes, root.digest()), footerAt)
  await writeFully(file, header, 0)
  await draft.publish()
  return toIndexInfo(header)
}

function listParts(tables: BlockTables, rowBytes: number, counted: boolean): readonly Part[] {
  const { section } = LAYOUT
  const { directory, escapeDirectory, checksums, etags, hashes, escapeBytes } = tables
  const toPart = (kind: number, table: Uint32Array | BigUint64Array): Part => {
    const bytes = toBytes(table)
    return { kind, length: bytes.length, bytes }
  }
  return [
    toPart(section.directory, directory),
    { kind: section.rows, length: hashes * rowBytes, bytes: null },
    ...(counted
      ? [
          toPart(section.escapeDirectory, escapeDirectory),
          { kind: section.escapes, length: escapeBytes, bytes: null },
        ]
      : []),
    toPart(section.checksums, checksums),
    ...(etags === null ? [] : [toPart(section.etags, etags)]),
  ]
}

async function copyEscapes(from: FileHandle, to: FileHandle, offset: number): Promise<void> {
  const buffer = new Uint8Array(ROWS_BUFFER_BYTES)
  for (let at = 0; ; ) {
    const { bytesRead } = await guardTarget(from.read(buffer, 0, buffer.length, at))
    if (bytesRead === 0) return
    await writeFully(to, buffer.subarray(0, bytesRead), offset + at)
    at += bytesRead
  }
}

function toBytes({ buffer }: Uint32Array | BigUint64Array): Uint8Array {
  return new Uint8Array(buffer)
}
