import type { IsoDate } from '../../time.js'

/**
 * Easter Sunday of a year of the Gregorian calendar.
 *
 * @see J. Meeus, "Astronomical Algorithms", 2nd edition 1998, chapter 8
 */
export function computeEaster(year: number): IsoDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const week = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451)
  const days = moon + week - 7 * late + 114
  const month = Math.floor(days / 31)
  const day = (days % 31) + 1
  const digits = (value: number, size: number): string => String(value).padStart(size, '0')
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` as IsoDate
}
