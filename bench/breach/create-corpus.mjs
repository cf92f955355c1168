// A corpus of hashes as text, `HASH:COUNT` and CR LF, sorted: as many lines as asked, the same for the same
// seed. Written prefix by prefix, so that nothing large has to be sorted or held.
//
//   node bench/breach/create-corpus.mjs --lines 20000000 --to corpus.txt [--known 100000] [--hash ntlm] [--seed 1]

import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const PREFIXES = 2 ** 20
const CHUNK = 2 ** 20
const LONGEST_LINE = 64

/** Password number `index` of those that a corpus can be asked to hold. */
export const knownPassword = (index) => `correct-horse-${index}`

/**
 * Gives the text in pieces of a megabyte, each valid until the next. Of the counts, one in k is k or more.
 *
 * @param {{ lines: number, seed?: number, hash?: 'sha1' | 'ntlm', known?: number }} options - `known` of
 * the lines (SHA-1 only) are those of `knownPassword(0)` and so on; 1 in 16 lines at most.
 */
export function* createCorpus({ lines, seed = 1, hash = 'sha1', known = 0 }) {
  const random = createRandom(seed)
  const pairs = buildPairs()
  const tail = hash === 'sha1' ? 23 : 15
  const blocks = groupKnown(known)
  const text = Buffer.alloc(CHUNK + LONGEST_LINE)
  const drawn = lines - known
  let keys = new Float64Array(64)
  let end = 0
  let border = 0
  for (let prefix = 0; prefix < PREFIXES; prefix++) {
    const from = border
    border = findBorder(prefix, drawn, from, random)
    const hashes = blocks.get(prefix)
    const rows = border - from + (hashes?.length ?? 0)
    if (keys.length < rows) keys = new Float64Array(rows * 2)
    for (let row = from; row < border; row++) {
      keys[row - from] = random() * 65_536 + (random() >>> 16)
    }
    hashes?.forEach(({ key }, index) => {
      keys[border - from + index] = key
    })
    keys.subarray(0, rows).sort()
    for (let row = 0; row < rows; row++) {
      const key = keys[row]
      const start = end
      writeHead(text, end, prefix, key, pairs)
      end = writeTail(text, end + 17, tail, pairs, random)
      const whole = hashes?.find((hash) => hash.key === key)
      if (whole !== undefined) text.latin1Write(whole.hex, start)
      end = writeCount(text, end, Math.floor(2 ** 32 / (random() + 1)))
      if (end >= CHUNK) {
        yield text.subarray(0, end)
        end = 0
      }
    }
  }
  if (end > 0) yield text.subarray(0, end)
}

/** Where the lines of a prefix end. A draw keeps the blocks from being of one length; the last ends all. */
function findBorder(prefix, lines, from, random) {
  if (prefix === PREFIXES - 1) return lines
  const mean = lines / PREFIXES
  const spread = Math.sqrt(mean) * 2 * (random() / 2 ** 32 - 0.5)
  return Math.min(lines, Math.max(from, Math.round((prefix + 1) * mean + spread)))
}

function groupKnown(known) {
  const blocks = new Map()
  for (let index = 0; index < known; index++) {
    const hex = createHash('sha1').update(knownPassword(index)).digest('hex').toUpperCase()
    const prefix = Number.parseInt(hex.slice(0, 5), 16)
    const hashes = blocks.get(prefix) ?? []
    blocks.set(prefix, hashes)
    hashes.push({ hex, key: Number.parseInt(hex.slice(5, 17), 16) })
  }
  return blocks
}

function writeHead(text, at, prefix, key, pairs) {
  const high = Math.floor(key / 2 ** 28)
  const low = key % 2 ** 28
  // 20 and 48 bits are 17 digits: one, then eight pairs.
  text[at] = pairs[(prefix >> 16) * 2 + 1]
  writePair(text, at + 1, (prefix >> 8) & 255, pairs)
  writePair(text, at + 3, prefix & 255, pairs)
  writePair(text, at + 5, high >> 12, pairs)
  writePair(text, at + 7, (high >> 4) & 255, pairs)
  writePair(text, at + 9, ((high & 15) << 4) | (low >> 24), pairs)
  writePair(text, at + 11, (low >> 16) & 255, pairs)
  writePair(text, at + 13, (low >> 8) & 255, pairs)
  writePair(text, at + 15, low & 255, pairs)
}

function writeTail(text, at, digits, pairs, random) {
  const end = at + digits
  for (let write = at; write < end; write += 8) {
    const bits = random()
    writePair(text, write, bits >>> 24, pairs)
    writePair(text, write + 2, (bits >> 16) & 255, pairs)
    writePair(text, write + 4, (bits >> 8) & 255, pairs)
    writePair(text, write + 6, bits & 255, pairs)
  }
  return end
}

function writePair(text, at, byte, pairs) {
  text[at] = pairs[byte * 2]
  text[at + 1] = pairs[byte * 2 + 1]
}

function writeCount(text, at, count) {
  text[at] = 0x3a
  let end = at + 2
  for (let rest = count; rest > 9; rest = Math.floor(rest / 10)) end++
  let rest = count
  for (let write = end - 1; write > at; write--) {
    text[write] = 0x30 + (rest % 10)
    rest = Math.floor(rest / 10)
  }
  text[end] = 0x0d
  text[end + 1] = 0x0a
  return end + 2
}

function buildPairs() {
  const digits = '0123456789ABCDEF'
  return Uint8Array.from({ length: 512 }, (_, at) =>
    digits.charCodeAt(at % 2 === 0 ? at >> 5 : (at >> 1) & 15),
  )
}

/** 32 bits at a time: xoshiro128** of Blackman and Vigna, seeded by mulberry32. */
function createRandom(seed) {
  let state = seed
  const [a, b, c, d] = [0, 0, 0, 0].map(() => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return mixed ^ (mixed >>> 14)
  })
  let [s0, s1, s2, s3] = [a, b, c, d]
  return () => {
    const five = Math.imul(s1, 5)
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0
    const shifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = (s3 << 11) | (s3 >>> 21)
    return result
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      lines: { type: 'string' },
      to: { type: 'string' },
      seed: { type: 'string', default: '1' },
      known: { type: 'string', default: '0' },
      hash: { type: 'string', default: 'sha1' },
    },
  })
  const file = openSync(values.to, 'w')
  const options = {
    lines: Number(values.lines),
    seed: Number(values.seed),
    known: Number(values.known),
    hash: values.hash,
  }
  for (const piece of createCorpus(options)) writeSync(file, piece)
  closeSync(file)
}
