import { foldText } from '../internal/fold-text.js'

const MIN_LETTERS = 3
/** Longer than the names of one person, shorter than what would take time. */
const MAX_TOKENS = 24

/**
 * Whether a local part holds a name of the holder: a token that is a name, two names run together, or an
 * initial and a name. Accents and case make no difference.
 */
export function hasHolderName(base: string, names: readonly string[]): boolean {
  const parts = names.map(split)
  // `Le Guen` is also written in one.
  const tokens = [...parts.map((words) => words.join('')), ...parts.flat()].slice(0, MAX_TOKENS)
  const long = tokens.filter(({ length }) => length >= MIN_LETTERS)
  if (long.length === 0) return false
  const heads = tokens.flatMap((token) => [token, token.charAt(0)])
  return split(base).some((part) =>
    long.some((name) => {
      if (part === name) return true
      const rest = part.endsWith(name) ? part.slice(0, -name.length) : ''
      return rest !== '' && heads.includes(rest)
    }),
  )
}

/** Runs of letters, folded. */
function split(text: string): string[] {
  return foldText(text).match(/\p{L}+/gu) ?? []
}
