import { describe, expect, it, vi } from 'vitest'
import type { BreachChain, LocalSource, Sighting } from '../../../src/breach/types.js'
import { SourceError } from '../../../src/errors.js'
import { checkPassword } from '../../../src/policy/check-password.js'
import { computePolicy } from '../../../src/policy/compute-policy.js'
import { definePolicy } from '../../../src/policy/define-policy.js'
import { isEnforced } from '../../../src/policy/is-enforced.js'
import type { PartialRules, Policy } from '../../../src/policy/types.js'
import type {
  StrengthEstimate,
  StrengthEstimator,
  StrengthScore,
} from '../../../src/strength/types.js'

const policyOf = (rules: PartialRules): Policy => computePolicy(definePolicy({ id: 'x', rules }))

const estimatorOf = (score: StrengthScore): StrengthEstimator => ({
  estimate: vi.fn(() => ({ score, guessesLog10: score * 2 })),
})

const chainOf = (
  coverage: 'complete' | 'partial',
  find: () => Sighting = () => ({ found: false, occurrences: null }),
): BreachChain => [{ kind: 'local', name: 'test', coverage, asOf: null, find: vi.fn(find) }]

const length = { min: 8, max: 64 }
const everything: PartialRules = {
  length,
  composition: [{ anyOf: [{ min: 8, kinds: ['digit'] }] }],
  blocklist: [{ context: 'derivative' }],
  strength: { minScore: 3 },
  breach: {},
}

describe('checkPassword', () => {
  it('passes what meets every rule', async () => {
    const outcome = await checkPassword(
      { password: 'tournesol 12 bateaux' },
      {
        policy: policyOf(everything),
        services: { estimator: estimatorOf(4), sources: chainOf('complete') },
      },
    )
    expect(outcome).toMatchObject({
      status: 'pass',
      reasons: [],
      details: {
        text: { status: 'pass' },
        length: { status: 'pass', details: { codePoints: 20 } },
        composition: { status: 'pass' },
        blocklist: { status: 'pass' },
        strength: { status: 'pass', details: { score: 4 } },
        breach: { status: 'pass' },
        patterns: null,
        history: null,
        enforced: true,
        recheck: false,
      },
    })
  })

  it('gives all reasons at once', async () => {
    const outcome = await checkPassword(
      { password: 'Goff', context: { name: 'Le Goff' } },
      {
        policy: policyOf(everything),
        services: {
          estimator: estimatorOf(0),
          sources: chainOf('partial', () => ({ found: true, occurrences: null })),
        },
      },
    )
    expect(outcome.status).toBe('fail')
    expect(outcome.reasons.map(({ code }) => code)).toEqual([
      'length_too_short',
      'composition_unmet',
      'blocklist_context',
      'strength_too_low',
      'breach_exposed',
    ])
  })

  const explaining = (pattern: string): StrengthEstimator => ({
    estimate: vi.fn(
      () =>
        ({
          score: 4,
          guessesLog10: 12,
          explanation: {
            points: 9,
            bits: {},
            crackSeconds: {},
            spans: [{ start: 0, end: 9, pattern, disguise: 'none' }],
            suggestions: [],
            causes: [],
            isProvisional: false,
            unread: 0,
          },
        }) as unknown as StrengthEstimate,
    ),
  })

  it.each([
    ['beside strength', { strength: { minScore: 3 } }],
    ['alone', {}],
  ] as const)('asks the estimator once about patterns %s', async (_title, rules) => {
    const estimator = explaining('keyboard_walk')
    const policy = policyOf({ length, ...rules, patterns: { keyboard: 'refuse' } })
    const outcome = await checkPassword(
      { password: 'azertyuio', context: { name: 'Le Goff' } },
      { policy, services: { estimator } },
    )
    expect(outcome).toMatchObject({
      status: 'fail',
      reasons: [{ code: 'pattern_keyboard', params: { covered: 9, length: 9 } }],
      details: { patterns: { status: 'fail' } },
    })
    expect(estimator.estimate).toHaveBeenCalledExactlyOnceWith('azertyuio', { name: 'Le Goff' })
  })

  it('does not ask an estimator that no rule needs', async () => {
    const estimator = estimatorOf(0)
    const services = { estimator }
    const outcome = await checkPassword(
      { password: 'tournesol' },
      { policy: policyOf({ length }), services },
    )
    expect(outcome.details).toMatchObject({ strength: null, patterns: null, history: null })
    expect(estimator.estimate).not.toHaveBeenCalled()
  })

  it('compares with former passwords, all in the form of the policy', async () => {
    const verify = vi.fn(() => false)
    const policy = policyOf({ length, history: { entries: 2, onSimilar: 'refuse' } })
    const outcome = await checkPassword(
      { password: 'cafe\u0301 noir 13', current: 'cafe\u0301 noir 12' },
      { policy, services: { history: { entries: ['a', 'b', 'c'], verify } } },
    )
    expect(outcome).toMatchObject({
      status: 'fail',
      reasons: [{ code: 'history_similar', params: { tweak: 'number_changed' } }],
      details: { history: { details: { verified: 2, compared: true } } },
    })
    expect(verify.mock.calls).toEqual([
      ['caf\u00E9 noir 13', 'a'],
      ['caf\u00E9 noir 13', 'b'],
    ])
    const first = await checkPassword(
      { password: 'tournesol' },
      { policy, services: { history: { entries: [], verify } } },
    )
    expect(first.status).toBe('pass')
  })

  describe('where the policy is not enforced', () => {
    const rules: PartialRules = { length, breach: { onHit: 'force_change' } }
    const hit = { sources: chainOf('complete', () => ({ found: true, occurrences: 3 })) }
    const audit = computePolicy(definePolicy({ id: 'x', mode: 'audit', rules }))
    const rolled = computePolicy(definePolicy({ id: 'x', rollout: { percent: 50 }, rules }))
    const outside = ['a', 'b', 'c', 'd', 'e'].find((account) => !isEnforced(rolled, account))
    const inside = ['a', 'b', 'c', 'd', 'e'].find((account) => isEnforced(rolled, account))

    it.each([
      ['in the mode audit', audit, undefined],
      ['for an account outside of the roll-out', rolled, outside],
    ])('says what it would refuse, and refuses nothing: %s', async (_title, policy, account) => {
      const outcome = await checkPassword({ password: 'court', account }, { policy, services: hit })
      expect(outcome.status).toBe('warn')
      expect(outcome.reasons.map(({ code }) => code)).toEqual([
        'length_too_short',
        'breach_exposed',
      ])
      expect(outcome.details).toMatchObject({ enforced: false, mustChange: false })
      expect(outcome.details.length.status).toBe('fail')
    })

    it('passes what passes, and warns of an open question', async () => {
      const good = await checkPassword(
        { password: 'tournesol' },
        { policy: audit, services: { sources: chainOf('complete') } },
      )
      expect(good).toMatchObject({ status: 'pass', details: { enforced: false } })
      const open = await checkPassword(
        { password: 'tournesol' },
        { policy: audit, services: { sources: chainOf('partial') } },
      )
      expect(open).toMatchObject({ status: 'warn', details: { recheck: true } })
    })

    it.each([[inside], [undefined]])('refuses for account %s', async (account) => {
      const outcome = await checkPassword(
        { password: 'court', account },
        { policy: rolled, services: hit },
      )
      expect(outcome).toMatchObject({
        status: 'fail',
        details: { enforced: true, mustChange: true },
      })
    })
  })

  it('leaves out what the policy leaves out', async () => {
    const { status, details } = await checkPassword(
      { password: 'tournesol' },
      { policy: policyOf({ length }) },
    )
    expect(status).toBe('pass')
    expect(details).toMatchObject({
      composition: null,
      blocklist: null,
      strength: null,
      breach: null,
    })
  })

  it.each([
    ['services.estimator', { length, strength: { minScore: 1 } }],
    ['services.sources', { length, breach: {} }],
    ['services.estimator', { length, patterns: { keyboard: 'warn' } }],
    ['services.history', { length, history: { entries: 1 } }],
  ] as const)('throws where %s is missing, and never skips', async (option, rules) => {
    await expect(
      checkPassword({ password: 'tournesol' }, { policy: policyOf(rules) }),
    ).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining(`'${option}'`),
    })
  })

  it('refuses a document that was not resolved, whose scopes would be lost', async () => {
    const document = definePolicy({ id: 'x' }) as unknown as Policy
    await expect(checkPassword({ password: 'x' }, { policy: document })).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining("'computePolicy'"),
    })
  })

  it('hands the same normalized text to every service', async () => {
    const [estimator, sources] = [estimatorOf(4), chainOf('complete')]
    const context = { name: 'Le Goff' }
    await checkPassword(
      { password: 'cafe\u0301 noir 12', context },
      { policy: policyOf(everything), services: { estimator, sources } },
    )
    expect(estimator.estimate).toHaveBeenCalledExactlyOnceWith('caf\u00E9 noir 12', context)
    expect((sources[0] as LocalSource).find).toHaveBeenCalledExactlyOnceWith('caf\u00E9 noir 12')
  })

  it.each([
    ['refuse', false],
    ['force_change', true],
  ] as const)(
    'tells whether a known password must be changed: %s → %s',
    async (onHit, mustChange) => {
      const sources = chainOf('complete', () => ({ found: true, occurrences: 3 }))
      const policy = policyOf({ length, breach: { onHit } })
      const outcome = await checkPassword(
        { password: 'tournesol' },
        { policy, services: { sources } },
      )
      expect(outcome).toMatchObject({ status: 'fail', details: { mustChange } })
    },
  )

  describe('with an open breach question', () => {
    const down = (): never => {
      throw new SourceError('ERR_SOURCE_READ', 'The list is gone.')
    }
    it.each([
      ['unknown', 'unknown', true],
      ['recheck', 'warn', true],
      ['warn', 'warn', false],
      ['refuse', 'fail', false],
    ] as const)('makes it %s → %s', async (mode, status, recheck) => {
      for (const sources of [chainOf('partial'), chainOf('complete', down)]) {
        const outcome = await checkPassword(
          { password: 'tournesol' },
          {
            policy: policyOf({ length, breach: {}, onUnknown: { breach: mode } }),
            services: { sources },
          },
        )
        expect(outcome.status).toBe(status)
        expect(outcome.details.breach?.status).toBe('unknown')
        expect(outcome.details.recheck).toBe(recheck)
        expect(outcome.reasons).toHaveLength(1)
      }
    })

    it('lets a failure elsewhere weigh more', async () => {
      const outcome = await checkPassword(
        { password: 'court' },
        { policy: policyOf({ length, breach: {} }), services: { sources: chainOf('partial') } },
      )
      expect(outcome.status).toBe('fail')
    })
  })

  describe('with a text that is no text', () => {
    it('asks nobody about one that is too long to judge', async () => {
      const [estimator, sources] = [estimatorOf(4), chainOf('complete')]
      const outcome = await checkPassword(
        { password: '\u0315\u0300'.repeat(500_000) },
        { policy: policyOf(everything), services: { estimator, sources } },
      )
      expect(outcome.status).toBe('fail')
      expect(outcome.reasons.map(({ code }) => code)).toContain('text_too_long')
      expect(outcome.details).toMatchObject({ strength: null, breach: null, composition: null })
      expect(estimator.estimate).not.toHaveBeenCalled()
    })

    it.each([
      ['a lone surrogate', 'tournesol\uD800', 'text_lone_surrogate'],
      ['a NUL', 'tourne\u0000sol', 'text_nul'],
    ])('refuses %s', async (_title, password, code) => {
      const outcome = await checkPassword({ password }, { policy: policyOf({ length }) })
      expect(outcome.status).toBe('fail')
      expect(outcome.reasons.map((reason) => reason.code)).toEqual([code])
    })

    it.each([[undefined], [null], [42], [['tournesol']]])('throws for %s', async (password) => {
      await expect(
        checkPassword({ password: password as never }, { policy: policyOf({ length }) }),
      ).rejects.toMatchObject({
        code: 'ERR_OPTION_INVALID',
        message: "'password' must be a string.",
      })
    })
  })

  it('warns above the bytes that bcrypt reads, unless the policy knows better', async () => {
    const password = 'tournesol bateau '.repeat(5)
    const long = { min: 8, max: 256 }
    const warned = await checkPassword({ password }, { policy: policyOf({ length: long }) })
    expect(warned.status).toBe('warn')
    expect(warned.reasons.map(({ code }) => code)).toEqual(['text_above_bcrypt'])
    const policy = policyOf({ length: { ...long, bcrypt: 'ignore' } })
    expect((await checkPassword({ password }, { policy })).status).toBe('pass')
  })

  it('rejects with the reason of the signal', async () => {
    const reason = new Error('gone')
    await expect(
      checkPassword(
        { password: 'tournesol' },
        { policy: policyOf({ length }), signal: AbortSignal.abort(reason) },
      ),
    ).rejects.toBe(reason)
  })
})
