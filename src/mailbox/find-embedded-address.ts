/**
 * Finds the one address that a display name, angle brackets, a comment or `mailto:` holds; `null` where
 * several are, or none. Whether it is one is for the parser to say.
 *
 * @see RFC 5322, sections 3.2.2 (comments) and 3.4 (display names); RFC 6068, section 2 (`mailto:`)
 */
export function findEmbeddedAddress(text: string): string | null {
  const at = text.indexOf('@')
  if (at < 0 || at !== text.lastIndexOf('@')) return null
  const inner = /<([^<>]*)>/u.exec(text)?.[1] ?? text
  const address = inner.replace(/\([^()]*\)/gu, '').trim()
  return /^mailto:([^?]*)/iu.exec(address)?.[1] ?? address
}
