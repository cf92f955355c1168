// AssemblyScript. Reads lines `HASH:COUNT` into packed rows, and writes packed rows as such lines.
//
// What the registers at address 0 mean, and the table of blocks: `src/breach/offline/text-kernel.ts`. Here a
// line is accepted or not; why not is found out elsewhere, by a slower look at that one line.

const TEXT: usize = 0
const TEXT_END: usize = 4
const FINAL: usize = 8
const DIGITS: usize = 12
const LEAD: usize = 16
const COUNTED: usize = 20
const PREFIX: usize = 24
const FIRST_ROW: usize = 28
const ROW: usize = 32
const ESCAPE: usize = 36
const BLOCK: usize = 40
const LINES: usize = 44

/** Values of bytes as digits, and digits of values. */
const NIBBLES: usize = 256
const LETTERS: usize = 512

/** No line is longer. Where fewer bytes are left, the rest of the line may not be here yet. */
const LONGEST: usize = 64
const MAX_ROWS: usize = 65_536
const MAX_COUNT_DIGITS: usize = 16
const MAX_COUNT: u64 = 9_007_199_254_740_991
const ESCAPED: u64 = 15
/** Set in what is no digit. */
const NO_DIGIT: u32 = 16

const LF: u32 = 0x0a
const CR: u32 = 0x0d
const COLON: u32 = 0x3a

// @ts-ignore: decorator
@inline
function readDigit(at: usize): u32 {
  return load<u8>(NIBBLES + <usize>load<u8>(at))
}

// Both tables are filled when the kernel starts.
for (let byte: u32 = 0; byte < 256; byte++) {
  const digit: u32 = byte - 0x30
  const letter: u32 = (byte | 0x20) - 0x61
  store<u8>(NIBBLES + byte, digit < 10 ? digit : letter < 6 ? letter + 10 : NO_DIGIT)
}
for (let nibble: u32 = 0; nibble < 16; nibble++) {
  store<u8>(LETTERS + nibble, nibble + (nibble > 9 ? 0x37 : 0x30))
}

/** Bytes that are digits below ten. Bytes compare as signed, so both sides are moved by half their range. */
// @ts-ignore: decorator
@inline
function areNumerals(text: v128): v128 {
  return i8x16.lt_s(i8x16.add(text, i8x16.splat(<i8>(0x80 - 0x30))), i8x16.splat(-0x80 + 10))
}

/** Bytes that are A to F, or a to f. */
// @ts-ignore: decorator
@inline
function areLetters(text: v128): v128 {
  const small = v128.or(text, i8x16.splat(0x20))
  return i8x16.lt_s(i8x16.add(small, i8x16.splat(<i8>(0x80 - 0x61))), i8x16.splat(-0x80 + 6))
}

/** Sixteen digits as eight lanes of two. A letter is 9 more than its low half. */
// @ts-ignore: decorator
@inline
function packDigits(text: v128, letters: v128): v128 {
  const nibbles = i8x16.add(v128.and(text, i8x16.splat(15)), v128.and(letters, i8x16.splat(9)))
  const pairs = v128.or(i16x8.shl(nibbles, 4), i16x8.shr_u(nibbles, 8))
  return v128.and(pairs, i16x8.splat(0xff))
}

/** Five digits, or -1. */
function readPrefix(at: usize): i32 {
  let value: u32 = 0
  let all: u32 = 0
  for (let digit: usize = 0; digit < 5; digit++) {
    const nibble = readDigit(at + digit)
    all |= nibble
    value = (value << 4) | nibble
  }
  return (all & NO_DIGIT) != 0 ? -1 : <i32>value
}

function writeEscape(at: usize, index: usize, count: u64): usize {
  store<u16>(at, <u16>index)
  at += 2
  while (count > 127) {
    store<u8>(at++, <u8>(count | 128))
    count >>= 7
  }
  store<u8>(at, <u8>count)
  return at + 1
}

/** Reads lines until the text is used up (0), or a line is not accepted (1) and `TEXT` is its address. */
export function parse(): u32 {
  let at: usize = load<u32>(TEXT)
  const end: usize = load<u32>(TEXT_END)
  // In the last text a line may end with it.
  const isFinal = load<u32>(FINAL) != 0
  const limit: usize = isFinal ? end : end - LONGEST + 1
  const digits: usize = load<u32>(DIGITS)
  const lead: usize = load<u32>(LEAD)
  const isCounted = load<u32>(COUNTED) != 0
  const rowBytes: usize = (digits + 1) >> 1
  const isLong = digits == 35
  const maxBytes: usize = MAX_ROWS * rowBytes
  // Whole bytes of the second sixteen digits, and of the row.
  const textMask: u32 = isLong ? 0xffff : 0x03ff
  const rowMask: u32 = isLong ? 0xffff : 0x1fff
  let prefix: i32 = load<i32>(PREFIX)
  let first: usize = load<u32>(FIRST_ROW)
  let row: usize = load<u32>(ROW)
  let escape: usize = load<u32>(ESCAPE)
  let block: usize = load<u32>(BLOCK)
  let lines: u32 = 0
  let known: u64 = 0
  let status: u32 = 0
  let above = i8x16.splat(0)
  if (row > first) above = v128.load(row - rowBytes)

  while (<isize>at < <isize>limit) {
    status = 1
    let next = prefix
    if (lead != 0) {
      const text = load<u64>(at) & 0xff_ffff_ffff
      if (text != known) {
        next = readPrefix(at)
        if (next < prefix || next < 0) break
        known = text
      }
    }

    const suffix = at + lead
    const text1 = v128.load(suffix)
    const text2 = v128.load(suffix, 16)
    const letters1 = areLetters(text1)
    const letters2 = areLetters(text2)
    const digits1 = i8x16.bitmask(v128.or(areNumerals(text1), letters1))
    const digits2 = i8x16.bitmask(v128.or(areNumerals(text2), letters2))
    if ((digits1 & (digits2 | ~textMask)) != 0xffff) break
    const packed = i8x16.narrow_i16x8_u(packDigits(text1, letters1), packDigits(text2, letters2))
    let last = readDigit(suffix + digits - 1)
    let bad = last
    if (isLong) {
      const tens = readDigit(suffix + 32)
      const ones = readDigit(suffix + 33)
      bad |= tens | ones
      last |= (tens << 8) | (ones << 4)
    }
    if ((bad & NO_DIGIT) != 0) break

    let lineEnd = suffix + digits
    let count: u64 = 0
    if (isCounted) {
      if (load<u8>(lineEnd) != COLON) break
      let digit: u32 = <u32>load<u8>(lineEnd, 1) - 0x30
      if (digit > 9) break
      const countEnd = lineEnd + 1 + MAX_COUNT_DIGITS
      lineEnd += 2
      count = digit
      digit = <u32>load<u8>(lineEnd) - 0x30
      while (digit <= 9 && lineEnd < countEnd) {
        count = count * 10 + digit
        lineEnd++
        digit = <u32>load<u8>(lineEnd) - 0x30
      }
      if (count > MAX_COUNT) break
    }
    const mark: u32 = load<u8>(lineEnd)
    let after = lineEnd + 1
    if (mark != LF) {
      if (mark == CR && <u32>load<u8>(lineEnd, 1) == LF) after++
      else if (lineEnd == end) after = end
      else break
    }

    if (isCounted && count == 0) {
      // Padding, wherever it stands; a corpus of whole hashes has none.
      if (lead != 0) break
    } else {
      v128.store(row, packed)
      if (next == prefix) {
        if (row > first) {
          if (row - first >= maxBytes) break
          const other = i8x16.bitmask(i8x16.ne(packed, above)) & rowMask
          if (other != 0) {
            const byte: usize = ctz(other)
            if (load<u8>(row + byte) < load<u8>(row - rowBytes + byte)) break
          } else {
            const high: u32 = isLong ? <u32>load<u8>(row - 2) << 4 : 0
            if (last <= (high | (<u32>load<u8>(row - 1) >> 4))) break
          }
        }
      } else {
        if (row > first) {
          store<u32>(block, prefix)
          store<u32>(block, row, 4)
          store<u32>(block, escape, 8)
          store<u32>(block, at, 12)
          block += 16
          first = row
        }
        prefix = next
      }
      above = packed
      const code: u32 = count < ESCAPED ? <u32>count : <u32>ESCAPED
      if (count >= ESCAPED) escape = writeEscape(escape, (row - first) / rowBytes, count)
      row += rowBytes
      if (isLong) store<u8>(row - 2, <u8>(last >> 4))
      store<u8>(row - 1, <u8>((last << 4) | code))
    }
    status = 0
    lines++
    at = after
  }

  store<u32>(TEXT, at)
  store<u32>(PREFIX, prefix)
  store<u32>(FIRST_ROW, first)
  store<u32>(ROW, row)
  store<u32>(ESCAPE, escape)
  store<u32>(BLOCK, block)
  store<u32>(LINES, lines)
  return status
}

/** Writes rows with their counts, each line ended by CR LF. Returns the address behind. */
export function format(row: usize, rowEnd: usize, rowBytes: usize, count: usize, out: usize): usize {
  const table = i8x16(
    0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46,
  )
  const low4 = i8x16.splat(15)
  const digits = rowBytes * 2 - 1
  for (; row < rowEnd; row += rowBytes) {
    const packed = v128.load(row)
    const high = i8x16.swizzle(table, v128.and(i16x8.shr_u(packed, 4), low4))
    const low = i8x16.swizzle(table, v128.and(packed, low4))
    v128.store(out, i8x16.shuffle(high, low, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23))
    v128.store(
      out,
      i8x16.shuffle(high, low, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31),
      16,
    )
    if (rowBytes == 18) {
      const tail: u32 = load<u16>(row, 16)
      store<u8>(out, load<u8>(LETTERS + ((tail >> 4) & 15)), 32)
      store<u8>(out, load<u8>(LETTERS + (tail & 15)), 33)
      store<u8>(out, load<u8>(LETTERS + (tail >> 12)), 34)
    }
    out += digits
    let number: u32 = load<u32>(count)
    count += 4
    store<u8>(out++, COLON)
    if (number > 9) {
      let size: usize = 1
      for (let rest = number / 10; rest > 0; rest /= 10) size++
      for (let at = out + size - 1; at > out; at--) {
        store<u8>(at, 0x30 + (number % 10))
        number /= 10
      }
      store<u8>(out, 0x30 + number)
      out += size
    } else {
      store<u8>(out++, 0x30 + number)
    }
    store<u16>(out, 0x0a0d)
    out += 2
  }
  return out
}
