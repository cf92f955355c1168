import {
  BUNDLE_FORMAT,
  CHECKSUM_DIGITS,
  MAX_SHARED,
  type PasswordBundle,
  SHARED_BASE,
} from '../breach/bundled/types.js'
import type { FuseShard } from '../breach/offline/build-fuse-shard.js'
import { computeCrc32 } from '../internal/compute-crc32.js'

/** What neither prints nor stands in a string without an escape, and the sign that replaces it. */
const ESCAPED = /[^\x20-\x7e]|['\\%]/gu

/** Packs long passwords and the filter of short ones into a text. */
export function encodeBundle(
  long: readonly string[],
  filter: FuseShard,
  licence: string,
): PasswordBundle {
  const { keys, seedLow, seedHigh, segmentLength, segmentCount, fingerprints } = filter
  const numbers = [keys, seedLow, seedHigh, segmentLength, segmentCount, fingerprints.length]
  const head = `|${licence}|${numbers.join(',')}`
  const summed = `${head}\n${encodeLong(long)}\n${encodeSlots(fingerprints)}`
  const checksum = computeCrc32(new TextEncoder().encode(summed), 0).toString(16)
  return BUNDLE_FORMAT + checksum.padStart(CHECKSUM_DIGITS, '0') + summed
}

function encodeLong(long: readonly string[]): string {
  let text = ''
  let previous = ''
  for (const password of [...long].sort()) {
    const shared = countShared(previous, password)
    text += String.fromCharCode(SHARED_BASE + shared) + password.slice(shared)
    previous = password
  }
  return text.replace(ESCAPED, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function countShared(a: string, b: string): number {
  const end = Math.min(a.length, b.length, MAX_SHARED)
  let shared = 0
  while (shared < end && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++
  return shared
}

function encodeSlots(fingerprints: FuseShard['fingerprints']): string {
  let binary = ''
  for (const slot of fingerprints) binary += String.fromCharCode(slot & 0xff, slot >>> 8)
  return btoa(binary)
}
