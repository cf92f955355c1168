import type { MailboxSyntaxReason } from './types.js'

/** Atext of RFC 5322, section 3.2.3, the dot, and what RFC 6531, section 3.3 adds. */
const ALLOWED = /[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\u0080-\u{10FFFF}-]/u
const PLAIN = /^[A-Za-z0-9#$&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9#$&'*+/=?^_`{|}~-]+)*$/u
/** The last is the Braille pattern without dots. */
const INVISIBLE = /[\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u
/** Without a UTF-8 form, or never to be a character: the same in every edition of Unicode. */
const IMPOSSIBLE = /[\p{Cs}\p{Noncharacter_Code_Point}]/u
const MAX_OCTETS = 64

/**
 * Finds what is wrong with a local part that is not quoted; `null` when nothing is. Takes it as typed, so
 * that an index points where the person looks, and measures its composed form.
 *
 * @see RFC 5321, sections 4.1.2 and 4.5.3.1.1; RFC 6531, section 3.3
 */
export function findLocalPartIssue(local: string, from: number): MailboxSyntaxReason | null {
  if (local.length <= MAX_OCTETS && PLAIN.test(local)) return null
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
  const actual = new TextEncoder().encode(local.normalize('NFC')).length
  if (actual > MAX_OCTETS) {
    return { code: 'mailbox_local_too_long', params: { max: MAX_OCTETS, actual } }
  }
  return null
}

function findInvalid(local: string): number {
  let index = 0
  for (const character of local) {
    // Composing turns the Greek question mark into a semicolon.
    const composed = character.normalize('NFC')
    if (!ALLOWED.test(composed) || IMPOSSIBLE.test(character)) return index
    index += character.length
  }
  return -1
}
