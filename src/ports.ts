import { HygieError } from './errors.js'
import { type Instant, parseInstant } from './time.js'

/** Tells the time to what lives in time: a cache, a circuit breaker. Judgements take `now` instead. */
export interface Clock {
  /** The moment of the call. */
  now(): Instant
}

/** Cryptographic randomness: fills all of `bytes` or throws. */
export interface RandomSource {
  /** Overwrites every byte. */
  fill(bytes: Uint8Array<ArrayBuffer>): void
}

/** HMAC-SHA-256 under a key that stays with whoever made the port. */
export interface Mac {
  /** 32 bytes. */
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>
}

/** The part of the headers of a response that is read here. */
export interface HeadersLike {
  /** `null` when there is none of the name. */
  get(name: string): string | null
}

/** The part of a response that is read here. */
export interface ResponseLike {
  readonly status: number
  readonly redirected: boolean
  readonly headers: HeadersLike
  /** The whole body, decoded. */
  arrayBuffer(): Promise<ArrayBuffer>
}

/** The part of `fetch` that is needed here, written out, so that the global one fits. */
export type FetchLike = (
  url: string,
  init: {
    readonly method: 'GET'
    readonly headers: Readonly<Record<string, string>>
    readonly redirect: 'error' | 'manual'
    /** `no-store` asks the service itself, behind a cache that gave a wrong answer. */
    readonly cache?: 'no-store'
    readonly signal: AbortSignal
  },
) => Promise<ResponseLike>

/** Which SQL is spoken. */
export type SqlDialect = 'postgresql' | 'sqlite'

/**
 * Runs one statement and gives its rows. Placeholders are `$1`, `$2` for PostgreSQL, and `?` in order for
 * SQLite; every value is a text, a whole number or `null`.
 */
export type SqlQuery = (
  text: string,
  params: readonly (string | number | null)[],
) => Promise<readonly Readonly<Record<string, unknown>>[]>

/** One statement that prepares a database. */
export interface Migration {
  /** `credential_table`, `credential_due`, …; stable. */
  readonly id: string
  /** What it is for. */
  readonly purpose: string
  /** A single statement that changes nothing the second time. */
  readonly sql: string
}

/** The clock of the machine. */
export const systemClock: Clock = Object.freeze({
  now: () => parseInstant(Date.now()) as Instant,
})

/** Randomness of the platform: Node, workers, and pages with or without HTTPS. 65,536 bytes at a time. */
export const systemRandom: RandomSource = Object.freeze({
  fill(bytes: Uint8Array<ArrayBuffer>): void {
    for (let from = 0; from < bytes.length; from += 65_536) {
      globalThis.crypto.getRandomValues(bytes.subarray(from, from + 65_536))
    }
  },
})

/** The global `fetch`, looked up at each call, so that a test or an agent may replace it. */
export const systemFetch: FetchLike = (url, init) => globalThis.fetch(url, init)

/**
 * Creates a {@link Mac} on Web Crypto: Node, workers, and pages served over HTTPS.
 *
 * A page without HTTPS has no `crypto.subtle`; there `createHashWasmMac` of
 * `hygie/adapters/hash-wasm` gives the same answers.
 *
 * @param key - At least 32 bytes from a {@link RandomSource}. It cannot be read back.
 * @returns The port.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a key under 32 bytes, `ERR_CRYPTO_UNAVAILABLE`
 * where Web Crypto is missing.
 * @see RFC 2104; FIPS 180-4; NIST SP 800-107 Rev. 1, section 5.3.4 for the length of the key
 *
 * @example Key an index of mailboxes
 * ```ts
 * import { createMac, systemRandom } from 'hygie'
 *
 * const key = new Uint8Array(32)
 * systemRandom.fill(key)
 * const mac = await createMac(key)
 * console.log((await mac.sign(new TextEncoder().encode('mbx:v1:jeanne@example.fr'))).length) // 32
 * ```
 *
 * @since 0.1.0
 */
export async function createMac(key: Uint8Array<ArrayBuffer>): Promise<Mac> {
  if (!(key instanceof Uint8Array) || key.length < 32) {
    throw new HygieError('ERR_OPTION_INVALID', "'key' must be a Uint8Array of at least 32 bytes.")
  }
  const { subtle } = globalThis.crypto
  if (subtle === undefined) {
    throw new HygieError(
      'ERR_CRYPTO_UNAVAILABLE',
      "This page has no Web Crypto: serve it over HTTPS, or use 'hygie/adapters/hash-wasm'.",
    )
  }
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const secret = await subtle.importKey('raw', key, algorithm, false, ['sign'])
  return { sign: async (bytes) => new Uint8Array(await subtle.sign('HMAC', secret, bytes)) }
}
