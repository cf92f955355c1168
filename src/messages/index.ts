/**
 * Sentences for people: what a reason means and what to do next. No language comes along: import
 * `hygie/messages/fr` or `hygie/messages/en`, and only that one is bundled.
 *
 * @module
 */
export { formatDate } from './format-date.js'
export { formatPolicyFinding } from './format-policy-finding.js'
export { formatReason } from './format-reason.js'
export type {
  AnyReason,
  FindingSentences,
  MessageCatalog,
  ParamsOf,
  PolicyTexts,
  ReasonCode,
  ReasonSentences,
} from './types.js'
