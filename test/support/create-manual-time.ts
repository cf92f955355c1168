import type { Wait } from '../../src/breach/range/types.js'
import type { Clock } from '../../src/ports.js'
import { type Instant, parseInstant } from '../../src/time.js'

/** A clock and its timers, which move when they are told to. */
export interface ManualTime {
  readonly clock: Clock
  readonly wait: Wait
  /** Milliseconds since the start. */
  readonly passedMs: () => number
  /** Timers that still run. */
  readonly pending: () => number
  /** Moves on, and back with a negative number; what becomes due on the way happens. */
  advance(ms: number): Promise<void>
  /** Jumps from timer to timer until the promise is settled. */
  finish<T>(promise: Promise<T>): Promise<T>
}

const START_MS = Date.UTC(2026, 10, 24, 9)

/** Creates time that stands still on 24 November 2026, nine o'clock. */
export function createManualTime(): ManualTime {
  let now = START_MS
  const timers = new Set<{ readonly at: number; readonly end: () => void }>()
  const wait: Wait = (ms, signal) =>
    new Promise((resolve) => {
      const end = (): void => {
        timers.delete(timer)
        signal.removeEventListener('abort', end)
        resolve()
      }
      const timer = { at: now + ms, end }
      timers.add(timer)
      signal.addEventListener('abort', end)
      if (signal.aborted) end()
    })
  const findNext = () => [...timers].sort((a, b) => a.at - b.at)[0]
  const advance = async (ms: number): Promise<void> => {
    await settle()
    const until = now + ms
    for (let next = findNext(); next !== undefined && next.at <= until; next = findNext()) {
      now = next.at
      next.end()
      await settle()
    }
    now = until
  }
  return {
    clock: { now: () => parseInstant(now) as Instant },
    wait,
    passedMs: () => now - START_MS,
    pending: () => timers.size,
    advance,
    async finish(promise) {
      let isDone = false
      const watched = promise.finally(() => {
        isDone = true
      })
      watched.catch(() => undefined)
      for (await settle(); !isDone; await settle()) {
        const next = findNext()
        if (next === undefined) throw new Error('Nothing is left that could happen.')
        await advance(next.at - now)
      }
      return watched
    },
  }
}

/** Lets everything happen that waits for no timer. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}
