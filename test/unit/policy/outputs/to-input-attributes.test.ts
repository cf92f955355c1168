import { describe, expect, it } from 'vitest'
import { computePolicy } from '../../../../src/policy/compute-policy.js'
import { definePolicy } from '../../../../src/policy/define-policy.js'
import { toInputAttributes } from '../../../../src/policy/outputs/to-input-attributes.js'
import type { PartialRules, Policy } from '../../../../src/policy/types.js'

const make = (rules: PartialRules): Policy => computePolicy(definePolicy({ id: 'mine', rules }))
const length = { min: 12, max: 64 }
const common = { spellcheck: 'false', autocapitalize: 'none' }

describe('the attributes of a password field', () => {
  it.each<readonly [string, PartialRules, object]>([
    [
      'lengths in UTF-16 units, wide enough for composed characters',
      { length },
      { minlength: 12, maxlength: 520, passwordrules: 'minlength: 12; maxlength: 64' },
    ],
    [
      'two units for each character that is kept as typed',
      { length, normalization: 'none' },
      { minlength: 12, maxlength: 130, passwordrules: 'minlength: 12; maxlength: 64' },
    ],
    [
      'no least length where a sign may become eighteen',
      { length, normalization: 'NFKC' },
      { maxlength: 520, passwordrules: 'minlength: 12; maxlength: 64' },
    ],
    [
      'no more than is judged at all, and one',
      { length: { min: 12, max: 1_024 } },
      { minlength: 12, maxlength: 4_097, passwordrules: 'minlength: 12; maxlength: 1024' },
    ],
    [
      'no rules where a manager cannot keep them',
      { length, composition: [{ anyOf: [{ words: 4 }] }] },
      { minlength: 12, maxlength: 520 },
    ],
  ])('give %s', (_title, rules, expected) => {
    expect(toInputAttributes(make(rules), { autocomplete: 'new-password' })).toEqual({
      autocomplete: 'new-password',
      ...common,
      ...expected,
    })
  })

  it('say nothing of lengths at a login, where an older password is typed', () => {
    expect(toInputAttributes(make({ length }), { autocomplete: 'current-password' })).toEqual({
      autocomplete: 'current-password',
      ...common,
    })
  })

  it('hold no pattern, whatever the policy', () => {
    const policy = make({ length, composition: [{ anyOf: [{ min: 12, kindsAtLeast: 4 }] }] })
    const attributes = toInputAttributes(policy, { autocomplete: 'new-password' })
    expect(Object.keys(attributes)).not.toContain('pattern')
  })

  it('are for a password', () => {
    const act = (): object => toInputAttributes(make({}), { autocomplete: 'off' as 'new-password' })
    expect(act).toThrow(expect.objectContaining({ code: 'ERR_OPTION_INVALID' }))
  })
})
