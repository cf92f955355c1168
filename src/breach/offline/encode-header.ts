import { computeCrc32 } from '../../internal/compute-crc32.js'
import { LAYOUT } from './layout.js'
import type { IndexHeader } from './types.js'

/**
 * Writes the header of an index: 4,096 bytes, their checksum the last four.
 *
 * A note is words for people: what does not fit is left out, by whole characters.
 */
export function encodeHeader(header: IndexHeader): Uint8Array<ArrayBuffer> {
  const { at, flag } = LAYOUT
  const bytes = new Uint8Array(LAYOUT.headerBytes)
  const view = new DataView(bytes.buffer)
  const encoder = new TextEncoder()
  const isExact = header.profile === 'exact'
  bytes.set(LAYOUT.magic)
  view.setUint16(at.major, LAYOUT.major, true)
  view.setUint16(at.minor, LAYOUT.minor, true)
  view.setUint32(
    at.flags,
    (header.complete ? flag.complete : 0) | (header.top ? flag.top : 0),
    true,
  )
  bytes[at.hash] = header.hash === 'sha1' ? 1 : 2
  bytes[at.profile] = isExact ? 1 : header.profile === 'filter16' ? 2 : 3
  bytes[at.prefixBits] = LAYOUT.prefixBits
  bytes[at.rowBytes] = isExact ? LAYOUT.rowBytes[header.hash] : 0
  bytes[at.countMode] = header.counted ? 1 : 0
  writeLength(view, at.hashes, header.hashes)
  writeLength(view, at.bytes, header.bytes)
  view.setFloat64(at.createdAt, header.createdAt, true)
  bytes.set(encoder.encode(header.asOf ?? ''), at.asOf)
  const note = bytes.subarray(at.note + 2, at.note + 2 + LAYOUT.maxNoteBytes)
  view.setUint16(at.note, encoder.encodeInto(header.note, note).written, true)
  if (header.covers !== null) bytes.set(header.covers, at.covers)
  writeSections(view, header)
  view.setUint32(at.checksum, computeCrc32(bytes.subarray(0, at.checksum), 0), true)
  return bytes
}

function writeSections(view: DataView, { sections }: IndexHeader): void {
  view.setUint32(LAYOUT.at.sectionCount, sections.length, true)
  for (const [index, { kind, crc32, offset, length }] of sections.entries()) {
    const at = LAYOUT.at.sections + index * LAYOUT.sectionBytes
    view.setUint32(at, kind, true)
    view.setUint32(at + 4, crc32, true)
    writeLength(view, at + 8, offset)
    writeLength(view, at + 16, length)
  }
}

/** A u64, of which a number holds 53 bits. */
function writeLength(view: DataView, at: number, length: number): void {
  view.setUint32(at, length % 2 ** 32, true)
  view.setUint32(at + 4, Math.floor(length / 2 ** 32), true)
}
