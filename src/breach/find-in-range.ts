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
 * stand. One pass over the bytes, nothing decoded, nothing allocated, and no read past the end: a single
 * one makes the engine read every byte several times as slowly.
 *
 * @throws `SourceError` `ERR_SOURCE_MALFORMED`.
 */
export function findInRange(body: Uint8Array, suffix: string): number {
  if (body.length === 0 || body.length > MAX_BYTES) throw malformed()
  // Small letters differ from capitals by one bit, and digits have it set.
  const first = suffix.charCodeAt(0) | 0x20
  let occurrences = 0
  let at = 0
  while (at < body.length) {
    const colon = at + SUFFIX_DIGITS
    if (colon >= body.length || body[colon] !== COLON) throw malformed()
    const end = findRowEnd(body, colon + 1)
    if (((body[at] as number) | 0x20) === first && matches(body, at, suffix)) {
      occurrences += readCount(body, colon + 1, end)
    }
    at = end < body.length && body[end] === CR ? end + 2 : end + 1
  }
  return occurrences
}

/** Where the count ends: at a line feed, a carriage return before one, or the end of the body. */
function findRowEnd(body: Uint8Array, from: number): number {
  let end = skipDigits(body, from)
  // Nearly every row ends here; the rest is looked at more closely.
  if (end > from && end + 1 < body.length && body[end] === CR && body[end + 1] === LF) return end
  while (end < body.length && body[end] === COMMA && end > from) end = skipGroup(body, end)
  const isLineEnd = end === body.length || body[end] === LF
  if (end === from || !(isLineEnd || (body[end] === CR && body[end + 1] === LF))) throw malformed()
  return end
}

function skipDigits(body: Uint8Array, from: number): number {
  let end = from
  while (end < body.length && (body[end] as number) >= ZERO && (body[end] as number) <= NINE) end++
  return end
}

/** A comma, and the digits that must follow it. */
function skipGroup(body: Uint8Array, comma: number): number {
  const end = skipDigits(body, comma + 1)
  if (end === comma + 1) throw malformed()
  return end
}

function matches(body: Uint8Array, at: number, suffix: string): boolean {
  for (let digit = 0; digit < SUFFIX_DIGITS; digit++) {
    const byte = body[at + digit] as number
    const expected = suffix.charCodeAt(digit)
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
