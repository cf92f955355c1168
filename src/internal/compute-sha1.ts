import { writeSha1 } from './write-sha1.js'

/**
 * SHA-1 of the UTF-8 form of a text, as five 32-bit words.
 *
 * SHA-1 names a row of the range protocol here and protects nothing. Ours is synchronous and works in
 * pages without HTTPS, where the platform has none; and for a password it is several times faster than
 * the platform's call. A lone surrogate counts as U+FFFD, as `TextEncoder` has it.
 */
export function computeSha1(text: string): Sha1 {
  const state = new Int32Array(5)
  writeSha1(text, state)
  return state
}

/** Five 32-bit words, most significant first. */
export type Sha1 = Int32Array
