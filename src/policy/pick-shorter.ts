import type { Period } from '../time.js'

/**
 * The shorter of two periods. Months differ by up to three days and count as their mean, so that of 30 days
 * and a month the days are taken, although February is shorter.
 */
export function pickShorter<T extends Period | 'never'>(a: T, b: T): T {
  const difference = countDays(a) - countDays(b)
  // Of the same length, as `P1Y` and `P12M`, always the same one.
  return difference < 0 || (difference === 0 && a < b) ? a : b
}

/** Mean length of a month of the Gregorian calendar. */
const MONTH_DAYS = 146_097 / 4_800

function countDays(period: Period | 'never'): number {
  if (period === 'never') return Number.POSITIVE_INFINITY
  const count = Number(period.slice(1, -1))
  if (period.endsWith('D')) return count
  return MONTH_DAYS * (period.endsWith('Y') ? 12 * count : count)
}
