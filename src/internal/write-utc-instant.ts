import { writeUtcDate } from './write-utc-date.js'

/** What `toISOString` writes in the years 0001 to 9999, in half the time. */
export function writeUtcInstant(date: Date): string {
  const minutes = `${writeTwo(date.getUTCHours())}:${writeTwo(date.getUTCMinutes())}`
  const ms = String(date.getUTCMilliseconds()).padStart(3, '0')
  return `${writeUtcDate(date)}T${minutes}:${writeTwo(date.getUTCSeconds())}.${ms}Z`
}

function writeTwo(number: number): string {
  return number < 10 ? `0${number}` : `${number}`
}
