import { randomBytes } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'

const PREFIXES = 2 ** 20
const DENSE_STEP = 256
export const DENSE_RANGES = PREFIXES / DENSE_STEP
const DENSE_ROWS = 1_540

/** Five digits of the range number `index` that has as many rows as those of the public service. */
export const densePrefix = (index) =>
  ((index * DENSE_STEP) % PREFIXES).toString(16).toUpperCase().padStart(5, '0')

/** A whole corpus whose every 256th range is full, and the others of one row: 7.4 million lines. */
export function writeDense(path) {
  const file = openSync(path, 'w')
  const noise = randomBytes(2 ** 16)
    .toString('hex')
    .toUpperCase()
  let text = ''
  for (let prefix = 0; prefix < PREFIXES; prefix++) {
    const rows = prefix % DENSE_STEP === 0 ? DENSE_ROWS : 1
    const head = prefix.toString(16).padStart(5, '0')
    for (let row = 0; row < rows; row++) {
      const key = Math.floor(((row + Math.random()) / rows) * 2 ** 48)
      const from = Math.floor(Math.random() * (noise.length - 23))
      const digits = (head + key.toString(16).padStart(12, '0')).toUpperCase()
      const count = Math.floor(1 / (1 - Math.random()))
      text += `${digits}${noise.slice(from, from + 23)}:${count}\r\n`
    }
    if (text.length > 2 ** 20) {
      writeSync(file, text, null, 'latin1')
      text = ''
    }
  }
  writeSync(file, text, null, 'latin1')
  closeSync(file)
}
