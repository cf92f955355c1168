import type { Sha1 } from './compute-sha1.js'

/** Writes a hash as 40 hexadecimal digits in capitals, the form of the range protocol. */
export function toHex(sha1: Sha1): string {
  let hex = ''
  for (const word of sha1) hex += (word >>> 0).toString(16).padStart(8, '0')
  return hex.toUpperCase()
}
