import { SourceError } from '../errors.js'

/** Digits of a row: the forty of a SHA-1 less the five that were asked with. */
const SUFFIX_DIGITS = 35
/** 80 times what the public service sends; a longer body is not one range. */
const MAX_BYTES = 4 * 1_024 * 1_024

const LF = 0x0a
const CR = 0x0d
const COMMA = 0x2c
const ZERO = 0x30
const NINE = 0x39
const COLON = 0x3a

/**
 * Finds how often a suffix occurs in the body of a range; 0 when it does not.
 *
 * Checks the form of every row, also behind the one that is found: a body that is cut, empty, a page of
 * HTML, or short of a count says nothing about absence. Rows of count 0 are padding, wherever they
 * stand. One pass over the bytes, nothing decoded, nothing allocated.
 *
 * @throws `SourceError` `ERR_SOURCE_MALFORMED`.
 */
export function findInRange(body: Uint8Array, suffix: string): number {
  if (body.length === 0 || body.length > MAX_BYTES) throw malformed()
  let occurrences = 0
  let at = 0
  while (at < body.length) {
    const colon = at + SUFFIX_DIGITS
    if (body[colon] !== COLON) throw malformed()
    const end = findRowEnd(body, colon + 1)
    if (matches(body, at, suffix)) occurrences += readCount(body, colon + 1, end)
    at = body[end] === CR ? end + 2 : end + 1
  }
  return occurrences
}

/** Where the count ends: at a line feed, a carriage return before one, or the end of the body. */
function findRowEnd(body: Uint8Array, from: number): number {
  let end = from
  while (end < body.length && isCountByte(body[end] as number)) end++
  const isLineEnd =
    end === body.length || body[end] === LF || (body[end] === CR && body[end + 1] === LF)
  // A count that is missing, or that begins or ends with a comma, is a row that was cut.
  const isCut = end === from || body[from] === COMMA || body[end - 1] === COMMA
  if (isCut || !isLineEnd) throw malformed()
  return end
}

function isCountByte(byte: number): boolean {
  return (byte >= ZERO && byte <= NINE) || byte === COMMA
}

/** Leaves at the first digit that differs, for nearly every row the first of all. */
function matches(body: Uint8Array, at: number, suffix: string): boolean {
  for (let digit = 0; digit < SUFFIX_DIGITS; digit++) {
    const byte = body[at + digit] as number
    const expected = suffix.charCodeAt(digit)
    // Lower-case letters differ from capitals by one bit, and digits have it set.
    if (byte !== expected && byte !== (expected | 0x20)) return false
  }
  return true
}

function readCount(body: Uint8Array, from: number, end: number): number {
  let count = 0
  for (let at = from; at < end; at++) {
    if (body[at] !== COMMA) count = count * 10 + ((body[at] as number) - ZERO)
  }
  return Math.min(count, Number.MAX_SAFE_INTEGER)
}

function malformed(): SourceError {
  return new SourceError('ERR_SOURCE_MALFORMED', 'The answer is not a range of SUFFIX:COUNT rows.')
}
