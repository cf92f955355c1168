/** The symbol of 0; letters are below, 9 is 35. */
export const FIRST_DIGIT = 26
/** Neither letter nor digit, but what people put between words. */
export const SEPARATOR = 36
/** Anything else. */
export const OTHER = 37

/**
 * A password as the patterns see it: one entry for each letter, digit or sign. Letters have lost case and
 * accents, a ligature is two letters, a combining mark is nothing. What the arrays hold behind `size` may be
 * of another password.
 */
export interface ReadText {
  /** How many entries there are. */
  readonly size: number
  /** 0 to 25 for letters, 26 to 35 for digits, `SEPARATOR`, `OTHER`. */
  readonly symbols: Uint8Array
  /** The UTF-16 unit as it was typed, in small letters, with its accent; the second one of a pair. */
  readonly units: Uint16Array
  /** The letters that a sign or digit may stand for, one bit each; 0 for most. */
  readonly masks: Uint32Array
  /** How many capital letters there are before each entry. */
  readonly capitals: Uint16Array
  /** How many letters of either case there are before each entry. */
  readonly letters: Uint16Array
  /** Where each entry begins in the password; one more for the end. */
  readonly offsets: Uint16Array
}

/** What may explain a part of a password. */
export type StrengthPattern =
  /** A frequent word. */
  | 'word'
  /** A frequent password that is no word. */
  | 'common_password'
  /** A given name or a family name. */
  | 'name'
  /** A town, a département, a region. */
  | 'place'
  /** A word of health professions, of medicines, or of portals. */
  | 'trade'
  /** A set phrase, a title, a brand, a pet's name. */
  | 'culture'
  /** A word of a dictionary of one's own. */
  | 'own_word'
  /** Letters or digits in their order. */
  | 'sequence'
  /** Words of one list. */
  | 'word_sequence'
  /** The same, again. */
  | 'repeat'
  /** Keys in a line or a figure. */
  | 'keyboard_walk'
  /** A day, with or without its year. */
  | 'date'
  /** A year of four digits. */
  | 'year'
  /** Other digits. */
  | 'number'
  /** A sign, or the same sign several times. */
  | 'sign'
  /** What stands between words. */
  | 'separator'
  /** A short word that joins others, or a unit. */
  | 'connector'
  /** A number that others can look up. */
  | 'identifier'
  /** Words of the person. */
  | 'personal'
  /** A former password, but for a few characters. */
  | 'former_password'
  /** Nothing explains it. */
  | 'unknown'

/** All patterns. The first ones are kinds of listed words, in the order of `WORD_KINDS`. */
export const PATTERNS: readonly StrengthPattern[] = [
  'word',
  'common_password',
  'name',
  'place',
  'trade',
  'culture',
  'own_word',
  'sequence',
  'word_sequence',
  'repeat',
  'keyboard_walk',
  'date',
  'year',
  'number',
  'sign',
  'separator',
  'connector',
  'identifier',
  'personal',
  'former_password',
  'unknown',
]

/** The number of a pattern, as candidates keep it. */
export const CODES: Readonly<Record<StrengthPattern, number>> = Object.fromEntries(
  PATTERNS.map((pattern, code) => [pattern, code]),
) as Record<StrengthPattern, number>

/** The number of a pattern within a code. */
export const PATTERN_MASK = 63
/** Flags beside the number: signs stand for letters; written backwards. */
export const LEET_FLAG = 64
export const REVERSED_FLAG = 128
