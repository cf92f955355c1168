/**
 * Whether attackers have a password, without telling anybody which password it is.
 *
 * @module
 */
export { type CheckBreachOptions, checkBreach } from './check-breach.js'
export {
  type BreachedAccountSource,
  type CreateBreachedAccountSourceOptions,
  createBreachedAccountSource,
} from './create-breached-account-source.js'
export { type CreateListSourceOptions, createListSource } from './create-list-source.js'
export {
  type CreatePwnedPasswordsSourceOptions,
  createPwnedPasswordsSource,
} from './create-pwned-passwords-source.js'
export type { BreakerOptions, RangeCacheOptions, SharedCache, Wait } from './range/types.js'
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
} from './types.js'
