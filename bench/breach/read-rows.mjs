import { closeSync, openSync, readSync } from 'node:fs'

const DIGITS = 40

/** Rows of a corpus of SHA-1 hashes as text, in order. `hash` is the reader's until the next row. */
export function* readRows(path) {
  const hash = Buffer.alloc(DIGITS / 2)
  const row = { hash, count: 0 }
  for (const { text, from, to } of readLines(path)) {
    for (let byte = 0; byte < hash.length; byte++) {
      hash[byte] = (digit(text[from + byte * 2]) << 4) | digit(text[from + byte * 2 + 1])
    }
    row.count = 0
    for (let at = from + DIGITS + 1; at < to; at++) row.count = row.count * 10 + text[at] - 0x30
    yield row
  }
}

/** Where lines are in a buffer, line ends left out. The same object each time. */
export function* readLines(path) {
  const text = Buffer.alloc(2 ** 20)
  const file = openSync(path)
  const line = { text, from: 0, to: 0 }
  let kept = 0
  for (;;) {
    const length = kept + readSync(file, text, kept, text.length - kept)
    if (length === kept) break
    let from = 0
    for (;;) {
      const end = text.subarray(0, length).indexOf(10, from)
      if (end < 0) break
      line.from = from
      line.to = text[end - 1] === 13 ? end - 1 : end
      yield line
      from = end + 1
    }
    text.copyWithin(0, from, length)
    kept = length - from
  }
  closeSync(file)
}

const digit = (code) => (code < 0x40 ? code - 0x30 : code - 0x37)
