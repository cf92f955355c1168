import { SourceError } from '../../errors.js'
import type { Clock } from '../../ports.js'
import { readClock } from './read-clock.js'
import type { BreakerOptions } from './types.js'

/** Runs what may fail, unless it failed too often; `isProbe` says that only this run is let through. */
export type Breaker = <T>(signal: AbortSignal, run: (isProbe: boolean) => Promise<T>) => Promise<T>

/**
 * Creates a circuit breaker. After so many failures in a row nothing is run for a while; then one run is
 * let through, whose result closes it or opens it again. A run that its caller aborted counts for nothing.
 *
 * @throws The breaker: `SourceError` `ERR_SOURCE_CIRCUIT_OPEN` with the time until the next probe, `null`
 * while one is under way; what the run throws.
 */
export function createBreaker(
  { failures: limit, openMs }: Required<{ [K in keyof BreakerOptions]: number }>,
  clock: Clock,
): Breaker {
  let failures = 0
  let openedAt = 0
  let isProbing = false

  /** A clock that was set back does not keep it open. */
  const measureRest = (): number => {
    const passedMs = readClock(clock) - openedAt
    return passedMs < 0 ? 0 : openMs - passedMs
  }
  return async (signal, run) => {
    const isOpen = failures >= limit
    if (isOpen) {
      const retryAfterMs = isProbing ? null : measureRest()
      if (retryAfterMs === null || retryAfterMs > 0) throw open(retryAfterMs)
      isProbing = true
    }
    try {
      const result = await run(isOpen)
      failures = 0
      return result
    } catch (error) {
      if (!signal.aborted) {
        failures++
        if (isOpen || failures === limit) openedAt = readClock(clock)
      }
      throw error
    } finally {
      if (isOpen) isProbing = false
    }
  }
}

function open(retryAfterMs: number | null): SourceError {
  return new SourceError('ERR_SOURCE_CIRCUIT_OPEN', 'The source failed too often just now.', {
    retryAfterMs,
  })
}
