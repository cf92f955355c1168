import type { AdjustableFinding, MailboxAction } from './types.js'

/** What each finding does where the rule says nothing. A code that is missing here is always refused. */
export const DEFAULT_ACTIONS: Readonly<Record<AdjustableFinding, MailboxAction>> = {
  mailbox_disposable: 'refuse',
  mailbox_shared: 'refuse',
  mailbox_domain_mapped: 'warn',
  mailbox_local_mapped: 'warn',
  mailbox_compatibility_character: 'warn',
  mailbox_mixed_script: 'warn',
  mailbox_look_alike_domain: 'warn',
  mailbox_typo_domain: 'warn',
  mailbox_relay: 'warn',
  mailbox_role: 'warn',
  mailbox_mssante: 'warn',
  mailbox_proof_outdated: 'warn',
  mailbox_operator_tied: 'ignore',
  mailbox_sub_address: 'ignore',
}
