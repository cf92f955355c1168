import { addDays } from '../../internal/add-days.js'
import type { Instant, IsoDate } from '../../time.js'
import { type ComputeCutoffOptions, computeCutoff } from '../compute-cutoff.js'

/** The first date of change that is due later than so many days after a day; `null` when none is due. */
export function findCutoff(
  date: IsoDate,
  days: number,
  options: ComputeCutoffOptions,
): Instant | null {
  const dueBy = addDays(date, days)
  return dueBy && (computeCutoff(dueBy, options)?.changedBefore ?? null)
}
