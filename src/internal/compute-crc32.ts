const POLYNOMIAL = 0xedb88320
/** Bytes taken at a time, each through a table of its own. */
const SLICES = 8

/**
 * Computes the CRC-32 of the bytes from some place on, or goes on from that of the bytes before them.
 *
 * Tells a cut or altered file from a whole one; it is no protection against somebody who means to alter
 * it. Eight bytes at a time ("slicing by eight"), which is three times as fast as one by one.
 *
 * @see ISO 3309, and RFC 1952, section 8
 */
export function computeCrc32(bytes: Uint8Array, from: number, previous = 0): number {
  tables ??= buildTables()
  const T = tables
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const slicedTo = bytes.length - (SLICES - 1)
  let crc = ~previous
  let at = from
  for (; at < slicedTo; at += SLICES) {
    const low = view.getInt32(at, true) ^ crc
    const high = view.getInt32(at + 4, true)
    crc =
      (T[0x700 + (low & 0xff)] as number) ^
      (T[0x600 + ((low >>> 8) & 0xff)] as number) ^
      (T[0x500 + ((low >>> 16) & 0xff)] as number) ^
      (T[0x400 + (low >>> 24)] as number) ^
      (T[0x300 + (high & 0xff)] as number) ^
      (T[0x200 + ((high >>> 8) & 0xff)] as number) ^
      (T[0x100 + ((high >>> 16) & 0xff)] as number) ^
      (T[high >>> 24] as number)
  }
  for (; at < bytes.length; at++) {
    crc = (crc >>> 8) ^ (T[(crc ^ (bytes[at] as number)) & 0xff] as number)
  }
  return ~crc >>> 0
}

/** A memo, not state: it changes no answer. Built at the first call, because an import does nothing. */
let tables: Int32Array | undefined

function buildTables(): Int32Array {
  const built = new Int32Array(SLICES * 256)
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0)
    built[byte] = crc
  }
  for (let index = 256; index < built.length; index++) {
    const before = built[index - 256] as number
    built[index] = (before >>> 8) ^ (built[before & 0xff] as number)
  }
  return built
}
