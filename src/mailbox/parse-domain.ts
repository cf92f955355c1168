import type { MailboxSyntaxReason } from './types.js'

/** A domain in the form that lists and resolvers take. */
export interface ParsedDomain {
  /** ASCII, lower case. */
  readonly ascii: string
  /** As typed, lower case, composed. */
  readonly typed: string
  /** Whether it reads differently from what was typed. */
  readonly isMapped: boolean
}

/** Where the URL parser would cut, decode or change what it is given. */
const REFUSED = /[%/?#:\\@\s]/u
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/u
/** Full stops of other scripts, which the mapping turns into a dot. */
const FULL_STOPS = /[\u3002\uFF0E\uFF61]/u

/**
 * Parses the part of an address behind the `@`, by the host parser of the platform.
 *
 * @see WHATWG URL Standard, section 3.5 (domain to ASCII); Unicode Technical Standard #46,
 * non-transitional; RFC 1123, section 2.1 and RFC 5321, section 2.3.5 for the labels
 */
export function parseDomain(raw: string): ParsedDomain | MailboxSyntaxReason['code'] {
  if (raw.startsWith('[')) return 'mailbox_address_literal'
  if (REFUSED.test(raw) || /[[\]]/u.test(raw)) return 'mailbox_bad_domain'
  if (raw.endsWith('.')) return 'mailbox_trailing_dot'
  if (!URL.canParse(`http://${raw}/`)) return 'mailbox_bad_domain'
  const ascii = new URL(`http://${raw}/`).hostname
  if (/^\d+(?:\.\d+){3}$/u.test(ascii)) return 'mailbox_numeric_host'
  if (ascii.endsWith('.')) return 'mailbox_trailing_dot'
  const labels = ascii.split('.')
  if (labels.length < 2) return 'mailbox_dotless_domain'
  if (!labels.every((label) => LABEL.test(label))) return 'mailbox_bad_label'
  const typed = raw.toLowerCase().normalize('NFC')
  return { ascii, typed, isMapped: isMapped(typed) }
}

/** Whether the mapping of UTS #46 changes more than case: width, circled letters, what is not seen. */
function isMapped(typed: string): boolean {
  const visible = typed.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  return visible.normalize('NFKC').toLowerCase() !== typed || FULL_STOPS.test(typed)
}
