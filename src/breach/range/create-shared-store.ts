import { createBreaker } from './create-breaker.js'
import { isFresh } from './is-fresh.js'
import { readClock } from './read-clock.js'
import { runWithin } from './run-within.js'
import type { KeptRange, SharedCache, TimePorts } from './types.js'

/** What a shared cache is used through. */
export interface SharedStore {
  /** `null` for whatever is not there, not whole, not fresh, or not to be had in time. */
  get(prefix: string, signal: AbortSignal): Promise<KeptRange | null>
  /** Does not wait, and does not fail. */
  keep(prefix: string, range: KeptRange): void
}

/** Settings of a shared store. */
export interface SharedStoreOptions extends TimePorts {
  readonly cache: SharedCache
  /** Whose ranges they are: the address and the hash. */
  readonly origin: string
  readonly maxAgeMs: number
  /** A cache that takes longer is gone without. */
  readonly limitMs: number
  /** Throws for what is not a whole range. */
  readonly assertRange: (body: Uint8Array) => void
}

/** A cache that fails costs time at each look-up, so it is left alone for a while like a source. */
const BREAKER = { failures: 5, openMs: 30_000 }

/**
 * Wraps a cache that several processes share. What it gives is believed only in due form: in front of the
 * rows stands a line with the key, the moment at which they expire and their length, so that a text that
 * was cut, put under a wrong key or kept too long is seen; the rows are checked like an answer.
 */
export function createSharedStore(options: SharedStoreOptions): SharedStore {
  const { cache, origin, limitMs, maxAgeMs, clock, wait } = options
  const breaker = createBreaker(BREAKER, clock)
  const nameOf = (prefix: string): string => `hygie:range:1:${origin}:${prefix}`
  const limited = <T>(signal: AbortSignal, run: () => Promise<T>): Promise<T | null> =>
    // An outage of the cache is none of the source, whatever it throws.
    breaker(signal, () => runWithin(limitMs, wait, signal, run)).catch(() => null)

  return {
    async get(prefix, signal) {
      const key = nameOf(prefix)
      const text = await limited(signal, async () => cache.get(key))
      const range = typeof text === 'string' ? parse(text, key, options) : null
      return range !== null && isFresh(range.expiresAtMs, readClock(clock), maxAgeMs) ? range : null
    },
    keep(prefix, { body, expiresAtMs }) {
      const nowMs = readClock(clock)
      if (!isFresh(expiresAtMs, nowMs, maxAgeMs)) return
      const key = nameOf(prefix)
      const text = `${key} ${expiresAtMs} ${body.length}\n${new TextDecoder().decode(body)}`
      // Nobody waits for it.
      void limited(new AbortController().signal, async () =>
        cache.set(key, text, expiresAtMs - nowMs),
      )
    },
  }
}

function parse(text: string, key: string, { assertRange }: SharedStoreOptions): KeptRange | null {
  const end = text.indexOf('\n')
  const [name, expiresAt, length] = text.slice(0, end).split(' ')
  const body = new TextEncoder().encode(text.slice(end + 1))
  if (name !== key || Number(length) !== body.length) return null
  try {
    assertRange(body)
  } catch {
    return null
  }
  return { body, expiresAtMs: Number(expiresAt) }
}
