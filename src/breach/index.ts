/**
 * Whether attackers have a password, without telling anybody which password it is.
 *
 * @module
 */
export { type CheckBreachOptions, checkBreach } from './check-breach.js'
export { type CreateListSourceOptions, createListSource } from './create-list-source.js'
export {
  type CreatePwnedPasswordsSourceOptions,
  createPwnedPasswordsSource,
} from './create-pwned-passwords-source.js'
export type {
  BreachChain,
  BreachDetails,
  BreachOutcome,
  BreachReason,
  BreachRule,
  BreachSource,
  LocalSource,
  RangeSource,
  Sighting,
} from './types.js'
