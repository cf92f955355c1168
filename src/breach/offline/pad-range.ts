import type { RandomSource } from '../../ports.js'

/** How many rows a padded range has, at least and at most. */
export interface PaddingRule {
  /** Digits of a row before its colon: 35 for SHA-1, 27 for NTLM. */
  readonly digits: number
  /** Fewest rows, padding included. */
  readonly floor: number
  /** As many rows again, or fewer, by chance. */
  readonly spread: number
}

const DIGITS = Uint8Array.from('0123456789ABCDEF', (digit) => digit.charCodeAt(0))
/** Digits that order the padding: 4 bytes. */
const HEAD = 8
const LF = 0x0a
/** `:0` and the end of the line. */
const TAIL = Uint8Array.of(0x3a, 0x30, 0x0d, 0x0a)

/**
 * Adds rows of count 0 to a range, at their places in its order: behind the others, their number could be
 * read from where the order breaks. A row that falls on one that is there, or beside another of the same
 * first eight digits, is left out: no row changes, and the body stays sorted.
 *
 * Hides how many rows a range has, and with it which range it is. One pass over the bytes.
 */
export function padRange(
  body: Uint8Array,
  { digits, floor, spread }: PaddingRule,
  random: RandomSource,
): Uint8Array<ArrayBuffer> {
  const missing = Math.max(0, floor - countRows(body, digits))
  const rowBytes = (digits + 1) >> 1
  // Enough for the most, so that the number of bytes drawn says nothing either.
  const drawn = new Uint8Array(4 + (missing + spread) * rowBytes)
  random.fill(drawn)
  const view = new DataView(drawn.buffer)
  const count = missing + (view.getUint32(0) % (spread + 1))
  const heads = new Uint32Array(count)
  for (let row = 0; row < count; row++) heads[row] = view.getUint32(4 + row * rowBytes)
  heads.sort()
  return merge(body, digits, heads, drawn)
}

/** How many rows a range has: steps over the digits of each, and looks for its end behind them. */
function countRows(body: Uint8Array, digits: number): number {
  let rows = 0
  for (let at = 0; at < body.length; at = findNextRow(body, at, digits)) rows++
  return rows
}

function findNextRow(body: Uint8Array, from: number, digits: number): number {
  let at = from + digits + 2
  while (at < body.length && body[at] !== LF) at++
  return Math.min(at + 1, body.length)
}

function merge(
  body: Uint8Array,
  digits: number,
  heads: Uint32Array,
  drawn: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const rowBytes = (digits + 1) >> 1
  const merged = new Uint8Array(body.length + 2 + heads.length * (digits + TAIL.length))
  const row = new Uint8Array(digits + TAIL.length)
  row.set(TAIL, digits)
  let end = 0
  let copied = 0
  let at = 0
  for (let index = 0; index < heads.length; index++) {
    const head = heads[index] as number
    if (index > 0 && head === heads[index - 1]) continue
    writeRow(row, digits, head, drawn, 4 + index * rowBytes + 4)
    at = findPlace(body, at, row, digits)
    if (at < body.length && compare(body, at, row, digits) === 0) continue
    end = copy(body, copied, at, merged, end)
    copied = at
    merged.set(row, end)
    end += row.length
  }
  end = copy(body, copied, body.length, merged, end)
  // No line end behind the last row.
  return merged.subarray(0, end - 2)
}

/** The digits of a row: eight that it was sorted by, the others from random bytes. */
function writeRow(
  row: Uint8Array,
  digits: number,
  head: number,
  drawn: Uint8Array,
  from: number,
): void {
  for (let digit = 0; digit < HEAD; digit++) {
    row[digit] = DIGITS[(head >>> (28 - 4 * digit)) & 15] as number
  }
  let at = from
  let digit = HEAD
  for (; digit + 1 < digits; digit += 2) {
    const byte = drawn[at++] as number
    row[digit] = DIGITS[byte >>> 4] as number
    row[digit + 1] = DIGITS[byte & 15] as number
  }
  // 35 and 27 are odd.
  row[digit] = DIGITS[(drawn[at] as number) >>> 4] as number
}

/** The first row from here on that does not come before another. */
function findPlace(body: Uint8Array, from: number, row: Uint8Array, digits: number): number {
  let at = from
  while (at < body.length && compare(body, at, row, digits) < 0) at = findNextRow(body, at, digits)
  return at
}

function compare(body: Uint8Array, at: number, row: Uint8Array, digits: number): number {
  for (let digit = 0; digit < digits; digit++) {
    const difference = (body[at + digit] as number) - (row[digit] as number)
    if (difference !== 0) return difference
  }
  return 0
}

/** Copies whole rows, and ends the last one when no line end follows it. */
function copy(body: Uint8Array, from: number, to: number, merged: Uint8Array, end: number): number {
  if (from === to) return end
  merged.set(body.subarray(from, to), end)
  const next = end + to - from
  if (to < body.length) return next
  merged[next] = 0x0d
  merged[next + 1] = LF
  return next + 2
}
