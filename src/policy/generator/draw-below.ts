import { assertOption } from '../../internal/assert-option.js'
import { writeHex } from '../../internal/write-hex.js'
import type { RandomSource } from '../../ports.js'

/** With honest bytes, fewer than one draw in 2¹²⁸ gets as far. */
const MAX_TRIES = 128

/**
 * Draws a whole number from 0, below `limit`, each as likely as another: what lies above is drawn again, and
 * never folded down.
 */
export function drawBelow(limit: bigint, random: RandomSource): bigint {
  const bits = (limit - 1n).toString(2).length
  const bytes = new Uint8Array(Math.ceil(bits / 8))
  const excess = BigInt(bytes.length * 8 - bits)
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    random.fill(bytes)
    const drawn = readNumber(bytes) >> excess
    if (drawn < limit) return drawn
  }
  assertOption(false, "'random' must fill with random bytes.")
}

function readNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${writeHex(bytes)}`)
}
