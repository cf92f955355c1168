import { assertOption } from '../internal/assert-option.js'
import { createRangeClient } from './range/create-range-client.js'
import { readSettings } from './range/read-settings.js'
import type { CreatePwnedPasswordsSourceOptions } from './range/types.js'
import type { RangeSource } from './types.js'

export type { CreatePwnedPasswordsSourceOptions } from './range/types.js'

/**
 * Creates a breach source over the range protocol of Have I Been Pwned.
 *
 * **Leaves the process:** five hexadecimal digits of a hash, in the path of a GET request, to `baseUrl`
 * and nowhere else: a redirect is refused; with a `sharedCache`, the same five digits in its keys. An
 * observer who knows the five digits guesses better; put a local source first to ask less often.
 *
 * **Costs** one request of some 40 to 70 kB per look-up, and up to `retries` more. It tries again after an
 * outage, a bad answer, 408, 425, 429 and 5xx, with waits that grow and are left to chance, past the
 * caches on the way after a bad answer; a `Retry-After` is honoured where the deadline allows it, and ends
 * the look-up where it does not. Look-ups of the same five digits at the same time share one request.
 * Whole answers are kept as long as their `max-age` less their `Age` allows; a page of another origin is
 * shown neither `Age` nor `Retry-After`. Bytes may be handed to several callers: do not write into them.
 *
 * @param options - Transport, address, hash, times, caches, number of rows.
 * @returns The source, with complete coverage.
 * @throws `HygieError` `ERR_OPTION_INVALID` for an address that is not HTTPS (HTTP is allowed to
 * the machine itself), has a query, a fragment or credentials; for the mode `ntlm` without its hash; or for
 * an impossible time, number or user agent. The source itself rejects with `SourceError`:
 * `ERR_SOURCE_HTTP` for any status but 200, with `status` and `retryAfterMs`; `ERR_SOURCE_NETWORK`, a
 * refused redirect included; `ERR_SOURCE_TIMEOUT`; `ERR_SOURCE_MALFORMED` for what is no whole range, or
 * has fewer rows than `minRows`; `ERR_SOURCE_CIRCUIT_OPEN`, with the time until the next try; and with
 * `ERR_OPTION_INVALID` for anything but five digits.
 * @see https://haveibeenpwned.com/API/v3#PwnedPasswords
 * @see RFC 9110, section 10.2.3; RFC 9111, section 4.2
 *
 * @example A mirror in the same network
 * ```ts
 * import { createPwnedPasswordsSource } from 'hygie/breach'
 *
 * const mirror = createPwnedPasswordsSource({ baseUrl: 'https://ranges.example/hibp', timeoutMs: 300 })
 * console.log(mirror.name, mirror.coverage) // ranges.example complete
 * ```
 *
 * @since 0.1.0
 */
export function createPwnedPasswordsSource(
  options: CreatePwnedPasswordsSourceOptions = {},
): RangeSource {
  const settings = readSettings(options)
  const ask = createRangeClient(settings)
  return {
    kind: 'range',
    name: settings.name,
    coverage: 'complete',
    asOf: null,
    hash: settings.hash,
    async fetchRange(prefix, signal) {
      // The last gate: nothing longer can be sent, whoever calls.
      assertOption(
        /^[0-9A-F]{5}$/u.test(prefix),
        "'prefix' must be five digits, 0 to 9 and A to F.",
      )
      return ask(prefix, signal)
    },
  }
}
