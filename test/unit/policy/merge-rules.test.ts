import { describe, expect, it } from 'vitest'
import { definePolicy } from '../../../src/policy/define-policy.js'
import { mergeRules } from '../../../src/policy/merge-rules.js'
import type { PartialRules } from '../../../src/policy/types.js'

const { rules: OFF } = definePolicy({ id: 'x' })
const merge = (base: PartialRules, added: PartialRules) =>
  mergeRules(definePolicy({ id: 'x', rules: base }).rules, added)

describe('mergeRules', () => {
  const cases: readonly (readonly [string, PartialRules, PartialRules, object])[] = [
    [
      'guesses and bits',
      { strength: { minScore: 3, minGuessesLog10: 8, minBits: 50 } },
      { strength: { minScore: 2, minGuessesLog10: 10 } },
      { strength: { minScore: 3, minGuessesLog10: 10, minBits: 50 } },
    ],
    [
      'small changes that one looks up',
      { breach: { tweaks: true } },
      { breach: { tweaks: false } },
      { breach: { tweaks: true } },
    ],
    [
      'small changes that the other looks up',
      { breach: { tweaks: false } },
      { breach: { tweaks: true } },
      { breach: { tweaks: true } },
    ],
    [
      'patterns',
      { patterns: { keyboard: 'refuse', repeats: 'ignore' } },
      { patterns: { keyboard: 'warn', sequences: 'warn' } },
      { patterns: { keyboard: 'refuse', sequences: 'warn', repeats: 'ignore' } },
    ],
    [
      'history',
      { history: { entries: 4, onSimilar: 'ignore' } },
      { history: { entries: 5 } },
      { history: { entries: 5, onSimilar: 'warn' } },
    ],
    [
      'a history that is on',
      { history: null },
      { history: { entries: 5 } },
      { history: { entries: 5 } },
    ],
    [
      'caps of a session',
      { session: { idleMinutes: 60, maxMinutes: 240 } },
      { session: { idleMinutes: 30 } },
      { session: { idleMinutes: 30, maxMinutes: 240 } },
    ],
    [
      'a session that is on',
      { session: { idleMinutes: 60 } },
      { session: null },
      { session: { idleMinutes: 60 } },
    ],
    [
      'throttling',
      {
        throttle: {
          waitFrom: 5,
          waitSeconds: 61,
          factor: 2,
          maxPerDay: 25,
          lockAfter: 10,
          lockMinutes: 30,
          captcha: false,
          maxConsecutive: 100,
        },
      },
      {
        throttle: {
          waitFrom: 3,
          waitSeconds: 30,
          factor: 3,
          maxPerDay: 50,
          lockAfter: 5,
          lockMinutes: 60,
          captcha: true,
          maxConsecutive: 50,
        },
      },
      {
        throttle: {
          waitFrom: 3,
          waitSeconds: 61,
          factor: 3,
          maxPerDay: 25,
          lockAfter: 5,
          lockMinutes: 60,
          captcha: true,
          maxConsecutive: 50,
        },
      },
    ],
    [
      'a test against robots that one asks for',
      { throttle: { captcha: true } },
      { throttle: {} },
      { throttle: { captcha: true } },
    ],
    [
      'events of both',
      { forceChangeOn: ['incident', 'compromise'], notifyOn: ['login'] },
      { forceChangeOn: ['compromise', 'admin_reset'] },
      { forceChangeOn: ['admin_reset', 'compromise', 'incident'], notifyOn: ['login'] },
    ],
    [
      'a login that is no mailbox',
      { loginIdentifier: 'not_email' },
      { loginIdentifier: 'any' },
      { loginIdentifier: 'not_email' },
    ],
    [
      'a login that a scope narrows',
      {},
      { loginIdentifier: 'not_email' },
      { loginIdentifier: 'not_email' },
    ],
    [
      'rules that are the same once',
      { composition: [{ anyOf: [{ words: 5 }], waiveFrom: 20 }] },
      { composition: [{ waiveFrom: 20, anyOf: [{ words: 5 }] }] },
      { composition: [{ anyOf: [{ words: 5 }], waiveFrom: 20 }] },
    ],
    [
      'a stored hash that is no bcrypt, where both say so',
      { length: { min: 8, max: 64, bcrypt: 'ignore' } },
      { length: { min: 8, max: 64, bcrypt: 'ignore' } },
      { length: { bcrypt: 'ignore' } },
    ],
  ]
  it.each(cases)('of two values takes the stricter: %s', (_title, base, added, expected) => {
    expect(merge(base, added)).toMatchObject(expected)
  })

  it('takes each rule once', () => {
    const rule = { composition: [{ anyOf: [{ words: 5 }] }] } as const
    expect(merge(rule, rule).composition).toEqual(rule.composition)
  })

  it('changes nothing where a scope says nothing', () => {
    expect(mergeRules(OFF, {})).toEqual(OFF)
  })
})
