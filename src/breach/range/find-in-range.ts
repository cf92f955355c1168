import { SourceError } from '../../errors.js'
import { MAX_RANGE_BYTES } from './max-range-bytes.js'

const LF = 0x0a
const CR = 0x0d
const COMMA = 0x2c
const ZERO = 0x30
const NINE = 0x39
const COLON = 0x3a
/** Small letters differ from capitals by one bit, and digits have it set. */
const LOWER = 0x20
const LOWER_FOUR = 0x20202020
/** Colon, one digit, CR, LF. */
const USUAL_END = 4
/** Colon, three digits, CR, LF. */
const LONGEST_END = 6

/**
 * Finds how often a suffix occurs in the body of a range; 0 when it does not.
 *
 * Checks the form of every row, also behind the one that is found: a body that is cut, empty, a page of
 * HTML, short of a count or of rows, or out of order says nothing about absence. Rows of count 0 are
 * padding: they may stand anywhere, and the others ascend. One pass over the bytes, nothing decoded; two
 * words are read of a usual row, its first four digits and its end. No read past the end of the array: a
 * single one makes the engine read every byte several times as slowly.
 *
 * @param suffix - 35 digits in capitals for SHA-1, 27 for NTLM.
 * @param minRows - Fewer rows, padding included, are a cut answer.
 * @throws `SourceError` `ERR_SOURCE_MALFORMED`.
 */
export function findInRange(body: Uint8Array, suffix: string, minRows = 1): number {
  const size = body.length
  if (size > MAX_RANGE_BYTES) throw malformed()
  const digits = suffix.length
  const target = readKey(suffix)
  const view = new DataView(body.buffer, body.byteOffset, size)
  // Constants of the function: a bundler makes variables of those of the module, which are loaded each time.
  const usualEnd = size - digits - LONGEST_END
  const usualLength = digits + USUAL_END
  const lower = LOWER_FOUR
  let found = 0
  let last = 0
  let lastKey = 0
  let rows = 0
  for (let at = 0; at < size; rows++) {
    // Four rows in five: above the one before, not the one that is looked for, and behind the suffix a colon,
    // one digit above 0, CR, LF. This loop is half of the time, so that nothing else is in it.
    for (; at <= usualEnd; rows++) {
      const key = view.getInt32(at) | lower
      const end = view.getInt32(at + digits)
      if ((end & 0xfff0ffff) !== 0x3a300d0a || ((end - 0x10000) & 0xf0000) > 0x80000) break
      if (key <= lastKey || key === target) break
      last = at
      lastKey = key
      at += usualLength
    }
    const next = measureRow(view, body, at, digits)
    if (body[at + digits + 1] !== ZERO || readCount(body, at + digits + 1) > 0) {
      const key = view.getInt32(at) | lower
      if (key <= lastKey) assertAscending(body, last, at, digits)
      if (key === target && matches(body, at, suffix)) found = at + digits + 1
      last = at
      lastKey = key
    }
    at = next
  }
  if (rows < minRows) throw malformed()
  return found === 0 ? 0 : readCount(body, found)
}

/** The first four digits as one number that sorts as they do; negative for bytes that are no digits. */
function readKey(suffix: string): number {
  let key = 0
  for (let digit = 0; digit < 4; digit++) key = (key << 8) | suffix.charCodeAt(digit) | LOWER
  return key
}

/** Where the next row begins. Counts of one to three digits are read as one word, unless the body ends. */
function measureRow(view: DataView, body: Uint8Array, at: number, digits: number): number {
  const colon = at + digits
  const end = colon + LONGEST_END <= body.length ? view.getInt32(colon) : 0
  if ((end & 0xf0000) <= 0x90000) {
    if ((end & 0xfff0ffff) === 0x3a300d0a) return colon + USUAL_END
    if ((end & 0xf00) <= 0x900) {
      if ((end & 0xfff0f0ff) === 0x3a30300d && body[colon + 4] === LF) return colon + 5
      const hasThree = (end & 0xfff0f0f0) === 0x3a303030 && (end & 0xf) <= 9
      if (hasThree && view.getInt16(colon + 4) === 0x0d0a) return colon + LONGEST_END
    }
  }
  if (colon >= body.length || body[colon] !== COLON) throw malformed()
  const countEnd = findCountEnd(body, colon + 1)
  return countEnd + (countEnd < body.length && body[countEnd] === CR ? 2 : 1)
}

/** Where the count ends: at a line feed, a carriage return before one, or the end of the body. */
function findCountEnd(body: Uint8Array, from: number): number {
  let end = skipDigits(body, from)
  while (end < body.length && body[end] === COMMA) end = skipDigits(body, end + 1)
  if (end === body.length || body[end] === LF) return end
  if (body[end] === CR && end + 1 < body.length && body[end + 1] === LF) return end
  throw malformed()
}

/** At least one. */
function skipDigits(body: Uint8Array, from: number): number {
  let end = from
  while (end < body.length && (body[end] as number) >= ZERO && (body[end] as number) <= NINE) end++
  if (end === from) throw malformed()
  return end
}

/** For rows whose first four digits do not tell: one pair in fifty. */
function assertAscending(body: Uint8Array, last: number, at: number, digits: number): void {
  for (let digit = 0; digit < digits; digit++) {
    const above = (body[last + digit] as number) | LOWER
    const here = (body[at + digit] as number) | LOWER
    if (here > above) return
    if (here < above) break
  }
  throw malformed()
}

function matches(body: Uint8Array, at: number, suffix: string): boolean {
  for (let digit = 0; digit < suffix.length; digit++) {
    if (((body[at + digit] as number) | LOWER) !== (suffix.charCodeAt(digit) | LOWER)) return false
  }
  return true
}

/** Of a row whose form was checked. */
function readCount(body: Uint8Array, from: number): number {
  let count = 0
  for (let at = from; at < body.length && (body[at] as number) >= COMMA; at++) {
    if (body[at] !== COMMA) count = count * 10 + ((body[at] as number) - ZERO)
  }
  return Math.min(count, Number.MAX_SAFE_INTEGER)
}

function malformed(): SourceError {
  return new SourceError(
    'ERR_SOURCE_MALFORMED',
    'The answer is no whole range of SUFFIX:COUNT rows.',
  )
}
