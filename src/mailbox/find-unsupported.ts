import { isAscii } from './is-ascii.js'
import type { MailboxSyntaxReason } from './types.js'

/** What a mailer without SMTPUTF8 cannot send to. @see RFC 6531, section 3.3 */
export function findUnsupported(
  local: string,
  smtputf8: boolean,
): readonly [] | readonly [MailboxSyntaxReason] {
  if (smtputf8 || isAscii(local)) return []
  return [{ code: 'mailbox_needs_smtputf8', params: {} }]
}
