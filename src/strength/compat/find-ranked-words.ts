import { findChild } from '../lexicon/find-child.js'
import { CHILD_BIT } from '../lexicon/types.js'
import { countChoices } from '../scoring/count-variations.js'
import type { RankedTrie } from './build-ranked-trie.js'
import { countCaseVariations } from './count-case-variations.js'
import { LEET_TABLE } from './leet-table.js'
import type { RankedMatch } from './types.js'

/** A sign at a place of the password, and the letter that it may stand for. */
interface Substitution {
  readonly letter: string
  readonly signs: string
}

/** Places of the tree that are tried with substitutions: no text may take long. */
const MAX_VISITS = 60_000
const REVERSED = 2
const SUBSTITUTIONS = LEET_TABLE.flatMap(([letter, all]) =>
  all.map((signs): Substitution => ({ letter, signs })),
)
const LETTER_A = 97

/**
 * Finds listed words as zxcvbn-ts does: as they are, with substitutions, and backwards. Substitutions are
 * followed along the tree: all of them, and not the first hundred ways to replace them in the whole text.
 */
export function findRankedWords(
  password: string,
  { trie, symbolOf }: RankedTrie,
): readonly RankedMatch[] {
  const found: RankedMatch[] = []
  const symbols = listSymbols(password, symbolOf)
  const backwards = listSymbols(password.split('').reverse().join(''), symbolOf).reverse()
  const substitutions = symbols.map((_, at) => listSubstitutions(password, at))
  const { nodes, values } = trie
  let visits = 0

  function accept(node: number, first: number, end: number, path: readonly Substitution[]): void {
    const rank = values[node] as number
    if (rank === 0) return
    const token = password.slice(first, end)
    if (path.length > 0 && token.length === 1) return
    const guesses = rank * countCaseVariations(token) * countLeetVariations(token, path)
    found.push({ first, last: end - 1, guesses })
  }

  function walk(node: number, first: number, at: number, path: readonly Substitution[]): void {
    if (path.length > 0 && ++visits > MAX_VISITS) return
    accept(node, first, at, path)
    if (at >= symbols.length || ((nodes[node] as number) & CHILD_BIT) === 0) return
    const child = findChild(trie, node, symbols[at] as number)
    if (child !== 0) walk(child, first, at + 1, path)
    for (const substitution of substitutions[at] as readonly Substitution[]) {
      const other = findChild(trie, node, substitution.letter.charCodeAt(0) - LETTER_A)
      if (other !== 0) walk(other, first, at + substitution.signs.length, [...path, substitution])
    }
  }

  function walkBack(last: number): void {
    let node = 0
    for (let at = last; at >= 0; at--) {
      node = findChild(trie, node, backwards[at] as number)
      if (node === 0) return
      const rank = values[node] as number
      if (rank === 0) continue
      const guesses = rank * REVERSED * countCaseVariations(password.slice(at, last + 1))
      found.push({ first: at, last, guesses })
    }
  }

  for (let at = 0; at < symbols.length; at++) {
    walk(0, at, at, [])
    walkBack(at)
  }
  return found
}

/** One for each unit of the text, also where its small letters are more: zxcvbn-ts looks no further. */
function listSymbols(text: string, symbolOf: (unit: number) => number): number[] {
  const lower = text.toLowerCase()
  return Array.from({ length: text.length }, (_, at) => symbolOf(lower.charCodeAt(at)))
}

function listSubstitutions(password: string, at: number): readonly Substitution[] {
  return SUBSTITUTIONS.filter(({ signs }) => password.startsWith(signs, at))
}

/** What substitutions multiply guesses by: 2 for each that is used throughout, else the ways to use it. */
function countLeetVariations(token: string, path: readonly Substitution[]): number {
  const lower = token.toLowerCase()
  const distinct = new Map(path.map((one) => [one.letter + one.signs, one]))
  let variations = 1
  for (const { letter, signs } of distinct.values()) {
    const replaced = lower.split(signs).length - 1
    const plain = lower.split(letter).length - 1
    variations *= replaced === 0 || plain === 0 ? 2 : countChoices(replaced, plain)
  }
  return variations
}
