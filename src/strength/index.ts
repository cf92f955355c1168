/**
 * How guessable a password is.
 *
 * @module
 */
export { buildContextWords } from './build-context-words.js'
export { type CheckStrengthOptions, checkStrength } from './check-strength.js'
export type { GuessZxcvbn, ZxcvbnTier } from './compat/types.js'
export { compileDictionary } from './compile-dictionary.js'
export {
  type CreateStrengthEstimatorOptions,
  createStrengthEstimator,
  type StrengthLanguage,
} from './create-strength-estimator.js'
export type { StrengthTier } from './lexicon/types.js'
export { loadStrengthTier, type StrengthTierName } from './load-strength-tier.js'
export type { StrengthPattern } from './patterns/types.js'
export type {
  StrengthBits,
  StrengthCause,
  StrengthCauseReason,
  StrengthContext,
  StrengthCrackSeconds,
  StrengthDisguise,
  StrengthEstimate,
  StrengthEstimator,
  StrengthExplanation,
  StrengthOutcome,
  StrengthPlace,
  StrengthReason,
  StrengthRule,
  StrengthScore,
  StrengthSpan,
  StrengthSuggestion,
} from './types.js'
