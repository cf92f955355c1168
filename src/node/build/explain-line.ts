import { TEXT_KERNEL } from '../../breach/offline/text-kernel.js'
import type { InputProblem } from '../../errors.js'

const LF = 0x0a
const CR = 0x0d
const COLON = 0x3a

/** A line that a kernel did not accept, and what it was to be. */
export interface RefusedLine {
  readonly bytes: Uint8Array
  /** Where the line begins. */
  readonly at: number
  /** Where the text ends. */
  readonly end: number
  /** Hexadecimal digits of a line. */
  readonly digits: number
  readonly isCounted: boolean
  /** Whether a count may be 0. */
  readonly allowsZero: boolean
  /** Digits of the line above, in capitals. */
  readonly above: string
}

/** Finds what is wrong with a line that is not accepted, by a slow second look. */
export function explainLine(line: RefusedLine): InputProblem {
  const { bytes, at, end, digits } = line
  const lineFeed = bytes.indexOf(LF, at)
  const stop = lineFeed < 0 || lineFeed > end ? end : lineFeed
  if (stop === end && end - at < TEXT_KERNEL.longestLine && bytes[end - 1] === CR) return 'cut'
  const content = stop > at && bytes[stop - 1] === CR ? stop - 1 : stop
  // A line that is too short broke off, where nothing stands behind it.
  const short = (problem: InputProblem): InputProblem => (stop >= end - 1 ? 'cut' : problem)

  const hashEnd = at + countHex(bytes, at, content)
  if (hashEnd - at < digits && hashEnd === content) return short('hash')
  if (hashEnd - at !== digits) return 'hash'
  if (line.isCounted) {
    const isShort = content === hashEnd || (content === hashEnd + 1 && bytes[hashEnd] === COLON)
    if (isShort) return short('count')
    if (!isCount(line, hashEnd, content)) return 'count'
  } else if (content !== hashEnd) {
    return 'count'
  }
  return compare(line)
}

function countHex(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && /[0-9A-Fa-f]/u.test(String.fromCharCode(bytes[at] as number))) at++
  return at - from
}

function isCount({ bytes, allowsZero }: RefusedLine, colon: number, end: number): boolean {
  if (bytes[colon] !== COLON || end - colon - 1 > TEXT_KERNEL.maxCountDigits) return false
  const text = String.fromCharCode(...bytes.subarray(colon + 1, end))
  const count = Number(text)
  return /^\d+$/u.test(text) && Number.isSafeInteger(count) && (count > 0 || allowsZero)
}

function compare({ bytes, at, digits, above }: RefusedLine): InputProblem {
  const hash = String.fromCharCode(...bytes.subarray(at, at + digits)).toUpperCase()
  if (hash === above) return 'duplicate'
  // More that share five digits than a block can hold are no hashes: those are spread evenly.
  return hash < above ? 'order' : 'hash'
}
