import { describe, expect, it } from 'vitest'
import type { ZxcvbnTier } from '../../../src/strength/compat/types.js'
import { compileDictionary } from '../../../src/strength/compile-dictionary.js'
import {
  type CreateStrengthEstimatorOptions,
  createStrengthEstimator,
} from '../../../src/strength/create-strength-estimator.js'
import { loadStrengthTier } from '../../../src/strength/load-strength-tier.js'
import type {
  StrengthContext,
  StrengthEstimate,
  StrengthEstimator,
} from '../../../src/strength/types.js'

const [FRENCH, ENGLISH] = await Promise.all([
  loadStrengthTier('french'),
  loadStrengthTier('english'),
])
const STRONG = 'qzvwxkpjmqhgvrtb'

/** A tier of the other engine that says what it is asked. */
function createCompatTier(guesses = 1_234): ZxcvbnTier & { readonly asked: unknown[] } {
  const asked: unknown[] = []
  const createGuess: ZxcvbnTier['createGuess'] = (year) => (password, words) => {
    asked.push([year, password, words])
    return guesses
  }
  return { format: 'zxcvbn-ts-4', createGuess, asked }
}

function estimate(
  password: string,
  options: CreateStrengthEstimatorOptions = {},
  context: StrengthContext = {},
): StrengthEstimate {
  return createStrengthEstimator(options).estimate(password, context) as StrengthEstimate
}

describe('createStrengthEstimator', () => {
  it('needs no option', () => {
    expect(estimate('soleil')).toEqual(estimate('soleil', { tiers: [], language: 'fr' }))
    expect(estimate('soleil').score).toBe(0)
  })

  const SECRET = 'Vurtagnol'
  const wrong: readonly (readonly [option: string, options: object])[] = [
    ["'now'", { now: SECRET }],
    ["'now'", { now: null }],
    ["'now'", { now: '2026-02-30T00:00:00Z' }],
    ["'language'", { language: SECRET }],
    ["'language'", { language: null }],
    ["'maxLength'", { maxLength: 0 }],
    ["'maxLength'", { maxLength: 257 }],
    ["'maxLength'", { maxLength: 12.5 }],
    ["'maxLength'", { maxLength: Number.NaN }],
    ["'maxLength'", { maxLength: '64' }],
    ["'maxLength'", { maxLength: SECRET }],
    ["'tiers'", { tiers: SECRET }],
    ["'tiers'", { tiers: null }],
    ["'tiers'", { tiers: { length: 0 } }],
    ["'compat'", { compat: SECRET, tiers: [createCompatTier()] }],
    ["'compat'", { compat: null, tiers: [createCompatTier()] }],
    ["'tiers'", { compat: 'zxcvbn-ts-4' }],
    ["'tiers'", { compat: 'zxcvbn-ts-4', tiers: [SECRET] }],
    ["'tiers'", { compat: 'zxcvbn-ts-4', tiers: [FRENCH] }],
    ["'tiers'", { compat: 'zxcvbn-ts-4', tiers: [null] }],
    ["'tiers'", { compat: 'zxcvbn-ts-4', tiers: [{ format: SECRET }] }],
    ["'tiers'", { compat: 'zxcvbn-ts-4', tiers: [createCompatTier(), createCompatTier()] }],
    ["'tiers'", { compat: 'zxcvbn-ts-4', tiers: [createCompatTier(), FRENCH] }],
    ["'maxLength'", { compat: 'zxcvbn-ts-4', tiers: [createCompatTier()], maxLength: 0 }],
    ["'now'", { compat: 'zxcvbn-ts-4', tiers: [createCompatTier()], now: SECRET }],
  ]
  it.each(wrong)('refuses an impossible %s and does not repeat it: %#', (option, options) => {
    expect(() => createStrengthEstimator(options)).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringMatching(new RegExp(`^${option} (?!.*${SECRET})`, 'u')),
      }),
    )
  })

  const tiers: readonly (readonly [what: string, tier: unknown])[] = [
    ['is cut', FRENCH.slice(0, -1)],
    ['is altered', FRENCH.replace('soleil', 'soleik')],
    ['has no header', FRENCH.slice(FRENCH.indexOf('\n') + 1)],
    ['is empty', ''],
    ['is no text', null],
    ['is none', SECRET],
    ['is of the other engine', createCompatTier()],
  ]
  it.each(tiers)('refuses a tier that %s', (_, tier) => {
    expect(() => createStrengthEstimator({ tiers: [tier as string] })).toThrow(
      expect.objectContaining({
        code: 'ERR_TIER_INVALID',
        message: expect.not.stringContaining(SECRET),
      }),
    )
  })

  const own = compileDictionary([STRONG])
  const provisional: readonly (readonly [
    language: 'fr' | 'en' | undefined,
    names: string,
    tiers: readonly string[],
    isProvisional: boolean,
  ])[] = [
    [undefined, 'no tier', [], true],
    [undefined, 'a dictionary', [own], true],
    [undefined, 'english', [ENGLISH], true],
    [undefined, 'french', [FRENCH], false],
    ['fr', 'no tier', [], true],
    ['fr', 'english', [ENGLISH], true],
    ['fr', 'french', [FRENCH], false],
    ['fr', 'english and french', [ENGLISH, FRENCH], false],
    ['en', 'no tier', [], true],
    ['en', 'french', [FRENCH], true],
    ['en', 'english', [ENGLISH], false],
    ['en', 'french and english', [FRENCH, ENGLISH], false],
  ]
  it.each(provisional)(
    'for %s with %s shows a provisional score',
    (language, _, tiers, expected) => {
      const { score, explanation } = estimate('qzvwxkpjmqhgvrtc', { language, tiers })
      expect(explanation?.isProvisional).toBe(expected)
      expect(score).toBe(expected ? 2 : 4)
      expect(estimate('soleil', { language, tiers }).score).toBe(0)
    },
  )

  it('knows the words of a dictionary', () => {
    const { score, explanation } = estimate(STRONG, { tiers: [FRENCH, own] })
    expect(score).toBe(0)
    expect(explanation?.spans).toEqual([
      { start: 0, end: STRONG.length, pattern: 'own_word', disguise: 'none' },
    ])
  })

  it.each([
    ['2026, whatever the clock says', undefined, 'soleil2026', 'soleil1920'],
    ['2050', '2050-06-01T00:00:00Z', 'soleil2050', 'soleil1944'],
    [
      'the year in which a moment is in UTC',
      '2050-01-01T00:30:00+01:00',
      'soleil2049',
      'soleil1943',
    ],
    ['2040, given as a date', new Date('2040-06-01T00:00:00Z'), 'soleil2040', 'soleil1934'],
  ])('counts years from %s', (_, now, near, far) => {
    const estimator = createStrengthEstimator({ tiers: [FRENCH], now })
    const [least, most] = [near, far].map(
      (password) => (estimator.estimate(password, {}) as StrengthEstimate).guessesLog10,
    )
    // Twenty guesses for every recent year, then as many as have passed: 106.
    expect((most as number) - (least as number)).toBeCloseTo(Math.log10(106 / 20))
  })

  it.each([
    [undefined, 128],
    [1, 1],
    [64, 64],
    [256, 256],
  ])('with maxLength %s analyses %i characters', (maxLength, read) => {
    const { explanation } = estimate(STRONG.repeat(20), { maxLength })
    expect(explanation?.unread).toBe(320 - read)
    expect(explanation?.spans.at(-1)?.end).toBe(read)
  })

  it('takes what is known of the person', () => {
    const context: StrengthContext = { name: 'Solenn Kergoat' }
    expect(estimate('SolennKergoat', { tiers: [FRENCH] }).score).toBeGreaterThan(1)
    expect(estimate('SolennKergoat', { tiers: [FRENCH] }, context).score).toBe(0)
  })

  it('can be shared: what was asked before or between changes no estimate', () => {
    const questions: readonly (readonly [string, StrengthContext])[] = [
      ['SolennKergoat56', { name: 'Solenn Kergoat' }],
      ['SolennKergoat56', {}],
      [STRONG.repeat(40), {}],
      ['', {}],
      ['1', { formerPasswords: ['Vurtagnol-Mid', '1er mars'] }],
      ['12 mars 1er', {}],
      ['4@8({[<¢63€#91!|70$5§+>%2µ¥'.repeat(9), { city: 'Saint-Malo' }],
      ['Vurtagxol-Myd', { formerPasswords: ['Vurtagnol-Mid'] }],
      ['xqzxqzxqz', {}],
      ['a', {}],
    ]
    const create = (): StrengthEstimator => createStrengthEstimator({ tiers: [FRENCH] })
    const alone = questions.map((question) => create().estimate(...question))
    const shared = create()
    for (const [index, first] of questions.entries()) {
      for (const [other, second] of questions.entries()) {
        expect(shared.estimate(...first), `${index} before ${other}`).toEqual(alone[index])
        expect(shared.estimate(...second), `${other} behind ${index}`).toEqual(alone[other])
      }
    }
  })

  it('hands out estimates that later ones do not change', () => {
    const estimator = createStrengthEstimator({ tiers: [FRENCH] })
    const first = estimator.estimate('Soleil2024!', {})
    const copy = structuredClone(first)
    expect(estimator.estimate('qzvwxkpjmqhg', {})).not.toEqual(copy)
    expect(first).toEqual(copy)
  })
})

describe("createStrengthEstimator with compat: 'zxcvbn-ts-4'", () => {
  it('asks the other engine, explains nothing, and is never provisional', () => {
    const tier = createCompatTier(2e10)
    const now = '2031-06-01T00:00:00Z'
    const options = { compat: 'zxcvbn-ts-4', tiers: [tier], now } as const
    expect(estimate('soleil', options, { words: ['phare'] })).toEqual({
      score: 4,
      guessesLog10: Math.log10(2e10),
    })
    expect(tier.asked).toEqual([[2031, 'soleil', ['phare']]])
  })

  it.each([
    ['no words', {}, []],
    ['what is no list', { words: 'phare' }, []],
    ['what is no text', { words: ['phare', 12, null, {}, 'lilas'] }, ['phare', 'lilas']],
    ['what is known otherwise', { name: 'Solenn Kergoat' }, []],
  ])('hands on of %s what it understands', (_, context, words) => {
    const tier = createCompatTier()
    const options = { compat: 'zxcvbn-ts-4', tiers: [tier] } as const
    expect(estimate('soleil', options, context as StrengthContext).score).toBe(1)
    expect(tier.asked).toEqual([[2026, 'soleil', words]])
  })
})
