/** What Unicode counts as a line break (UAX #14, classes BK, CR, LF and NL), but for the vertical tabulator. */
const BREAKS = /\r\n|[\n\f\r\u0085\u2028\u2029]/gu
/** Controls but the tabulator, which a value must not hold. */
const CONTROLS = /[^\P{Cc}\t\n]/gu
/** Halves of surrogate pairs, which have no UTF-8 form. */
const LONE_SURROGATES = /\p{Cs}/gu

/**
 * Writes a text as a value of iCalendar. Line breaks of every kind become one kind, other controls fall, and
 * half a character becomes U+FFFD; everything else is read back as it was.
 *
 * @see RFC 5545, section 3.3.11
 */
export function escapeCalendarText(text: string): string {
  return text
    .replaceAll('\v', '\n')
    .replace(BREAKS, '\n')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATES, '\uFFFD')
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n')
}
