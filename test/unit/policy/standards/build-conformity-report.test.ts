import { describe, expect, it } from 'vitest'
import { isHygieError } from '../../../../src/errors.js'
import type { NonEmpty } from '../../../../src/outcome.js'
import { definePolicy } from '../../../../src/policy/define-policy.js'
import { nist80063b4 } from '../../../../src/policy/presets/index.js'
import {
  buildConformityReport,
  type ConformityReport,
  type ConformityStatus,
  defineStandard,
  nist80063b4Standard,
  type StandardClauseInput,
} from '../../../../src/policy/standards/index.js'
import type { PolicyDocument } from '../../../../src/policy/types.js'

const REQUIREMENT = { fr: 'Une exigence.', en: 'A requirement.' }
const source = {
  standard: 'House',
  address: 'https://example.test/house',
  textDate: '2026-01-01',
  evidence: 'design',
} as const
const standardOf = (...clauses: NonEmpty<StandardClauseInput>) =>
  defineStandard({ id: 'house', title: { fr: 'Maison', en: 'House' }, source, clauses })
const base = (more: Partial<PolicyDocument> = {}): PolicyDocument =>
  definePolicy({ id: 'portal', rules: { length: { min: 12, max: 256 } }, ...more })
const statusOf = ({ rows }: ConformityReport): ConformityStatus | undefined => rows[0]?.status

const LENGTH: StandardClauseInput = {
  clause: '1',
  requirement: REQUIREMENT,
  reads: ['length.min'],
  check: ({ rules }) => rules.length.min >= 12,
}
const isOptionError = expect.toSatisfy(
  (error) => isHygieError(error) && error.code === 'ERR_OPTION_INVALID',
)

describe('buildConformityReport', () => {
  it.each<[string, Partial<StandardClauseInput>, Partial<PolicyDocument>, ConformityStatus]>([
    ['the policy sees to it', {}, {}, 'met'],
    ['the policy does not', { check: () => false }, {}, 'not_met'],
    ['it asks nothing', { check: () => null }, {}, 'not_applicable'],
    ['nothing is declared', { check: undefined, host: ['tls'] }, {}, 'host_unmet'],
    [
      'it is declared',
      { check: undefined, host: ['tls'] },
      { host: { tls: true } },
      'host_declared',
    ],
    ['it is declared as not done', { host: ['tls'] }, { host: { tls: false } }, 'host_unmet'],
    ['one of two is declared', { host: ['tls', 'mfa'] }, { host: { tls: true } }, 'host_unmet'],
    [
      'a declaration does not mend a rule',
      { check: () => false, host: ['tls'] },
      { host: { tls: true } },
      'not_met',
    ],
    [
      'an obligation that does not apply',
      { check: () => null, host: ['tls'] },
      {},
      'not_applicable',
    ],
    ['the policy only watches', {}, { mode: 'audit' }, 'not_met'],
    ['the policy holds for some', {}, { rollout: { percent: 99 } }, 'not_met'],
    ['what needs no rule holds all the same', { reads: [] }, { mode: 'audit' }, 'met'],
  ])('%s', (_title, clause, document, expected) => {
    const report = buildConformityReport(base(document), standardOf({ ...LENGTH, ...clause }))
    expect(statusOf(report)).toBe(expected)
    expect(report.counts).toEqual({
      met: 0,
      not_met: 0,
      host_declared: 0,
      host_unmet: 0,
      not_applicable: 0,
      [expected]: 1,
    })
  })

  it('takes the worst of all occasions that the document tells apart', () => {
    const document = definePolicy({
      id: 'portal',
      rules: { length: { min: 8, max: 256 } },
      scoped: [{ scope: { roles: ['admin'] }, rules: { length: { min: 16, max: 256 } } }],
    })
    const report = buildConformityReport(document, standardOf(LENGTH))
    expect(report.occasions.map(({ occasion }) => occasion.roles)).toEqual([[], ['admin']])
    expect(report.rows[0]).toMatchObject({
      status: 'not_met',
      notMetOn: [0],
      found: [{ name: 'length.min', values: ['8', '16'] }],
    })
    const some = buildConformityReport(document, standardOf(LENGTH), {
      occasions: [{ roles: ['admin'] }],
    })
    expect(statusOf(some)).toBe('met')
    expect(some.occasions[0].fingerprint).toBe(report.occasions[1]?.fingerprint)
  })

  it('prefers the finding of an occasion to none', () => {
    const standard = standardOf({
      ...LENGTH,
      check: (_policy, { factors }) => (factors === 'mfa' ? true : null),
    })
    const occasions = [{ factors: 'single' }, { factors: 'mfa' }] as const
    expect(statusOf(buildConformityReport(base(), standard, { occasions }))).toBe('met')
  })

  it('leaves out what nobody could read, and counts it', () => {
    const standard = standardOf(LENGTH, { ...LENGTH, clause: '2', evidence: 'unverified' })
    const report = buildConformityReport(base(), standard)
    expect(report.rows.map(({ clause }) => clause)).toEqual(['1'])
    expect(report.unverified).toBe(1)
    expect(JSON.stringify(buildConformityReport(nist80063b4, nist80063b4Standard))).not.toContain(
      'mistyping',
    )
  })

  it('shows what the policy sets, and counts words instead of listing them', () => {
    const document = definePolicy({
      id: 'portal',
      rules: { blocklist: [{ context: 'whole', words: ['secret-project', 'other'] }] },
    })
    const reads = ['blocklist', 'strength', 'strength.minBits', 'length.maxBytes'] as const
    const report = buildConformityReport(document, standardOf({ ...LENGTH, reads }))
    expect(report.rows[0]?.found).toEqual([
      { name: 'blocklist', values: ['[{"context":"whole","words":2}]'] },
      { name: 'strength', values: ['null'] },
      { name: 'strength.minBits', values: ['null'] },
      { name: 'length.maxBytes', values: ['null'] },
    ])
    expect(JSON.stringify(report)).not.toContain('secret-project')
  })

  it('is plain JSON', () => {
    const report = buildConformityReport(nist80063b4, nist80063b4Standard)
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  it('refuses to judge no occasion', () => {
    const none = [] as unknown as NonEmpty<object>
    expect(() => buildConformityReport(base(), standardOf(LENGTH), { occasions: none })).toThrow(
      isOptionError,
    )
  })
})

describe('defineStandard', () => {
  it('fills what a clause leaves out from the text', () => {
    const standard = standardOf(LENGTH, {
      clause: '2',
      force: 'may',
      requirement: REQUIREMENT,
      host: ['tls'],
      address: 'https://example.test/other',
      textDate: '2025-01-01',
      evidence: 'primary',
    })
    expect(standard).toMatchObject({ notices: [], distinguishes: {}, address: source.address })
    expect(standard.clauses).toMatchObject([
      { ...source, force: 'must', host: [] },
      {
        force: 'may',
        reads: [],
        check: null,
        standard: 'House',
        address: 'https://example.test/other',
        textDate: '2025-01-01',
        evidence: 'primary',
      },
    ])
    expect(Object.isFrozen(standard.clauses[0])).toBe(true)
  })

  it('refuses two clauses of one name, and one that nobody could fulfil', () => {
    expect(() => standardOf(LENGTH, LENGTH)).toThrow(isOptionError)
    expect(() => standardOf({ clause: '1', requirement: REQUIREMENT })).toThrow(isOptionError)
  })

  it('refuses a date that the calendar does not have', () => {
    expect(() => standardOf({ ...LENGTH, textDate: '2026-02-30' })).toThrow(isOptionError)
  })
})
