import { foldText } from '../internal/fold-text.js'
import type { StrengthContext } from './types.js'

const MAX_WORDS = 64
const MAX_LETTERS = 64
/** A context is a few lines of a form; what is longer was not typed by a person. */
const MAX_FIELD = 256

/**
 * Builds the words that a guesser would derive from what is known of a person.
 *
 * Splits at everything that is no letter or digit and between small and capital letters, folds case and
 * accents, and joins neighbours again: `Jérôme Le Goff` gives `jerome`, `le`, `goff`, `legoff`,
 * `jeromelegoff`, `goffjerome`, `jgoff`… At most 64 words of 64 characters, whole values first. Linear.
 *
 * @param context - What is known. Neither kept nor changed.
 * @returns Words without case and accents, each once, in an order that depends on the context only.
 *
 * @example Names as they appear in passwords
 * ```ts
 * import { buildContextWords } from 'hygie/strength'
 *
 * console.log(buildContextWords({ name: 'Jeanne Dupont' }).includes('jdupont')) // true
 * ```
 *
 * @since 0.1.0
 */
export function buildContextWords(context: StrengthContext): readonly string[] {
  const { name, email, organisation, portal, city, birthDate, formerPasswords = [] } = context
  const words = new Set<string>()
  const values = [name, localPart(email), organisation, portal, city, ...formerPasswords]
  const parts = values.map(split)
  for (const tokens of parts) add(words, [tokens.join('')])
  for (const tokens of parts) add(words, tokens)
  for (const tokens of parts) add(words, joinNeighbours(tokens))
  add(words, buildInitials(split(name)))
  if (birthDate !== undefined) add(words, writeDate(birthDate))
  return [...words].slice(0, MAX_WORDS)
}

function add(words: Set<string>, more: readonly string[]): void {
  for (const word of more) {
    if (word.length >= 2 && word.length <= MAX_LETTERS) words.add(word)
  }
}

function localPart(email: string | undefined): string | undefined {
  return email?.slice(0, email.includes('@') ? email.lastIndexOf('@') : undefined)
}

function split(value: string | undefined): readonly string[] {
  if (value === undefined || value.length > MAX_FIELD) return []
  const spaced = value.normalize('NFC').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
  return spaced
    .split(/[^\p{L}\p{M}\p{Nd}]+/u)
    .map(foldText)
    .filter((token) => token !== '')
}

/** Pairs in both orders, and the whole backwards: surname first. */
function joinNeighbours(tokens: readonly string[]): readonly string[] {
  const pairs = tokens.slice(1).flatMap((token, index) => {
    const before = tokens[index] ?? ''
    return [`${before}${token}`, `${token}${before}`]
  })
  return [...pairs, [...tokens].reverse().join('')]
}

/** `jd`, `jdupont`, `dupontj`. */
function buildInitials(tokens: readonly string[]): readonly string[] {
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (first === undefined || last === undefined || tokens.length < 2) return []
  const initials = tokens.map((token) => token.charAt(0)).join('')
  return [initials, `${first.charAt(0)}${last}`, `${last}${first.charAt(0)}`, `${first}${last}`]
}

/** As French people write a day: 12051990, 120590, 1205, and the year alone. */
function writeDate(date: string): readonly string[] {
  const [year = '', month = '', day = ''] = date.split('-')
  return [`${day}${month}${year}`, `${day}${month}${year.slice(2)}`, `${day}${month}`, year]
}
