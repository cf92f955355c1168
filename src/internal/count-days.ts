import type { IsoDate } from '../time.js'

/** Calendar days from one date to another, negative when the second is earlier. */
export function countDays(from: IsoDate, to: IsoDate): number {
  // Both are read as UTC, where every day has 24 hours.
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
