import type { Instant, IsoDate } from '../time.js'
import { addDays } from './add-days.js'
import { computeMidnight } from './compute-midnight.js'

/** The first instant after a local day; `null` when that lies outside the years 0001 to 9999. */
export function computeDayEnd(date: IsoDate, timeZone: string): Instant | null {
  const next = addDays(date, 1)
  return next === null ? null : computeMidnight(next, timeZone)
}
