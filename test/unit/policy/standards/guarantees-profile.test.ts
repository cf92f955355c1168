import { describe, expect, it } from 'vitest'
import { checkComposition } from '../../../../src/policy/check-composition.js'
import { definePolicy } from '../../../../src/policy/define-policy.js'
import { guaranteesProfile } from '../../../../src/policy/standards/guarantees-profile.js'
import type { CompositionProfile, PartialRules, PolicyRules } from '../../../../src/policy/types.js'
import { normalizePassword } from '../../../../src/text.js'

const rulesOf = (rules: PartialRules): PolicyRules => definePolicy({ id: 'test', rules }).rules
const withWays = (min: number, ...anyOf: CompositionProfile[]): PolicyRules =>
  rulesOf({
    length: { min, max: 64 },
    composition: [{ anyOf: anyOf as [CompositionProfile, ...CompositionProfile[]] }],
  })
const FOUR = { min: 12, kinds: ['lower', 'upper', 'digit', 'special'] } as const

describe('guaranteesProfile', () => {
  it.each<[string, PolicyRules, CompositionProfile, boolean]>([
    ['digits alone of 15', rulesOf({ length: { min: 15, max: 64 } }), { bits: 50 }, false],
    ['digits alone of 16', rulesOf({ length: { min: 16, max: 64 } }), { bits: 50 }, true],
    ['length says nothing of kinds', rulesOf({}), { min: 8, kindsAtLeast: 3 }, false],
    ['one kind is always there', rulesOf({}), { min: 8, kindsAtLeast: 1 }, true],
    ['a shorter minimum', withWays(8, FOUR), { ...FOUR, min: 14 }, false],
    ['all four kinds', withWays(8, FOUR), FOUR, true],
    ['four kinds by number', withWays(12, { min: 12, kindsAtLeast: 4 }), FOUR, true],
    ['three kinds by number', withWays(12, { min: 12, kindsAtLeast: 3 }), FOUR, false],
    ['12 of four kinds: 79.55 bits', withWays(8, FOUR), { bits: 80 }, false],
    [
      '14 of three kinds',
      withWays(14, { min: 14, kinds: ['lower', 'upper', 'digit'] }),
      { bits: 80 },
      true,
    ],
    ['8 of three kinds: 47.63 bits', withWays(8, { min: 8, kindsAtLeast: 3 }), { bits: 50 }, false],
    [
      'letters count once',
      withWays(10, { min: 10, kinds: ['letter', 'digit'] }),
      { bits: 51 },
      true,
    ],
    [
      'and no more than once',
      withWays(10, { min: 10, kinds: ['letter', 'digit'] }),
      { bits: 52 },
      false,
    ],
    [
      'a letter that is an upper one',
      withWays(10, { min: 10, kinds: ['letter', 'upper'] }),
      { min: 10, kindsAtLeast: 2 },
      false,
    ],
    ['words', withWays(8, { words: 7 }), { words: 5 }, true],
    ['fewer words', withWays(8, { words: 4 }), { words: 5 }, false],
    ['bits', withWays(8, { bits: 80 }), { bits: 50 }, true],
    ['digits', withWays(8, { digitsOnly: true, min: 16 }), { digitsOnly: true, min: 15 }, true],
    ['no digits', withWays(8, { words: 5 }), { digitsOnly: true, min: 4 }, false],
    [
      'fewer digits',
      withWays(8, { digitsOnly: true, min: 8 }),
      { digitsOnly: true, min: 15 },
      false,
    ],
    ['one way that does not lead there', withWays(8, FOUR, { words: 2 }), FOUR, false],
    [
      'letter and digit',
      withWays(8, { min: 8, kinds: ['letter', 'digit'] }),
      { min: 1, kinds: ['letter', 'digit'] },
      true,
    ],
    [
      'lower and digit',
      withWays(8, { min: 8, kinds: ['lower', 'digit'] }),
      { min: 1, kinds: ['letter', 'digit'] },
      true,
    ],
    [
      'three kinds hold a letter',
      withWays(8, { min: 8, kindsAtLeast: 3 }),
      { min: 1, kinds: ['letter'] },
      true,
    ],
    [
      'two need not',
      withWays(8, { min: 8, kindsAtLeast: 2 }),
      { min: 1, kinds: ['letter'] },
      false,
    ],
    [
      'bits of a strength rule',
      rulesOf({ strength: { minScore: 0, minBits: 50 } }),
      { bits: 50 },
      true,
    ],
    [
      'a waiver that is too short',
      rulesOf({ composition: [{ anyOf: [FOUR], waiveFrom: 20 }] }),
      { bits: 80 },
      false,
    ],
  ])('%s', (_title, rules, target, expected) => {
    expect(guaranteesProfile(rules, [target])).toBe(expected)
  })

  it('takes a waiver for one more way', () => {
    const rules = rulesOf({ composition: [{ anyOf: [FOUR], waiveFrom: 25 }] })
    expect(guaranteesProfile(rules, [FOUR])).toBe(false)
    expect(guaranteesProfile(rules, [FOUR, { bits: 80 }])).toBe(true)
  })

  it('never promises what a password that is accepted breaks', () => {
    const ways: CompositionProfile[] = [
      FOUR,
      { min: 10, kindsAtLeast: 2 },
      { min: 10, kindsAtLeast: 3 },
      { min: 9, kinds: ['letter', 'digit'] },
      { words: 3 },
      { digitsOnly: true, min: 9 },
      { bits: 50 },
    ]
    const passwords = [
      '123456789',
      '1234567890',
      'abcdefghi1',
      'abcdefghij!',
      'ABC-def-ghi-789',
      'un deux trois quatre',
      'Aa1!Aa1!Aa1!',
      'abcdefghijk!!',
    ]
    let promises = 0
    for (const way of ways) {
      for (const target of ways) {
        const rules = withWays(9, way)
        if (!guaranteesProfile(rules, [target])) continue
        promises += 1
        for (const text of passwords) {
          const password = normalizePassword(text)
          const isAccepted =
            text.length >= 9 &&
            checkComposition(
              password,
              rules.composition.length ? { rules: rules.composition } : { rules: [] },
            ).status === 'pass'
          const { status } = checkComposition(password, { rules: [{ anyOf: [target] }] })
          if (isAccepted) expect(status).toBe('pass')
        }
      }
    }
    expect(promises).toBeGreaterThan(7)
  })
})
