import { describe, expect, it } from 'vitest'
import { checkPassword } from '../../../../src/policy/check-password.js'
import { computePolicy } from '../../../../src/policy/compute-policy.js'
import { definePolicy } from '../../../../src/policy/define-policy.js'
import { generatePassword } from '../../../../src/policy/generator/generate-password.js'
import type { PartialRules, Policy } from '../../../../src/policy/types.js'
import { createStrengthEstimator } from '../../../../src/strength/create-strength-estimator.js'
import { createSeededRandom } from '../../../../src/testing/create-seeded-random.js'
import { computeChiSquared } from '../../../support/compute-chi-squared.js'

const policyOf = (rules: PartialRules): Policy =>
  computePolicy(definePolicy({ id: 'test', rules: { length: { min: 8, max: 64 }, ...rules } }))

const ALL = { min: 8, kinds: ['lower', 'upper', 'digit', 'special'] } as const

describe('generatePassword', () => {
  const cases: readonly (readonly [string, PartialRules, RegExp, number])[] = [
    ['16 of all characters', {}, /^[!-~]{16}$/u, 104.87],
    [
      '20, where the policy asks for them',
      { length: { min: 20, max: 64 } },
      /^[!-~]{20}$/u,
      131.09,
    ],
    ['12, where it allows no more', { length: { min: 8, max: 12 } }, /^[!-~]{12}$/u, 78.65],
    [
      '12, where no more bytes fit',
      { length: { min: 8, max: 64, maxBytes: 12 } },
      /^[!-~]{12}$/u,
      78.65,
    ],
    [
      'four kinds',
      { composition: [{ anyOf: [ALL] }] },
      /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^a-zA-Z\d])[!-~]{16}$/u,
      104.59,
    ],
    [
      'digits alone',
      { composition: [{ anyOf: [{ digitsOnly: true, min: 4 }] }] },
      /^\d{16}$/u,
      53.15,
    ],
    [
      'so many bits',
      { composition: [{ anyOf: [{ bits: 130 }] }] },
      /^[!-~]{20}$/u,
      // Few texts of 20 characters lack a kind: those do not reach 130 bits.
      130.92,
    ],
    ['so many guesses', { strength: { minScore: 0, minGuessesLog10: 35 } }, /^[!-~]{18}$/u, 117.98],
    ['so many bits of the CNIL', { strength: { minScore: 0, minBits: 120 } }, /^[!-~]{19}$/u, 0],
    [
      'one of its own signs',
      { composition: [{ anyOf: [ALL], specials: '@#' }] },
      /^(?=.*[@#])[!-~]{16}$/u,
      0,
    ],
    [
      'signs of two lists that share none',
      {
        composition: [
          { anyOf: [ALL], specials: '@#' },
          { anyOf: [ALL], specials: '!$' },
        ],
      },
      /^(?=.*[@#])(?=.*[!$])[!-~]{16}$/u,
      0,
    ],
    [
      'a sign beyond ASCII, of which no more bytes fit',
      {
        length: { min: 8, max: 64, maxBytes: 40 },
        composition: [{ anyOf: [{ min: 8, kinds: ['special'] }], specials: '\u20AC\u00A0\u2026' }],
      },
      /^(?=.*\u20AC)[!-~\u20AC]{10}$/u,
      0,
    ],
  ]
  it.each(cases)('draws %s', (_title, rules, shape, bits) => {
    const generated = generatePassword(policyOf(rules), { random: createSeededRandom(7) })
    expect(generated.password).toMatch(shape)
    if (bits > 0) expect(generated.bits).toBe(bits)
    expect(generated.bits).toBeGreaterThan(50)
  })

  it('draws the length that is asked for', () => {
    const { password } = generatePassword(policyOf({}), { length: 24 })
    expect(password).toHaveLength(24)
  })

  it.each([7, 65, 12.5, Number.NaN])('refuses a length of %s', (length) => {
    expect(() => generatePassword(policyOf({}), { length })).toThrow(
      "'length' must be one at which a password can meet the policy.",
    )
  })

  it('refuses a length of nothing where the policy allows it', () => {
    const { rules, ...rest } = policyOf({})
    const policy = { ...rest, rules: { ...rules, length: { min: 0, max: 64 } } }
    expect(() => generatePassword(policy, { length: 0 })).toThrow("'length'")
  })

  it('refuses a length that the composition does not allow', () => {
    const policy = policyOf({ composition: [{ anyOf: [{ min: 12, kindsAtLeast: 3 }] }] })
    expect(() => generatePassword(policy, { length: 10 })).toThrow("'length'")
  })

  const impossible: readonly (readonly [string, PartialRules])[] = [
    [
      'digits alone and a letter',
      { composition: [{ anyOf: [{ digitsOnly: true, min: 8 }] }, { anyOf: [ALL] }] },
    ],
    ['words', { composition: [{ anyOf: [{ words: 5 }] }] }],
    [
      'four kinds in three characters',
      { length: { min: 3, max: 3 }, composition: [{ anyOf: [{ min: 1, kindsAtLeast: 4 }] }] },
    ],
    [
      'more bits than its length holds',
      { length: { min: 8, max: 12 }, composition: [{ anyOf: [{ bits: 200 }] }] },
    ],
    [
      'more lists of signs than a text has places',
      {
        length: { min: 16, max: 64 },
        composition: [...'!"#$%&()*+,'].map((specials) => ({ anyOf: [ALL], specials })) as never,
      },
    ],
    [
      'a code of one digit that it refuses',
      {
        length: { min: 1, max: 1 },
        composition: [{ anyOf: [{ digitsOnly: true, min: 1 }] }],
        blocklist: [{ context: 'off', words: [...'0123456789'] }],
      },
    ],
  ]
  it.each(impossible)('says that %s is impossible', (_title, rules) => {
    expect(() => generatePassword(policyOf(rules))).toThrowError(
      expect.objectContaining({ code: 'ERR_POLICY_IMPOSSIBLE' }),
    )
  })

  it('draws again what is a word of the person, and says that this costs', () => {
    const policy = policyOf({
      length: { min: 1, max: 1 },
      composition: [{ anyOf: [{ digitsOnly: true, min: 1 }] }],
      blocklist: [{ context: 'whole', words: [...'012345678'] }],
    })
    const generated = generatePassword(policy, {
      random: createSeededRandom(1),
      context: { city: '8' },
    })
    expect(generated.password).toBe('9')
    expect(generated.bits).toBeLessThan(3.32)
  })

  it('draws no code that is a pattern, where the policy names patterns', () => {
    const policy = policyOf({
      length: { min: 4, max: 4 },
      composition: [{ anyOf: [{ digitsOnly: true, min: 4 }] }],
      patterns: { sequences: 'refuse' },
    })
    const random = createSeededRandom(3)
    const codes = Array.from({ length: 2_000 }, () => generatePassword(policy, { random }).password)
    expect(codes.filter((code) => /^(?:0123|1234|4321|(.)\1{3})$/u.test(code))).toEqual([])
  })

  describe('with an estimator', () => {
    const estimator = createStrengthEstimator({ tiers: [] })
    const codes = policyOf({
      length: { min: 4, max: 4 },
      composition: [{ anyOf: [{ digitsOnly: true, min: 4 }] }],
      patterns: { keyboard: 'refuse', sequences: 'refuse', repeats: 'warn' },
    })

    it('draws no code that checkPassword takes for a pattern', async () => {
      const random = createSeededRandom(3)
      for (let draw = 0; draw < 300; draw++) {
        const { password, bits } = generatePassword(codes, { random, estimator })
        const services = { estimator }
        const { status } = await checkPassword({ password }, { policy: codes, services })
        expect([password, status]).toEqual([password, 'pass'])
        expect(bits).toBeLessThanOrEqual(13.28)
      }
    })

    it('knows when none is strong enough', () => {
      for (const strength of [
        { minScore: 3 },
        { minScore: 0, minPoints: 9 },
        { minScore: 0, minGuessesLog10: 4 },
      ] as const) {
        const { rules, ...rest } = codes
        const policy = { ...rest, rules: { ...rules, strength } }
        expect(() => generatePassword(policy, { estimator })).toThrowError(
          expect.objectContaining({ code: 'ERR_POLICY_IMPOSSIBLE' }),
        )
      }
    })

    it('takes one that explains nothing, where no rule asks for more', () => {
      const silent = { estimate: () => ({ score: 4, guessesLog10: 20 }) as const }
      expect(generatePassword(policyOf({}), { estimator: silent }).password).toHaveLength(16)
    })

    it('refuses one that answers by a promise', () => {
      const slow = { estimate: async () => ({ score: 4, guessesLog10: 20 }) as const }
      expect(() => generatePassword(codes, { estimator: slow })).toThrow("'estimator'")
    })
  })

  it('refuses a document that is not resolved', () => {
    expect(() => generatePassword(definePolicy({ id: 'test' }) as never)).toThrow("'policy'")
  })

  it('draws every character at every place as often as another', () => {
    const random = createSeededRandom(42)
    const policy = policyOf({ length: { min: 8, max: 8 } })
    const counts = new Map<string, number>()
    for (let draw = 0; draw < 4_000; draw++) {
      const { password } = generatePassword(policy, { random })
      for (const [place, character] of [...password].entries()) {
        const key = `${place}${character}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
    expect(counts.size).toBe(8 * 94)
    // 744 degrees of freedom: one honest source in ten thousand is above 895.
    expect(computeChiSquared([...counts.values()])).toBeLessThan(895)
  })
})
