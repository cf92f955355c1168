import { describe, expect, it } from 'vitest'
import { computePolicy } from '../../../src/policy/compute-policy.js'
import { definePolicy, type PolicyInput } from '../../../src/policy/define-policy.js'
import type { PartialRules, PolicyRules } from '../../../src/policy/types.js'

/** What holds when the rules of one scope are added to others. */
const merge = (rules: PartialRules, added: PartialRules): PolicyRules =>
  computePolicy(definePolicy({ id: 'x', rules, scoped: [{ scope: {}, rules: added }] })).rules

describe('computePolicy', () => {
  const input: PolicyInput = {
    id: 'x',
    rules: { length: { min: 8, max: 64 } },
    scoped: [
      { scope: { factors: ['single'] }, rules: { length: { min: 15, max: 64 } } },
      { scope: { roles: ['admin'] }, rules: { strength: { minScore: 4 } } },
    ],
  }

  it('takes what is not said to be strict', () => {
    const document = definePolicy(input)
    expect(computePolicy(document).rules.length.min).toBe(15)
    expect(computePolicy(document, { factors: undefined }).rules.length.min).toBe(15)
    expect(computePolicy(document, { factors: 'mfa' }).rules.length.min).toBe(8)
  })

  it('adds the rules of every scope that matches', () => {
    const { rules } = computePolicy(definePolicy(input), { roles: ['admin'] })
    expect(rules).toMatchObject({ length: { min: 15 }, strength: { minScore: 4 } })
  })

  it('gives frozen data that shares nothing with the document', () => {
    const { rules } = computePolicy(definePolicy(input))
    expect(Object.isFrozen(rules.length)).toBe(true)
  })

  describe('the fingerprint', () => {
    const fingerprintOf = (rules: PartialRules): string =>
      computePolicy(definePolicy({ id: 'x', rules })).fingerprint

    it('is 16 digits that follow the rules and not their order', () => {
      const one = fingerprintOf({ strength: { minScore: 3 }, length: { min: 8, max: 64 } })
      expect(one).toMatch(/^[0-9a-f]{16}$/u)
      expect(fingerprintOf({ length: { max: 64, min: 8 }, strength: { minScore: 3 } })).toBe(one)
      expect(fingerprintOf({ length: { max: 64, min: 9 }, strength: { minScore: 3 } })).not.toBe(
        one,
      )
    })
  })

  describe('of two values takes the stricter', () => {
    const start = { kind: 'start', at: '2026-01-01T00:00:00.000Z' as never } as const
    const force = { kind: 'force' } as const
    const rotation = { maxAge: 'P1Y', unknownAge: start } as const
    const cases: readonly (readonly [string, PartialRules, PartialRules, object])[] = [
      [
        'length',
        { length: { min: 8, max: 64, maxBytes: 100 } },
        { length: { min: 12, max: 128 } },
        { length: { min: 12, max: 64, maxBytes: 100 } },
      ],
      [
        'bytes',
        { length: { min: 8, max: 64, maxBytes: 100, bcrypt: 'ignore' } },
        { length: { min: 8, max: 64, maxBytes: 72, bcrypt: 'ignore' } },
        { length: { maxBytes: 72, bcrypt: 'ignore' } },
      ],
      [
        'bcrypt',
        { length: { min: 8, max: 64, bcrypt: 'ignore' } },
        { length: { min: 8, max: 64 } },
        { length: { bcrypt: 'warn' } },
      ],
      [
        'a rule that is on',
        { strength: null },
        { strength: { minScore: 2 } },
        { strength: { minScore: 2 } },
      ],
      [
        'a rule that stays on',
        { strength: { minScore: 2 } },
        { strength: null },
        { strength: { minScore: 2 } },
      ],
      [
        'the score',
        { strength: { minScore: 3 } },
        { strength: { minScore: 2 } },
        { strength: { minScore: 3 } },
      ],
      [
        'the higher score',
        { strength: { minScore: 2 } },
        { strength: { minScore: 3 } },
        { strength: { minScore: 3 } },
      ],
      [
        'points that only one asks for',
        { strength: { minScore: 3, minPoints: 5 } },
        { strength: { minScore: 2 } },
        { strength: { minScore: 3, minPoints: 5 } },
      ],
      [
        'the higher number of points, whatever the scores',
        { strength: { minScore: 3, minPoints: 4 } },
        { strength: { minScore: 2, minPoints: 5 } },
        { strength: { minScore: 3, minPoints: 5 } },
      ],
      [
        'occurrences',
        { breach: { maxOccurrences: 9 } },
        { breach: {} },
        { breach: { maxOccurrences: 0 } },
      ],
      [
        'no occurrences',
        { breach: {} },
        { breach: { maxOccurrences: 9 } },
        { breach: { maxOccurrences: 0 } },
      ],
      [
        'two mailers',
        { mailbox: { smtputf8: true } },
        { mailbox: { smtputf8: true } },
        { mailbox: { smtputf8: true } },
      ],
      [
        'fewer occurrences',
        { breach: { maxOccurrences: 1 } },
        { breach: { maxOccurrences: 9 } },
        { breach: { maxOccurrences: 1 } },
      ],
      [
        'what becomes of a hit',
        { breach: { onHit: 'warn', onSimilar: 'ignore' } },
        { breach: { onHit: 'force_change', tweaks: true, onSimilar: 'refuse' } },
        { breach: { onHit: 'force_change', tweaks: true, onSimilar: 'refuse' } },
      ],
      [
        'what a rule leaves out',
        { breach: { onHit: 'warn', onSimilar: 'ignore' } },
        { breach: {} },
        { breach: { onHit: 'refuse', tweaks: undefined, onSimilar: 'warn' } },
      ],
      [
        'the failure mode that asks again',
        { onUnknown: { breach: 'warn' } },
        { onUnknown: { breach: 'recheck' } },
        { onUnknown: { breach: 'recheck' } },
      ],
      [
        'the failure mode',
        { onUnknown: { breach: 'refuse' } },
        { onUnknown: { breach: 'recheck' } },
        { onUnknown: { breach: 'refuse' } },
      ],
      [
        'the stricter failure mode',
        { onUnknown: { breach: 'recheck' } },
        { onUnknown: { breach: 'unknown' } },
        { onUnknown: { breach: 'unknown' } },
      ],
      [
        'age',
        { rotation },
        { rotation: { ...rotation, maxAge: 'P90D' } },
        { rotation: { maxAge: 'P90D' } },
      ],
      [
        'age across units',
        { rotation: { ...rotation, maxAge: 'P11M' } },
        { rotation },
        { rotation: { maxAge: 'P11M' } },
      ],
      [
        'age against never',
        { rotation: { ...rotation, maxAge: 'never' } },
        { rotation },
        { rotation: { maxAge: 'P1Y' } },
      ],
      [
        'the longer least age, and the shorter life of a temporary password',
        { rotation: { ...rotation, minAge: 'P1D', temporaryHours: 24 } },
        { rotation: { ...rotation, minAge: 'P7D', temporaryHours: 72 } },
        { rotation: { minAge: 'P7D', temporaryHours: 24 } },
      ],
      [
        'the longer least age in whatever order',
        { rotation: { ...rotation, minAge: 'P7D' } },
        { rotation: { ...rotation, minAge: 'P1D' } },
        { rotation: { minAge: 'P7D' } },
      ],
      ...(
        [
          ['previous', 'next', { shift: 'previous' }],
          ['next', 'previous', { shift: 'previous' }],
          ['next', 'next', { shift: 'next' }],
          ['next', undefined, undefined],
          [undefined, 'next', undefined],
          [undefined, 'previous', { shift: 'previous' }],
        ] as const
      ).map(
        ([one, two, businessDays]) =>
          [
            `a shift of ${one} and ${two}`,
            { rotation: { ...rotation, businessDays: one && { shift: one } } },
            { rotation: { ...rotation, businessDays: two && { shift: two } } },
            { rotation: { businessDays } },
          ] as const,
      ),
      [
        'idleness',
        { rotation },
        { rotation: { ...rotation, maxIdle: 'P6M' } },
        { rotation: { maxIdle: 'P6M' } },
      ],
      [
        'idleness of both',
        { rotation: { ...rotation, maxIdle: 'P1M' } },
        { rotation: { ...rotation, maxIdle: 'P6M' } },
        { rotation: { maxIdle: 'P1M' } },
      ],
      [
        'an unknown date',
        { rotation },
        { rotation: { ...rotation, unknownAge: force } },
        { rotation: { unknownAge: force } },
      ],
      [
        'an unknown date kept',
        { rotation: { ...rotation, unknownAge: force } },
        { rotation },
        { rotation: { unknownAge: force } },
      ],
      [
        'what follows the grace',
        { rotation: { ...rotation, afterGrace: 'none' } },
        { rotation },
        { rotation: { afterGrace: 'none' } },
      ],
      [
        'no grace',
        { rotation: { ...rotation, grace: 'P7D' } },
        { rotation },
        { rotation: { grace: undefined } },
      ],
      [
        'the shorter grace',
        { rotation: { ...rotation, grace: 'P7D' } },
        { rotation: { ...rotation, grace: 'P3D' } },
        { rotation: { grace: 'P3D' } },
      ],
      [
        'warnings of both',
        { rotation: { ...rotation, warnDays: [7, 1] } },
        { rotation: { ...rotation, warnDays: [30, 7] } },
        { rotation: { warnDays: [30, 7, 1] } },
      ],
      [
        'the proof of a mailbox',
        { mailbox: { maxProofAge: 'P1Y' } },
        { mailbox: { maxProofAge: 'P6M' } },
        { mailbox: { maxProofAge: 'P6M' } },
      ],
      [
        'how long a statement holds',
        { mailbox: { maxAttestationAge: 'P3M' } },
        { mailbox: { maxAttestationAge: 'P1Y' } },
        { mailbox: { maxAttestationAge: 'P3M' } },
      ],
      [
        'how long after a change a reset is suspect',
        { mailbox: { takeoverHours: 96 } },
        { mailbox: { takeoverHours: 48 } },
        { mailbox: { takeoverHours: 96 } },
      ],
      [
        'what a rule of mailboxes leaves out',
        { mailbox: {} },
        { mailbox: { maxAttestationAge: 'P1Y', takeoverHours: 24 } },
        { mailbox: { maxAttestationAge: 'P6M', takeoverHours: 72 } },
      ],
      [
        'what both rules of mailboxes leave out',
        { mailbox: {} },
        { mailbox: {} },
        { mailbox: { maxAttestationAge: undefined, takeoverHours: undefined } },
      ],
    ]
    it.each(cases)('%s', (_title, rules, added, expected) => {
      expect(merge(rules, added)).toMatchObject(expected)
    })
  })

  it('keeps a default action that is stricter than what a scope says', () => {
    const one = { mailbox: { actions: { mailbox_role: 'refuse' } } } as const
    const two = {
      mailbox: {
        smtputf8: true,
        actions: { mailbox_disposable: 'ignore', mailbox_relay: 'refuse' },
      },
    } as const
    expect(merge(one, two).mailbox).toMatchObject({
      actions: { mailbox_role: 'refuse', mailbox_disposable: 'refuse', mailbox_relay: 'refuse' },
      smtputf8: false,
    })
  })

  it('asks for both compositions and both blocklists, in an order of its own', () => {
    const one = {
      composition: [{ anyOf: [{ words: 5 }] }],
      blocklist: [{ context: 'whole' }],
    } as const
    const two = {
      composition: [{ anyOf: [{ bits: 50 }] }],
      blocklist: [{ context: 'off', words: ['x'] }],
    } as const
    expect(merge(one, two)).toMatchObject({
      composition: [...two.composition, ...one.composition],
      blocklist: [...two.blocklist, ...one.blocklist],
    })
  })

  it('keeps the normalization form unless the scope names another', () => {
    expect(merge({ normalization: 'NFKC' }, {}).normalization).toBe('NFKC')
    expect(merge({}, { normalization: 'none' }).normalization).toBe('none')
  })
})
