import type { RandomSource } from '../../ports.js'

const BASE_MS = 100
const CAP_MS = 2_000

/**
 * Computes how long to wait before a retry: evenly between 0 and 100 ms, twice as much for each further
 * one, up to 2 s. All of it is chance, so that those who failed together do not come back together.
 *
 * @see M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015: full jitter
 */
export function computeBackoff(retry: number, random: RandomSource): number {
  const bytes = new Uint8Array(4)
  random.fill(bytes)
  const share = new DataView(bytes.buffer).getUint32(0) / 2 ** 32
  return Math.floor(share * Math.min(CAP_MS, BASE_MS * 2 ** retry))
}
