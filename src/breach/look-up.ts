import { computeSha1 } from '../internal/compute-sha1.js'
import { toHex } from '../internal/to-hex.js'
import { findInRange } from './find-in-range.js'
import type { BreachSource, Sighting } from './types.js'

/** Asks one source. A range source is given five digits and nothing else. */
export async function lookUp(
  password: string,
  source: BreachSource,
  signal: AbortSignal | undefined,
): Promise<Sighting> {
  if (source.kind === 'local') return source.find(password)
  const digits = toHex(computeSha1(password))
  const occurrences = findInRange(
    await source.fetchRange(digits.slice(0, 5), signal),
    digits.slice(5),
  )
  return { found: occurrences > 0, occurrences }
}
