import type { LocalSource } from '../types.js'
import { openBundle } from './open-bundle.js'

/**
 * Loads the breach source that comes with the package: some 66,000 common passwords, names, towns and the
 * like, 5,000 of them of twelve characters or more.
 *
 * Compares without case, otherwise exactly. Its coverage is `partial`: what it holds is refused, what it
 * does not hold stays `unknown`. At least 3,000 of its passwords are of twelve characters or more, and as many
 * of sixteen or more, which is what ASVS asks for where the policy asks for that length. Those are listed
 * exactly. Shorter ones are in a filter: it never misses one, and takes another password of four to eleven
 * characters for one of them once in 65,536 times.
 *
 * A module of this package, imported when this is called and not before: about 160 kB gzip. Nothing leaves the
 * process. Takes some 10 ms and 1.2 MB; load it once and share it.
 *
 * @returns The source, named `bundled`. It does not count: `occurrences` is `null`.
 * @throws `HygieError` `ERR_INDEX_INVALID` when the list is cut or altered. An import that fails rejects
 * with the platform's own error.
 * @see OWASP ASVS 5.0.0, 6.2.4; NIST SP 800-63B-4, section 3.1.1.2; `docs/data.md` for what it is made of
 *
 * @example Look a password up offline
 * ```ts
 * import { checkBreach } from 'hygie/breach'
 * import { loadBundledSource } from 'hygie/breach/bundled'
 *
 * const outcome = await checkBreach('MotDePasse2026!', { sources: [await loadBundledSource()] })
 * console.log(outcome.status) // fail
 * ```
 *
 * @since 0.3.0
 */
export async function loadBundledSource(): Promise<LocalSource> {
  const { COMMON_PASSWORDS } = await import('../../data/common-passwords.js')
  return openBundle(COMMON_PASSWORDS)
}
