import { describe, expect, it, vi } from 'vitest'
import { checkStrength } from '../../../src/strength/check-strength.js'
import type {
  StrengthEstimate,
  StrengthExplanation,
  StrengthScore,
} from '../../../src/strength/types.js'

/** What an estimator that explains may say; the text is one that it must not. */
const explanation = (points: number, isProvisional = false): StrengthExplanation =>
  ({
    points,
    bits: { cnil: 40, anssi: 45 },
    crackSeconds: {
      onlineThrottled: 4,
      onlineUnthrottled: 3,
      offlineSlowHash: 2,
      offlineFastHash: 1,
    },
    spans: [{ start: 0, end: 6, pattern: 'name', disguise: 'none', text: 'secret' }],
    suggestions: ['add_word'],
    causes: [{ code: 'strength_name', params: { start: 0, end: 6, text: 'secret' } }],
    isProvisional,
    unread: 0,
    password: 'secret',
  }) as unknown as StrengthExplanation

const explainerOf = (score: number, guessesLog10: number, explained: StrengthExplanation) => ({
  estimate: (): StrengthEstimate => ({
    score: score as StrengthScore,
    guessesLog10,
    explanation: explained,
  }),
})

const estimatorOf = (score: number, guessesLog10 = 7) => ({
  estimate: vi.fn((): StrengthEstimate => ({ score: score as StrengthScore, guessesLog10 })),
})

describe('checkStrength', () => {
  it.each([
    [undefined, 2, 'fail'],
    [undefined, 3, 'pass'],
    [4, 3, 'fail'],
    [4, 4, 'pass'],
    [0, 0, 'pass'],
  ] as const)('asks for %s, is given %i: %s', async (minScore, score, status) => {
    const rule = minScore === undefined ? undefined : { minScore }
    const outcome = await checkStrength('x', { estimator: estimatorOf(score), rule })
    expect(outcome.status).toBe(status)
    expect(outcome.details).toEqual({ score, guessesLog10: 7 })
    expect(outcome.reasons).toEqual(
      status === 'pass'
        ? []
        : [{ code: 'strength_too_low', params: { score, minScore: minScore ?? 3 } }],
    )
  })

  it('waits for an estimator that answers from elsewhere, and hands on nothing else of its answer', async () => {
    const answer = { score: 4, guessesLog10: 12, password: 'secret' } as StrengthEstimate
    const estimator = { estimate: async () => answer }
    const outcome = await checkStrength('secret', { estimator })
    expect(JSON.stringify(outcome)).not.toContain('secret')
  })

  it('hands on what explains, and nothing else of it', async () => {
    const estimator = explainerOf(1, 5, explanation(1))
    const outcome = await checkStrength('secret', { estimator })
    expect(outcome).toEqual({
      status: 'fail',
      reasons: [
        { code: 'strength_too_low', params: { score: 1, minScore: 3 } },
        { code: 'strength_name', params: { start: 0, end: 6 } },
      ],
      details: {
        score: 1,
        guessesLog10: 5,
        explanation: {
          points: 1,
          bits: { cnil: 40, anssi: 45 },
          crackSeconds: {
            onlineThrottled: 4,
            onlineUnthrottled: 3,
            offlineSlowHash: 2,
            offlineFastHash: 1,
          },
          spans: [{ start: 0, end: 6, pattern: 'name', disguise: 'none' }],
          suggestions: ['add_word'],
          causes: [{ code: 'strength_name', params: { start: 0, end: 6 } }],
          isProvisional: false,
          unread: 0,
        },
      },
    })
  })

  it.each([
    ['enough of them', 5, 4, 'pass', []],
    ['too few', 4, 4, 'fail', ['strength_few_points', 'strength_name']],
    [
      'too few, and too guessable',
      4,
      2,
      'fail',
      ['strength_too_low', 'strength_few_points', 'strength_name'],
    ],
  ] as const)('counts points: %s', async (_title, points, score, status, codes) => {
    const estimator = explainerOf(score, 11, explanation(points))
    const rule = { minScore: 3, minPoints: 5 } as const
    const outcome = await checkStrength('x', { estimator, rule })
    expect([outcome.status, outcome.reasons.map(({ code }) => code)]).toEqual([status, codes])
  })

  it.each([
    ['would do so far', 2, 11, 'unknown', ['strength_provisional']],
    ['will not do, whatever comes', 2, 7, 'fail', ['strength_too_low', 'strength_name']],
    ['is asked for no more than is shown', 2, 7, 'pass', [], 2],
  ] as const)(
    'leaves a score open that is held down and %s',
    async (_title, score, guessesLog10, status, codes, minScore: StrengthScore = 3) => {
      const estimator = explainerOf(score, guessesLog10, explanation(3, true))
      const outcome = await checkStrength('x', { estimator, rule: { minScore } })
      expect([outcome.status, outcome.reasons.map(({ code }) => code)]).toEqual([status, codes])
    },
  )

  it.each([
    ['enough', 9.5, 50, 'pass', []],
    ['few guesses', 11.5, 50, 'fail', ['strength_few_guesses', 'strength_name']],
    ['few bits', 9.5, 52, 'fail', ['strength_few_bits', 'strength_name']],
    [
      'few of both',
      11.1,
      60,
      'fail',
      ['strength_few_guesses', 'strength_few_bits', 'strength_name'],
    ],
  ] as const)('counts guesses and bits: %s', async (_title, guesses, bits, status, codes) => {
    const estimator = explainerOf(4, 11, explanation(3))
    const rule = { minScore: 0, minGuessesLog10: guesses, minBits: bits } as const
    // Eleven small letters: 51.70 bits.
    const outcome = await checkStrength('abcdefghijk', { estimator, rule })
    expect([outcome.status, outcome.reasons.map(({ code }) => code)]).toEqual([status, codes])
  })

  it('says by how much guesses and bits fall short', async () => {
    const rule = { minScore: 0, minGuessesLog10: 8, minBits: 50 } as const
    const outcome = await checkStrength('1234', { estimator: estimatorOf(2, 4), rule })
    expect(outcome.reasons).toEqual([
      { code: 'strength_few_guesses', params: { guessesLog10: 4, minGuessesLog10: 8 } },
      { code: 'strength_few_bits', params: { bits: 13.29, minBits: 50 } },
    ])
  })

  it('leaves guesses open while words are missing, which can only lower them', async () => {
    const estimator = explainerOf(2, 7.5, explanation(3, true))
    const rule = { minScore: 2, minGuessesLog10: 7 } as const
    const outcome = await checkStrength('x', { estimator, rule })
    expect([outcome.status, outcome.reasons.map(({ code }) => code)]).toEqual([
      'unknown',
      ['strength_provisional'],
    ])
  })

  it('tells the estimator what is known of the person', async () => {
    const [estimator, context] = [estimatorOf(4), { name: 'Le Goff' }]
    await checkStrength('x', { estimator, context })
    expect(estimator.estimate).toHaveBeenCalledExactlyOnceWith('x', context)
  })

  it.each([
    ["'password'", 12 as never, { estimator: estimatorOf(4) }],
    ["'rule.minScore'", 'x', { estimator: estimatorOf(4), rule: { minScore: 5 as never } }],
    [
      "'rule.minPoints'",
      'x',
      { estimator: estimatorOf(4), rule: { minScore: 3 as const, minPoints: 2.5 } },
    ],
    [
      "'rule.minGuessesLog10'",
      'x',
      { estimator: estimatorOf(4), rule: { minScore: 3 as const, minGuessesLog10: Number.NaN } },
    ],
    [
      "'rule.minBits'",
      'x',
      { estimator: estimatorOf(4), rule: { minScore: 3 as const, minBits: '50' as never } },
    ],
    [
      "'rule.minPoints'",
      'x',
      { estimator: estimatorOf(4), rule: { minScore: 3 as const, minPoints: -1 } },
    ],
    [
      "'rule.minPoints'",
      'x',
      { estimator: estimatorOf(4), rule: { minScore: 3 as const, minPoints: 5 } },
    ],
    ["'estimator'", 'x', { estimator: estimatorOf(7) }],
    ["'estimator'", 'x', { estimator: estimatorOf(4, Number.NaN) }],
  ])('refuses an impossible %s', async (option, password, options) => {
    await expect(checkStrength(password, options)).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining(option),
    })
  })
})
