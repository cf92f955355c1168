import { describe, expect, it } from 'vitest'
import { checkPatterns } from '../../../src/policy/check-patterns.js'
import type { PatternRule } from '../../../src/policy/types.js'
import { createStrengthEstimator } from '../../../src/strength/create-strength-estimator.js'
import type { StrengthPattern } from '../../../src/strength/patterns/types.js'
import type { StrengthEstimate } from '../../../src/strength/types.js'

const estimateOf = (spans: readonly (readonly [number, number, StrengthPattern])[]) =>
  ({
    score: 1,
    guessesLog10: 5,
    explanation: {
      spans: spans.map(([start, end, pattern]) => ({ start, end, pattern, disguise: 'none' })),
    },
  }) as unknown as StrengthEstimate

const ALL: PatternRule = { keyboard: 'refuse', sequences: 'refuse', repeats: 'refuse' }

describe('checkPatterns', () => {
  const cases: readonly (readonly [readonly [number, number, StrengthPattern][], string[]])[] = [
    [[[0, 5, 'keyboard_walk']], ['pattern_keyboard']],
    [[[0, 4, 'keyboard_walk']], []],
    [
      [
        [0, 3, 'keyboard_walk'],
        [6, 8, 'keyboard_walk'],
      ],
      ['pattern_keyboard'],
    ],
    [[[0, 6, 'sequence']], ['pattern_sequence']],
    [[[0, 6, 'word_sequence']], ['pattern_sequence']],
    [[[4, 10, 'repeat']], ['pattern_repeat']],
    [
      [
        [0, 5, 'keyboard_walk'],
        [5, 10, 'repeat'],
      ],
      ['pattern_keyboard', 'pattern_repeat'],
    ],
    [[[0, 10, 'word']], []],
    [[], []],
  ]
  it.each(cases)('judges %j of ten characters: %j', (spans, codes) => {
    const outcome = checkPatterns('x'.repeat(10), { rule: ALL, estimate: estimateOf(spans) })
    expect(outcome.status).toBe(codes.length === 0 ? 'pass' : 'fail')
    expect(outcome.reasons.map(({ code }) => code)).toEqual(codes)
  })

  it.each([
    ['1234xxxx', 'pattern_sequence'],
    ['1111xxxx', 'pattern_repeat'],
    ['7291xxxx', undefined],
  ])('counts the runs of digits of %s, which are explained as a number', (password, code) => {
    const estimate = estimateOf([[0, 4, 'number']])
    const { reasons } = checkPatterns(password, { rule: ALL, estimate })
    expect(reasons.map((reason) => reason.code)).toEqual(code === undefined ? [] : [code])
  })

  it('counts what each pattern covers', () => {
    const estimate = estimateOf([
      [0, 6, 'repeat'],
      [6, 9, 'sequence'],
      [9, 10, 'keyboard_walk'],
    ])
    const outcome = checkPatterns('x'.repeat(10), { rule: ALL, estimate })
    expect(outcome.details).toEqual({ length: 10, keyboard: 1, sequences: 3, repeats: 6 })
    expect(outcome.reasons).toEqual([
      { code: 'pattern_repeat', params: { covered: 6, length: 10 } },
    ])
  })

  it.each([
    [{}, 'pass', []],
    [{ keyboard: 'ignore', repeats: 'ignore' }, 'pass', []],
    [{ keyboard: 'warn' }, 'warn', ['pattern_keyboard']],
    [{ keyboard: 'warn', repeats: 'refuse' }, 'fail', ['pattern_keyboard', 'pattern_repeat']],
  ] as const)('makes of them what the rule says: %j → %s', (rule, status, codes) => {
    const estimate = estimateOf([
      [0, 5, 'keyboard_walk'],
      [5, 10, 'repeat'],
    ])
    const outcome = checkPatterns('x'.repeat(10), { rule, estimate })
    expect(outcome.status).toBe(status)
    expect(outcome.reasons.map(({ code }) => code)).toEqual(codes)
  })

  it('finds nothing in an empty text', () => {
    expect(checkPatterns('', { rule: ALL, estimate: estimateOf([]) }).status).toBe('pass')
  })

  it.each([
    ['azertyuiop!', 'pattern_keyboard'],
    ['abcdefgh12', 'pattern_sequence'],
    ['aaaaaaaaaa', 'pattern_repeat'],
  ])('finds in %j what our engine finds: %s', async (password, code) => {
    const estimate = await createStrengthEstimator().estimate(password, {})
    const outcome = checkPatterns(password, { rule: ALL, estimate })
    expect(outcome.reasons.map((reason) => reason.code)).toEqual([code])
  })

  it('throws where nothing is explained: a rule that cannot run never passes', () => {
    expect(() =>
      checkPatterns('x', { rule: ALL, estimate: { score: 4, guessesLog10: 12 } }),
    ).toThrow("'estimate'")
  })
})
