import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHygieError } from '../../src/errors.js'
import { checkPassword } from '../../src/policy/check-password.js'
import { computePolicy } from '../../src/policy/compute-policy.js'
import { definePolicy } from '../../src/policy/define-policy.js'
import { generatePassphrase } from '../../src/policy/generator/generate-passphrase.js'
import { generatePassword } from '../../src/policy/generator/generate-password.js'
import type {
  BlocklistRule,
  CharacterKind,
  CompositionProfile,
  CompositionRule,
  Policy,
} from '../../src/policy/types.js'
import { createSeededRandom } from '../../src/testing/create-seeded-random.js'

const KINDS: readonly CharacterKind[] = ['lower', 'upper', 'digit', 'special', 'letter']
type NonEmptyKinds = readonly [CharacterKind, ...CharacterKind[]]
const SIGNS = ['!', '@', '#', '$', '%', '-', '_', '+', '\u20AC', '\u00A7']

const profile: fc.Arbitrary<CompositionProfile> = fc.oneof(
  fc.record({
    min: fc.integer({ min: 1, max: 30 }),
    kinds: fc
      .subarray([...KINDS], { minLength: 1 })
      .map((kinds) => kinds as unknown as NonEmptyKinds),
  }),
  fc.record({
    min: fc.integer({ min: 1, max: 30 }),
    kindsAtLeast: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  }),
  fc.record({ words: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ digitsOnly: fc.constant(true as const), min: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ bits: fc.integer({ min: 1, max: 140 }) }),
)

const composition: fc.Arbitrary<CompositionRule> = fc.record(
  {
    anyOf: fc
      .array(profile, { minLength: 1, maxLength: 3 })
      .map((profiles) => profiles as unknown as CompositionRule['anyOf']),
    waiveFrom: fc.integer({ min: 1, max: 40 }),
    specials: fc.subarray(SIGNS, { minLength: 1 }).map((signs) => signs.join('')),
  },
  { requiredKeys: ['anyOf'] },
)

const blocklist: fc.Arbitrary<BlocklistRule> = fc.record({
  context: fc.constantFrom('whole', 'derivative', 'substring', 'off'),
  words: fc.array(fc.constantFrom('amelipro', 'cheval', 'soleil', '1234'), { maxLength: 3 }),
})

const policies: fc.Arbitrary<Policy> = fc
  .record({
    min: fc.integer({ min: 1, max: 40 }),
    more: fc.integer({ min: 0, max: 80 }),
    bytes: fc.option(fc.integer({ min: 40, max: 200 }), { nil: undefined }),
    composition: fc.array(composition, { maxLength: 2 }),
    blocklist: fc.array(blocklist, { maxLength: 2 }),
    normalization: fc.constantFrom('NFC', 'NFKC', 'none'),
  })
  .map(({ min, more, bytes, ...rules }) =>
    computePolicy(
      definePolicy({
        id: 'random',
        rules: { length: { min, max: min + more, maxBytes: bytes, bcrypt: 'ignore' }, ...rules },
      }),
    ),
  )

const context = { name: 'Jeanne Soleil', portal: 'Cheval Santé' }

/** Judged as a person's own would be. */
async function expectAccepted(password: string, policy: Policy): Promise<void> {
  const { status, reasons } = await checkPassword({ password, context }, { policy })
  expect([status, reasons]).toEqual(['pass', []])
}

describe('what is generated', () => {
  it('is accepted by its policy, unless no password is', async () => {
    let generated = 0
    await fc.assert(
      fc.asyncProperty(policies, fc.integer(), async (policy, seed) => {
        try {
          const random = createSeededRandom(seed)
          const { password, bits } = generatePassword(policy, { random, context })
          await expectAccepted(password, policy)
          expect(bits).toBeLessThanOrEqual([...password].length * Math.log2(96))
          generated++
        } catch (error) {
          if (!isHygieError(error)) throw error
          expect(error.code).toBe('ERR_POLICY_IMPOSSIBLE')
        }
      }),
      { numRuns: 3_000 },
    )
    expect(generated).toBeGreaterThan(1_500)
  }, 120_000)

  it('is accepted by its policy as a passphrase too', async () => {
    let generated = 0
    await fc.assert(
      fc.asyncProperty(policies, fc.integer(), async (policy, seed) => {
        try {
          const random = createSeededRandom(seed)
          const language = seed % 2 === 0 ? 'fr' : 'en'
          const { password } = await generatePassphrase(policy, { language, random, context })
          await expectAccepted(password, policy)
          generated++
        } catch (error) {
          if (!isHygieError(error)) throw error
          expect(error.code).toBe('ERR_POLICY_IMPOSSIBLE')
        }
      }),
      { numRuns: 400 },
    )
    expect(generated).toBeGreaterThan(100)
  }, 120_000)
})
