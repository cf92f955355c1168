/**
 * The passwords that a person has had, as the portal stored them, and whether one of them comes back.
 *
 * @module
 */
export { type CheckHistoryOptions, checkHistory } from './check-history.js'
export type {
  HistoryDetails,
  HistoryOutcome,
  HistoryReason,
  HistoryRule,
  VerifyHash,
} from './types.js'
