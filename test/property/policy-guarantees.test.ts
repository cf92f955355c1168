import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkComposition } from '../../src/policy/check-composition.js'
import { definePolicy } from '../../src/policy/define-policy.js'
import { guaranteesProfile } from '../../src/policy/standards/guarantees-profile.js'
import type { CharacterKind, CompositionProfile, CompositionRule } from '../../src/policy/types.js'
import { normalizePassword } from '../../src/text.js'

const kinds = fc.subarray<CharacterKind>(['lower', 'upper', 'digit', 'special', 'letter'], {
  minLength: 1,
})
const min = fc.integer({ min: 1, max: 20 })
const profile: fc.Arbitrary<CompositionProfile> = fc.oneof(
  fc.record({ min, kinds: kinds as fc.Arbitrary<[CharacterKind, ...CharacterKind[]]> }),
  fc.record({ min, kindsAtLeast: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const) }),
  fc.record({ min, digitsOnly: fc.constant(true as const) }),
  fc.record({ words: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ bits: fc.integer({ min: 10, max: 90 }) }),
)
const rule: fc.Arbitrary<CompositionRule> = fc.record({
  anyOf: fc
    .array(profile, { minLength: 1, maxLength: 3 })
    .map((ways) => ways as [CompositionProfile, ...CompositionProfile[]]),
  waiveFrom: fc.option(fc.integer({ min: 10, max: 24 }), { nil: undefined }),
})
/** Of few kinds more often than of all, so that what a profile leaves out is missing. */
const password = fc
  .subarray(['b', 'K', '7', '-', ' ', 'é', 'lit'], { minLength: 1 })
  .chain((signs) => fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 26 }))
  .map((signs) => signs.join(''))

it('every password that the rules accept meets what they are said to guarantee', () => {
  let promises = 0
  fc.assert(
    fc.property(
      fc.array(rule, { maxLength: 2 }),
      min,
      fc.array(profile, { minLength: 1, maxLength: 3 }),
      fc.array(password, { minLength: 20, maxLength: 20 }),
      (composition, minLength, targets, passwords) => {
        const { rules } = definePolicy({
          id: 'test',
          rules: { length: { min: minLength, max: 256 }, composition },
        })
        if (!guaranteesProfile(rules, targets)) return
        for (const text of passwords) {
          const normalized = normalizePassword(text)
          if (normalized.codePoints < minLength) continue
          if (checkComposition(normalized, { rules: composition }).status === 'fail') continue
          promises += 1
          const asked = [{ anyOf: targets as [CompositionProfile, ...CompositionProfile[]] }]
          expect(checkComposition(normalized, { rules: asked }).status).toBe('pass')
        }
      },
    ),
    { numRuns: 20_000 },
  )
  expect(promises).toBeGreaterThan(1_000)
})
