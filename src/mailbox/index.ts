/**
 * Whether the mailbox that can reset an account is dedicated, one person's, and safe.
 *
 * @module
 */
export { type CheckMailboxOptions, checkMailbox } from './check-mailbox.js'
export { computeMailboxRelation } from './compute-mailbox-relation.js'
export { normalizeMailbox } from './normalize-mailbox.js'
export {
  type ParsedMailbox,
  type ParsedMailboxResult,
  type ParseMailboxOptions,
  parseMailbox,
} from './parse-mailbox.js'
export type {
  AdjustableFinding,
  Finding,
  MailboxAction,
  MailboxCategory,
  MailboxDetails,
  MailboxEvidence,
  MailboxFindingReason,
  MailboxKey,
  MailboxLists,
  MailboxOutcome,
  MailboxQuestion,
  MailboxReason,
  MailboxRelation,
  MailboxRule,
  MailboxSyntaxReason,
  MailboxVerdict,
} from './types.js'
