import { PATTERN_MASK, PATTERNS, type StrengthPattern } from '../patterns/types.js'
import type { StrengthSuggestion } from '../types.js'
import { computeScore } from './compute-score.js'
import { combine, type Parse } from './find-cheapest-parse.js'

/** What a word costs that is neither frequent nor the person's: among 4,096. */
const UNCOMMON_WORD = 4_096
/** A number is as long as several words are, and costs more than one. */
const SEVERAL_WORDS = UNCOMMON_WORD ** 3
const MAX_SUGGESTIONS = 3
/** What rules ask for. */
const ENOUGH = 3

/** What each suggestion is about: such parts become an uncommon word, or several. The most serious come first. */
const REPLACED: readonly (readonly [StrengthSuggestion, readonly StrengthPattern[]])[] = [
  ['avoid_former_password', ['former_password']],
  ['avoid_personal_data', ['personal']],
  ['avoid_identifier', ['identifier']],
  ['avoid_pattern', ['keyboard_walk', 'sequence', 'word_sequence', 'repeat', 'date']],
  [
    'avoid_common_words',
    ['word', 'common_password', 'name', 'place', 'trade', 'culture', 'own_word'],
  ],
]

/**
 * Suggests what would raise the score: each suggestion is carried out on the parts that were found, with
 * words that are not frequent, and the guesses are computed again. What does not raise the score is not
 * suggested. A word more always does, since no score spans more than a thousandfold; several are asked for
 * where one alone does not make the password good enough.
 */
export function suggest(parse: Parse): readonly StrengthSuggestion[] {
  const score = computeScore(parse.guesses)
  if (score === 4) return []
  const found = REPLACED.filter(([, patterns]) => computeScore(replace(parse, patterns)) > score)
  const isOneEnough = computeScore(addWord(parse)) >= ENOUGH
  const suggestions = found.map(([kind]) => kind)
  suggestions.push(isOneEnough ? 'add_word' : 'add_words')
  return suggestions.slice(0, MAX_SUGGESTIONS)
}

function replace({ parts }: Parse, patterns: readonly StrengthPattern[]): number {
  return combine(
    parts.map((part) => {
      const pattern = PATTERNS[part.code & PATTERN_MASK] as StrengthPattern
      if (!patterns.includes(pattern)) return part
      const instead = pattern === 'identifier' ? SEVERAL_WORDS : UNCOMMON_WORD
      return { ...part, guesses: Math.max(part.guesses, instead), isTail: false }
    }),
  )
}

function addWord({ parts }: Parse): number {
  return combine([...parts, { start: 0, end: 0, code: 0, guesses: UNCOMMON_WORD, isTail: false }])
}
