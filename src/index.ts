/**
 * The house: every check and every type that needs neither an npm package, nor a dictionary, nor a
 * language. Packages stand behind `hygie/adapters/…`, sentences behind `hygie/messages/…`.
 *
 * @module
 */
export {
  type CheckBreachOptions,
  type CreateListSourceOptions,
  type CreatePwnedPasswordsSourceOptions,
  checkBreach,
  createListSource,
  createPwnedPasswordsSource,
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
  type CheckMailboxOptions,
  checkMailbox,
  computeMailboxRelation,
  normalizeMailbox,
  type ParsedMailbox,
  type ParsedMailboxResult,
  type ParseMailboxOptions,
  parseMailbox,
} from './mailbox/index.js'
export {
  computeWorstStatus,
  type NonEmpty,
  type Outcome,
  type Reason,
  type Status,
} from './outcome.js'
export {
  type CheckBlocklistOptions,
  type CheckCompositionOptions,
  type CheckLengthOptions,
  type CheckPasswordOptions,
  checkBlocklist,
  checkComposition,
  checkLength,
  checkPassword,
  computePolicy,
  definePolicy,
  type LengthDetails,
  type PolicyInput,
} from './policy/index.js'
export {
  type Clock,
  createMac,
  type FetchLike,
  type Mac,
  type RandomSource,
  type ResponseLike,
  systemClock,
  systemFetch,
  systemRandom,
} from './ports.js'
export {
  type CheckRotationOptions,
  type ComputeDueDateOptions,
  checkRotation,
  computeDueDate,
  type DueDate,
  type InstantInput,
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
export { buildContextWords, type CheckStrengthOptions, checkStrength } from './strength/index.js'
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
