import { formatRows } from './format-rows.js'
import { LAYOUT } from './layout.js'
import { TEXT_KERNEL, type TextKernel } from './text-kernel.js'

const { register: R, blockBytes, longestLine, maxCountDigits } = TEXT_KERNEL
const PAGE = 65_536
const LF = 0x0a
const CR = 0x0d
const COLON = 0x3a
const ZERO = 0x30
const NO_DIGIT = 256

/** Creates the kernel in plain JavaScript: the same answers as the one on WebAssembly, more slowly. */
export function createPlainKernel(): TextKernel {
  let bytes = new Uint8Array(PAGE)
  const nibbles = buildNibbles()

  return {
    name: 'plain',
    memory: () => bytes,
    reserve(size) {
      if (size <= bytes.length) return
      const larger = new Uint8Array(Math.ceil(size / PAGE) * PAGE)
      larger.set(bytes)
      bytes = larger
    },
    parse: () => parseLines(bytes, new Int32Array(bytes.buffer), nibbles),
    formatRows,
  }
}

/** Values of bytes as hexadecimal digits. */
function buildNibbles(): Uint16Array {
  const nibbles = new Uint16Array(256).fill(NO_DIGIT)
  for (let value = 0; value < 16; value++) {
    const digit = value.toString(16).charCodeAt(0)
    nibbles[digit] = value
    nibbles[value > 9 ? digit & ~0x20 : digit] = value
  }
  return nibbles
}

/** One loop, nothing called for a usual line: the same steps as the kernel on WebAssembly, byte by byte. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a call for each line costs as much as the line.
function parseLines(bytes: Uint8Array, registers: Int32Array, nibbles: Uint16Array): 0 | 1 {
  const at = (register: number): number => registers[register] as number
  const end = at(R.textEnd)
  const limit = at(R.isFinal) === 1 ? end : end - longestLine + 1
  const digits = at(R.digits)
  const lead = at(R.lead)
  const isCounted = at(R.counted) === 1
  const rowBytes = (digits + 1) / 2
  const maxRowBytes = LAYOUT.maxEscapeRows * rowBytes
  let line = at(R.text)
  let prefix = at(R.prefix)
  let first = at(R.firstRow)
  let row = at(R.row)
  let escapeAt = at(R.escape)
  let block = at(R.block)
  let lines = 0
  let status: 0 | 1 = 0

  while (line < limit) {
    status = 1
    let next = prefix
    if (lead !== 0) {
      next = readPrefix(bytes, line, nibbles)
      if (next < prefix || next < 0) break
    }
    // Written at once where it will stay: the place is free until the line is accepted.
    let read = line + lead
    let write = row
    let bad = 0
    for (const stop = row + rowBytes - 1; write < stop; write++) {
      const pair =
        ((nibbles[bytes[read] as number] as number) << 4) |
        (nibbles[bytes[read + 1] as number] as number)
      bad |= pair
      bytes[write] = pair
      read += 2
    }
    const last = nibbles[bytes[read] as number] as number
    if ((bad | last) >= NO_DIGIT) break
    read++

    let count = 0
    if (isCounted) {
      if (bytes[read] !== COLON) break
      const from = read + 1
      for (read = from; read <= from + maxCountDigits; read++) {
        const digit = (bytes[read] as number) - ZERO
        if (digit < 0 || digit > 9) break
        count = count * 10 + digit
      }
      if (read === from || read > from + maxCountDigits || count > Number.MAX_SAFE_INTEGER) break
    }
    const mark = bytes[read] as number
    if (mark === LF) read++
    else if (mark === CR && bytes[read + 1] === LF) read += 2
    else if (read !== end) break

    if (isCounted && count === 0) {
      // Padding, wherever it stands; a corpus of whole hashes has none.
      if (lead !== 0) break
    } else {
      if (next !== prefix) {
        if (row > first) {
          const entry = block >> 2
          registers[entry] = prefix
          registers[entry + 1] = row
          registers[entry + 2] = escapeAt
          registers[entry + 3] = line
          block += blockBytes
          first = row
        }
        prefix = next
      } else if (row > first) {
        if (row - first >= maxRowBytes || !isAfter(bytes, row, rowBytes, last)) break
      }
      bytes[write] = (last << 4) | Math.min(count, LAYOUT.escape)
      if (count >= LAYOUT.escape) {
        escapeAt = writeEscape(bytes, escapeAt, (row - first) / rowBytes, count)
      }
      row += rowBytes
    }
    status = 0
    lines++
    line = read
  }

  registers[R.text] = line
  registers[R.prefix] = prefix
  registers[R.firstRow] = first
  registers[R.row] = row
  registers[R.escape] = escapeAt
  registers[R.block] = block
  registers[R.lines] = lines
  return status
}

function readPrefix(bytes: Uint8Array, at: number, nibbles: Uint16Array): number {
  let value = 0
  let all = 0
  for (let digit = at; digit < at + 5; digit++) {
    const nibble = nibbles[bytes[digit] as number] as number
    all |= nibble
    value = (value << 4) | nibble
  }
  return all >= NO_DIGIT ? -1 : value
}

/** Whether the row, its last digit apart, is above the row before it. */
function isAfter(bytes: Uint8Array, row: number, rowBytes: number, last: number): boolean {
  for (let at = row; at < row + rowBytes - 1; at++) {
    const difference = (bytes[at] as number) - (bytes[at - rowBytes] as number)
    if (difference !== 0) return difference > 0
  }
  return last > (bytes[row - 1] as number) >> 4
}

/** The place of the row in its block in two bytes, and its count in groups of seven bits (LEB128). */
function writeEscape(bytes: Uint8Array, at: number, index: number, count: number): number {
  bytes[at] = index
  bytes[at + 1] = index >> 8
  let write = at + 2
  let rest = count
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes[write++] = (rest % 128) | 128
  bytes[write] = rest
  return write + 1
}
