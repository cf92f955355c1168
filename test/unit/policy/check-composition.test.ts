import { describe, expect, it } from 'vitest'
import { checkComposition } from '../../../src/policy/check-composition.js'
import type { CompositionProfile, CompositionRule } from '../../../src/policy/types.js'
import { normalizePassword } from '../../../src/text.js'

const check = (text: string, ...anyOf: [CompositionProfile, ...CompositionProfile[]]) =>
  checkComposition(normalizePassword(text), { rules: [{ anyOf }] })

describe('checkComposition', () => {
  const all = { min: 12, kinds: ['lower', 'upper', 'digit', 'special'] } as const
  const cases: readonly (readonly [string, CompositionProfile, 'pass' | 'fail'])[] = [
    ['Abcdefghij1!', all, 'pass'],
    ['Abcdefghi1!', all, 'fail'],
    ['abcdefghij1!', all, 'fail'],
    ['Abcdefghij12', all, 'fail'],
    ['Abcdefghij1 ', all, 'pass'],
    ['Éclairé 2026', all, 'pass'],
    ['Abcdefg1', { min: 8, kindsAtLeast: 3 }, 'pass'],
    ['abcdefg1', { min: 8, kindsAtLeast: 3 }, 'fail'],
    ['Abcdef1', { min: 8, kindsAtLeast: 3 }, 'fail'],
    ['漢字漢字漢字漢字', { min: 8, kindsAtLeast: 2 }, 'fail'],
    ['un deux trois quatre cinq six', { words: 5 }, 'pass'],
    ['deux trois deux trois deux', { words: 3 }, 'fail'],
    ['Deux deux trois', { words: 3 }, 'fail'],
    ['été hiver printemps', { words: 3 }, 'pass'],
    ['1234567890123456', { digitsOnly: true, min: 16 }, 'pass'],
    ['123456789012345', { digitsOnly: true, min: 16 }, 'fail'],
    ['123456789012345a', { digitsOnly: true, min: 16 }, 'fail'],
    ['', { bits: 1 }, 'fail'],
  ]
  it.each(cases)('%j against %j: %s', (text, profile, status) => {
    const outcome = check(text, profile)
    expect(outcome.status).toBe(status)
    expect(outcome.reasons).toEqual(
      status === 'pass' ? [] : [{ code: 'composition_unmet', params: { anyOf: [profile] } }],
    )
  })

  // Length times the binary logarithm of 26, 26, 10 and 37 characters, as the CNIL counts.
  const bits: readonly (readonly [string, number])[] = [
    ['Abcdefghij1!', 79.55],
    ['Abcdefghijklm1', 83.36],
    ['Abcdefg1', 47.63],
    ['1234567890123456', 53.15],
    ['123456789012345', 49.83],
    ['1234', 13.29],
    ['abcdefghijklmno', 70.51],
    ['abcdefgh', 37.6],
    ['', 0],
  ]
  it.each(bits)('counts the bits of %j', (text, expected) => {
    expect(check(text, { bits: 1 }).details.bits).toBeCloseTo(expected, 2)
  })

  it('accepts an example of the CNIL that misses the threshold it illustrates', () => {
    const outcome = check('Abcdefghij1!', { bits: 80 }, all)
    expect(outcome.status).toBe('pass')
    expect(outcome.details.bits).toBeLessThan(80)
  })

  it('asks every rule, and gives a reason for each that is unmet', () => {
    const rules: CompositionRule[] = [
      { anyOf: [{ min: 1, kinds: ['digit'] }] },
      { anyOf: [{ min: 1, kinds: ['upper'] }] },
      { anyOf: [{ min: 1, kinds: ['lower'] }] },
    ]
    const outcome = checkComposition(normalizePassword('abc'), { rules })
    expect(outcome.reasons.map(({ params }) => params.anyOf)).toEqual([
      rules[0]?.anyOf,
      rules[1]?.anyOf,
    ])
    expect(outcome.details.kinds).toEqual(['lower'])
  })

  const letters: CompositionProfile = { min: 6, kinds: ['letter', 'digit'] }
  it.each([
    ['abcde1', 'pass'],
    ['ABCDE1', 'pass'],
    ['abcdef', 'fail'],
    ['12345!', 'fail'],
  ] as const)('takes letters of either case for letters: %s → %s', (text, status) => {
    expect(check(text, letters).status).toBe(status)
  })

  describe('with a waiver', () => {
    const rule: CompositionRule = { anyOf: [{ min: 8, kindsAtLeast: 3 }], waiveFrom: 12 }
    it.each([
      ['abcdefghijk', 'fail'],
      ['abcdefghijkl', 'pass'],
      ['Abcdefg1', 'pass'],
    ] as const)('lets length alone suffice: %s → %s', (text, status) => {
      expect(checkComposition(normalizePassword(text), { rules: [rule] }).status).toBe(status)
    })

    it('names the waiver among the ways', () => {
      const { reasons } = checkComposition(normalizePassword('abc'), { rules: [rule] })
      expect(reasons).toEqual([
        {
          code: 'composition_unmet',
          params: { anyOf: [...rule.anyOf, { min: 12, kindsAtLeast: 1 }] },
        },
      ])
    })
  })

  describe('with special characters of its own', () => {
    const rule: CompositionRule = {
      anyOf: [{ min: 4, kinds: ['lower', 'special'] }],
      specials: '#-',
    }
    it.each([
      ['abc#', 'pass'],
      ['abc-!', 'pass'],
      ['abc!', 'fail'],
      ['abc ', 'fail'],
    ] as const)('counts no other: %j → %s', (text, status) => {
      const outcome = checkComposition(normalizePassword(text), { rules: [rule] })
      expect(outcome.status).toBe(status)
      expect(outcome.details.kinds).toContain('special')
    })

    it('says which they are', () => {
      const { reasons } = checkComposition(normalizePassword('abc!'), { rules: [rule] })
      expect(reasons[0]?.params).toEqual({ anyOf: rule.anyOf, specials: '#-' })
    })

    it('does not take them from another rule', () => {
      const other: CompositionRule = { anyOf: [{ min: 4, kinds: ['special'] }] }
      const outcome = checkComposition(normalizePassword('abc!'), { rules: [other, rule] })
      expect(outcome.reasons).toHaveLength(1)
    })
  })

  it('passes where no rule is set', () => {
    expect(checkComposition(normalizePassword('a'), { rules: [] }).status).toBe('pass')
  })
})
