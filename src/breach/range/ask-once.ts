import { isSourceError, SourceError } from '../../errors.js'
import { parseRetryAfter } from '../../internal/parse-retry-after.js'
import type { Clock, FetchLike, ResponseLike } from '../../ports.js'
import { computeExpiry } from './compute-expiry.js'
import { MAX_RANGE_BYTES } from './max-range-bytes.js'
import { readClock } from './read-clock.js'
import type { KeptRange } from './types.js'

/** What one request is made of. */
export interface AskOnceOptions {
  readonly fetch: FetchLike
  readonly headers: Readonly<Record<string, string>>
  readonly clock: Clock
  readonly maxAgeMs: number
  /** Throws for what is not a whole range. */
  readonly assertRange: (body: Uint8Array) => void
}

/**
 * Makes one request, and takes nothing but a whole range from it.
 *
 * @param bypass - Asks past the caches on the way. It is a mode and no header of ours: a browser adds its
 * own behind the check across origins, where the public service allows no header but the one for padding.
 * @throws `SourceError` `ERR_SOURCE_HTTP`, `ERR_SOURCE_NETWORK`, `ERR_SOURCE_MALFORMED`.
 */
export async function askOnce(
  url: string,
  { fetch, headers, clock, maxAgeMs, assertRange }: AskOnceOptions,
  signal: AbortSignal,
  bypass: boolean,
): Promise<KeptRange> {
  const askedAtMs = readClock(clock)
  const init = {
    method: 'GET',
    headers,
    // Refused all the same, and told from an outage; some workers know no `error`.
    redirect: 'manual',
    signal,
    ...(bypass ? { cache: 'no-store' as const } : {}),
  } as const
  try {
    const response = await fetch(url, init)
    assertAnswer(response, clock)
    const body = new Uint8Array(await response.arrayBuffer())
    assertLength(response, body.length)
    assertRange(body)
    return { body, expiresAtMs: computeExpiry(response.headers, askedAtMs, maxAgeMs) }
  } catch (cause) {
    throw describe(cause)
  }
}

function assertAnswer({ status, redirected, headers }: ResponseLike, clock: Clock): void {
  // A browser hides a redirect that it was told not to follow behind the status 0.
  if (redirected || status === 0 || (status >= 300 && status < 400)) {
    const message = 'The service sent us elsewhere, which is refused.'
    throw new SourceError('ERR_SOURCE_NETWORK', message, { status })
  }
  if (status !== 200) {
    throw new SourceError('ERR_SOURCE_HTTP', `The service answered with status ${status}.`, {
      status,
      retryAfterMs: parseRetryAfter(headers.get('retry-after'), readClock(clock)),
    })
  }
  if (Number(headers.get('content-length')) > MAX_RANGE_BYTES) throw cut()
}

/**
 * The length is that of the encoded body. A page of another origin is shown the length and not the
 * encoding, so more than was said is no fault: rows shrink by a third when they are compressed.
 */
function assertLength({ headers }: ResponseLike, length: number): void {
  if (headers.get('content-encoding') !== null) return
  if (Number(headers.get('content-length')) > length) throw cut()
}

function cut(): SourceError {
  return new SourceError('ERR_SOURCE_MALFORMED', 'The answer is longer or shorter than a range.')
}

/** The cause is left out: a transport may write the address, and with it the prefix, into its errors. */
function describe(cause: unknown): SourceError {
  if (isSourceError(cause)) return cause
  return new SourceError('ERR_SOURCE_NETWORK', 'The service could not be reached.')
}
