/**
 * What judges a password and its age: checks, policy, types. Nothing here needs a package, a table, a
 * network or a language. Sources are made in `hygie/breach`, mailboxes judged in `hygie/mailbox`;
 * packages stand behind `hygie/adapters/…`, sentences behind `hygie/messages/…`.
 *
 * @module
 */
export {
  type BreachChain,
  type BreachDetails,
  type BreachOutcome,
  type BreachReason,
  type BreachRule,
  type BreachSource,
  type CheckBreachOptions,
  checkBreach,
  type LocalSource,
  type RangeSource,
  type Sighting,
} from './breach/index.js'
export {
  HygieError,
  type HygieErrorCode,
  isHygieError,
  isSourceError,
  PolicyError,
  type PolicyIssue,
  SourceError,
  type SourceErrorCode,
} from './errors.js'
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
  type LengthDetails,
  type LengthReason,
  type LengthRule,
  type PartialRules,
  type PasswordDetails,
  type PasswordOutcome,
  type PasswordReason,
  type PasswordSubject,
  type Policy,
  type PolicyDocument,
  type PolicyInput,
  type PolicyRules,
  type PolicyServices,
  type ScopedRules,
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
export {
  type Access,
  type ChangeCause,
  type ChangeDemand,
  type ChangeProof,
  type CheckRotationOptions,
  type ComputeDueDateOptions,
  checkRotation,
  computeDueDate,
  type DueDate,
  type IncidentEpoch,
  type InstantInput,
  ROTATION_STATES,
  type RotationBlock,
  type RotationDetails,
  type RotationExemption,
  type RotationFacts,
  type RotationOutcome,
  type RotationReason,
  type RotationRule,
  type RotationState,
} from './rotation/index.js'
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
// By the file: the room's own index brings its words along.
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
