const POLYNOMIAL = 0xedb88320

/**
 * Computes the CRC-32 of the bytes from some place on.
 *
 * Tells a cut or altered file from a whole one; it is no protection against somebody who means to alter it.
 *
 * @see ISO 3309, and RFC 1952, section 8
 */
export function computeCrc32(bytes: Uint8Array, from: number): number {
  const table = buildTable()
  let crc = -1
  for (let at = from; at < bytes.length; at++) {
    crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] as number)) & 0xff] as number)
  }
  return ~crc >>> 0
}

function buildTable(): Int32Array {
  const table = new Int32Array(256)
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0)
    table[byte] = crc
  }
  return table
}
