import { describe, expect, it } from 'vitest'
import { checkBlocklist } from '../../../src/policy/check-blocklist.js'
import type { BlocklistRule } from '../../../src/policy/types.js'
import type { StrengthContext } from '../../../src/strength/types.js'
import { normalizePassword } from '../../../src/text.js'

const context: StrengthContext = {
  name: 'Jérôme Le Goff',
  email: 'j.legoff@pharmacie-du-phare.example',
  organisation: 'Pharmacie du Phare',
  portal: 'Portail Santé',
  city: 'Saint-Malo',
  formerPasswords: ['Hermine-1532'],
}

const check = (text: string, ...rules: BlocklistRule[]) =>
  checkBlocklist(normalizePassword(text), { rules, context })

describe('checkBlocklist', () => {
  const found: readonly (readonly [string, keyof StrengthContext])[] = [
    ['jerome', 'name'],
    ['JÉRÔME', 'name'],
    ['J3r0me2026!', 'name'],
    ['2026-Jérôme', 'name'],
    ['LeGoff29', 'name'],
    ['legoff!!', 'name'],
    ['Phare2024', 'organisation'],
    ['Portail.Santé', 'portal'],
    ['saintmalo35', 'city'],
    ['Hermine1532', 'formerPasswords'],
  ]
  it.each(found)('finds %s by the %s', (text, field) => {
    const outcome = check(text, { context: 'derivative' })
    expect(outcome.status).toBe('fail')
    expect(outcome.reasons).toContainEqual({ code: 'blocklist_context', params: { field } })
  })

  it.each(['JeromeAimeLaMer', 'le phare de saint-malo brille', 'tournesol', ''])(
    'never finds a word inside a longer password: %j',
    (text) => {
      expect(check(text, { context: 'derivative' }).status).toBe('pass')
    },
  )

  it('compares the whole text only, where the rule says whole', () => {
    expect(check('Jerome', { context: 'whole' }).status).toBe('fail')
    expect(check('Jerome2026!', { context: 'whole' }).status).toBe('pass')
  })

  describe('that looks for words inside', () => {
    const rule: BlocklistRule = { context: 'substring', words: ['Amelipro', 'roi'] }
    it.each([
      ['JeromeAimeLaMer', 'blocklist_context_inside', { field: 'name' }],
      ['j3romeaimelamer', 'blocklist_context_inside', { field: 'name' }],
      ['la s.a.i.n.t.m.a.l.o.ise', 'blocklist_context_inside', { field: 'city' }],
      ['vive am3lipro tout court', 'blocklist_word_inside', {}],
      ['Amelipro', 'blocklist_word', {}],
      ['Jérôme', 'blocklist_context', { field: 'name' }],
    ] as const)('finds %j: %s', (text, code, params) => {
      const outcome = check(text, rule)
      expect(outcome.status).toBe('fail')
      expect(outcome.reasons).toContainEqual({ code, params })
    })

    it('finds them far behind in a long text', () => {
      const { reasons } = check(`${'tournesol '.repeat(60)}amelipro`, rule)
      expect(reasons.map(({ code }) => code)).toEqual(['blocklist_word_inside'])
    })

    it.each(['trois petits tours', 'un le dans un mot', 'tournesol'])(
      'takes no short word for a part: %j',
      (text) => {
        expect(check(text, rule).status).toBe('pass')
      },
    )

    it('needs no words and no context', () => {
      const rules: BlocklistRule[] = [{ context: 'substring' }]
      expect(checkBlocklist(normalizePassword('tournesol'), { rules }).status).toBe('pass')
    })
  })

  it('finds the portal’s own words without any context', () => {
    const rules: BlocklistRule[] = [{ context: 'off', words: ['Amelipro'] }]
    const outcome = checkBlocklist(normalizePassword('am3lipro'), { rules })
    expect(outcome.reasons).toEqual([{ code: 'blocklist_word', params: {} }])
    expect(checkBlocklist(normalizePassword('jerome'), { rules }).status).toBe('pass')
  })

  it('gives a reason once, whatever the number of rules', () => {
    const rule: BlocklistRule = { context: 'derivative', words: ['jerome'] }
    expect(check('jerome', rule, rule).reasons.map(({ code }) => code)).toEqual([
      'blocklist_context',
      'blocklist_word',
    ])
  })

  it('compares no text that is longer than any word with its surroundings', () => {
    expect(check(`${'!'.repeat(300)}jerome`, { context: 'derivative' }).status).toBe('pass')
  })
})
