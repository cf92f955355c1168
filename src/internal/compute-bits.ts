/** Kinds of characters. `special` is all that is neither letter nor digit, the space included. */
export type CharacterKind = 'lower' | 'upper' | 'digit' | 'special'

/** What a text is made of. */
export interface CharacterCount {
  readonly kinds: readonly CharacterKind[]
  /** Bits of a random choice from the characters of these kinds. */
  readonly bits: number
}

/** Letters of an alphabet without case count as lower: they add variety, not a second kind. */
const PATTERNS: Readonly<Record<CharacterKind, RegExp>> = {
  lower: /(?![\p{Lu}\p{Lt}])\p{L}/u,
  upper: /[\p{Lu}\p{Lt}]/u,
  digit: /\p{Nd}/u,
  special: /[^\p{L}\p{M}\p{Nd}]/u,
}

/** 26 + 26 + 10 + 37 = 99 characters, the alphabet behind the CNIL's own examples. */
const ALPHABET: Readonly<Record<CharacterKind, number>> = {
  lower: 26,
  upper: 26,
  digit: 10,
  special: 37,
}
/** A longer text is refused before it is judged: see `normalizePassword`. */
const MAX_LOOKED_AT = 4_096
const KINDS: readonly CharacterKind[] = ['lower', 'upper', 'digit', 'special']

/**
 * Counts the kinds of characters and the bits that they make, as the CNIL does.
 *
 * @see CNIL, délibération n° 2022-100 du 21 juillet 2022
 */
export function computeBits(text: string, codePoints: number): CharacterCount {
  const beginning = text.slice(0, MAX_LOOKED_AT)
  const kinds = KINDS.filter((kind) => PATTERNS[kind].test(beginning))
  const alphabet = kinds.reduce((sum, kind) => sum + ALPHABET[kind], 0)
  const bits = alphabet === 0 ? 0 : codePoints * Math.log2(alphabet)
  return { kinds, bits: Math.round(bits * 100) / 100 }
}
