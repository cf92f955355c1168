import { decodeLabel } from './decode-label.js'
import type { MailboxSyntaxReason } from './types.js'

/** A domain in the form that lists and resolvers take. */
export interface ParsedDomain {
  /** ASCII, lower case. */
  readonly ascii: string
  /** The same, as a person reads it. */
  readonly unicode: string
  /** Whether it reads differently from what was typed. */
  readonly isMapped: boolean
}

/** Where the URL parser would cut, decode or change what it is given. */
const REFUSED = /[%/?#:\\@\s]/u
/** What a host parser leaves as it is, but for case: no number at the end, and nothing internationalized. */
const PLAIN =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/u
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/u

/**
 * Parses the part of an address behind the `@`, by the host parser of the platform.
 *
 * @see WHATWG URL Standard, section 3.5 (domain to ASCII); Unicode Technical Standard #46,
 * non-transitional; RFC 1123, section 2.1 and RFC 5321, section 2.3.5 for the labels
 */
export function parseDomain(raw: string): ParsedDomain | MailboxSyntaxReason['code'] {
  if (PLAIN.test(raw)) {
    const ascii = raw.toLowerCase()
    if (!ascii.includes('xn--')) return { ascii, unicode: ascii, isMapped: false }
  }
  if (raw.startsWith('[')) return 'mailbox_address_literal'
  if (REFUSED.test(raw) || /[[\]]/u.test(raw)) return 'mailbox_bad_domain'
  if (raw.endsWith('.')) return 'mailbox_trailing_dot'
  if (!URL.canParse(`http://${raw}/`)) return 'mailbox_bad_domain'
  const ascii = new URL(`http://${raw}/`).hostname
  if (/^\d+(?:\.\d+){3}$/u.test(ascii)) return 'mailbox_numeric_host'
  if (ascii.endsWith('.')) return 'mailbox_trailing_dot'
  const labels = ascii.split('.')
  if (!labels.every(isGenuine)) return 'mailbox_bad_domain'
  if (labels.length < 2) return 'mailbox_dotless_domain'
  if (!labels.every((label) => LABEL.test(label))) return 'mailbox_bad_label'
  return { ascii, unicode: labels.map(decodeLabel).join('.'), isMapped: isMapped(raw, labels) }
}

/**
 * Whether a label is an internationalized one if it claims to be. Some host parsers accept whatever is in
 * ASCII, so the claim is checked by the way back.
 */
function isGenuine(label: string): boolean {
  if (!label.startsWith('xn--')) return true
  const host = `http://${decodeLabel(label)}.example/`
  return (
    decodeLabel(label) !== label && URL.canParse(host) && new URL(host).host === `${label}.example`
  )
}

/**
 * Whether a label reads differently from what was typed: width, circled letters, what is not seen, a
 * capital sharp s. Lower case letter by letter, because the sigma at the end of a word has another one.
 */
function isMapped(raw: string, labels: readonly string[]): boolean {
  const lower = [...raw].map((letter) => letter.toLowerCase()).join('')
  const typed = lower.normalize('NFC').split('.')
  const isRead = (label: string, at: number): boolean =>
    typed[at] === label || typed[at] === decodeLabel(label)
  return typed.length !== labels.length || !labels.every(isRead)
}
