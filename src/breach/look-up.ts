import { assertOption } from '../internal/assert-option.js'
import { computeSha1 } from '../internal/compute-sha1.js'
import { toHex } from '../internal/to-hex.js'
import { findInRange } from './range/find-in-range.js'
import type { BreachSource, PasswordHash, Sighting } from './types.js'

/** Asks one source. A range source is given five digits and nothing else. */
export async function lookUp(
  password: string,
  source: BreachSource,
  signal: AbortSignal | undefined,
): Promise<Sighting> {
  if (source.kind === 'local') return source.find(password)
  const digits =
    source.hash === undefined ? toHex(computeSha1(password)) : digest(source.hash, password)
  const occurrences = findInRange(
    await source.fetchRange(digits.slice(0, 5), signal),
    digits.slice(5),
  )
  return { found: occurrences > 0, occurrences }
}

/** A hash in another form names another row, or none: that would look like absence. */
function digest(hash: PasswordHash, password: string): string {
  const digits = hash.digest(password)
  const form = hash.kind === 'ntlm' ? /^[0-9A-F]{32}$/u : /^[0-9A-F]{40}$/u
  assertOption(
    form.test(digits),
    "'hash' of a source must give the digits of its kind in capitals.",
  )
  return digits
}
