import { computeCrc32 } from '../../internal/compute-crc32.js'
import { assertIndex } from './assert-index.js'
import { computeRoot } from './compute-root.js'
import { decodeHeader } from './decode-header.js'
import { LAYOUT } from './layout.js'
import { readLength } from './read-length.js'
import type { ByteReader, IndexHeader, IndexSection } from './types.js'

/** An index whose beginning and end fit together. */
export interface IndexFrame {
  readonly reader: ByteReader
  readonly header: IndexHeader
  /** What the footer says, and `checkRoot` compares. */
  readonly root: Uint8Array
  /** Of bytes that follow those of `previous`. */
  readonly crc32: (bytes: Uint8Array, previous: number) => number
  /** Where a section is; of any length where `length` is left out. */
  section(kind: number, length?: number): IndexSection
  /** A section of the length given, in memory of its own or that of the index. */
  readTable(kind: number, length: number): Promise<Uint8Array>
  /** Compares the checksum of a section. */
  checkTable(kind: number, table: Uint8Array): void
  /** Compares the root with that of the header and these tables, where there is Web Crypto. */
  checkRoot(tables: readonly Uint8Array[]): Promise<void>
}

/**
 * Reads the header and the footer of an index, and checks that they belong together and that every
 * section lies between them.
 *
 * @throws `HygieError` `ERR_INDEX_INVALID`; `SourceError` `ERR_SOURCE_READ`.
 */
export function readFrame(reader: ByteReader): IndexFrame {
  const { headerBytes, footerBytes } = LAYOUT
  assertIndex(reader.size >= headerBytes + footerBytes, 'The index is cut, or none.')
  // What a reader read holds until it reads again.
  const head = new Uint8Array(reader.readSync(0, headerBytes))
  const crc32 = reader.crc32 ?? ((bytes, previous) => computeCrc32(bytes, 0, previous))
  const header = decodeHeader(head, crc32)
  assertIndex(
    header.bytes === reader.size,
    'The index is cut, or longer than it was when it was written.',
  )
  const root = readFooter(reader)
  assertPlaced(header)
  const section = (kind: number, length?: number): IndexSection => findSection(header, kind, length)
  return {
    reader,
    header,
    root,
    crc32,
    section,
    readTable: async (kind, length) => reader.read(section(kind, length).offset, length),
    checkTable(kind, table) {
      assertIndex(crc32(table, 0) === section(kind).crc32, 'A table of the index is damaged.')
    },
    async checkRoot(tables) {
      const computed = await computeRoot([head, ...tables], reader.sha256)
      assertIndex(
        computed?.every((byte, index) => byte === root[index]) ?? true,
        'The root of the index is not that of its tables.',
      )
    },
  }
}

function readFooter(reader: ByteReader): Uint8Array {
  const { footerBytes, rootBytes, magic } = LAYOUT
  const footer = new Uint8Array(reader.readSync(reader.size - footerBytes, footerBytes))
  const length = readLength(new DataView(footer.buffer), 0)
  assertIndex(
    length === reader.size &&
      magic.every((byte, index) => footer[footerBytes - magic.length + index] === byte),
    'The end of the index is damaged, or of another index.',
  )
  return footer.subarray(8, 8 + rootBytes)
}

/** One after the other, each at its multiple, none over the footer. */
function assertPlaced({ sections, bytes }: IndexHeader): void {
  const kinds = new Set(sections.map(({ kind }) => kind))
  let end: number = LAYOUT.headerBytes
  let isPlaced = kinds.size === sections.length
  for (const { offset, length } of sections) {
    if (offset < end || offset % LAYOUT.alignment !== 0) isPlaced = false
    end = offset + length
  }
  assertIndex(
    isPlaced && end <= bytes - LAYOUT.footerBytes,
    'The parts of the index are not where they can be.',
  )
}

function findSection(
  { sections }: IndexHeader,
  kind: number,
  length: number | undefined,
): IndexSection {
  const section = sections.find((one) => one.kind === kind)
  assertIndex(
    section !== undefined && (length === undefined || section.length === length),
    'The index lacks a part, or has it in another length.',
  )
  return section
}
