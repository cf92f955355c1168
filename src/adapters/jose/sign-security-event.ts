import { HygieError } from '../../errors.js'
import { assertOption } from '../../internal/assert-option.js'
import { assertAlgorithm } from './assert-algorithm.js'
import { loadJose } from './load-jose.js'
import type { SignalAlgorithm, SignalKey } from './types.js'

/** Options of {@link signSecurityEvent}. */
export interface SignSecurityEventOptions {
  /** The private key. It stays here. */
  readonly key: SignalKey
  readonly alg: SignalAlgorithm
  /** Which key of the published set it is. Default: none. */
  readonly kid?: string | undefined
}

/** Ends the confusion with tokens of another kind: OpenID SSF 1.0, sections 4.1.2 and 4.1.7. */
const FORBIDDEN = ['exp', 'sub']

/**
 * Signs the claims of a security event, with `typ: secevent+jwt` in the header, on the package `jose`, which
 * must be installed.
 *
 * Nothing leaves the process. Sending is the caller's: a `POST` of `application/secevent+jwt` to the receiver
 * (RFC 8935), or a queue that the receiver polls (RFC 8936).
 *
 * @param claims - Those of `buildSecurityEvent`.
 * @param options - Key and algorithm.
 * @returns The token in compact form.
 * @throws `HygieError` `ERR_OPTION_INVALID` for claims with `exp` or `sub`, another algorithm, an empty `kid`, or
 * a key that cannot sign with `alg`; `ERR_DEPENDENCY_MISSING` when `jose` is not installed.
 * @see OpenID Shared Signals Framework 1.0, section 4.1.1; RFC 8417, section 2.3
 *
 * @example Sign what was built
 * ```ts
 * import { signSecurityEvent } from 'hygie/adapters/jose'
 * import { decodeProtectedHeader, generateKeyPair } from 'jose'
 *
 * const { privateKey } = await generateKeyPair('ES256')
 * const claims = { iss: 'https://portal.example', jti: crypto.randomUUID() }
 * const token = await signSecurityEvent(claims, { key: privateKey, alg: 'ES256', kid: '2026-03' })
 * console.log(decodeProtectedHeader(token)) // {"alg":"ES256","kid":"2026-03","typ":"secevent+jwt"}
 * ```
 *
 * @since 0.4.0
 */
export async function signSecurityEvent(
  claims: object,
  { key, alg, kid }: SignSecurityEventOptions,
): Promise<string> {
  assertOption(typeof claims === 'object' && claims !== null, "'claims' must be an object.")
  assertOption(
    FORBIDDEN.every((name) => !Object.hasOwn(claims, name)),
    "'claims' must have neither 'exp' nor 'sub'.",
  )
  assertAlgorithm(alg, 'alg')
  assertOption(
    kid === undefined || (typeof kid === 'string' && kid !== ''),
    "'kid' must be a text.",
  )
  const { SignJWT } = await loadJose()
  const named = kid === undefined ? {} : { kid }
  const token = new SignJWT({ ...claims }).setProtectedHeader({
    alg,
    ...named,
    typ: 'secevent+jwt',
  })
  try {
    return await token.sign(key as Parameters<typeof token.sign>[0])
  } catch (cause) {
    // biome-ignore lint/style/useErrorCause: the cause is the third argument of our error.
    throw new HygieError('ERR_OPTION_INVALID', "'key' must be able to sign with 'alg'.", { cause })
  }
}
