import { assertOption } from '../internal/assert-option.js'
import type { RandomSource } from '../ports.js'

/**
 * Creates a source of bytes that are the same at every run, for tests.
 *
 * Anybody can compute them (mulberry32): never for keys, passwords or tokens. Nothing leaves the process.
 *
 * @param seed - A whole number; another one, other bytes.
 * @returns The source.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a seed that is no whole number.
 *
 * @example The same bytes twice
 * ```ts
 * import { createSeededRandom } from 'hygie/testing'
 *
 * const [one, other] = [new Uint8Array(8), new Uint8Array(8)]
 * createSeededRandom(1).fill(one)
 * createSeededRandom(1).fill(other)
 * console.log(one.join() === other.join()) // true
 * ```
 *
 * @since 0.4.0
 */
export function createSeededRandom(seed: number): RandomSource {
  assertOption(Number.isSafeInteger(seed), "'seed' must be a whole number.")
  let state = seed | 0
  return {
    fill(bytes) {
      for (let index = 0; index < bytes.length; index++) {
        state = (state + 0x6d2b79f5) | 0
        let mixed = Math.imul(state ^ (state >>> 15), state | 1)
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
        bytes[index] = (mixed ^ (mixed >>> 14)) >>> 24
      }
    },
  }
}
