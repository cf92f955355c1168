import { crc32 } from 'node:zlib'
import { LAYOUT } from '../../breach/offline/layout.js'
import { HygieError } from '../../errors.js'
import { computeCrc32 } from '../../internal/compute-crc32.js'
import { assertU32 } from './assert-u32.js'

/** The tables of an exact index while it is written. */
export interface BlockTables {
  readonly directory: Uint32Array<ArrayBuffer>
  readonly escapeDirectory: Uint32Array<ArrayBuffer>
  readonly checksums: Uint32Array<ArrayBuffer>
  /** `null` while no block has one. */
  readonly etags: BigUint64Array<ArrayBuffer> | null
  /** Of the block behind the last one. */
  readonly nextPrefix: number
  readonly hashes: number
  readonly escapeBytes: number
  /** Blocks with rows. */
  readonly blocks: number
}

/** Fills the tables of an exact index, block after block. */
export interface BlockTableWriter {
  readonly tables: BlockTables
  add(prefix: number, rows: Uint8Array, escapes: Uint8Array, etag: bigint): void
  /** Goes on to the end. */
  complete(): void
  /** What is filled, and what tells it from the rest. */
  save(): { readonly numbers: TableNumbers; readonly parts: readonly Uint8Array[] }
  /** Takes back what was saved. */
  load(numbers: TableNumbers, parts: Uint8Array<ArrayBuffer>): void
}

/** Plain JSON. */
export type TableNumbers = Pick<BlockTables, 'nextPrefix' | 'hashes' | 'escapeBytes' | 'blocks'> & {
  readonly hasEtags: boolean
}

const SHORT_BYTES = 64

type Draft = { -readonly [K in keyof BlockTables]: BlockTables[K] }

/** Creates empty tables: 12 MiB, and 8 more with the first entity tag. */
export function createBlockTables(rowBytes: number): BlockTableWriter {
  const tables: Draft = {
    directory: new Uint32Array(LAYOUT.blocks + 1),
    escapeDirectory: new Uint32Array(LAYOUT.blocks + 1),
    checksums: new Uint32Array(LAYOUT.blocks),
    etags: null,
    nextPrefix: 0,
    hashes: 0,
    escapeBytes: 0,
    blocks: 0,
  }
  return {
    tables,
    add(prefix, rows, escapes, etag) {
      if (prefix < tables.nextPrefix) {
        throw new HygieError('ERR_INPUT_INVALID', 'Blocks have to come in ascending order.')
      }
      skipTo(tables, prefix + 1)
      tables.checksums[prefix] = sum(rows, escapes)
      if (etag !== 0n) {
        tables.etags ??= new BigUint64Array(LAYOUT.blocks)
        tables.etags[prefix] = etag
      }
      tables.hashes += rows.length / rowBytes
      tables.escapeBytes += escapes.length
      tables.blocks++
      assertU32(tables.hashes)
      assertU32(tables.escapeBytes)
    },
    complete: () => skipTo(tables, LAYOUT.blocks + 1),
    save: () => saveTables(tables),
    load: (numbers, parts) => loadTables(tables, numbers, parts),
  }
}

/** A call of the platform's costs more than a few bytes of our own. */
function sum(rows: Uint8Array, escapes: Uint8Array): number {
  const ofRows = crc32(rows)
  return escapes.length < SHORT_BYTES ? computeCrc32(escapes, 0, ofRows) : crc32(escapes, ofRows)
}

/** Blocks up to there begin where the rows end now. */
function skipTo(tables: Draft, end: number): void {
  const { directory, escapeDirectory, hashes, escapeBytes } = tables
  for (let prefix = tables.nextPrefix; prefix < end; prefix++) {
    directory[prefix] = hashes
    escapeDirectory[prefix] = escapeBytes
  }
  tables.nextPrefix = end
}

function saveTables(tables: Draft): ReturnType<BlockTableWriter['save']> {
  const { nextPrefix, hashes, escapeBytes, blocks, etags } = tables
  const parts = [tables.directory, tables.escapeDirectory, tables.checksums].map(
    ({ buffer }) => new Uint8Array(buffer, 0, nextPrefix * 4),
  )
  if (etags !== null) parts.push(new Uint8Array(etags.buffer, 0, nextPrefix * 8))
  const numbers = { nextPrefix, hashes, escapeBytes, blocks, hasEtags: etags !== null }
  return { numbers, parts }
}

function loadTables(
  tables: Draft,
  { hasEtags, ...numbers }: TableNumbers,
  parts: Uint8Array<ArrayBuffer>,
): void {
  const length = numbers.nextPrefix * 4
  const copy = (to: Uint32Array | BigUint64Array, from: number, bytes: number): void =>
    new Uint8Array(to.buffer).set(parts.subarray(from, from + bytes))
  copy(tables.directory, 0, length)
  copy(tables.escapeDirectory, length, length)
  copy(tables.checksums, length * 2, length)
  if (hasEtags) {
    tables.etags = new BigUint64Array(LAYOUT.blocks)
    copy(tables.etags, length * 3, length * 2)
  }
  Object.assign(tables, numbers)
}
