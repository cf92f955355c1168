import { LAYOUT } from './layout.js'
import type { ByteReader } from './types.js'

/**
 * Computes the root of an index: the first half of the SHA-256 of its header and tables, one after the
 * other. `null` in a page without HTTPS, which has no Web Crypto.
 */
export async function computeRoot(
  parts: readonly Uint8Array[],
  sha256?: ByteReader['sha256'],
): Promise<Uint8Array | null> {
  if (sha256 !== undefined) return sha256(parts).subarray(0, LAYOUT.rootBytes)
  const { subtle } = globalThis.crypto
  if (subtle === undefined) return null
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return new Uint8Array(await subtle.digest('SHA-256', whole), 0, LAYOUT.rootBytes)
}
