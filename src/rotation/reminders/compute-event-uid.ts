import { writeHex } from '../../internal/write-hex.js'
import type { Mac } from '../../ports.js'
import type { Instant } from '../../time.js'

/**
 * Identifier of the entry for a cycle of an account: the same whenever it is asked, and nobody without the key
 * can tell whose it is.
 *
 * @see RFC 7986, section 5.3, for an identifier that says nothing of user or host; RFC 9562, section 5.8, for
 * a UUID of version 8
 */
export async function computeEventUid(
  accountId: string,
  cycle: Instant | null,
  mac: Mac,
): Promise<string> {
  // The length keeps two names apart whatever they hold.
  const text = `ics:v1|${accountId.length}|${accountId}|${cycle ?? 'unknown'}`
  const bytes = (await mac.sign(new TextEncoder().encode(text))).slice(0, 16)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = writeHex(bytes)
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-')
}
