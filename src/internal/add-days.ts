import type { IsoDate } from '../time.js'
import { toIsoDate } from './to-iso-date.js'

/** Moves a date by calendar days, back for a negative number; `null` outside the years 0001 to 9999. */
export function addDays(date: IsoDate, days: number): IsoDate | null {
  return toIsoDate(Date.parse(date) + days * 86_400_000)
}
