import { compressSha1 } from './compress-sha1.js'

const BLOCK = 64
/** What one block holds beside the 0x80 mark and the 64-bit length. */
const ONE_BLOCK = BLOCK - 9
/**
 * Scratch: the block being compressed. Wiped by the next call, never read across calls.
 * Each function binds it anew: a bundler makes a variable of it, which the engine would load each time.
 */
const BLOCK_WORDS = new Int32Array(16)

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
  if (writeShortAscii(text)) compressSha1(BLOCK_WORDS, state)
  else hashBytes(new TextEncoder().encode(text), state)
}

/** The usual password, ASCII within one block, needs neither encoder nor copy. */
function writeShortAscii(text: string): boolean {
  const { length } = text
  if (length > ONE_BLOCK) return false
  const W = BLOCK_WORDS
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
    for (let word = 0; word < 16; word++) BLOCK_WORDS[word] = view.getInt32(from + word * 4)
    compressSha1(BLOCK_WORDS, state)
  }
}
