import { SourceError } from '../errors.js'
import { MAX_RANGE_BYTES } from './range/max-range-bytes.js'

/** Digits of a SHA-1 behind the six that were asked with. */
const SUFFIX = /^[0-9A-F]{34}$/iu

/**
 * Finds the breaches of one address in the answer to six digits: an array of suffixes, each with the names
 * of its breaches. Empty when the address is not among them.
 *
 * Checks the form of every entry, also behind the one that is found. An array without any entry is refused
 * too: the service has some 400 for each six digits, and what holds none of them knows nothing.
 *
 * @param suffix - 34 hexadecimal digits in capitals.
 * @throws `SourceError` `ERR_SOURCE_MALFORMED`.
 */
export function findAccountBreaches(body: Uint8Array, suffix: string): readonly string[] {
  if (body.length > MAX_RANGE_BYTES) throw malformed()
  const entries = parseJson(body)
  if (!Array.isArray(entries) || entries.length === 0) throw malformed()
  const found = new Set<string>()
  for (const entry of entries) {
    if (!isEntry(entry)) throw malformed()
    if (entry.hashSuffix.toUpperCase() !== suffix) continue
    for (const name of entry.websites) found.add(name)
  }
  return [...found]
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    // biome-ignore lint/style/useErrorCause: it quotes the answer, and with it the hashes of other people.
    throw malformed()
  }
}

/** Somebody is listed because of a breach: a suffix without one says nothing. */
function isEntry(
  value: unknown,
): value is { readonly hashSuffix: string; readonly websites: readonly string[] } {
  if (typeof value !== 'object' || value === null) return false
  const { hashSuffix, websites } = value as Record<string, unknown>
  return (
    typeof hashSuffix === 'string' &&
    SUFFIX.test(hashSuffix) &&
    Array.isArray(websites) &&
    websites.length > 0 &&
    websites.every((name) => typeof name === 'string' && name !== '')
  )
}

function malformed(): SourceError {
  return new SourceError('ERR_SOURCE_MALFORMED', 'The answer is not a list of accounts.')
}
