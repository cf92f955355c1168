import type { IsoDate, Period } from '../time.js'
import { addDays } from './add-days.js'
import { toIsoDate } from './to-iso-date.js'

/**
 * Adds a period to a date; `null` outside the years 0001 to 9999.
 *
 * Months and years keep the day of the month where there is one, and fall back to the last day of the
 * month where there is none: 31 August and six months are 28 February. Two single months are therefore
 * not always one double month, so always add to the date of origin.
 */
export function addPeriod(date: IsoDate, period: Period): IsoDate | null {
  const count = Number(period.slice(1, -1))
  if (period.endsWith('D')) return addDays(date, count)
  return addMonths(date, period.endsWith('Y') ? 12 * count : count)
}

function addMonths(date: IsoDate, months: number): IsoDate | null {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  // Day 0 of the month after is the last day of the month. `Date.UTC` would read year 50 as 1950.
  const end = new Date(new Date(0).setUTCFullYear(year, month + months, 0))
  return toIsoDate(end.getTime() - Math.max(0, end.getUTCDate() - day) * 86_400_000)
}
