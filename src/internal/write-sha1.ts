const BLOCK = 64
/** What one block holds beside the 0x80 mark and the 64-bit length. */
const ONE_BLOCK = BLOCK - 9
/**
 * Scratch: the schedule of the block being compressed. Wiped by the next call, never read across calls.
 * Each function binds it anew: a bundler makes a variable of it, which the engine would load each time.
 */
const SCHEDULE = new Int32Array(80)

/**
 * Writes the SHA-1 of the UTF-8 form of a text over five words, most significant first: what
 * `computeSha1` returns, without an array for each call.
 *
 * @see FIPS 180-4, sections 5.1.1, 5.3.1 and 6.1
 */
export function writeSha1(text: string, state: Int32Array): void {
  state[0] = 0x67452301
  state[1] = 0xefcdab89
  state[2] = 0x98badcfe
  state[3] = 0x10325476
  state[4] = 0xc3d2e1f0
  if (writeShortAscii(text)) compress(state)
  else hashBytes(new TextEncoder().encode(text), state)
}

/** The usual password, ASCII within one block, needs neither encoder nor copy. */
function writeShortAscii(text: string): boolean {
  const { length } = text
  if (length > ONE_BLOCK) return false
  const W = SCHEDULE
  let all = 0
  let word = 0
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index)
    all |= code
    word = (word << 8) | code
    if ((index & 3) === 3) W[index >> 2] = word
  }
  if (all > 0x7f) return false
  const last = length >> 2
  const rest = length & 3
  // A shift by 32 is one by 0.
  W[last] = rest === 0 ? 0x80 << 24 : ((word << 8) | 0x80) << (24 - 8 * rest)
  for (let index = last + 1; index < 15; index++) W[index] = 0
  W[15] = length << 3
  return true
}

function hashBytes(bytes: Uint8Array, state: Int32Array): void {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, bytes.length << 3)
  for (let from = 0; from < padded.length; from += BLOCK) {
    for (let word = 0; word < 16; word++) SCHEDULE[word] = view.getInt32(from + word * 4)
    compress(state)
  }
}

/**
 * FIPS 180-4 section 6.1.2, step 1, sixteen words at a time: kept in variables, each is written once and
 * never read back.
 */
function expand(W: Int32Array): void {
  let w0 = word(W, 0)
  let w1 = word(W, 1)
  let w2 = word(W, 2)
  let w3 = word(W, 3)
  let w4 = word(W, 4)
  let w5 = word(W, 5)
  let w6 = word(W, 6)
  let w7 = word(W, 7)
  let w8 = word(W, 8)
  let w9 = word(W, 9)
  let w10 = word(W, 10)
  let w11 = word(W, 11)
  let w12 = word(W, 12)
  let w13 = word(W, 13)
  let w14 = word(W, 14)
  let w15 = word(W, 15)
  for (let t = 16; t < 80; t += 16) {
    W[t] = w0 = rotate(w13 ^ w8 ^ w2 ^ w0)
    W[t + 1] = w1 = rotate(w14 ^ w9 ^ w3 ^ w1)
    W[t + 2] = w2 = rotate(w15 ^ w10 ^ w4 ^ w2)
    W[t + 3] = w3 = rotate(w0 ^ w11 ^ w5 ^ w3)
    W[t + 4] = w4 = rotate(w1 ^ w12 ^ w6 ^ w4)
    W[t + 5] = w5 = rotate(w2 ^ w13 ^ w7 ^ w5)
    W[t + 6] = w6 = rotate(w3 ^ w14 ^ w8 ^ w6)
    W[t + 7] = w7 = rotate(w4 ^ w15 ^ w9 ^ w7)
    W[t + 8] = w8 = rotate(w5 ^ w0 ^ w10 ^ w8)
    W[t + 9] = w9 = rotate(w6 ^ w1 ^ w11 ^ w9)
    W[t + 10] = w10 = rotate(w7 ^ w2 ^ w12 ^ w10)
    W[t + 11] = w11 = rotate(w8 ^ w3 ^ w13 ^ w11)
    W[t + 12] = w12 = rotate(w9 ^ w4 ^ w14 ^ w12)
    W[t + 13] = w13 = rotate(w10 ^ w5 ^ w15 ^ w13)
    W[t + 14] = w14 = rotate(w11 ^ w6 ^ w0 ^ w14)
    W[t + 15] = w15 = rotate(w12 ^ w7 ^ w1 ^ w15)
  }
}

/**
 * Steps 2 to 4. Plain loops, nothing called in them, and sums that stay within 32 bits: an iterator or a
 * helper per round doubles the time.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: four loops in one place are the algorithm.
function compress(state: Int32Array): void {
  const W = SCHEDULE
  expand(W)
  let a = word(state, 0)
  let b = word(state, 1)
  let c = word(state, 2)
  let d = word(state, 3)
  let e = word(state, 4)
  let t = 0
  let next = 0
  for (; t < 20; t++) {
    const added = (e + 0x5a827999 + (W[t] as number)) | 0
    next = (((((a << 5) | (a >>> 27)) + (d ^ (b & (c ^ d)))) | 0) + added) | 0
    e = d
    d = c
    c = (b << 30) | (b >>> 2)
    b = a
    a = next
  }
  for (; t < 40; t++) {
    const added = (e + 0x6ed9eba1 + (W[t] as number)) | 0
    next = (((((a << 5) | (a >>> 27)) + (b ^ c ^ d)) | 0) + added) | 0
    e = d
    d = c
    c = (b << 30) | (b >>> 2)
    b = a
    a = next
  }
  // The third and fourth constants, 0x8f1bbcdc and 0xca62c1d6, as signed numbers.
  for (; t < 60; t++) {
    const added = (e - 0x70e44324 + (W[t] as number)) | 0
    next = (((((a << 5) | (a >>> 27)) + ((b & c) | (d & (b | c)))) | 0) + added) | 0
    e = d
    d = c
    c = (b << 30) | (b >>> 2)
    b = a
    a = next
  }
  for (; t < 80; t++) {
    const added = (e - 0x359d3e2a + (W[t] as number)) | 0
    next = (((((a << 5) | (a >>> 27)) + (b ^ c ^ d)) | 0) + added) | 0
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

function rotate(mixed: number): number {
  return (mixed << 1) | (mixed >>> 31)
}

function word(words: Int32Array, index: number): number {
  return words[index] as number
}
