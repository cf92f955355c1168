/** Odd, and its bits look random: the fraction of the golden ratio. */
const FACTOR = 0x9e3779b9
/** Half of the bits, nearly: what changes above also changes below. */
const SHIFT = 15
const WORD = 4

/**
 * Computes a checksum of an ASCII text, four characters at a time.
 *
 * Tells a cut or altered text from a whole one; it is no protection against somebody who means to alter it. Each
 * step can be undone, so no change within four characters that are summed together goes unseen. It needs no
 * table: for a text that is summed once, a table takes longer to build than the sum.
 */
export function computeChecksum(text: string): number {
  const padded = text.padEnd(Math.ceil(text.length / WORD) * WORD, '\0')
  const bytes = new TextEncoder().encode(padded)
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const end = bytes.length - WORD
  let sum = Math.imul(text.length, FACTOR)
  for (let at = 0; at <= end; at += WORD) {
    sum = Math.imul(sum ^ view.getInt32(at, true), FACTOR)
    sum ^= sum >>> SHIFT
  }
  return sum >>> 0
}
