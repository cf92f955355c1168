/**
 * When a password must be changed: due dates, demands, incidents, and what its holder may do until then.
 *
 * @module
 */
export { type CheckRotationOptions, checkRotation } from './check-rotation.js'
export { type ComputeCutoffOptions, type Cutoff, computeCutoff } from './compute-cutoff.js'
export {
  type ComputeDueDateOptions,
  computeDueDate,
  type DueDate,
  type InstantInput,
} from './compute-due-date.js'
export { type ComputeJitterOptions, computeJitter } from './compute-jitter.js'
export { defineEpoch, type EpochInput } from './define-epoch.js'
export { createFrenchHolidays } from './holidays/create-french-holidays.js'
export type { FrenchArea, HolidayCalendar } from './holidays/types.js'
export { type PlanRotationOptions, planRotation, type RotationPlan } from './plan-rotation.js'
export {
  type Access,
  type BusinessDays,
  type ChangeCause,
  type ChangeDemand,
  type ChangeProof,
  type EpochReason,
  type EpochScope,
  type IncidentEpoch,
  ROTATION_STATES,
  type RotationBlock,
  type RotationDetails,
  type RotationExemption,
  type RotationFacts,
  type RotationOutcome,
  type RotationReason,
  type RotationRule,
  type RotationState,
} from './types.js'
