import type { Instant, IsoDate } from '../time.js'

/** Nobody plans for longer: a day so far off is another system's way to write "never". */
const MAX_YEARS = 50

/** Whether a day stands for "without end", as 9999-12-31 and 2999-12-31 do. */
export function isFarAhead<T extends Instant | IsoDate>(date: T, now: T): boolean {
  return readYear(date) - readYear(now) > MAX_YEARS
}

function readYear(date: string): number {
  return Number(date.slice(0, 4))
}
