const CR = 0x0d
const LF = 0x0a
const ZERO = 0x30
const COLON = 0x3a
/** What stands between two rows. */
const BREAK = 2

/** Two hexadecimal digits in capitals for each byte, as one big-endian number. */
const PAIRS: Uint16Array = /* @__PURE__ */ Uint16Array.from({ length: 256 }, (_, byte) => {
  const digits = byte.toString(16).toUpperCase().padStart(2, '0')
  return (digits.charCodeAt(0) << 8) | digits.charCodeAt(1)
})

/**
 * Writes the rows of a block as the range protocol has them: `SUFFIX:COUNT`, in capitals, CR LF between
 * them and none at the end.
 *
 * @param counts - One for each row.
 */
export function formatRows(
  rows: Uint8Array,
  rowBytes: number,
  counts: Uint32Array,
): Uint8Array<ArrayBuffer> {
  const digits = rowBytes * 2 - 1
  const bytes = new Uint8Array(measure(digits, counts))
  const view = new DataView(bytes.buffer)
  let to = 0
  let from = 0
  for (let row = 0; row < counts.length; row++) {
    if (row > 0) {
      bytes[to++] = CR
      bytes[to++] = LF
    }
    // The four bits behind the digits are written too: the colon takes their place.
    for (const end = from + rowBytes; from < end; from++) {
      view.setUint16(to, PAIRS[rows[from] as number] as number)
      to += 2
    }
    bytes[to - 1] = COLON
    to = writeCount(bytes, to, counts[row] as number)
  }
  return bytes
}

function measure(digits: number, counts: Uint32Array): number {
  let length = Math.max(0, counts.length * (digits + 1 + BREAK) - BREAK)
  for (let row = 0; row < counts.length; row++) length += countDigits(counts[row] as number)
  return length
}

function countDigits(count: number): number {
  let digits = 1
  for (let limit = 10; count >= limit; limit *= 10) digits++
  return digits
}

/** Answers where the next byte goes. */
function writeCount(bytes: Uint8Array, at: number, count: number): number {
  const end = at + countDigits(count)
  let rest = count
  for (let to = end - 1; to >= at; to--) {
    const tens = Math.floor(rest / 10)
    bytes[to] = ZERO + rest - tens * 10
    rest = tens
  }
  return end
}
