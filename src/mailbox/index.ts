/**
 * Whether the mailbox that can reset an account is dedicated, one person's, and safe.
 *
 * @module
 */
export {
  type BuildMailboxEvidenceOptions,
  type BuiltMailboxEvidence,
  buildMailboxEvidence,
} from './build-mailbox-evidence.js'
export { type CheckMailboxOptions, checkMailbox } from './check-mailbox.js'
export { compareMailboxes } from './compare-mailboxes.js'
export { computeMailboxRelation } from './compute-mailbox-relation.js'
export type {
  MailboxAttestation,
  MailboxBreaches,
  MailboxChange,
  MailboxEvidence,
  MailboxPortName,
  MailboxProviderSignal,
  MailboxRecovery,
  MailboxSignIn,
  MailboxStealerLogs,
  OtherHolders,
  RecoveryChannel,
} from './evidence.js'
export { type NormalizeMailboxOptions, normalizeMailbox } from './normalize-mailbox.js'
export {
  type ParsedMailbox,
  type ParsedMailboxResult,
  type ParseMailboxOptions,
  parseMailbox,
} from './parse-mailbox.js'
export type {
  AccountLookup,
  BreachedAccounts,
  BreachFacts,
  BreachLookup,
  CrossPortalLookup,
  MailboxPorts,
  MssanteDirectory,
  MxResolver,
  PublishedMailboxes,
} from './ports.js'
export type {
  AdjustableFinding,
  Finding,
  MailboxAction,
  MailboxCategory,
  MailboxDetails,
  MailboxFindingReason,
  MailboxFollowUp,
  MailboxKey,
  MailboxLists,
  MailboxMatch,
  MailboxOutcome,
  MailboxQuestion,
  MailboxReason,
  MailboxRelation,
  MailboxReplySigns,
  MailboxRule,
  MailboxSupport,
  MailboxSyntaxReason,
  MailboxVerdict,
  MailboxWeight,
  MssanteType,
} from './types.js'
