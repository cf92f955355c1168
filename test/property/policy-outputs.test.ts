import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkComposition } from '../../src/policy/check-composition.js'
import { checkLength } from '../../src/policy/check-length.js'
import { computePolicy } from '../../src/policy/compute-policy.js'
import { definePolicy } from '../../src/policy/define-policy.js'
import { toInputAttributes } from '../../src/policy/outputs/to-input-attributes.js'
import { toPasswordRules } from '../../src/policy/outputs/to-password-rules.js'
import * as presets from '../../src/policy/presets/index.js'
import type {
  CharacterKind,
  CompositionProfile,
  CompositionRule,
  PartialRules,
  Policy,
} from '../../src/policy/types.js'
import { type NormalizationForm, normalizePassword } from '../../src/text.js'
import { createRandom } from '../support/create-random.js'
import {
  generateFromPasswordRules,
  type PasswordRules,
  parsePasswordRules,
} from '../support/generate-from-password-rules.js'

const kinds: readonly CharacterKind[] = ['lower', 'upper', 'digit', 'special', 'letter']
const min = fc.integer({ min: 1, max: 40 })

const profile: fc.Arbitrary<CompositionProfile> = fc.oneof(
  fc.record({
    min,
    kinds: fc.subarray([...kinds], { minLength: 1 }) as unknown as fc.Arbitrary<
      readonly [CharacterKind, ...CharacterKind[]]
    >,
  }),
  fc.record({ min, kindsAtLeast: fc.constantFrom(1, 2, 3, 4) }),
  fc.record({ words: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ digitsOnly: fc.constant(true as const), min }),
  fc.record({ bits: fc.double({ min: 0.01, max: 200, noNaN: true }) }),
)

const specials = fc.constantFrom(
  '!',
  '-',
  ']',
  '-]!',
  '€',
  '€£',
  '%,;:"',
  '!-]^[',
  '[]',
  ' ',
  '\\/',
)

const composition: fc.Arbitrary<CompositionRule> = fc.record(
  {
    anyOf: fc.array(profile, { minLength: 1, maxLength: 3 }) as unknown as fc.Arbitrary<
      CompositionRule['anyOf']
    >,
    waiveFrom: fc.integer({ min: 10, max: 60 }),
    specials,
  },
  { requiredKeys: ['anyOf'] },
)

const rules: fc.Arbitrary<PartialRules> = fc.record({
  length: fc
    .record({ min: fc.integer({ min: 1, max: 30 }), more: fc.integer({ min: 0, max: 90 }) })
    .map(({ min: least, more }) => ({ min: least, max: least + more })),
  composition: fc.array(composition, { maxLength: 3 }),
  strength: fc.option(
    fc.record({
      minScore: fc.constantFrom(0, 1, 2, 3, 4),
      minBits: fc.double({ min: 0.01, max: 150, noNaN: true }),
    }),
  ),
  patterns: fc.option(fc.constant({ repeats: 'refuse' as const })),
})

const resolve = (some: PartialRules): Policy =>
  computePolicy(definePolicy({ id: 'any', rules: some }))

function expectToBeKept(policy: Policy, asked: PasswordRules, seed: number): void {
  const { length, composition: compositions, normalization, strength } = policy.rules
  const password = generateFromPasswordRules(asked, createRandom(seed))
  const normalized = normalizePassword(password, { form: normalization })
  const composed = checkComposition(normalized, { rules: compositions })
  expect(checkLength(normalized, { rule: length }).reasons).toEqual([])
  expect(composed.reasons).toEqual([])
  expect(composed.details.bits).toBeGreaterThanOrEqual(strength?.minBits ?? 0)
}

describe('what is generated from a string of passwordrules', () => {
  it('keeps the policy that it was made from', () => {
    let told = 0
    fc.assert(
      fc.property(rules, fc.integer(), (some, seed) => {
        const policy = resolve(some)
        const text = toPasswordRules(policy)
        if (text === null) return
        told++
        const asked = parsePasswordRules(text)
        for (let round = 0; round < 5; round++) expectToBeKept(policy, asked, seed + round)
      }),
      { numRuns: 5_000 },
    )
    // Most policies can be told to a manager, or this would have tried nothing.
    expect(told).toBeGreaterThan(2_500)
  })

  const documents = Object.values(presets).filter((value) => typeof value === 'object')
  it.each(documents.map((document) => [document.id, document] as const))(
    'keeps the preset %s on every occasion',
    (_id, document) => {
      for (const factors of ['single', 'mfa'] as const) {
        for (const sensitivity of ['low', 'medium', 'high'] as const) {
          for (const exposed of [true, false]) {
            const policy = computePolicy(document, { factors, sensitivity, exposed })
            const text = toPasswordRules(policy)
            expect(text).not.toBeNull()
            const asked = parsePasswordRules(text ?? '')
            for (let seed = 0; seed < 200; seed++) expectToBeKept(policy, asked, seed)
          }
        }
      }
    },
  )
})

/** What a browser makes of a pasted text. */
const cut = (text: string, maxlength = Number.POSITIVE_INFINITY): string => text.slice(0, maxlength)

describe('the lengths of an input', () => {
  const forms: readonly NormalizationForm[] = ['NFC', 'NFKC', 'none']
  /** Texts that normalization makes shorter or longer, around the limits. */
  const text = fc
    .tuple(
      fc.array(
        fc.constantFrom(
          ...['a', '\u00E9', 'e\u0301', '\u1100\u1161\u11A8', '\u{1F600}', '\u0958', '\uFB01'],
          ...['\u03B1\u0313\u0300\u0345', '\u{16D63}\u{16D67}\u{16D67}', '\u{2F800}', '\uFDFA'],
        ),
        { minLength: 1, maxLength: 4 },
      ),
      fc.integer({ min: 1, max: 60 }),
    )
    .map(([parts, times]) => parts.join('').repeat(times))

  it('never refuse, and never cut, what the policy accepts', () => {
    const lengths = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 12 }))
    fc.assert(
      fc.property(fc.constantFrom(...forms), lengths, text, (form, [least, more], password) => {
        const rule = { min: least, max: least + more }
        const policy = resolve({ normalization: form, length: rule })
        const { minlength = 0, maxlength } = toInputAttributes(policy, {
          autocomplete: 'new-password',
        })
        const judge = (value: string): string =>
          checkLength(normalizePassword(value, { form }), { rule }).status
        const typed = cut(password, maxlength)
        if (typed === password) {
          // Letters that NFC takes apart are the exception that is documented.
          const isAccepted = judge(password) === 'pass' && !/\u0958|\uFDFA/u.test(password)
          expect(isAccepted && password.length < minlength).toBe(false)
        } else {
          expect(judge(password)).toBe('fail')
          expect(judge(typed)).toBe('fail')
        }
      }),
      { numRuns: 5_000 },
    )
  })

  it('are wide enough for every character of Unicode, and miss some eighty characters only', () => {
    const taken: number[] = []
    let longest = 0
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue
      const sign = String.fromCodePoint(code)
      const composed = [...sign.normalize('NFC')]
      if (composed.length > sign.length) taken.push(code)
      longest = Math.max(longest, composed.length > 1 ? 0 : [...sign.normalize('NFD')].length)
    }
    expect(longest).toBeLessThanOrEqual(4)
    expect(taken.length).toBeGreaterThan(50)
    expect(taken.length).toBeLessThan(90)
  })
})
