import { describe, expect, it } from 'vitest'
import { CODES, LEET_FLAG, type StrengthPattern } from '../../../../src/strength/patterns/types.js'
import { computeScore } from '../../../../src/strength/scoring/compute-score.js'
import { combine, type ParsedPart } from '../../../../src/strength/scoring/find-cheapest-parse.js'
import { suggest } from '../../../../src/strength/scoring/suggest.js'
import type { StrengthSuggestion } from '../../../../src/strength/types.js'

type Row = readonly [pattern: StrengthPattern, guesses: number, isTail?: boolean]

function suggestFor(rows: readonly Row[], flags = 0): readonly StrengthSuggestion[] {
  const parts = rows
    .map((row) => toPart(...row))
    .map((part) => ({ ...part, code: part.code | flags }))
  return suggest({ guesses: combine(parts), parts })
}

describe('suggest', () => {
  const replaced: readonly (readonly [StrengthPattern, readonly StrengthSuggestion[]])[] = [
    ['former_password', ['avoid_former_password', 'add_words']],
    ['personal', ['avoid_personal_data', 'add_words']],
    ['identifier', ['avoid_identifier', 'add_words']],
    ['keyboard_walk', ['avoid_pattern', 'add_words']],
    ['sequence', ['avoid_pattern', 'add_words']],
    ['word_sequence', ['avoid_pattern', 'add_words']],
    ['repeat', ['avoid_pattern', 'add_words']],
    ['date', ['avoid_pattern', 'add_words']],
    ['word', ['avoid_common_words', 'add_words']],
    ['common_password', ['avoid_common_words', 'add_words']],
    ['name', ['avoid_common_words', 'add_words']],
    ['place', ['avoid_common_words', 'add_words']],
    ['trade', ['avoid_common_words', 'add_words']],
    ['culture', ['avoid_common_words', 'add_words']],
    ['own_word', ['avoid_common_words', 'add_words']],
    ['year', ['add_words']],
    ['number', ['add_words']],
    ['sign', ['add_words']],
    ['separator', ['add_words']],
    ['connector', ['add_words']],
    ['unknown', ['add_words']],
  ]
  it.each(replaced)('says of a part that is a %s: %j', (pattern, expected) => {
    expect(suggestFor([[pattern, 100]])).toEqual(expected)
    expect(suggestFor([[pattern, 100]], LEET_FLAG)).toEqual(expected)
  })

  const cases: readonly (readonly [string, readonly Row[], readonly StrengthSuggestion[]])[] = [
    ['words, for nothing', [], ['add_words']],
    ['nothing, for a score of 4', [['personal', 1e11]], []],
    [
      'at most three, the most serious first',
      [['former_password', 50] as Row, ['personal', 50], ['identifier', 50], ['repeat', 50]],
      ['avoid_former_password', 'avoid_personal_data', 'avoid_identifier'],
    ],
    [
      'not what raises no score',
      [['name', 4_000] as Row, ['identifier', 100]],
      ['avoid_identifier', 'add_word'],
    ],
    ['not to replace what costs as much as a rare word', [['place', 5_000]], ['add_words']],
    [
      'words for a number that costs more than one',
      [['identifier', 2e7]],
      ['avoid_identifier', 'add_word'],
    ],
    ['a word, where that is enough', [['unknown', 24_500]], ['add_word']],
    ['several words, where one is not enough', [['unknown', 24_300]], ['add_words']],
    ['a word more, where rules are content', [['unknown', 1.1e8]], ['add_word']],
    [
      'a part of its own in the place of a tail',
      [['word', 5_000] as Row, ['date', 25, true]],
      ['avoid_pattern', 'add_word'],
    ],
  ]
  it.each(cases)('suggests %s', (_, rows, expected) => {
    expect(suggestFor(rows)).toEqual(expected)
  })

  it('never suggests a word that would raise no score', () => {
    for (let guesses = 1; computeScore(guesses) < 4; guesses *= 1.01) {
      const added = combine([toPart('unknown', guesses), toPart('word', 4_096)])
      expect(computeScore(added)).toBeGreaterThan(computeScore(guesses))
      expect(suggestFor([['unknown', guesses]])).toEqual([
        added < 1e8 + 5 ? 'add_words' : 'add_word',
      ])
    }
  })
})

function toPart(pattern: StrengthPattern, guesses: number, isTail = false): ParsedPart {
  return { start: 0, end: 1, code: CODES[pattern], guesses, isTail }
}
