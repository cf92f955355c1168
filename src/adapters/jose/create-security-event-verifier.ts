import { assertOption } from '../../internal/assert-option.js'
import type { NonEmpty } from '../../outcome.js'
import { type Clock, type FetchLike, systemClock, systemFetch } from '../../ports.js'
import { assertSignal } from '../../rotation/signals/assert-signal.js'
import type { SecurityEventClaims } from '../../rotation/signals/types.js'
import { parseInstant } from '../../time.js'
import { assertAlgorithm } from './assert-algorithm.js'
import { createKeySource } from './create-key-source.js'
import { loadJose } from './load-jose.js'
import { toSignalError } from './to-signal-error.js'
import type { SignalAlgorithm, SignalKey, SignalKeySet } from './types.js'

/** Options of {@link createSecurityEventVerifier}. */
export interface CreateSecurityEventVerifierOptions {
  /** `iss` of the transmitter: one, or several that sign with the same keys. */
  readonly issuer: string | NonEmpty<string>
  /** `aud` that means this portal; one of them is enough. */
  readonly audience: string | NonEmpty<string>
  /** Address of the transmitter's key set (`jwks_uri`), the key set itself, or one public key. */
  readonly keys: string | SignalKeySet | SignalKey
  /** Accepted algorithms. Default: `RS256` and `ES256`. */
  readonly algorithms?: NonEmpty<SignalAlgorithm> | undefined
  /** How far clocks may differ, in seconds, 0 to 300. Default: 60. */
  readonly clockToleranceSeconds?: number | undefined
  /** Greatest age of a token, 1 to 8,760 hours. Keep what was seen at least as long. Default: 168. */
  readonly maxAgeHours?: number | undefined
  /** Fetches the key set. Default: the global one. */
  readonly fetch?: FetchLike | undefined
  /** Default: that of the machine. */
  readonly clock?: Clock | undefined
}

/** Tells genuine tokens from others. */
export interface SecurityEventVerifier {
  /** The claims of a genuine token; rejects for every other. */
  readonly verify: (token: string) => Promise<SecurityEventClaims>
}

/** Nothing longer is handed to a parser. */
const MAX_LENGTH = 65_536
const HOUR_SECONDS = 3_600

/**
 * Creates a verifier of security event tokens, on the package `jose`, which must be installed.
 *
 * Checks the signature, `typ: secevent+jwt`, the algorithm (`none` and shared secrets are never accepted), issuer
 * and audience, that `iat` lies within the window, that `jti` and `events` are there and `exp` is not. One
 * verifier for each transmitter: keys of one must not sign for another. What the events mean is
 * `mapSecurityEvent` of `hygie/rotation/signals`.
 *
 * With an address, `verify` fetches the key set: at first use, after ten minutes, and at most every thirty
 * seconds for a key that is not in it. Nothing of a token is sent, nothing is stored. Costs one signature, 0.1
 * to 0.2 ms.
 *
 * @param options - Whose tokens, for whom, under which keys.
 * @returns The verifier. `verify` rejects with `HygieError` `ERR_SIGNAL_INVALID`, whose `cause.member` names what
 * is wrong (`token`, `header`, `alg`, `key`, `signature`, `claims`, or a claim) and which holds nothing of the
 * token; with `SourceError` `ERR_SOURCE_HTTP`, `ERR_SOURCE_NETWORK`, `ERR_SOURCE_TIMEOUT` or
 * `ERR_SOURCE_MALFORMED` when the key set cannot be had.
 * @throws `HygieError` `ERR_OPTION_INVALID` for an empty issuer or audience, keys that are none, another
 * algorithm or an impossible number; `ERR_DEPENDENCY_MISSING` when `jose` is not installed.
 * @see RFC 8417, sections 2.3 and 4; OpenID Shared Signals Framework 1.0, section 4.1; RFC 8725, section 3
 *
 * @example What an identity provider has signed
 * ```ts
 * import { createSecurityEventVerifier, signSecurityEvent } from 'hygie/adapters/jose'
 * import { generateKeyPair } from 'jose'
 *
 * const { publicKey, privateKey } = await generateKeyPair('ES256')
 * const { verify } = await createSecurityEventVerifier({
 *   issuer: 'https://idp.example.com/',
 *   audience: 'https://portal.example',
 *   keys: publicKey,
 * })
 * const claims = {
 *   iss: 'https://idp.example.com/',
 *   aud: 'https://portal.example',
 *   jti: crypto.randomUUID(),
 *   iat: Math.floor(Date.now() / 1_000),
 *   events: {},
 * }
 * const token = await signSecurityEvent(claims, { key: privateKey, alg: 'ES256' })
 * console.log((await verify(token))['iss']) // https://idp.example.com/
 * ```
 *
 * @since 0.4.0
 */
export async function createSecurityEventVerifier(
  options: CreateSecurityEventVerifierOptions,
): Promise<SecurityEventVerifier> {
  const { clock = systemClock, fetch = systemFetch } = options
  const { algorithms = ['RS256', 'ES256'], clockToleranceSeconds = 60, maxAgeHours = 168 } = options
  const issuer = readNames(options.issuer, 'issuer')
  const audience = readNames(options.audience, 'audience')
  assertOption(
    Array.isArray(algorithms) && algorithms.length > 0,
    "'algorithms' must name at least one.",
  )
  for (const algorithm of algorithms) assertAlgorithm(algorithm, 'algorithms')
  assertWithin(clockToleranceSeconds, 0, 300, 'clockToleranceSeconds')
  assertWithin(maxAgeHours, 1, 8_760, 'maxAgeHours')
  const jose = await loadJose()
  const getKey = createKeySource(jose, options.keys, fetch)
  const checks = {
    issuer,
    audience,
    algorithms: [...algorithms],
    typ: 'secevent+jwt',
    clockTolerance: clockToleranceSeconds,
    maxTokenAge: maxAgeHours * HOUR_SECONDS,
    requiredClaims: ['jti', 'events'],
  }
  return {
    async verify(token) {
      assertSignal(isCompact(token), 'token', 'is not acceptable')
      const now = parseInstant(clock.now())
      assertOption(now !== null, "'clock' must give instants.")
      const moment = { currentDate: new Date(now) }
      try {
        const { payload } = await jose.jwtVerify(token, getKey, { ...checks, ...moment })
        assertSignal(!Object.hasOwn(payload, 'exp'), 'exp', 'must be absent')
        return payload as SecurityEventClaims
      } catch (error) {
        throw toSignalError(error)
      }
    },
  }
}

/** Three parts and no more: what is encrypted has five, and is not for us. */
function isCompact(token: unknown): token is string {
  return (
    typeof token === 'string' &&
    token.length <= MAX_LENGTH &&
    /^[\w-]+\.[\w-]+\.[\w-]+$/u.test(token)
  )
}

function readNames(names: string | NonEmpty<string>, option: string): string[] {
  const list: readonly string[] = typeof names === 'string' ? [names] : names
  assertOption(
    Array.isArray(list) &&
      list.length > 0 &&
      list.every((name) => typeof name === 'string' && name !== ''),
    `'${option}' must name at least one.`,
  )
  return [...list]
}

function assertWithin(value: number, min: number, max: number, option: string): void {
  assertOption(
    typeof value === 'number' && value >= min && value <= max,
    `'${option}' must be ${min} to ${max}.`,
  )
}
