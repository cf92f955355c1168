import { computeLog10 } from '../internal/compute-log10.js'
import { buildContextWords } from './build-context-words.js'
import { createLexicon } from './lexicon/create-lexicon.js'
import type { OpenTier } from './lexicon/open-tier.js'
import { toSymbols } from './lexicon/to-symbols.js'
import { clear, createCandidates } from './patterns/candidates.js'
import { composeText } from './patterns/compose-text.js'
import { createTextReader } from './patterns/create-text-reader.js'
import { createDateFinder } from './patterns/find-dates.js'
import { findFormer } from './patterns/find-former.js'
import { findPersonal } from './patterns/find-personal.js'
import { findRepeats } from './patterns/find-repeats.js'
import { findSequences } from './patterns/find-sequences.js'
import { createTailFinder } from './patterns/find-tails.js'
import { createWalkFinder } from './patterns/find-walks.js'
import { createWordSequenceFinder } from './patterns/find-word-sequences.js'
import { createWordFinder } from './patterns/find-words.js'
import { offerIdentifiers } from './patterns/offer-identifiers.js'
import type { ReadText } from './patterns/types.js'
import { capIdentifier } from './scoring/cap-identifier.js'
import { computeScore } from './scoring/compute-score.js'
import { explain } from './scoring/explain.js'
import { createParser } from './scoring/find-cheapest-parse.js'
import type { StrengthContext, StrengthEstimate, StrengthScore } from './types.js'

/** A part of the model that can be switched off, to measure what it brings. */
export type StrengthLayer =
  | 'words'
  | 'folding'
  | 'leet'
  | 'reversed'
  | 'sequences'
  | 'walks'
  | 'dates'
  | 'tails'
  | 'identifiers'
  | 'personal'
  | 'former'
  | 'repeats'

/** Options of {@link createAnalyzer}. */
export interface AnalyzerOptions {
  /** From which years are counted. */
  readonly year: number
  /** Characters that are analysed. */
  readonly maxLength: number
  /** Whether words of the language are missing. */
  readonly isProvisional: boolean
  /** Layers that are switched off. Default: none. */
  readonly without?: readonly StrengthLayer[] | undefined
}

/** Shown until the words of the language are there. */
const MAX_PROVISIONAL = 2
const MAX_FORMER = 24

/** What is searched of the person. */
interface PersonalWords {
  readonly words: readonly Uint8Array[]
  readonly formers: readonly Uint8Array[]
}

/** Estimates a password; what it works with is overwritten by the next call. */
export type Analyze = (password: string, context: StrengthContext) => StrengthEstimate

/**
 * Creates the analysis: every pattern offers what it explains, the cheapest way through them is searched, and
 * what was found is explained.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: it lists what an analysis consists of.
export function createAnalyzer(
  tiers: readonly OpenTier[],
  { year, maxLength, isProvisional, without = [] }: AnalyzerOptions,
): Analyze {
  const has = (layer: StrengthLayer): boolean => !without.includes(layer)
  const reading = { folding: has('folding'), leet: has('leet') }
  const read = createTextReader(maxLength, reading)
  const readFormer = createTextReader(maxLength, reading)
  const findWords = createWordFinder(createLexicon(has('words') ? tiers : []), {
    reversed: has('reversed'),
  })
  const findWordSequences = createWordSequenceFinder()
  const findWalks = createWalkFinder(maxLength)
  const findTails = createTailFinder(year)
  const findDates = createDateFinder(year)
  // They grow with the passwords: few are long, and room is the square of the length.
  const known = createCandidates(0)
  const tails = createCandidates(0)
  const parse = createParser(maxLength, known, tails)
  /** Without the layer, what stands behind a word is a part of its own, as in zxcvbn. */
  const joined = has('tails') ? tails : known

  const derive = createDeriver(readFormer)

  function findPersonalData(text: ReadText, context: StrengthContext): void {
    const { words, formers } = derive(context)
    if (has('personal')) findPersonal(text, words, known)
    if (has('former')) findFormer(text, formers, known)
  }

  /** What lies behind the text that is analysed must not decide what its last number is. */
  function findAllIdentifiers(composed: string, text: ReadText): void {
    offerIdentifiers(composed.slice(0, text.offsets[text.size]), text, known)
    capIdentifier(text.size, known, tails)
  }

  return (password, context) => {
    const { text: composed, origins } = composeText(password)
    const text = read(composed)
    clear(known, text.size)
    clear(tails, text.size)
    findTails(text, joined)
    if (has('dates')) findDates(text, joined)
    if (has('identifiers')) findAllIdentifiers(composed, text)
    findWords(text, known)
    if (has('sequences')) findSequences(text, known)
    if (has('sequences')) findWordSequences(text, known)
    if (has('walks')) findWalks(text, known)
    if (!isEmpty(context)) findPersonalData(text, context)
    if (has('repeats')) findRepeats(text, known, (start, end) => parse(start, end).guesses)
    const cheapest = parse(0, text.size)
    if (origins !== null) moveBack(text, origins)
    return {
      score: showScore(cheapest.guesses, isProvisional),
      guessesLog10: computeLog10(cheapest.guesses),
      explanation: explain(password, text, cheapest, isProvisional),
    }
  }
}

function showScore(guesses: number, isProvisional: boolean): StrengthScore {
  const score = computeScore(guesses)
  return isProvisional && score > MAX_PROVISIONAL ? MAX_PROVISIONAL : score
}

/** Offsets are those of the password as it was given. */
function moveBack({ offsets, size }: ReadText, origins: readonly number[]): void {
  for (let at = 0; at <= size; at++) offsets[at] = origins[offsets[at] as number] as number
}

function isEmpty(context: StrengthContext): boolean {
  for (const field in context) {
    if (context[field as keyof StrengthContext] !== undefined) return false
  }
  return true
}

/** What is derived from a context lives as long as the caller's object, and is derived once. */
function createDeriver(
  read: ReturnType<typeof createTextReader>,
): (context: StrengthContext) => PersonalWords {
  const derived = new WeakMap<StrengthContext, PersonalWords>()
  return (context) => {
    const known = derived.get(context)
    if (known !== undefined) return known
    const words = buildContextWords(context).map(toSymbols)
    const personal = { words, formers: listFormer(context, read) }
    derived.set(context, personal)
    return personal
  }
}

/** What is no text was no password: a context comes from a form or a database. */
function listFormer(
  { formerPasswords }: StrengthContext,
  read: ReturnType<typeof createTextReader>,
): readonly Uint8Array[] {
  if (!Array.isArray(formerPasswords)) return []
  return formerPasswords
    .slice(0, MAX_FORMER)
    .filter((former) => typeof former === 'string')
    .map((former) => {
      const { symbols, size } = read(former)
      return symbols.slice(0, size)
    })
}
