import { describe, expect, it } from 'vitest'
import {
  CODES,
  LEET_FLAG,
  REVERSED_FLAG,
  type StrengthPattern,
} from '../../../../src/strength/patterns/types.js'
import { explain } from '../../../../src/strength/scoring/explain.js'
import type { Parse, ParsedPart } from '../../../../src/strength/scoring/find-cheapest-parse.js'
import type { StrengthExplanation } from '../../../../src/strength/types.js'
import { MAX_SIZE, readText } from '../../../support/find-parts.js'

/** From where, to where, and what it is. Entries of the text as it was read. */
type Row = readonly [start: number, end: number, pattern: StrengthPattern, flags?: number]

function explainParts(
  password: string,
  rows: readonly Row[],
  { guesses = 100, maxSize = MAX_SIZE, isProvisional = false } = {},
): StrengthExplanation {
  const parts = rows.map(([start, end, pattern, flags = 0]): ParsedPart => {
    return { start, end, code: CODES[pattern] | flags, guesses, isTail: false }
  })
  const parse: Parse = { guesses, parts }
  return explain(password, readText(password, maxSize), parse, isProvisional)
}

const listSpans = ({ spans }: StrengthExplanation) =>
  spans.map(({ start, end, pattern, disguise }) => [start, end, pattern, disguise])

describe('explain', () => {
  const spans: readonly (readonly [
    what: string,
    password: string,
    parts: readonly Row[],
    expected: readonly (readonly unknown[])[],
  ])[] = [
    ['nothing', '', [], []],
    [
      'letters one by one',
      'chat7',
      [
        [0, 4, 'word'],
        [4, 5, 'number'],
      ],
      [
        [0, 4, 'word', 'none'],
        [4, 5, 'number', 'none'],
      ],
    ],
    [
      'signs for letters, and what is written backwards',
      'ch@ttahc',
      [
        [0, 4, 'word', LEET_FLAG],
        [4, 8, 'name', REVERSED_FLAG],
      ],
      [
        [0, 4, 'word', 'leet'],
        [4, 8, 'name', 'reversed'],
      ],
    ],
    [
      'marks as part of the letter before',
      'e\u0301te\u0301!',
      [
        [0, 3, 'word'],
        [3, 4, 'sign'],
      ],
      [
        [0, 5, 'word', 'none'],
        [5, 6, 'sign', 'none'],
      ],
    ],
    [
      'marks before any letter as part of the first',
      '\u0301\u0302chat',
      [[0, 4, 'word']],
      [[0, 6, 'word', 'none']],
    ],
    [
      'a ligature as two letters',
      'cœur1',
      [
        [0, 5, 'word'],
        [5, 6, 'number'],
      ],
      [
        [0, 4, 'word', 'none'],
        [4, 5, 'number', 'none'],
      ],
    ],
    [
      'a ligature that parts share once, with the latter',
      'œil',
      [
        [0, 1, 'unknown'],
        [1, 4, 'word'],
      ],
      [[0, 3, 'word', 'none']],
    ],
    [
      'both halves of a surrogate pair',
      '😀chat😀',
      [
        [0, 1, 'unknown'],
        [1, 5, 'word'],
        [5, 6, 'unknown'],
      ],
      [
        [0, 2, 'unknown', 'none'],
        [2, 6, 'word', 'none'],
        [6, 8, 'unknown', 'none'],
      ],
    ],
  ]
  it.each(spans)('places %s', (_, password, parts, expected) => {
    expect(listSpans(explainParts(password, parts))).toEqual(expected)
  })

  const points: readonly (readonly [string, readonly Row[], number])[] = [
    ['no part', [], 0],
    ['each known part', [[0, 4, 'word'] as Row, [4, 5, 'sign'], [5, 6, 'year']], 3],
    ['each character that nothing explains', [[0, 4, 'unknown'] as Row, [4, 8, 'name']], 5],
  ]
  it.each(points)('gives one point for %s', (_, parts, expected) => {
    expect(explainParts('chat!267', parts).points).toBe(expected)
  })

  it.each([
    ['', 0, 0],
    ['chat', 18.8, 25.97],
    // 14 characters of 4 kinds: CNIL, délibération n° 2022-100, counts 93 bits.
    ['Posologie2021!', 92.81, 90.89],
    // A code point is one character.
    ['😀', 5.21, 6.49],
  ])('counts the bits of %j', (password, cnil, anssi) => {
    expect(explainParts(password, []).bits).toEqual({ cnil, anssi })
  })

  it('counts the bits of all, and what it did not read', () => {
    const { bits, unread } = explainParts('chat'.repeat(100), [], { maxSize: 128 })
    expect(bits.cnil).toBe(Math.round(400 * Math.log2(26) * 100) / 100)
    expect(unread).toBe(272)
  })

  it.each([
    ['letters', 'abcdefgh', 5, 3],
    ['marks with the letter before', 'e\u0301\u0301abcdefg', 2, 6],
    ['both halves of a surrogate pair', '😀😀😀', 2, 2],
    ['a ligature as read, when half of it is', 'aœa', 2, 1],
    ['nothing of a short text', 'abc', 5, 0],
    ['marks that come without end', `a${'\u0301'.repeat(100)}`, 5, 81],
  ])('counts %s among what it did not read', (_, password, maxSize, expected) => {
    expect(explainParts(password, [], { maxSize }).unread).toBe(expected)
  })

  it('gives the seconds of the four scenarios of zxcvbn', () => {
    expect(explainParts('x', [], { guesses: 1e6 }).crackSeconds).toEqual({
      onlineThrottled: 36_000_000,
      onlineUnthrottled: 100_000,
      offlineSlowHash: 100,
      offlineFastHash: 0.0001,
    })
  })

  it.each([true, false])('says whether it is provisional: %s', (isProvisional) => {
    expect(explainParts('x', [], { isProvisional }).isProvisional).toBe(isProvisional)
  })

  it('suggests what raises the score', () => {
    const { suggestions } = explainParts('chat', [[0, 4, 'personal']])
    expect(suggestions).toEqual(['avoid_personal_data', 'add_words'])
  })
})
