/**
 * How guessable a password is.
 *
 * @module
 */
export { buildContextWords } from './build-context-words.js'
export { type CheckStrengthOptions, checkStrength } from './check-strength.js'
export type {
  StrengthContext,
  StrengthEstimate,
  StrengthEstimator,
  StrengthOutcome,
  StrengthReason,
  StrengthRule,
  StrengthScore,
} from './types.js'
