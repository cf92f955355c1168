import { computeMailboxRelation } from './compute-mailbox-relation.js'
import { type NormalizeMailboxOptions, normalizeMailbox } from './normalize-mailbox.js'
import type { MailboxRelation } from './types.js'

/**
 * Compares two addresses: whether mail to both arrives in one mailbox.
 *
 * Two strangers are never called the same: only what a provider documents is. Sends nothing and asks
 * nobody. Costs two parses; who compares one with many compares keys, with `computeMailboxRelation`.
 *
 * @param a - One address, as typed.
 * @param b - The other.
 * @param options - What a resolver said of their domain. Where they have two, it makes them no more alike.
 * @returns `same` when a provider documents it, which may refuse; `possibly_same` when it is only widely
 * assumed, which may ask; otherwise `different`. `null` when one of them is no address, or when nothing is
 * left of it before the `@`.
 * @throws `HygieError` `ERR_OPTION_INVALID` when one is not a string, or `mx` no list of them.
 * @see RFC 5321, sections 2.3.11 and 2.4: only the receiving host interprets a local part
 *
 * @example A domain of one's own whose mail Google receives
 * ```ts
 * import { compareMailboxes } from 'hygie/mailbox'
 *
 * const mx = ['aspmx.l.google.com']
 * const [a, b] = ['j.dupont+portail@cabinet.example', 'j.dupont@cabinet.example'] as const
 * console.log(compareMailboxes(a, b)) // possibly_same
 * console.log(compareMailboxes(a, b, { mx })) // same
 * console.log(compareMailboxes('jdupont@cabinet.example', b, { mx })) // different
 * ```
 *
 * @since 0.5.0
 */
export function compareMailboxes(
  a: string,
  b: string,
  options: NormalizeMailboxOptions = {},
): MailboxRelation | null {
  const first = normalizeMailbox(a, options)
  const second = normalizeMailbox(b, options)
  if (first === null || second === null) return null
  return computeMailboxRelation(first, second)
}
