import { SourceError } from '../errors.js'
import { assertOption } from '../internal/assert-option.js'
import { parseRetryAfter } from '../internal/parse-retry-after.js'
import { type FetchLike, type ResponseLike, systemFetch } from '../ports.js'
import type { RangeSource } from './types.js'

/** Options of {@link createPwnedPasswordsSource}. */
export interface CreatePwnedPasswordsSourceOptions {
  /** Default: the global one, looked up at each call. */
  readonly fetch?: FetchLike | undefined
  /** A mirror of one's own that speaks the same protocol. Default: `https://api.pwnedpasswords.com`. */
  readonly baseUrl?: string | undefined
  /** Asks for rows of count 0 that hide the size of the answer. Default: `true`. */
  readonly padding?: boolean | undefined
  /** Whole look-up, body included, in milliseconds. Default: 2,000. */
  readonly timeoutMs?: number | undefined
  /**
   * For servers. Leave it out in a browser: it would turn the request into one that the public service
   * does not allow across origins. Default: the one of the platform.
   */
  readonly userAgent?: string | undefined
  /**
   * Fewer rows, padding included, are taken for a cut answer. The smallest of 256 ranges that the public
   * service sent in November 2024 had 795. Default: 1.
   */
  readonly minRows?: number | undefined
  /** Shown to operators. Default: the host of `baseUrl`. */
  readonly name?: string | undefined
}

const LF = 0x0a
/** Longest wait that a timer can hold. */
const MAX_TIMEOUT_MS = 2_147_483_647

/**
 * Creates a breach source over the range protocol of Have I Been Pwned.
 *
 * **Leaves the process:** five hexadecimal digits of a SHA-1, in the path of a GET request, to `baseUrl`
 * and nowhere else: a redirect is refused. An observer who knows the five digits guesses better; put a
 * local source first to ask less often. Costs one request of some 40 to 70 kB per look-up. Does not
 * retry and does not cache.
 *
 * @param options - Transport, address, padding, time, number of rows.
 * @returns The source, with complete coverage.
 * @throws `HygieError` `ERR_OPTION_INVALID` for an address that is not HTTPS (HTTP is allowed to
 * the machine itself), has a query, a fragment or credentials, or for an impossible time, number of
 * rows or user agent. The source itself rejects with `SourceError`: `ERR_SOURCE_HTTP` for any
 * status but 200, with `retryAfterMs`; `ERR_SOURCE_NETWORK`, a refused redirect included;
 * `ERR_SOURCE_TIMEOUT`; `ERR_SOURCE_MALFORMED` for a body of another length than it was said to be, or
 * of fewer rows than `minRows`; and with `ERR_OPTION_INVALID` for anything but five digits.
 * @see https://haveibeenpwned.com/API/v3#PwnedPasswords
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
export function createPwnedPasswordsSource({
  fetch = systemFetch,
  baseUrl = 'https://api.pwnedpasswords.com',
  padding = true,
  timeoutMs = 2_000,
  userAgent,
  minRows = 1,
  name,
}: CreatePwnedPasswordsSourceOptions = {}): RangeSource {
  const base = parseBaseUrl(baseUrl)
  assertOption(
    Number.isSafeInteger(timeoutMs) && timeoutMs > 0 && timeoutMs <= MAX_TIMEOUT_MS,
    "'timeoutMs' must be a whole number of milliseconds above 0.",
  )
  assertOption(
    userAgent === undefined || /^[\x20-\x7e]+$/u.test(userAgent),
    "'userAgent' must be printable ASCII.",
  )
  assertOption(
    Number.isSafeInteger(minRows) && minRows > 0,
    "'minRows' must be a whole number, 1 or more.",
  )
  // The public service allows no header across origins but `Add-Padding`, and those that need no leave.
  const headers = {
    Accept: 'text/plain',
    ...(userAgent === undefined ? {} : { 'User-Agent': userAgent }),
    ...(padding ? { 'Add-Padding': 'true' } : {}),
  }

  return {
    kind: 'range',
    name: name ?? base.host,
    coverage: 'complete',
    asOf: null,
    async fetchRange(prefix, signal) {
      // The last gate: nothing longer can be sent, whoever calls.
      assertOption(
        /^[0-9A-F]{5}$/u.test(prefix),
        "'prefix' must be five digits, 0 to 9 and A to F.",
      )
      return withDeadline(timeoutMs, signal, async (deadline) => {
        const response = await fetch(`${base.href}/range/${prefix}`, {
          method: 'GET',
          headers,
          redirect: 'error',
          signal: deadline,
        })
        return readBody(response, minRows)
      })
    },
  }
}

function parseBaseUrl(text: string): { readonly href: string; readonly host: string } {
  const url = URL.canParse(text) ? new URL(text) : null
  const isLocal = url !== null && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u.test(url.hostname)
  assertOption(
    url !== null &&
      (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)) &&
      `${url.username}${url.password}${url.search}${url.hash}` === '',
    "'baseUrl' must be an HTTPS address without credentials, query or fragment.",
  )
  return { href: `${url.origin}${url.pathname.replace(/\/+$/u, '')}`, host: url.host }
}

async function readBody(response: ResponseLike, minRows: number): Promise<Uint8Array> {
  const { status, redirected, headers } = response
  if (redirected || (status >= 300 && status < 400)) {
    throw new SourceError('ERR_SOURCE_NETWORK', 'The service sent us elsewhere, which is refused.')
  }
  if (status !== 200) {
    throw new SourceError('ERR_SOURCE_HTTP', `The service answered with status ${status}.`, {
      retryAfterMs: parseRetryAfter(headers.get('retry-after'), Date.now()),
    })
  }
  const body = new Uint8Array(await response.arrayBuffer())
  const length = headers.get('content-length')
  // The length is that of the encoded body, so it says nothing of one that was decoded.
  const isCut =
    length !== null && headers.get('content-encoding') === null && Number(length) !== body.length
  if (isCut || (minRows > 1 && countRows(body) < minRows)) {
    throw new SourceError('ERR_SOURCE_MALFORMED', 'The answer was cut on its way.')
  }
  return body
}

function countRows(body: Uint8Array): number {
  let rows = body.at(-1) === LF ? 0 : 1
  for (let at = body.indexOf(LF); at >= 0; at = body.indexOf(LF, at + 1)) rows++
  return rows
}

/** Runs a look-up under the caller's signal and a time of its own; the timer never outlives it. */
async function withDeadline(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  run: (deadline: AbortSignal) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  signal?.throwIfAborted()
  const own = new AbortController()
  const forward = (): void => own.abort(signal?.reason)
  let late = false
  const timer = setTimeout(() => {
    late = true
    own.abort()
  }, timeoutMs)
  signal?.addEventListener('abort', forward, { once: true })
  const aborted = new Promise<never>((_resolve, reject) => {
    own.signal.addEventListener('abort', () => reject(own.signal.reason), { once: true })
  })
  try {
    // A transport that ignores its signal must not hold the caller.
    return await Promise.race([run(own.signal), aborted])
  } catch (cause) {
    signal?.throwIfAborted()
    throw describe(cause, late)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', forward)
  }
}

/** The cause is left out: a transport may write the address, and with it the prefix, into its errors. */
function describe(cause: unknown, late: boolean): SourceError {
  if (late) return new SourceError('ERR_SOURCE_TIMEOUT', 'The service did not answer in time.')
  if (cause instanceof SourceError) return cause
  return new SourceError('ERR_SOURCE_NETWORK', 'The service could not be reached.')
}
