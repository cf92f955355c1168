import type { Clock, FetchLike, RandomSource } from '../../ports.js'
import type { HashKind, PasswordHash } from '../types.js'

/**
 * Port over timers: is fulfilled after `ms`, or as soon as the signal aborts, and then leaves no timer
 * behind.
 */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>

/**
 * Port over a cache that several processes share. An instance of Keyv fits as it is. It is given the
 * address of the service, five digits and the rows that share them: whoever reads it learns which five
 * digits were asked for, and whoever writes into it can acquit a password.
 */
export interface SharedCache {
  /** What was set under the key; anything else when there is nothing. */
  get(key: string): Promise<unknown>
  /** Keeps a text of some 65 kB for `ttlMs` milliseconds. */
  set(key: string, value: string, ttlMs: number): Promise<unknown>
}

/** How the ranges are kept that were seen last. */
export interface RangeCacheOptions {
  /** Ranges kept in memory, some 65 kB each. Default: 64, which is 4 MB. */
  readonly maxRanges?: number | undefined
  /** No range is kept longer, whatever the service allows. Default: 86,400,000, a day. */
  readonly maxAgeMs?: number | undefined
}

/** When a source that fails is left alone. */
export interface BreakerOptions {
  /** Look-ups in a row that failed, retries included, and open it. Default: 5. */
  readonly failures?: number | undefined
  /** Time that it stays open. Default: 30,000. */
  readonly openMs?: number | undefined
}

/** Options of `createPwnedPasswordsSource`. */
export interface CreatePwnedPasswordsSourceOptions {
  /** Default: the global one, looked up at each call. */
  readonly fetch?: FetchLike | undefined
  /** A mirror of one's own that speaks the same protocol. Default: `https://api.pwnedpasswords.com`. */
  readonly baseUrl?: string | undefined
  /** What the rows are hashed by. Default: `sha1`. */
  readonly mode?: HashKind | undefined
  /** `await createNtlmHash()` of `hygie/adapters/hash-wasm`, for the mode `ntlm`. */
  readonly ntlm?: PasswordHash | undefined
  /** Asks for rows of count 0 that hide the size of the answer. Default: `true`. */
  readonly padding?: boolean | undefined
  /**
   * One attempt, body included, in milliseconds. Default: 2,000, many times what an answer takes.
   */
  readonly timeoutMs?: number | undefined
  /**
   * The whole look-up in milliseconds: caches, attempts and the waits between them. Default: 5,000, which
   * somebody who waits at a form still bears.
   */
  readonly deadlineMs?: number | undefined
  /**
   * Attempts after the first one, 0 to 10. Default: 2: most outages are over by then, or last.
   */
  readonly retries?: number | undefined
  /**
   * Ranges kept in memory. Two passwords hardly ever share a range: what is asked again is the same
   * password, at the next step of a form or the next login, so a small cache does. Default: 64 ranges, 4 MB,
   * for a day at most.
   */
  readonly cache?: false | RangeCacheOptions | undefined
  /** A cache that several processes share, a Keyv instance for one. Default: none. */
  readonly sharedCache?: SharedCache | undefined
  /**
   * Leaves a service alone that keeps failing, so that nobody waits for it in vain. Default: for 30 s after
   * five look-ups in a row that failed.
   */
  readonly breaker?: false | BreakerOptions | undefined
  /**
   * For servers. Leave it out in a browser: it would turn the request into one that the public service
   * does not allow across origins. Default: the one of the platform.
   */
  readonly userAgent?: string | undefined
  /**
   * Fewer rows, padding included, are taken for a cut answer. The smallest of 256 ranges that the public
   * service sent in November 2024 had 795, and they grow. Default: 500 for the public service, 1 for any
   * other.
   */
  readonly minRows?: number | undefined
  /** Shown to operators. Default: the host of `baseUrl`. */
  readonly name?: string | undefined
  /** Tells how old a range is. Default: the clock of the machine. */
  readonly clock?: Clock | undefined
  /** Spreads retries. Default: the platform. */
  readonly random?: RandomSource | undefined
  /** Timer for limits and waits. Default: `setTimeout`. */
  readonly wait?: Wait | undefined
}

/** A range that was checked, and until when it may be kept. */
export interface KeptRange {
  readonly body: Uint8Array
  /** Milliseconds since the epoch; not later than the moment of asking when it must not be kept. */
  readonly expiresAtMs: number
}

/** What everything that lives in time is given. */
export interface TimePorts {
  readonly clock: Clock
  readonly wait: Wait
}
