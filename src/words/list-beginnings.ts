const MIN_LETTERS = 8

/** Where a phrase may be cut: after two words or more, when enough is left to know it by. */
export function listBeginnings(phrase: string): readonly string[] {
  const words = phrase.split(' ')
  return words
    .map((_, index) => words.slice(0, index + 1).join(' '))
    .slice(1, -1)
    .filter(({ length }) => length >= MIN_LETTERS)
}
