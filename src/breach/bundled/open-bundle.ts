import { HygieError } from '../../errors.js'
import { computeCrc32 } from '../../internal/compute-crc32.js'
import { computeSha1 } from '../../internal/compute-sha1.js'
import { type FuseLayout, locateKey } from '../offline/locate-key.js'
import type { LocalSource } from '../types.js'
import { foldPassword } from './fold-password.js'
import {
  BUNDLE_FORMAT,
  CHECKSUM_DIGITS,
  LONG,
  LONGEST,
  type PasswordBundle,
  SHARED_BASE,
  SHORTEST,
} from './types.js'

const HEADER = /^hygie-passwords\/1\|([0-9a-f]{8})\|[ -{}~]{0,400}\|([\d,]{11,66})\n/u
const MAX_HEADER = 600
const SUMMED_AT = BUNDLE_FORMAT.length + CHECKSUM_DIGITS
const ESCAPE = /%([0-9a-f]{4})/gu
const ENTRY = /([A-Z])([^A-Z]*)/gu
/** Normalizing can only shorten a text by a small factor: one far longer is not worth the work. */
const MAX_UNITS = 4 * LONGEST

/**
 * Makes a source of a bundle that is whole.
 *
 * @throws `HygieError` `ERR_INDEX_INVALID` when it is cut, altered, or no bundle.
 */
export function openBundle(text: PasswordBundle): LocalSource {
  const [head, checksum, numbers] = readHeader(text)
  if (computeCrc32(new TextEncoder().encode(text), SUMMED_AT) !== Number.parseInt(checksum, 16)) {
    throw new HygieError('ERR_INDEX_INVALID', 'The list of common passwords is cut or altered.')
  }
  const longEnd = text.indexOf('\n', head.length)
  const long = readLong(text.slice(head.length, longEnd))
  const isShort = createFilter(numbers, atob(text.slice(longEnd + 1)))
  return {
    kind: 'local',
    name: 'bundled',
    coverage: 'partial',
    // Nobody says of which day the list is that it is made from.
    asOf: null,
    find(password) {
      const folded = password.length > MAX_UNITS ? '' : foldPassword(password)
      const { length } = folded
      const found = length < LONG ? length >= SHORTEST && isShort(folded) : long.has(folded)
      return { found, occurrences: null }
    },
  }
}

function readHeader(text: PasswordBundle): readonly [head: string, sum: string, numbers: string] {
  const header = HEADER.exec(text.slice(0, MAX_HEADER))
  if (header === null) {
    throw new HygieError('ERR_INDEX_INVALID', 'The list of common passwords has no header.')
  }
  return header as unknown as [string, string, string]
}

function readLong(text: string): ReadonlySet<string> {
  const long = new Set<string>()
  const plain = text.replace(ESCAPE, (_escape, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
  let previous = ''
  for (const [, letter, rest] of plain.matchAll(ENTRY) as Iterable<[string, string, string]>) {
    previous = previous.slice(0, letter.charCodeAt(0) - SHARED_BASE) + rest
    long.add(previous)
  }
  return long
}

/** @param binary - 16 bits a slot, low byte first, a character for each byte. */
function createFilter(numbers: string, binary: string): (folded: string) => boolean {
  const [, seedLow, seedHigh, segmentLength, segmentCount, arrayLength] = numbers
    .split(',')
    .map(Number) as [number, number, number, number, number, number]
  const layout: FuseLayout = { seedLow, seedHigh, segmentLength, segmentCount, arrayLength }
  const slots = new Uint32Array(4)
  const read = (index: number): number => {
    const at = 2 * (slots[index] as number)
    return binary.charCodeAt(at) | (binary.charCodeAt(at + 1) << 8)
  }
  return (folded) => {
    const { 0: high, 1: low } = computeSha1(folded) as ArrayLike<number> as [number, number]
    locateKey(layout, high, low, slots)
    return (read(0) ^ read(1) ^ read(2)) === slots[3]
  }
}
