import { assertOption } from '../internal/assert-option.js'
import type { Clock } from '../ports.js'
import { type Instant, parseInstant } from '../time.js'

/** A clock that stands still until it is told otherwise. */
export interface ManualClock extends Clock {
  /** Moves on; back with a negative number, as clocks do when they are set. */
  advance(ms: number): void
}

/**
 * Creates a clock for tests: time passes when the test says so.
 *
 * Nothing leaves the process, and no clock is read.
 *
 * @param startAt - The first moment.
 * @returns The clock.
 * @throws `HygieError` `ERR_OPTION_INVALID` for what is no moment, and when it is moved outside the years 0001
 * to 9999.
 *
 * @example A day passes
 * ```ts
 * import type { Instant } from 'hygie'
 * import { createManualClock } from 'hygie/testing'
 *
 * const clock = createManualClock('2026-11-24T09:00:00.000Z' as Instant)
 * clock.advance(86_400_000)
 * console.log(clock.now()) // 2026-11-25T09:00:00.000Z
 * ```
 *
 * @since 0.4.0
 */
export function createManualClock(startAt: Instant): ManualClock {
  let now = read(startAt, 'startAt')
  return {
    now: () => now,
    advance(ms) {
      now = read(Date.parse(now) + ms, 'ms')
    },
  }
}

function read(value: Instant | number, option: string): Instant {
  const instant = parseInstant(value)
  assertOption(instant !== null, `'${option}' must lead to an instant.`)
  return instant
}
