/** What a listed word is. The order is that of the files: append, never insert. */
export const WORD_KINDS = [
  'word',
  'common_password',
  'name',
  'place',
  'trade',
  'culture',
  'own_word',
] as const

/** What a listed word is. */
export type WordKind = (typeof WORD_KINDS)[number]

/** A word with its price. */
export interface RankedWord {
  /** Folded: `a` to `z` and `0` to `9` only, at most 40 of them. */
  readonly word: string
  /** How many guesses come before it. Kept as the nearest power of two from 2⁴ to 2¹⁷. */
  readonly guesses: number
  readonly kind: WordKind
}

/**
 * Words packed into one ASCII text: a header line, then the words, sorted and front-coded, and then a character
 * for the price and kind of each. A mark stands behind the words of each pair of first letters, and another one
 * behind their prices. The header begins with a checksum of all that stands behind it.
 */
export type StrengthTier = string

/** How a tier begins, up to its checksum. */
export const TIER_FORMAT = 'hygie-words/2|'
/** Hexadecimal digits of the checksum. */
export const CHECKSUM_DIGITS = 8

/** The code of the letter that is symbol 0; the others follow. */
export const LETTER_A = 97
/** The code of the digit that is the first symbol behind the letters. */
export const DIGIT_0 = 48
export const FIRST_DIGIT = 26
/** Letters and digits. */
export const SYMBOLS = 36
/** What two first symbols may be. */
export const PAIRS: number = SYMBOLS * SYMBOLS
export const PAIR_LENGTH = 2
/** Ends the words of a pair, and their prices: no character of either. */
export const MARK = '!'

/** The characters that stand for prices and kinds: what needs no escape in a string. */
export const VALUE_CHARACTERS =
  '#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~ '
/** The binary logarithm of the cheapest price. */
export const MIN_LEVEL = 4
/** How many prices there are, each twice the one before. */
export const LEVELS = 14
/** What is added to the number of shared letters to make it a character: two, which all of a pair share, is `B`. */
export const PREFIX_BASE = 64
/** No more letters are said to be shared, so that `Z` is the last of these characters. */
export const MAX_PREFIX = 26
/** The longest listed word. */
export const MAX_LETTERS = 40
/** The name of tiers that people compile themselves: their words are `own_word`, whatever they say. */
export const OWN_TIER = 'own'

/**
 * A tree of words in preorder: the first child of a node is the node behind it.
 *
 * One number a node: 8 bits for the symbol, 1 bit that says whether there are children, 23 bits for the
 * next sibling (0: none). Node 0 is the root.
 */
export interface Trie {
  readonly nodes: Uint32Array
  /** 0 where no word ends; else the kind above, and the guesses in the lower 24 bits. */
  readonly values: Uint32Array
  /** The child of the root for each symbol; 0 where there is none. */
  readonly roots: Uint32Array
}

/** Set in a node that has children. */
export const CHILD_BIT = 0x100
/** Where the next sibling begins in a node. */
export const NEXT_SHIFT = 9
/** The guesses in a value. */
export const GUESSES_MASK = 0xffffff
/** Where the kind begins in a byte of a grown tree; below it stands the logarithm. */
export const BYTE_KIND_SHIFT = 5
export const LOGARITHM_MASK = 31
/** Where the kind begins in a value. */
export const KIND_SHIFT = 24
