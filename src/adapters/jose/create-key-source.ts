import type { JWTVerifyGetKey } from 'jose'
import { SourceError } from '../../errors.js'
import { assertOption } from '../../internal/assert-option.js'
import type { FetchLike } from '../../ports.js'
import type { SignalKey, SignalKeySet } from './types.js'

type Jose = typeof import('jose')

/** Makes one function of an address, a key set or a key: the key that belongs to a header. */
export function createKeySource(
  jose: Jose,
  keys: string | SignalKeySet | SignalKey,
  fetch: FetchLike,
): JWTVerifyGetKey {
  if (typeof keys === 'string') return createRemoteSource(jose, keys, fetch)
  assertOption(
    typeof keys === 'object' && keys !== null,
    "'keys' must be an address, a key set or a key.",
  )
  if (!('keys' in keys)) return async () => keys as Awaited<ReturnType<JWTVerifyGetKey>>
  const isSet = Array.isArray(keys.keys) && keys.keys.length > 0
  assertOption(isSet && keys.keys.every(isPublicKey), "'keys' must hold public keys.")
  return jose.createLocalJWKSet(keys as Parameters<Jose['createLocalJWKSet']>[0])
}

/** A shared secret among public keys is a mistake, that would let its holders forge. */
function isPublicKey(key: unknown): boolean {
  return typeof key === 'object' && key !== null && 'kty' in key && key.kty !== 'oct'
}

function createRemoteSource(jose: Jose, address: string, fetch: FetchLike): JWTVerifyGetKey {
  assertOption(
    URL.canParse(address) && new URL(address).protocol === 'https:',
    "'keys' must be an 'https:' address.",
  )
  const remote = jose.createRemoteJWKSet(new URL(address), {
    [jose.customFetch]: (url, { headers, signal }) => load(fetch, url, headers, signal),
  })
  return async (header, token) => {
    try {
      return await remote(header, token)
    } catch (error) {
      throw toSourceError(error)
    }
  }
}

async function load(
  fetch: FetchLike,
  url: string,
  headers: Headers,
  signal: AbortSignal,
): Promise<Response> {
  const init = { method: 'GET', redirect: 'manual', signal } as const
  const response = await fetch(url, { ...init, headers: Object.fromEntries(headers) })
  const { status } = response
  if (status !== 200) {
    throw new SourceError('ERR_SOURCE_HTTP', 'The key set could not be had.', { status })
  }
  return new Response(await response.arrayBuffer())
}

/** Keys that cannot be had are no fault of the token: it is to be sent again. */
function toSourceError(error: unknown): unknown {
  if (error instanceof SourceError || !(error instanceof Error)) return error
  const code = 'code' in error ? error.code : null
  if (code === 'ERR_JWKS_TIMEOUT') {
    return new SourceError('ERR_SOURCE_TIMEOUT', 'The key set did not come in time.', {
      cause: error,
    })
  }
  if (code === 'ERR_JWKS_INVALID' || code === 'ERR_JOSE_GENERIC') {
    return new SourceError('ERR_SOURCE_MALFORMED', 'The key set cannot be read.', { cause: error })
  }
  // What jose says of the token itself.
  if (typeof code === 'string' && code.startsWith('ERR_J')) return error
  return new SourceError('ERR_SOURCE_NETWORK', 'The key set cannot be reached.', { cause: error })
}
