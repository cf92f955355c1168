import type { FuseSize } from './compute-fuse-size.js'
import { mixKey } from './mix-key.js'

/** What places the keys of a shard. */
export interface FuseLayout extends FuseSize {
  /** 32 bits, with a sign or without. */
  readonly seedLow: number
  /** The same; its highest bit says that the first slot is drawn from the mixed key. */
  readonly seedHigh: number
}

/**
 * Writes where a key lies: three slots, in three segments that follow one another, and its fingerprint of
 * 16 bits, of which a shard of 8 keeps the lower.
 *
 * The first slot rises with the key, so that sorted keys are met in order. 28 bits of it times fewer than
 * 2^25 slots stay exact in a number.
 */
export function locateKey(
  { segmentLength, segmentCount, seedLow, seedHigh }: FuseLayout,
  high: number,
  low: number,
  slots: Uint32Array,
): void {
  const one = mixKey(low, high, seedLow)
  const two = mixKey(high, low, seedHigh)
  const from = (seedHigh | 0) < 0 ? mixKey(one, two, 0) : high
  const first = Math.floor(((from >>> 4) * (segmentCount * segmentLength)) / 2 ** 28)
  const mask = segmentLength - 1
  slots[0] = first
  slots[1] = (first + segmentLength) ^ (one & mask)
  slots[2] = (first + 2 * segmentLength) ^ (two & mask)
  // Bits that no slot was drawn from: segments have at most 2^18 slots.
  slots[3] = ((one >>> 18) ^ ((two >>> 18) << 2)) & 0xffff
}
