import type { MailboxKey, MailboxRelation } from './types.js'

/**
 * Computes how two mailboxes relate, from their keys.
 *
 * @param a - Key of one, from `normalizeMailbox`.
 * @param b - Key of the other.
 * @returns `same` when a provider documents it, which may refuse; `possibly_same` when it is only widely
 * assumed, which may ask; otherwise `different`.
 *
 * @example Two names of one operator
 * ```ts
 * import { computeMailboxRelation, normalizeMailbox } from 'hygie/mailbox'
 *
 * const [a, b] = [normalizeMailbox('jeanne@wanadoo.fr'), normalizeMailbox('jeanne@orange.fr')]
 * if (a !== null && b !== null) console.log(computeMailboxRelation(a, b)) // possibly_same
 * ```
 *
 * @since 0.1.0
 */
export function computeMailboxRelation(a: MailboxKey, b: MailboxKey): MailboxRelation {
  if (a.exact === b.exact) return 'same'
  return a.loose === b.loose ? 'possibly_same' : 'different'
}
