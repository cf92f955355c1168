import { MAX_RANGE_BYTES } from '../../breach/range/max-range-bytes.js'
import { readClock } from '../../breach/range/read-clock.js'
import { runWithin } from '../../breach/range/run-within.js'
import { systemWait } from '../../breach/range/system-wait.js'
import { isSourceError, SourceError } from '../../errors.js'
import { parseRetryAfter } from '../../internal/parse-retry-after.js'
import type { Clock, FetchLike, ResponseLike } from '../../ports.js'

/** One request for one range. */
export interface RangeRequest {
  readonly fetch: FetchLike
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly signal: AbortSignal
  readonly clock: Clock
}

/** What came back: the body of a 200, or `null` for a 304. */
export interface RangeAnswer {
  readonly body: Uint8Array | null
  readonly etag: string | null
}

/**
 * Asks a server for a range once, conditionally where the headers say so.
 *
 * @throws `SourceError` for anything but a whole 200 and a 304 that was asked for; the reason of the signal.
 */
export async function fetchRange(request: RangeRequest): Promise<RangeAnswer> {
  const { fetch, url, headers, timeoutMs, signal } = request
  return runWithin(timeoutMs, systemWait, signal, async (own) => {
    try {
      const init = { method: 'GET', headers, redirect: 'manual', signal: own } as const
      return await read(await fetch(url, init), request)
    } catch (cause) {
      throw describe(cause)
    }
  })
}

async function read(response: ResponseLike, request: RangeRequest): Promise<RangeAnswer> {
  const { status, redirected, headers } = response
  // Read whatever the status: a body that is left behind holds its connection.
  const body = new Uint8Array(await response.arrayBuffer())
  if (status === 304 && 'If-None-Match' in request.headers) return { body: null, etag: null }
  if (redirected || (status >= 300 && status < 400)) {
    const sentence = 'The service sent us elsewhere, which is refused.'
    throw new SourceError('ERR_SOURCE_NETWORK', sentence, { status })
  }
  if (status !== 200) {
    throw new SourceError('ERR_SOURCE_HTTP', `The service answered with status ${status}.`, {
      status,
      retryAfterMs: parseRetryAfter(headers.get('retry-after'), readClock(request.clock)),
    })
  }
  const length = headers.get('content-length')
  // The length is that of the encoded body, so it says nothing of one that was decoded.
  const isWhole =
    length === null || headers.get('content-encoding') !== null || Number(length) === body.length
  if (!isWhole || body.length > MAX_RANGE_BYTES) {
    throw new SourceError('ERR_SOURCE_MALFORMED', 'The answer is cut, or longer than any range.')
  }
  return { body, etag: headers.get('etag') }
}

/** The cause is left out: a transport may write the address, and with it the prefix, into its errors. */
function describe(cause: unknown): SourceError {
  if (isSourceError(cause)) return cause
  return new SourceError('ERR_SOURCE_NETWORK', 'The service could not be reached.')
}
