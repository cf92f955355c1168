import { crc32 } from 'node:zlib'

/** Puts plain JSON and tables into one piece with a checksum, as pieces to be written one after the other. */
export function encodeState(json: object, tables: readonly Uint8Array[]): readonly Uint8Array[] {
  const text = new TextEncoder().encode(JSON.stringify(json))
  const head = new Uint8Array(4)
  new DataView(head.buffer).setUint32(0, text.length, true)
  const pieces = [head, text, ...tables]
  const foot = new Uint8Array(4)
  const checksum = pieces.reduce((crc, piece) => crc32(piece, crc), 0)
  new DataView(foot.buffer).setUint32(0, checksum, true)
  return [...pieces, foot]
}
