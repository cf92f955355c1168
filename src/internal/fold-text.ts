/** Letters that Unicode does not take apart, and what they are written as without them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const NOT_TAKEN_APART = /[œæßøłđðþı]/gu

/**
 * Folds a text for comparing words: lower case, without accents, ligatures spelt out. Bounded by its
 * callers, which hand in normalized passwords and short context words only.
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(NOT_TAKEN_APART, (letter) => PLAIN_LETTERS[letter] as string)
}
