import { isSourceError, SourceError } from '../errors.js'
import { assertOption } from '../internal/assert-option.js'
import { computeSha1 } from '../internal/compute-sha1.js'
import { toHex } from '../internal/to-hex.js'
import { type Clock, type FetchLike, systemClock, systemFetch } from '../ports.js'
import { findAccountBreaches } from './find-account-breaches.js'
import { askOnce } from './range/ask-once.js'
import { parseBaseUrl } from './range/parse-base-url.js'
import { readClock } from './range/read-clock.js'
import { runWithin } from './range/run-within.js'
import { systemWait } from './range/system-wait.js'
import type { Wait } from './range/types.js'

/** Says in which breaches an address occurs. */
export interface BreachedAccountSource {
  /** Shown to operators, never to the person. */
  readonly name: string
  /**
   * Names of the breaches that hold the address, as the service spells them; empty when none does. Rejects
   * with a `SourceError` when it cannot answer.
   */
  findBreaches(address: string, signal?: AbortSignal | undefined): Promise<readonly string[]>
}

/** Options of {@link createBreachedAccountSource}. */
export interface CreateBreachedAccountSourceOptions {
  /** Of the subscription. A secret of the server. */
  readonly apiKey: string
  /** Who is asking, which the service wants to know: the name of the application. */
  readonly userAgent: string
  /** Default: the global one, looked up at each call. */
  readonly fetch?: FetchLike | undefined
  /** Default: `https://haveibeenpwned.com/api/v3`. */
  readonly baseUrl?: string | undefined
  /** Whole look-up, body included, in milliseconds. Default: 5,000. */
  readonly timeoutMs?: number | undefined
  /** Tells how long the service wants to be left alone. Default: the clock of the machine. */
  readonly clock?: Clock | undefined
  /** Ends a look-up that takes too long. Default: a timer of the platform. */
  readonly wait?: Wait | undefined
  /** Shown to operators. Default: the host of `baseUrl`. */
  readonly name?: string | undefined
}

const PREFIX_DIGITS = 6
/** As SMTP has it: 64 octets, the sign, and 255 (RFC 5321, section 4.5.3.1). */
const MAX_ADDRESS = 320
/** Longest wait that a timer can hold. */
const MAX_WAIT_MS = 2_147_483_647
/** Status of a request too many (RFC 6585, section 4). */
const TOO_MANY = 429
const VISIBLE = /^[\x21-\x7e]+$/u
const PRINTABLE = /^[\x20-\x7e]+$/u
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json *(?:;|$)/iu

/**
 * Creates a source that says in which breaches a mailbox occurs, over the ranges of accounts of Have I Been
 * Pwned.
 *
 * For servers only: the service wants a key, and lets no page of another origin ask with one. The key needs
 * one of the plans Pro and High RPM as of March 2026; with another one every look-up is an
 * `ERR_SOURCE_HTTP` of status 401 or 403. Tell the person before you ask, and ask about their own
 * mailbox only: who was in which breach says something about them.
 *
 * **Leaves the process:** six of the forty hexadecimal digits of the SHA-1 of the address, in small letters
 * and without spaces around it; the key and the name of the application, in headers; to `baseUrl` and
 * nowhere else, because a redirect is refused. Some 400 accounts share six digits. Costs one request, counted
 * against the limit of the plan. Does not retry and does not cache; after a 429 it asks nothing for as long
 * as the service says.
 *
 * @param options - Key, application, transport, address, time.
 * @returns The source. It rejects with `SourceError`: `ERR_SOURCE_HTTP` for any status but 200, with
 * `status`, and with `retryAfterMs` where the service says it; `ERR_SOURCE_NETWORK`, a refused redirect
 * included; `ERR_SOURCE_TIMEOUT`; `ERR_SOURCE_MALFORMED` for what is not JSON of the form that the service
 * documents, holds nobody, or has over 4 MiB; with `ERR_OPTION_INVALID` for what is no address; and with the
 * reason of the signal. A 404 is an outage like any other: nobody is taken for absent because of it.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a key or name that is missing or no header, an
 * address that is not HTTPS (HTTP is allowed to the machine itself), has a query, a fragment or
 * credentials, or an impossible time.
 * @see https://haveibeenpwned.com/API/v3
 *
 * @example Ask in which breaches a mailbox occurs
 * ```ts
 * import { createBreachedAccountSource } from 'hygie/breach'
 *
 * const accounts = createBreachedAccountSource({
 *   apiKey: '0123456789abcdef0123456789abcdef',
 *   userAgent: 'portal.example',
 *   // In the place of the service, for this example.
 *   fetch: async () =>
 *     Response.json([{ hashSuffix: '26226A5556374BA2C13E92E439FCCB5D4D', websites: ['Adobe'] }]),
 * })
 * const breaches = await accounts.findBreaches('Jeanne@example.fr')
 * console.log(breaches.join()) // Adobe
 * ```
 *
 * @since 0.3.0
 */
export function createBreachedAccountSource({
  apiKey,
  userAgent,
  fetch = systemFetch,
  baseUrl = 'https://haveibeenpwned.com/api/v3',
  timeoutMs = 5_000,
  clock = systemClock,
  wait = systemWait,
  name,
}: CreateBreachedAccountSourceOptions): BreachedAccountSource {
  const { href, host } = parseBaseUrl(baseUrl)
  assertOption(
    typeof apiKey === 'string' && VISIBLE.test(apiKey),
    "'apiKey' must be printable ASCII without spaces.",
  )
  assertOption(
    typeof userAgent === 'string' && PRINTABLE.test(userAgent),
    "'userAgent' must be printable ASCII.",
  )
  assertOption(
    Number.isSafeInteger(timeoutMs) && timeoutMs > 0 && timeoutMs <= MAX_WAIT_MS,
    "'timeoutMs' must be a whole number of milliseconds above 0.",
  )
  const headers = { Accept: 'application/json', 'hibp-api-key': apiKey, 'User-Agent': userAgent }
  const quiet = createQuietTime(clock)

  return {
    name: name ?? host,
    async findBreaches(address, signal = new AbortController().signal) {
      const digits = toHex(computeSha1(foldAddress(address)))
      quiet.assertOver()
      let breaches: readonly string[] = []
      const options = {
        fetch: expectJson(fetch),
        headers,
        clock,
        maxAgeMs: 0,
        assertRange(body: Uint8Array): void {
          breaches = findAccountBreaches(body, digits.slice(PREFIX_DIGITS))
        },
      }
      const url = `${href}/breachedaccount/range/${digits.slice(0, PREFIX_DIGITS)}`
      await runWithin(timeoutMs, wait, signal, async (own) => {
        await askOnce(url, options, own, true).catch(quiet.keep)
      })
      return breaches
    },
  }
}

function foldAddress(address: string): string {
  assertOption(
    typeof address === 'string' && address.length <= MAX_ADDRESS,
    "'address' must be a text of at most 320 characters.",
  )
  const folded = address.trim().toLowerCase()
  assertOption(/^[^\s@]\S*@\S*[^\s@]$/u.test(folded), "'address' must be a mailbox.")
  return folded
}

/** A proxy that answers with a page of its own is an outage. */
function expectJson(fetch: FetchLike): FetchLike {
  return async (url, init) => {
    const response = await fetch(url, init)
    if (response.status === 200 && !JSON_TYPE.test(response.headers.get('content-type') ?? '')) {
      throw new SourceError('ERR_SOURCE_MALFORMED', 'The answer is not JSON.')
    }
    return response
  }
}

/** How long a service that counts requests wants to be left alone. */
interface QuietTime {
  /** Throws what the service would answer. */
  assertOver(): void
  /** Takes note of an error, and throws it. */
  keep(error: unknown): never
}

function createQuietTime(clock: Clock): QuietTime {
  let endsAtMs = 0
  return {
    assertOver() {
      const retryAfterMs = endsAtMs - readClock(clock)
      if (retryAfterMs <= 0) return
      const message = `The service answered with status ${TOO_MANY}.`
      throw new SourceError('ERR_SOURCE_HTTP', message, { status: TOO_MANY, retryAfterMs })
    },
    keep(error) {
      if (isSourceError(error) && error.status === TOO_MANY && error.retryAfterMs !== null) {
        endsAtMs = Math.max(endsAtMs, readClock(clock) + error.retryAfterMs)
      }
      throw error
    },
  }
}
