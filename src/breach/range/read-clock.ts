import type { Clock } from '../../ports.js'

/** Milliseconds since the epoch. */
export function readClock(clock: Clock): number {
  return Date.parse(clock.now())
}
