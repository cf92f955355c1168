import type { Instant, IsoDate } from '../time.js'
import { computeOffset } from './compute-offset.js'
import { toIsoDate } from './to-iso-date.js'

/** The date on the calendars of a zone at a moment; `null` outside the years 0001 to 9999. */
export function computeLocalDate(at: Instant, timeZone: string): IsoDate | null {
  const ms = Date.parse(at)
  return toIsoDate(ms + computeOffset(ms, timeZone))
}
