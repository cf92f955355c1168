/**
 * When a password must be changed: due dates, demands, incidents, and what its holder may do until then.
 *
 * @module
 */
export { type CheckRotationOptions, checkRotation } from './check-rotation.js'
export {
  type ComputeDueDateOptions,
  computeDueDate,
  type DueDate,
  type InstantInput,
} from './compute-due-date.js'
export {
  type Access,
  type ChangeCause,
  type ChangeDemand,
  type ChangeProof,
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
