import { addPeriod } from '../internal/add-period.js'
import { computeLocalDate } from '../internal/compute-local-date.js'
import type { Instant, IsoDate, Period } from '../time.js'

/** Last good day of a clock that starts at a moment; `null` outside the years 0001 to 9999. */
export function computeDueOn(startedAt: Instant, period: Period, timeZone: string): IsoDate | null {
  const startedOn = computeLocalDate(startedAt, timeZone)
  return startedOn === null ? null : addPeriod(startedOn, period)
}
