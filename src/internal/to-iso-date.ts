import { type IsoDate, parseInstant } from '../time.js'

/** The UTC date of epoch milliseconds; `null` outside the years 0001 to 9999. */
export function toIsoDate(ms: number): IsoDate | null {
  const instant = parseInstant(ms)
  return instant === null ? null : (instant.slice(0, 10) as IsoDate)
}
