import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** A line of a corpus: a hash in hexadecimal digits, and how often it occurs; `null` where nobody counted. */
export interface CorpusLine {
  readonly hash: string
  readonly count: number | null
}

/** What may be said in the header. */
export interface BuildIndexOptions {
  readonly hash?: 'sha1' | 'ntlm' | undefined
  readonly complete?: boolean | undefined
  /** Puts a hash that ends in zeros, and was counted once, into every block that would be empty. */
  readonly full?: boolean | undefined
  readonly counted?: boolean | undefined
  readonly createdAt?: number | undefined
  readonly asOf?: string | undefined
  readonly note?: string | undefined
}

const BLOCKS = 2 ** 20
const FOUR_KIB = 4_096
const MAGIC = '894859470d0a1a0a'

/**
 * Writes an exact index by the description of the format alone: plain, slow, in one piece, and with nothing
 * of `src` in it, so that a mistake there cannot be made here too.
 */
export function buildIndexBytes(
  lines: readonly CorpusLine[],
  options: BuildIndexOptions = {},
): Buffer<ArrayBuffer> {
  const { hash = 'sha1', counted = true } = options
  const sorted = lines
    .map((line) => ({ ...line, hash: line.hash.toUpperCase() }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
  const blocks = new Map<number, CorpusLine[]>()
  for (const line of sorted) {
    const prefix = Number.parseInt(line.hash.slice(0, 5), 16)
    const block = blocks.get(prefix)
    if (block === undefined) blocks.set(prefix, [line])
    else block.push(line)
  }

  const directory = Buffer.alloc(4 * (BLOCKS + 1))
  const escapeDirectory = Buffer.alloc(4 * (BLOCKS + 1))
  const checksums = Buffer.alloc(4 * BLOCKS)
  const rows: Buffer[] = []
  const escapes: Buffer[] = []
  const filling = encodeRow({ hash: '0'.repeat(hash === 'sha1' ? 40 : 32), count: 1 }, counted)
  const fillingSum = crc32(filling)
  let rowCount = 0
  let escapeBytes = 0
  for (let prefix = 0; prefix < BLOCKS; prefix++) {
    const block = blocks.get(prefix)
    if (block !== undefined) {
      const ofRows = Buffer.concat(block.map((line) => encodeRow(line, counted)))
      const ofEscapes = Buffer.concat(counted ? block.map(encodeEscape) : [])
      checksums.writeUInt32LE(crc32(ofEscapes, crc32(ofRows)), prefix * 4)
      rows.push(ofRows)
      escapes.push(ofEscapes)
      rowCount += block.length
      escapeBytes += ofEscapes.length
    } else if (options.full) {
      checksums.writeUInt32LE(fillingSum, prefix * 4)
      rows.push(filling)
      rowCount++
    }
    directory.writeUInt32LE(rowCount, prefix * 4 + 4)
    escapeDirectory.writeUInt32LE(escapeBytes, prefix * 4 + 4)
  }
  const sections = [
    { kind: 1, bytes: directory },
    { kind: 2, bytes: Buffer.concat(rows) },
    ...(counted
      ? [
          { kind: 3, bytes: escapeDirectory },
          { kind: 4, bytes: Buffer.concat(escapes) },
        ]
      : []),
    { kind: 5, bytes: checksums },
  ]
  return assemble(sections, rowCount, { ...options, hash, counted })
}

interface Section {
  readonly kind: number
  readonly bytes: Buffer
}

function assemble(
  sections: readonly Section[],
  rowCount: number,
  options: BuildIndexOptions,
): Buffer<ArrayBuffer> {
  const offsets: number[] = []
  let end = FOUR_KIB
  for (const { bytes } of sections) {
    offsets.push(end)
    end += Math.ceil(bytes.length / FOUR_KIB) * FOUR_KIB
  }
  const file = Buffer.alloc(end + 32)
  const header = file.subarray(0, FOUR_KIB)
  writeHeader(header, sections, offsets, rowCount, file.length, options)
  for (const [index, { bytes }] of sections.entries()) bytes.copy(file, offsets[index])
  file.writeBigUInt64LE(BigInt(file.length), end)
  file.write(MAGIC, end + 24, 'hex')
  return resealIndexBytes(file)
}

/**
 * Makes the sums of an index right again after it was altered on purpose: of its tables, its header, and
 * the root over header, directory and checksums, or over the directory of a filter.
 */
export function resealIndexBytes(file: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const header = file.subarray(0, FOUR_KIB)
  const rooted = [header]
  for (let at = 72; at < 72 + 24 * header.readUInt32LE(64); at += 24) {
    const kind = header.readUInt32LE(at)
    const from = Number(header.readBigUInt64LE(at + 8))
    const bytes = file.subarray(from, from + Number(header.readBigUInt64LE(at + 16)))
    // Rows and escapes have a sum for each block.
    if (kind !== 2 && kind !== 4) header.writeUInt32LE(crc32(bytes), at + 4)
    if (kind === 1 || kind === 5 || kind === 16) rooted.push(bytes)
  }
  header.writeUInt32LE(crc32(header.subarray(0, 4_092)), 4_092)
  const root = createHash('sha256').update(Buffer.concat(rooted)).digest()
  root.copy(file, file.length - 24, 0, 16)
  return file
}

function writeHeader(
  header: Buffer,
  sections: readonly Section[],
  offsets: readonly number[],
  rowCount: number,
  length: number,
  options: BuildIndexOptions,
): void {
  const note = Buffer.from(options.note ?? '')
  header.write(MAGIC, 0, 'hex')
  header.writeUInt16LE(1, 8)
  header.writeUInt32LE(options.complete ? 1 : 0, 12)
  header.writeUInt8(options.hash === 'ntlm' ? 2 : 1, 16)
  header.writeUInt8(1, 17)
  header.writeUInt8(20, 18)
  header.writeUInt8(options.hash === 'ntlm' ? 14 : 18, 19)
  header.writeUInt8(options.counted ? 1 : 0, 20)
  header.writeBigUInt64LE(BigInt(rowCount), 24)
  header.writeBigUInt64LE(BigInt(length), 32)
  header.writeDoubleLE(options.createdAt ?? Date.UTC(2026, 10, 24), 40)
  header.write(options.asOf ?? '', 48, 'ascii')
  header.writeUInt32LE(sections.length, 64)
  for (const [index, { kind, bytes }] of sections.entries()) {
    const at = 72 + index * 24
    header.writeUInt32LE(kind, at)
    header.writeBigUInt64LE(BigInt(offsets[index] ?? 0), at + 8)
    header.writeBigUInt64LE(BigInt(bytes.length), at + 16)
  }
  header.writeUInt16LE(note.length, 840)
  note.copy(header, 842)
}

/** The digits behind the first five, and one more for the count. */
function encodeRow({ hash, count }: CorpusLine, counted: boolean): Buffer {
  const code = !counted || count === null ? 0 : Math.min(count, 15)
  return Buffer.from(hash.slice(5) + code.toString(16), 'hex')
}

/** The row, and the count seven bits at a time; nothing for a count that fits into the row. */
function encodeEscape({ count }: CorpusLine, row: number): Buffer {
  if (count === null || count < 15) return Buffer.alloc(0)
  const bytes = [row % 256, Math.floor(row / 256)]
  let rest = BigInt(count)
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128)
  return Buffer.from([...bytes, Number(rest)])
}
