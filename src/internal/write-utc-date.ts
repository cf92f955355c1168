import { writeTwoDigits } from './write-two-digits.js'

/** The UTC date of a moment in the years 0001 to 9999. `toISOString` takes some four times as long. */
export function writeUtcDate(date: Date): string {
  const year = String(date.getUTCFullYear()).padStart(4, '0')
  return `${year}-${writeTwoDigits(date.getUTCMonth() + 1)}-${writeTwoDigits(date.getUTCDate())}`
}
