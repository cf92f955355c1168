import { readClock } from '../../breach/range/read-clock.js'
import type { TimePorts } from '../../breach/range/types.js'
import { isSourceError, type SourceError } from '../../errors.js'
import type { RandomSource } from '../../ports.js'

const FIRST_BACKOFF_MS = 500
const LAST_BACKOFF_MS = 30_000
/** Whoever is sent away for longer had better come back another time. */
const MAX_PAUSE_MS = 10 * 60 * 1_000
/** Statuses below 500 that pass: time-out, too early, too many. */
const PASSING = [408, 425, 429]

/** Options of {@link createRetrier}. */
export interface RetrierOptions extends TimePorts {
  readonly retries: number
  readonly random: RandomSource
  readonly signal: AbortSignal
}

/** Runs an attempt, told its number from 0, until it succeeds or no further one is due. */
export type Retrier = <T>(attempt: (number: number) => Promise<T>) => Promise<T>

/**
 * Creates what repeats an attempt: after a while that doubles, half of it random, so that workers which fail
 * together do not come back together. A `Retry-After` holds back all of them, because it is the server's
 * answer to the caller and not to one range.
 */
export function createRetrier(options: RetrierOptions): Retrier {
  const { retries, random, clock, wait, signal } = options
  let notBeforeMs = 0
  const fraction = (): number => {
    const bytes = new Uint8Array(4)
    random.fill(bytes)
    return new DataView(bytes.buffer).getUint32(0) / 2 ** 32
  }
  return async (attempt) => {
    for (let number = 0; ; number++) {
      const pauseMs = notBeforeMs - readClock(clock)
      if (pauseMs > 0) await wait(pauseMs + fraction() * FIRST_BACKOFF_MS, signal)
      try {
        return await attempt(number)
      } catch (error) {
        if (!isSourceError(error) || !isPassing(error) || number >= retries) throw error
        notBeforeMs = Math.max(notBeforeMs, readClock(clock) + (error.retryAfterMs ?? 0))
        const backoffMs = Math.min(FIRST_BACKOFF_MS * 2 ** number, LAST_BACKOFF_MS)
        await wait((backoffMs * (1 + fraction())) / 2, signal)
      }
    }
  }
}

function isPassing({ status, retryAfterMs }: SourceError): boolean {
  if (retryAfterMs !== null && retryAfterMs > MAX_PAUSE_MS) return false
  return status === null || status >= 500 || PASSING.includes(status)
}
