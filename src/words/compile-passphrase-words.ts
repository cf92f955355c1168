/** As many as five dice tell apart. */
const SIZE = 7_776
const SHAPE = /^[a-z]{3,9}$/u
/** French and English, and the singulars that they may be of. */
const PLURALS: readonly (readonly [plural: RegExp, singular: string])[] = [
  [/s$/u, ''],
  [/es$/u, ''],
  [/ies$/u, 'y'],
  [/x$/u, ''],
  [/aux$/u, 'al'],
  [/aux$/u, 'ail'],
]

/**
 * Compiles words into the text that is shipped: in alphabetical order, with a space between two.
 *
 * Throws for a list of another size, for a word that is not three to nine small letters of ASCII, that stands
 * twice, or that is the plural of another, so that a slip of the pen does not become a weaker passphrase.
 */
export function compilePassphraseWords(lists: readonly string[]): string {
  const words = lists.flatMap((list) => list.trim().split(/\s+/u)).sort()
  const known = new Set(words)
  const wrong = words.filter(
    (word, index) => !SHAPE.test(word) || word === words[index - 1] || isPlural(word, known),
  )
  if (wrong.length > 0 || words.length !== SIZE) {
    throw new Error(`${words.length} words; wrong: ${wrong.join(', ')}`)
  }
  return words.join(' ')
}

function isPlural(word: string, known: ReadonlySet<string>): boolean {
  return PLURALS.some(
    ([plural, singular]) => plural.test(word) && known.has(word.replace(plural, singular)),
  )
}
