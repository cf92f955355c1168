/**
 * One policy document, resolved for an occasion and run over a password.
 *
 * @module
 */
export { type CheckBlocklistOptions, checkBlocklist } from './check-blocklist.js'
export { type CheckCompositionOptions, checkComposition } from './check-composition.js'
export { type CheckLengthOptions, checkLength, type LengthDetails } from './check-length.js'
export { type CheckPasswordOptions, checkPassword } from './check-password.js'
export { type CheckPatternsOptions, checkPatterns } from './check-patterns.js'
export { computePolicy } from './compute-policy.js'
export { definePolicy, type PolicyInput } from './define-policy.js'
export { isEnforced } from './is-enforced.js'
export { lintPolicy } from './lint/lint-policy.js'
export type { FindingOf, FindingSeverity, PolicyFinding, PolicyFindingCode } from './lint/types.js'
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
  ForcingEvent,
  HostDeclarations,
  HostObligation,
  LengthReason,
  LengthRule,
  NoticeEvent,
  PartialRules,
  PasswordDetails,
  PasswordHistory,
  PasswordOutcome,
  PasswordReason,
  PasswordSubject,
  PatternAction,
  PatternDetails,
  PatternOutcome,
  PatternReason,
  PatternRule,
  Policy,
  PolicyDocument,
  PolicyMode,
  PolicyRules,
  PolicyServices,
  Rollout,
  ScopedRules,
  SessionRule,
  ThrottleRule,
} from './types.js'
