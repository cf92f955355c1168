import { loadDisposableDomains } from '../../adapters/disposable-email-domains-js/index.js'
import type { MailboxLists, MailboxRule } from '../../mailbox/types.js'
import { computePolicy } from '../../policy/compute-policy.js'
import type { Instant } from '../../time.js'
import { loadPolicy } from './load-policy.js'
import { readOption } from './read-options.js'
import type { CliSession } from './types.js'

/** By what addresses are judged. */
export interface MailboxTerms {
  readonly rule: MailboxRule
  readonly lists: MailboxLists
  readonly now: Instant
}

/** Loads the rule of the policy, and the list of disposable domains. */
export async function loadMailboxTerms({ io, options }: CliSession): Promise<MailboxTerms> {
  const [document, disposable] = await Promise.all([
    loadPolicy(readOption(options, 'policy')),
    loadDisposableDomains(),
  ])
  const given = computePolicy(document).rules.mailbox ?? {}
  const rule = options.smtputf8 === true ? { ...given, smtputf8: true } : given
  return { rule, lists: { disposable }, now: io.clock.now() }
}
