import { computeCrc32 } from '../../internal/compute-crc32.js'
import { type IsoDate, parseInstant, parseIsoDate } from '../../time.js'
import type { HashKind } from '../types.js'
import { assertIndex } from './assert-index.js'
import { LAYOUT } from './layout.js'
import { readLength } from './read-length.js'
import type { IndexHeader, IndexProfile, IndexSection } from './types.js'

const HASHES: readonly (HashKind | undefined)[] = [undefined, 'sha1', 'ntlm']
const PROFILES: readonly (IndexProfile | undefined)[] = [undefined, 'exact', 'filter16', 'filter8']
const DAMAGED = 'The header of the index is damaged.'

/**
 * Reads the header of an index. What follows it is looked at by whoever opens it.
 *
 * A newer minor version, and sections of unknown kinds, are fine: they only add.
 *
 * @throws `HygieError` `ERR_INDEX_INVALID`.
 */
export function decodeHeader(
  bytes: Uint8Array,
  crc32: (bytes: Uint8Array, previous: number) => number = (part, previous) =>
    computeCrc32(part, 0, previous),
): IndexHeader {
  const { at, flag } = LAYOUT
  assertMagic(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  assertIndex(
    view.getUint16(at.major, true) === LAYOUT.major,
    'The index is of another major version than this package reads.',
  )
  const computed = crc32(bytes.subarray(0, at.checksum), 0)
  assertIndex(computed === view.getUint32(at.checksum, true), DAMAGED)

  const hash = HASHES[byteAt(bytes, at.hash)]
  const profile = PROFILES[byteAt(bytes, at.profile)]
  const countMode = byteAt(bytes, at.countMode)
  const createdAt = view.getFloat64(at.createdAt, true)
  assertIndex(
    hash !== undefined &&
      profile !== undefined &&
      byteAt(bytes, at.prefixBits) === LAYOUT.prefixBits &&
      byteAt(bytes, at.rowBytes) === (profile === 'exact' ? LAYOUT.rowBytes[hash] : 0) &&
      countMode <= (profile === 'exact' ? 1 : 0) &&
      parseInstant(createdAt) !== null,
    'The index holds something that this package does not know.',
  )
  const flags = view.getUint32(at.flags, true)
  return {
    profile,
    hash,
    counted: countMode === 1,
    complete: (flags & flag.complete) !== 0,
    top: (flags & flag.top) !== 0,
    hashes: readLength(view, at.hashes),
    bytes: readLength(view, at.bytes),
    createdAt,
    asOf: readDay(bytes),
    note: readNote(bytes, view),
    covers: readCovers(bytes),
    sections: readSections(view),
  }
}

function assertMagic(bytes: Uint8Array): void {
  const { magic } = LAYOUT
  const isNamed = magic.slice(0, 4).every((byte, index) => bytes[index] === byte)
  assertIndex(isNamed, 'This is not an index of hygie.')
  assertIndex(
    magic.every((byte, index) => bytes[index] === byte),
    'The index was altered by a transfer in text mode: copy it as binary.',
  )
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number
}

function readDay(bytes: Uint8Array): IsoDate | null {
  const { asOf } = LAYOUT.at
  if (byteAt(bytes, asOf) === 0) return null
  const day = parseIsoDate(new TextDecoder().decode(bytes.subarray(asOf, asOf + 10)))
  assertIndex(day !== null, DAMAGED)
  return day
}

function readNote(bytes: Uint8Array, view: DataView): string {
  const { note } = LAYOUT.at
  const length = view.getUint16(note, true)
  assertIndex(length <= LAYOUT.maxNoteBytes, DAMAGED)
  return new TextDecoder().decode(bytes.subarray(note + 2, note + 2 + length))
}

function readCovers(bytes: Uint8Array): Uint8Array | null {
  const { covers } = LAYOUT.at
  const root = bytes.slice(covers, covers + LAYOUT.rootBytes)
  return root.every((byte) => byte === 0) ? null : root
}

function readSections(view: DataView): IndexSection[] {
  const count = view.getUint32(LAYOUT.at.sectionCount, true)
  assertIndex(count <= LAYOUT.maxSections, DAMAGED)
  const sections: IndexSection[] = []
  for (let index = 0; index < count; index++) {
    const at = LAYOUT.at.sections + index * LAYOUT.sectionBytes
    sections.push({
      kind: view.getUint32(at, true),
      crc32: view.getUint32(at + 4, true),
      offset: readLength(view, at + 8),
      length: readLength(view, at + 16),
    })
  }
  return sections
}
