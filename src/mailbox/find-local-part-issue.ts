import type { MailboxSyntaxReason } from './types.js'

/** Atext of RFC 5322, section 3.2.3, the dot, and what RFC 6531, section 3.3 adds. */
const ALLOWED = /[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\-\u0080-\u{10FFFF}-]/u
const INVISIBLE = /[\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}]/u
const MAX_OCTETS = 64

/**
 * Finds what is wrong with a local part that is not quoted; `null` when nothing is.
 *
 * @see RFC 5321, sections 4.1.2 and 4.5.3.1.1; RFC 6531, section 3.3
 */
export function findLocalPartIssue(local: string, from: number): MailboxSyntaxReason | null {
  if (local === '') return { code: 'mailbox_empty_local', params: {} }
  const dot = local.startsWith('.') ? 0 : local.search(/\.(?=\.|$)/u)
  if (dot >= 0) return { code: 'mailbox_dot_placement', params: { index: from + dot } }
  const invisible = local.search(INVISIBLE)
  if (invisible >= 0) {
    return { code: 'mailbox_invisible_character', params: { index: from + invisible } }
  }
  const routing = local.search(/[%!]/u)
  if (routing >= 0) return { code: 'mailbox_old_routing', params: { index: from + routing } }
  const invalid = findInvalid(local)
  if (invalid >= 0) return { code: 'mailbox_invalid_character', params: { index: from + invalid } }
  const actual = new TextEncoder().encode(local).length
  if (actual > MAX_OCTETS) {
    return { code: 'mailbox_local_too_long', params: { max: MAX_OCTETS, actual } }
  }
  return null
}

function findInvalid(local: string): number {
  let index = 0
  for (const character of local) {
    if (!ALLOWED.test(character) || /[\p{Cs}\p{Cn}]/u.test(character)) return index
    index += character.length
  }
  return -1
}
