import { type HygieError, isHygieError, isSourceError } from '../../errors.js'
import { assertOption } from '../../internal/assert-option.js'
import { assertSignal } from './assert-signal.js'
import { readBody } from './read-body.js'
import type { SecurityEventClaims } from './types.js'

/** Options of {@link createSignalReceiver}. */
export interface CreateSignalReceiverOptions {
  /** Gives the claims of a token, or throws: that of `createSecurityEventVerifier`. */
  readonly verify: (token: string) => Promise<SecurityEventClaims>
  /** Stores what follows: `mapSecurityEvent`. The token is acknowledged once it returns. */
  readonly onEvent: (claims: SecurityEventClaims) => void | Promise<void>
  /** Greatest size of a token. Default: 65,536. */
  readonly maxBytes?: number | undefined
  /** Told of each refusal. Nothing in the error says who the event was about. */
  readonly onRefusal?: ((error: HygieError) => void) | undefined
}

/** Answers deliveries, for any server that speaks `Request` and `Response`. */
export type SignalReceiver = (request: Request) => Promise<Response>

/** What a transmitter is told, by the member that is wrong: RFC 8935, section 2.4; SSF 1.0, section 8.1.4.1. */
const ERRORS: ReadonlyMap<unknown, string> = new Map([
  ['iss', 'invalid_issuer'],
  ['aud', 'invalid_audience'],
  ['key', 'invalid_key'],
  ['alg', 'invalid_key'],
  ['signature', 'authentication_failed'],
  ['state', 'invalid_state'],
])
const NO_STORE = { 'Cache-Control': 'no-store' }

/**
 * Creates the endpoint that transmitters push security events to.
 *
 * Takes a `POST` of `application/secevent+jwt`, reads no more than `maxBytes`, verifies, and hands the claims
 * on. A transmitter sends a token again until it is acknowledged, and never after: `onEvent` must have stored
 * it when it returns, and must do so at once. The path and whatever authenticates the transmitter beside the
 * signature (a bearer token, a certificate) are the server's to check before.
 *
 * Nothing leaves the process. An answer names the member that is wrong and quotes nothing of the token.
 *
 * @param options - Verification, storage, size.
 * @returns The handler: 202 without body; 400 with `err` and `description`, 413 for a token that is too large;
 * 405; 503 when keys cannot be had just now. It rejects with what `onEvent` throws and is no refusal, so that
 * the server answers 500 and the transmitter tries again.
 * @throws `HygieError` `ERR_OPTION_INVALID` without `verify` or `onEvent`, or for an impossible size.
 * @see RFC 8935, section 2; OpenID Shared Signals Framework 1.0, section 6.1.1
 *
 * @example A delivery that is no token
 * ```ts
 * import { createSignalReceiver } from 'hygie/rotation/signals'
 *
 * const receive = createSignalReceiver({
 *   verify: async () => ({}),
 *   onEvent: async () => undefined,
 * })
 * const request = new Request('https://portal.example/events', { method: 'POST', body: '{}' })
 * const response = await receive(request)
 * console.log(response.status, (await response.json()).err) // 400 invalid_request
 * ```
 *
 * @since 0.4.0
 */
export function createSignalReceiver({
  verify,
  onEvent,
  maxBytes = 65_536,
  onRefusal,
}: CreateSignalReceiverOptions): SignalReceiver {
  assertOption(
    typeof verify === 'function' && typeof onEvent === 'function',
    "'verify' and 'onEvent' must be functions.",
  )
  assertOption(
    Number.isSafeInteger(maxBytes) && maxBytes >= 1,
    "'maxBytes' must be a whole number of at least 1.",
  )
  return async (request) => {
    if (request.method !== 'POST') return answer(405, null, { Allow: 'POST' })
    try {
      await onEvent(await verify(await readToken(request, maxBytes)))
      return answer(202, null)
    } catch (error) {
      const isRefusal = isHygieError(error) && error.code === 'ERR_SIGNAL_INVALID'
      if (!isRefusal && !isSourceError(error)) throw error
      onRefusal?.(error)
      return isRefusal ? refuse(error) : answer(503, null)
    }
  }
}

async function readToken(request: Request, maxBytes: number): Promise<string> {
  const type = request.headers.get('content-type') ?? ''
  assertSignal(
    /^application\/secevent\+jwt *(?:;|$)/iu.test(type),
    'content-type',
    "must be 'application/secevent+jwt'",
  )
  const length = Number(request.headers.get('content-length') ?? 0)
  assertSignal(!(length > maxBytes), 'size', 'is above the limit')
  return await readBody(request, maxBytes)
}

/** The language must be told: RFC 8935, section 2.3. */
function refuse({ cause, message }: HygieError): Response {
  const member = typeof cause === 'object' && cause !== null && 'member' in cause && cause.member
  const err = ERRORS.get(member) ?? 'invalid_request'
  const body = JSON.stringify({ err, description: message })
  const headers = { 'Content-Type': 'application/json', 'Content-Language': 'en' }
  return answer(member === 'size' ? 413 : 400, body, headers)
}

function answer(
  status: number,
  body: string | null,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(body, { status, headers: { ...headers, ...NO_STORE } })
}
