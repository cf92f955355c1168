/** Octets of a line without its line break. */
const MAX_OCTETS = 75

/**
 * Folds a line of iCalendar into lines of at most 75 octets, without splitting a character.
 *
 * @see RFC 5545, section 3.1
 */
export function foldCalendarLine(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = countOctets(character)
    if (octets + size > MAX_OCTETS) {
      // The space that begins a continuation counts.
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return `${folded}\r\n`
}

/** Of one code point in UTF-8. */
function countOctets(character: string): number {
  const code = character.codePointAt(0) as number
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
