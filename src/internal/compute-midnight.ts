import type { Instant, IsoDate } from '../time.js'
import { computeLocalInstant } from './compute-local-instant.js'

/** The first instant of a local day; `null` outside the years 0001 to 9999. */
export function computeMidnight(date: IsoDate, timeZone: string): Instant | null {
  return computeLocalInstant(date, 0, timeZone)
}
