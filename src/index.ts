/**
 * What judges a password and its age: checks, policy, types. Nothing here needs a package, a table, a
 * network or a language. Sources are made in `hygie/breach`, mailboxes judged in `hygie/mailbox`;
 * packages stand behind `hygie/adapters/…`, sentences behind `hygie/messages/…`.
 *
 * @module
 */
// By their files, here and below: the index of a room brings all of it along.
export { type CheckBreachOptions, checkBreach } from './breach/check-breach.js'
export type {
  BreachChain,
  BreachDetails,
  BreachOutage,
  BreachOutcome,
  BreachReason,
  BreachRule,
  BreachSource,
  HashKind,
  HitAction,
  LocalSource,
  PasswordHash,
  RangeSource,
  Sighting,
  TweakKind,
} from './breach/types.js'
export {
  HygieError,
  type HygieErrorCode,
  InputError,
  type InputProblem,
  isHygieError,
  isSourceError,
  PolicyError,
  type PolicyIssue,
  SourceError,
  type SourceErrorCode,
} from './errors.js'
export type {
  HistoryDetails,
  HistoryOutcome,
  HistoryReason,
  HistoryRule,
  VerifyHash,
} from './history/types.js'
export {
  computeWorstStatus,
  type NonEmpty,
  type Outcome,
  type Reason,
  type Status,
} from './outcome.js'
export {
  type BlocklistReason,
  type BlocklistRule,
  type CharacterKind,
  type CheckBlocklistOptions,
  type CheckCompositionOptions,
  type CheckLengthOptions,
  type CheckPasswordOptions,
  type Clause,
  type CompositionDetails,
  type CompositionProfile,
  type CompositionReason,
  type CompositionRule,
  type ContextField,
  checkBlocklist,
  checkComposition,
  checkLength,
  checkPassword,
  computePolicy,
  definePolicy,
  type Evidence,
  type FailureMode,
  type ForcingEvent,
  type HostDeclarations,
  type HostObligation,
  type LengthDetails,
  type LengthReason,
  type LengthRule,
  type NoticeEvent,
  type PartialRules,
  type PasswordDetails,
  type PasswordHistory,
  type PasswordOutcome,
  type PasswordReason,
  type PasswordSubject,
  type PatternAction,
  type PatternDetails,
  type PatternOutcome,
  type PatternReason,
  type PatternRule,
  type Policy,
  type PolicyDocument,
  type PolicyInput,
  type PolicyMode,
  type PolicyRules,
  type PolicyServices,
  type Rollout,
  type ScopedRules,
  type SessionRule,
  type ThrottleRule,
} from './policy/index.js'
export {
  type Clock,
  createMac,
  type FetchLike,
  type HeadersLike,
  type Mac,
  type RandomSource,
  type ResponseLike,
  systemClock,
  systemFetch,
  systemRandom,
} from './ports.js'
export { type CheckRotationOptions, checkRotation } from './rotation/check-rotation.js'
export {
  type ComputeDueDateOptions,
  computeDueDate,
  type DueDate,
  type InstantInput,
} from './rotation/compute-due-date.js'
export type { FrenchArea } from './rotation/holidays/types.js'
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
} from './rotation/types.js'
export {
  DEFAULT_OCCASION,
  type Factors,
  isInScope,
  type Moment,
  type Occasion,
  type PartialOccasion,
  type Scope,
  type Sensitivity,
} from './scope.js'
export { buildContextWords } from './strength/build-context-words.js'
export { type CheckStrengthOptions, checkStrength } from './strength/check-strength.js'
export type { StrengthPattern } from './strength/patterns/types.js'
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
} from './strength/types.js'
export {
  type NormalizationForm,
  type NormalizedPassword,
  type NormalizePasswordOptions,
  normalizePassword,
  type TextReason,
} from './text.js'
export {
  type Instant,
  type IsoDate,
  type Period,
  parseInstant,
  parseIsoDate,
  parsePeriod,
} from './time.js'
