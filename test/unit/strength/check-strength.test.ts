import { describe, expect, it, vi } from 'vitest'
import { checkStrength } from '../../../src/strength/check-strength.js'
import type { StrengthEstimate, StrengthScore } from '../../../src/strength/types.js'

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

  it('tells the estimator what is known of the person', async () => {
    const [estimator, context] = [estimatorOf(4), { name: 'Le Goff' }]
    await checkStrength('x', { estimator, context })
    expect(estimator.estimate).toHaveBeenCalledExactlyOnceWith('x', context)
  })

  it.each([
    ["'password'", 12 as never, { estimator: estimatorOf(4) }],
    ["'rule.minScore'", 'x', { estimator: estimatorOf(4), rule: { minScore: 5 as never } }],
    ["'estimator'", 'x', { estimator: estimatorOf(7) }],
    ["'estimator'", 'x', { estimator: estimatorOf(4, Number.NaN) }],
  ])('refuses an impossible %s', async (option, password, options) => {
    await expect(checkStrength(password, options)).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining(option),
    })
  })
})
