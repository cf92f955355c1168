import type { RotationPlan } from '../../rotation/plan-rotation.js'
import { ROTATION_STATES, type RotationState } from '../../rotation/types.js'

/** Plans of the same days, added up. */
export interface PlanSum {
  add(plan: RotationPlan): void
  read(): RotationPlan
}

/** Adds up plans of the same days. */
export function sumPlans(first: RotationPlan): PlanSum {
  const due = Float64Array.from(first.days, (day) => day.due)
  const states: Record<RotationState, number> = { ...first.states }
  let { earlier, later, never, total } = first
  return {
    add(plan) {
      plan.days.forEach((day, index) => {
        due[index] = (due[index] as number) + day.due
      })
      for (const state of ROTATION_STATES) states[state] += plan.states[state]
      earlier += plan.earlier
      later += plan.later
      never += plan.never
      total += plan.total
    },
    read: () => ({
      days: first.days.map(({ on }, index) => ({ on, due: due[index] as number })),
      earlier,
      later,
      never,
      states,
      total,
    }),
  }
}
