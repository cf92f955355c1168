/**
 * SHA-1 of the UTF-8 form of a text, as five 32-bit words.
 *
 * SHA-1 names a row of the range protocol here and protects nothing. Ours is synchronous and works in
 * pages without HTTPS, where the platform has none; and for a password it is several times faster than
 * the platform's call. A lone surrogate counts as U+FFFD, as `TextEncoder` has it.
 *
 * @see FIPS 180-4, sections 5.1.1, 5.3.1 and 6.1
 */
export function computeSha1(text: string): Sha1 {
  const state = new Int32Array(5)
  state.set(INITIAL)
  if (!writeShortAscii(text)) return hashBytes(new TextEncoder().encode(text), state)
  compress(state)
  return state
}

/** Five 32-bit words, most significant first. */
export type Sha1 = Int32Array

const INITIAL = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)
const BLOCK = 64
/** What one block holds beside the 0x80 mark and the 64-bit length. */
const ONE_BLOCK = BLOCK - 9
/** Scratch: the schedule of the block being compressed. Wiped by the next call, never read across calls. */
const W = new Int32Array(80)

/** The usual password, ASCII within one block, needs neither encoder nor copy. */
function writeShortAscii(text: string): boolean {
  const { length } = text
  if (length > ONE_BLOCK) return false
  for (let index = 0; index < 16; index++) W[index] = 0
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index)
    if (code > 0x7f) return false
    W[index >> 2] = at(index >> 2) | (code << (24 - ((index & 3) << 3)))
  }
  W[length >> 2] = at(length >> 2) | (0x80 << (24 - ((length & 3) << 3)))
  W[15] = length << 3
  return true
}

function hashBytes(bytes: Uint8Array, state: Sha1): Sha1 {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, bytes.length << 3)
  for (let from = 0; from < padded.length; from += BLOCK) {
    for (let word = 0; word < 16; word++) W[word] = view.getInt32(from + word * 4)
    compress(state)
  }
  return state
}

/** FIPS 180-4 section 6.1.2, step 1. */
function expand(): void {
  for (let t = 16; t < 80; t++) {
    const mixed = at(t - 3) ^ at(t - 8) ^ at(t - 14) ^ at(t - 16)
    W[t] = (mixed << 1) | (mixed >>> 31)
  }
}

/** Plain loops, nothing called in them: an iterator or a helper per round doubles the time. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: four loops in one place are the algorithm.
function compress(state: Sha1): void {
  expand()
  let a = word(state, 0)
  let b = word(state, 1)
  let c = word(state, 2)
  let d = word(state, 3)
  let e = word(state, 4)
  let t = 0
  let next = 0
  for (; t < 20; t++) {
    next = (((a << 5) | (a >>> 27)) + ((b & c) | (~b & d)) + e + 0x5a827999 + (W[t] as number)) | 0
    e = d
    d = c
    c = (b << 30) | (b >>> 2)
    b = a
    a = next
  }
  for (; t < 40; t++) {
    next = (((a << 5) | (a >>> 27)) + (b ^ c ^ d) + e + 0x6ed9eba1 + (W[t] as number)) | 0
    e = d
    d = c
    c = (b << 30) | (b >>> 2)
    b = a
    a = next
  }
  for (; t < 60; t++) {
    next =
      (((a << 5) | (a >>> 27)) +
        ((b & c) | (b & d) | (c & d)) +
        e +
        0x8f1bbcdc +
        (W[t] as number)) |
      0
    e = d
    d = c
    c = (b << 30) | (b >>> 2)
    b = a
    a = next
  }
  for (; t < 80; t++) {
    next = (((a << 5) | (a >>> 27)) + (b ^ c ^ d) + e + 0xca62c1d6 + (W[t] as number)) | 0
    e = d
    d = c
    c = (b << 30) | (b >>> 2)
    b = a
    a = next
  }
  state[0] = word(state, 0) + a
  state[1] = word(state, 1) + b
  state[2] = word(state, 2) + c
  state[3] = word(state, 3) + d
  state[4] = word(state, 4) + e
}

function at(t: number): number {
  return W[t] as number
}

function word(state: Sha1, index: number): number {
  return state[index] as number
}
