/**
 * One policy document, resolved for an occasion and run over a password.
 *
 * @module
 */
export { type CheckBlocklistOptions, checkBlocklist } from './check-blocklist.js'
export { type CheckCompositionOptions, checkComposition } from './check-composition.js'
export { type CheckLengthOptions, checkLength, type LengthDetails } from './check-length.js'
export { type CheckPasswordOptions, checkPassword } from './check-password.js'
export { computePolicy } from './compute-policy.js'
export { definePolicy, type PolicyInput } from './define-policy.js'
export type {
  BlocklistReason,
  BlocklistRule,
  CharacterKind,
  Clause,
  CompositionDetails,
  CompositionProfile,
  CompositionReason,
  CompositionRule,
  ContextField,
  Evidence,
  FailureMode,
  LengthReason,
  LengthRule,
  PartialRules,
  PasswordDetails,
  PasswordOutcome,
  PasswordReason,
  PasswordSubject,
  Policy,
  PolicyDocument,
  PolicyRules,
  PolicyServices,
  ScopedRules,
} from './types.js'
