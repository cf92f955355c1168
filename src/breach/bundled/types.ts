/**
 * A list of passwords packed into one ASCII text: a header line, the long passwords, and the filter of the
 * short ones.
 *
 * The header is the format, a CRC-32 of all that stands behind it, the licence, and six numbers of the
 * filter: keys, two halves of the seed, length of a segment, segments that a key may begin in, slots. Long
 * passwords are sorted; each is a capital letter for the number of characters that it shares with the one
 * before (none is `A`), and the rest. What is not printable, or would need an escape in a string, stands as
 * `%` and four hexadecimal digits. The filter is 16 bits a slot, low byte first, in base64.
 */
export type PasswordBundle = string

/** How a bundle begins, up to its checksum. */
export const BUNDLE_FORMAT = 'hygie-passwords/1|'
/** Hexadecimal digits of the checksum. */
export const CHECKSUM_DIGITS = 8
/** From this length on a password is in the list itself, shorter ones are in the filter. */
export const LONG = 12
/** Shorter words are no passwords anywhere. */
export const SHORTEST = 4
/** The longest password of the list. */
export const LONGEST = 40
/** The letter for no shared character; the others follow. */
export const SHARED_BASE = 65
export const MAX_SHARED = 25
