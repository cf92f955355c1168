import { describe, expect, it } from 'vitest'
import { computePolicy } from '../../../../src/policy/compute-policy.js'
import { definePolicy } from '../../../../src/policy/define-policy.js'
import { toPasswordRules } from '../../../../src/policy/outputs/to-password-rules.js'
import type { PartialRules } from '../../../../src/policy/types.js'

const length = { min: 8, max: 64 }
const told = (rules: PartialRules): string | null =>
  toPasswordRules(computePolicy(definePolicy({ id: 'mine', rules: { length, ...rules } })))

describe('the rules for a password manager', () => {
  it.each<readonly [string, PartialRules, string | null]>([
    ['lengths alone', {}, 'minlength: 8; maxlength: 64'],
    ['bytes as characters', { length: { ...length, maxBytes: 48 } }, 'minlength: 8; maxlength: 48'],
    [
      'kinds, and leave the others free',
      { composition: [{ anyOf: [{ min: 10, kinds: ['upper', 'digit'] }] }] },
      'minlength: 10; maxlength: 64; required: upper; required: digit; allowed: ascii-printable',
    ],
    [
      'letters and digits before signs, where any three kinds will do',
      { composition: [{ anyOf: [{ min: 8, kindsAtLeast: 3 }] }] },
      'minlength: 8; maxlength: 64; required: lower; required: upper; required: digit; allowed: ascii-printable',
    ],
    [
      'one case, where a letter will do',
      { composition: [{ anyOf: [{ min: 7, kinds: ['letter', 'digit'] }] }] },
      'minlength: 8; maxlength: 64; required: lower; required: digit; allowed: ascii-printable',
    ],
    [
      'the way of the shortest passwords',
      {
        composition: [
          {
            anyOf: [
              { min: 14, kindsAtLeast: 3 },
              { words: 5 },
              { min: 12, kindsAtLeast: 4 },
              { min: 20, kindsAtLeast: 1 },
            ],
          },
        ],
      },
      'minlength: 12; maxlength: 64; required: lower; required: upper; required: digit; required: special',
    ],
    [
      'nothing but a length, where length waives the kinds sooner',
      { composition: [{ anyOf: [{ min: 20, kindsAtLeast: 4 }], waiveFrom: 16 }] },
      'minlength: 16; maxlength: 64',
    ],
    [
      'bits as a length, with the fewest kinds that make no longer passwords',
      { composition: [{ anyOf: [{ bits: 80 }] }] },
      'minlength: 13; maxlength: 64; required: lower; required: upper; required: special; allowed: ascii-printable',
    ],
    [
      'many bits as a length that holds them all',
      { length: { min: 8, max: 160 }, composition: [{ anyOf: [{ bits: 994.45 }] }] },
      'minlength: 151; maxlength: 160; required: lower; required: upper; required: digit; required: special',
    ],
    [
      'bits of the strength rule',
      { length: { min: 8, max: 15 }, strength: { minScore: 0, minBits: 45 } },
      'minlength: 8; maxlength: 15; required: lower; required: upper; allowed: ascii-printable',
    ],
    [
      'a length for a score, points and guesses',
      { strength: { minScore: 4, minPoints: 11, minGuessesLog10: 12.5 } },
      'minlength: 21; maxlength: 64',
    ],
    [
      'a length for a score, within the limit',
      { length: { min: 8, max: 12 }, strength: { minScore: 4 } },
      'minlength: 12; maxlength: 12',
    ],
    [
      'a length for guesses alone',
      { strength: { minScore: 0, minGuessesLog10: 6.5 } },
      'minlength: 11; maxlength: 64',
    ],
    [
      'all that several rules ask',
      {
        composition: [
          { anyOf: [{ min: 8, kinds: ['digit'] }, { words: 4 }] },
          { anyOf: [{ min: 9, kinds: ['special'] }] },
        ],
      },
      'minlength: 9; maxlength: 64; required: digit; required: special; allowed: ascii-printable',
    ],
    [
      'a list of signs, with the hyphen first and without the bracket, at which some stop',
      { composition: [{ anyOf: [{ min: 8, kinds: ['special'] }], specials: '!]€-#!' }] },
      'minlength: 8; maxlength: 64; required: [-!#]; allowed: ascii-printable',
    ],
    [
      'a bracket that is alone',
      { composition: [{ anyOf: [{ min: 8, kinds: ['special'] }], specials: ']' }] },
      'minlength: 8; maxlength: 64; required: []]; allowed: ascii-printable',
    ],
    [
      'a sign of each list, and room for them',
      {
        length: { min: 1, max: 9 },
        composition: [
          { anyOf: [{ min: 1, kinds: ['special'] }], specials: '!?' },
          { anyOf: [{ min: 1, kinds: ['special'] }], specials: '#' },
          { anyOf: [{ min: 1, kinds: ['special'] }] },
        ],
      },
      'minlength: 2; maxlength: 9; required: [!?]; required: [#]; allowed: ascii-printable',
    ],
    [
      'a letter, where the signs that count are none of ASCII',
      { composition: [{ anyOf: [{ min: 8, kindsAtLeast: 1 }], specials: '€£' }] },
      'minlength: 8; maxlength: 64; required: lower; allowed: ascii-printable',
    ],
    [
      'digits alone where nothing else is allowed',
      { composition: [{ anyOf: [{ digitsOnly: true, min: 10 }] }] },
      'minlength: 10; maxlength: 64; required: digit',
    ],
    [
      'no digits alone where a manager may do better',
      {
        composition: [
          {
            anyOf: [
              { digitsOnly: true, min: 4 },
              { min: 12, kindsAtLeast: 2 },
            ],
          },
        ],
      },
      'minlength: 12; maxlength: 64; required: lower; required: upper; allowed: ascii-printable',
    ],
    [
      'short runs where repetitions are refused',
      { patterns: { repeats: 'refuse' } },
      'minlength: 8; maxlength: 64; max-consecutive: 2',
    ],
    [
      'lengths alone where repetitions are reported',
      { patterns: { repeats: 'warn' } },
      'minlength: 8; maxlength: 64',
    ],
    ['nothing, where only words will do', { composition: [{ anyOf: [{ words: 5 }] }] }, null],
    [
      'nothing, where only signs beyond ASCII will do',
      { composition: [{ anyOf: [{ min: 8, kinds: ['special'] }], specials: '€' }] },
      null,
    ],
    [
      'nothing, where the limit is below what is asked',
      { length: { min: 8, max: 12 }, composition: [{ anyOf: [{ bits: 100 }] }] },
      null,
    ],
  ])('name %s', (_title, rules, expected) => {
    expect(told(rules)).toBe(expected)
  })
})
