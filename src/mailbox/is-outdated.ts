import { addPeriod } from '../internal/add-period.js'
import type { Instant, IsoDate, Period } from '../time.js'

/**
 * Whether something that happened then is too long ago by the calendar. Without a limit nothing is; what is
 * dated after the question counts as too long ago, because it would never grow old.
 */
export function isOutdated(at: Instant, maxAge: Period | undefined, now: Instant | null): boolean {
  if (maxAge === undefined || now === null) return false
  if (at > now) return true
  const lastOn = addPeriod(at.slice(0, 10) as IsoDate, maxAge)
  return lastOn === null || now.slice(0, 10) > lastOn
}
