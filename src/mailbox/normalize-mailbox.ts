import { assertOption } from '../internal/assert-option.js'
import { computeKey } from './compute-key.js'
import { describeMailbox } from './describe-mailbox.js'
import { parseMailbox } from './parse-mailbox.js'
import type { MailboxKey } from './types.js'

/** Options of {@link normalizeMailbox} and `compareMailboxes`. */
export interface NormalizeMailboxOptions {
  /** Hosts that receive the mail of the domain (MX), resolved by the caller. Default: not known. */
  readonly mx?: readonly string[] | undefined
}

/**
 * Normalizes an address into two keys for comparing. Keep the typed address for sending.
 *
 * `exact` folds only what a provider documents as the same mailbox: the dots of Gmail, the tags of
 * Outlook, the domains of iCloud. `loose` also folds what is widely assumed. Case is folded everywhere
 * but at relays, and nothing is cut off at a hyphen: `jean-dupont` and `jean-martin` at Yahoo are two people.
 * A domain of one's own whose hosts are all Google's has the tags of Google, and its dots matter. Sends
 * nothing and asks nobody. A key is personal data: store it through a `Mac`, never in the clear.
 *
 * @param address - What the person typed.
 * @param options - What a resolver said of its domain.
 * @returns Both keys; `null` when the text is no address, or when nothing is left before the `@`.
 * @throws `HygieError` `ERR_OPTION_INVALID` when `address` is not a string, or `mx` no list of them.
 * @see RFC 5321, section 2.3.11: only the receiving host interprets a local part; RFC 5233 for tags.
 * The page behind each rule stands in `src/data/mail-providers.ts`.
 *
 * @example One mailbox at Gmail, two at a domain of one's own
 * ```ts
 * import { normalizeMailbox } from 'hygie/mailbox'
 *
 * console.log(normalizeMailbox('J.Dupont+portail@GoogleMail.com')?.exact) // jdupont@gmail.com
 * console.log(normalizeMailbox('j.dupont@cabinet.example')?.exact) // j.dupont@cabinet.example
 * ```
 *
 * @since 0.1.0
 */
export function normalizeMailbox(
  address: string,
  { mx = [] }: NormalizeMailboxOptions = {},
): MailboxKey | null {
  assertOption(
    Array.isArray(mx) && mx.every((host) => typeof host === 'string'),
    "'mx' must be a list of host names.",
  )
  const result = parseMailbox(address, { smtputf8: true })
  return result.ok ? computeKey(describeMailbox(result.mailbox, {}, mx)) : null
}
