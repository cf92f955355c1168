import { type Instant, parseInstant } from '../../time.js'

const DRIFT_MS = 5 * 60_000

/** The last instant that is no future: clocks of two servers may differ by so much. */
export function computeDriftLimit(now: Instant): Instant {
  return parseInstant(Date.parse(now) + DRIFT_MS) ?? now
}
