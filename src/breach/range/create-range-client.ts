import { askAgain } from './ask-again.js'
import { askOnce } from './ask-once.js'
import { createBreaker } from './create-breaker.js'
import { createMemoryCache } from './create-memory-cache.js'
import { createSharedStore } from './create-shared-store.js'
import { findInRange } from './find-in-range.js'
import { readClock } from './read-clock.js'
import type { RangeSettings } from './read-settings.js'
import { runWithin } from './run-within.js'
import { shareFlights } from './share-flights.js'
import type { KeptRange } from './types.js'

/** Gives the whole range of five digits. */
export type RangeClient = (prefix: string, signal: AbortSignal | undefined) => Promise<Uint8Array>

/** Creates a client that looks in memory, among requests under way, in a shared cache, and asks. */
export function createRangeClient(settings: RangeSettings): RangeClient {
  const { hash, minRows, clock, wait, href, timeoutMs, sharedCache } = settings
  const { maxRanges, maxAgeMs } = settings.cache
  const query = hash === undefined ? '' : '?mode=ntlm'
  const anySuffix = '0'.repeat(hash === undefined ? 35 : 27)
  const assertRange = (body: Uint8Array): void => {
    findInRange(body, anySuffix, minRows)
  }
  const checked = { ...settings, maxAgeMs, assertRange }
  const memory = createMemoryCache(maxRanges, maxAgeMs, clock)
  const store =
    sharedCache &&
    createSharedStore({
      ...checked,
      cache: sharedCache,
      origin: `${href}${query}`,
      limitMs: Math.min(100, settings.deadlineMs),
    })
  const guard = createBreaker(settings.breaker, clock)
  const share = shareFlights<Uint8Array>()

  const ask = (prefix: string, signal: AbortSignal, deadlineMs: number): Promise<KeptRange> => {
    const url = `${href}/range/${prefix}${query}`
    const once = (own: AbortSignal, bypass: boolean): Promise<KeptRange> =>
      runWithin(timeoutMs, wait, own, (last) => askOnce(url, checked, last, bypass))
    return guard(signal, (isProbe) => {
      const retries = isProbe ? 0 : settings.retries
      return runWithin(deadlineMs, wait, signal, (own) =>
        askAgain((bypass) => once(own, bypass), { ...settings, retries, deadlineMs, signal: own }),
      )
    })
  }

  const remember = (prefix: string, range: KeptRange): Uint8Array => {
    memory.set(prefix, range)
    return range.body
  }

  const find = async (prefix: string, signal: AbortSignal): Promise<Uint8Array> => {
    const startedAtMs = readClock(clock)
    const kept = await store?.get(prefix, signal)
    if (kept) return remember(prefix, kept)
    // A clock that was set meanwhile neither adds time nor takes more than there is.
    const spentMs = Math.min(Math.max(0, readClock(clock) - startedAtMs), settings.deadlineMs)
    const range = await ask(prefix, signal, settings.deadlineMs - spentMs)
    store?.keep(prefix, range)
    return remember(prefix, range)
  }

  return async (prefix, signal) => {
    signal?.throwIfAborted()
    return memory.get(prefix) ?? share(prefix, signal, (own) => find(prefix, own))
  }
}
