import { addDays } from '../../internal/add-days.js'
import { countDays } from '../../internal/count-days.js'
import { computeCutoff } from '../../rotation/compute-cutoff.js'
import type { RotationRule } from '../../rotation/types.js'
import type { IsoDate } from '../../time.js'

/**
 * Counts how many days of changes are due on each day from the first, by age: months differ in length, and a
 * shift empties weekends into the day beside them. `null` where nothing is due by age.
 */
export function countChangeDays(
  days: readonly { readonly on: IsoDate }[],
  rule: RotationRule,
): readonly number[] | null {
  const counts: number[] = []
  for (const { on } of days) {
    const eve = addDays(on, -1)
    const first = eve && computeCutoff(eve, { rule })
    const next = computeCutoff(on, { rule })
    if (first === null || next === null) return null
    counts.push(countDays(first.changedBeforeOn, next.changedBeforeOn))
  }
  return counts
}
