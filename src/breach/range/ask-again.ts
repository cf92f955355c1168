import { isSourceError, type SourceError } from '../../errors.js'
import type { RandomSource } from '../../ports.js'
import { computeBackoff } from './compute-backoff.js'
import { readClock } from './read-clock.js'
import type { TimePorts } from './types.js'

/** How long to insist. */
export interface AskAgainOptions extends TimePorts {
  readonly retries: number
  /** No retry starts later than this after the first attempt. */
  readonly deadlineMs: number
  readonly random: RandomSource
  readonly signal: AbortSignal
}

/**
 * Asks until there is an answer, at most once and `retries` times. A `Retry-After` is waited for where the
 * deadline allows it; otherwise it gives up at once.
 *
 * @param ask - Is told whether the last answer was a bad one, which a cache on the way may have kept.
 * @throws What the last attempt threw; the reason of the signal.
 */
export async function askAgain<T>(
  ask: (afterAnswer: boolean) => Promise<T>,
  { retries, deadlineMs, random, signal, clock, wait }: AskAgainOptions,
): Promise<T> {
  const startedAt = readClock(clock)
  let afterAnswer = false
  for (let retry = 0; ; retry++) {
    try {
      return await ask(afterAnswer)
    } catch (error) {
      signal.throwIfAborted()
      if (retry >= retries || !isSourceError(error) || !isPassing(error)) throw error
      const delayMs = (error.retryAfterMs ?? 0) + computeBackoff(retry, random)
      if (readClock(clock) - startedAt + delayMs >= deadlineMs) throw error
      afterAnswer = error.code === 'ERR_SOURCE_HTTP' || error.code === 'ERR_SOURCE_MALFORMED'
      await wait(delayMs, signal)
    }
  }
}

/**
 * Whether the same question may get another answer: nothing came, or nothing of use, or the service asked
 * for time. A 5xx that says it may be kept is no exception: a cache on the way kept somebody's outage.
 */
function isPassing({ status }: SourceError): boolean {
  return status === null || status >= 500 || status === 408 || status === 425 || status === 429
}
