import type { IndexBlocks } from './read-blocks.js'

/** A look-up of one hash in its block. Rows are counted within the block. */
export interface Probe {
  /** Of five hexadecimal digits. */
  block: number
  /** Rows before the block. */
  first: number
  /** The other digits as a row has them, by 32 bits: their sign flipped, so that they compare as numbers. */
  readonly key: Int32Array
  /** Those behind the last 32, as the first 12 of 16 bits. */
  tail: number
  /** Rows from `low` up to `high` may still hold it. */
  low: number
  high: number
  /** Rows from `start` up to `end` are to be looked at next; none once it is settled. */
  start: number
  end: number
  /** Windows that did not settle it. */
  misses: number
  /** Where it is; -1 where it is not. */
  row: number
  /** The four bits behind it. */
  code: number
}

/**
 * A window of a whole corpus reaches so far, times the root of the rows of its block: 3.2 standard
 * deviations of where a hash may lie.
 */
const REACH = 1.6
/** For blocks too small for the law of large numbers. */
const SPARE_ROWS = 4
/** Hashes are spread evenly: a block that is so much larger was made by hand. */
const MAX_REACH = 512
const SIGN = 0x8000_0000 | 0

/** Begins to look for the hash in `words` from `from` on: where it would be, were hashes spread evenly. */
export function startProbe(
  probe: Probe,
  { directory, rowBytes }: IndexBlocks,
  words: Int32Array,
  from: number,
): void {
  const block = (words[from] as number) >>> 12
  const first = directory.getUint32(block * 4, true)
  const rows = directory.getUint32(block * 4 + 4, true) - first
  const { key } = probe
  const whole = rowBytes >> 2
  for (let word = 0; word < whole; word++) {
    const here = words[from + word] as number
    key[word] = ((here << 20) | ((words[from + word + 1] as number) >>> 12)) ^ SIGN
  }
  probe.block = block
  probe.first = first
  probe.tail = ((words[from + whole] as number) << 4) & 0xfff0
  const expected = Math.floor((((key[0] as number) ^ SIGN) >>> 0) * (rows / 2 ** 32))
  const reach = Math.min(Math.ceil(REACH * Math.sqrt(rows)) + SPARE_ROWS, MAX_REACH)
  probe.low = 0
  probe.high = rows
  probe.start = Math.max(0, expected - reach)
  probe.end = Math.min(rows, expected + reach)
  probe.misses = 0
  probe.row = -1
  probe.code = 0
}
