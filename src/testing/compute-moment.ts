import { type Instant, parseInstant } from '../time.js'

/** So many minutes after 5 January 2026, nine o'clock. */
export function computeMoment(minutes: number): Instant {
  return parseInstant(Date.UTC(2026, 0, 5, 9) + minutes * 60_000) as Instant
}
