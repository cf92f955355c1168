import { describe, expect, it } from 'vitest'
import { computePolicy } from '../../../../src/policy/compute-policy.js'
import { definePolicy } from '../../../../src/policy/define-policy.js'
import {
  buildConformityReport,
  type ConformityStatus,
  STANDARDS,
} from '../../../../src/policy/standards/index.js'
import type { HostDeclarations, PartialRules } from '../../../../src/policy/types.js'
import { DEFAULT_OCCASION, type PartialOccasion } from '../../../../src/scope.js'
import { listPresets } from '../../../support/list-presets.js'

const standardOf = (id: string) => {
  const standard = STANDARDS.find((one) => one.id === id)
  if (standard === undefined) throw new Error(`no standard ${id}`)
  return standard
}

const force = { kind: 'force' } as const
const admin = { roles: ['admin'] } as const
const mfa = { factors: 'mfa' } as const
const KINDS = { min: 12, kinds: ['lower', 'upper', 'digit', 'special'] } as const

type Row = [
  standard: string,
  clause: string,
  rules: PartialRules,
  occasion: PartialOccasion,
  expected: ConformityStatus,
  host?: HostDeclarations,
]

describe('a clause', () => {
  it.each<Row>([
    ['nist-800-63b-4', '3.1.1.2 (1), sole factor', { length: { min: 14, max: 64 } }, {}, 'not_met'],
    [
      'nist-800-63b-4',
      '3.1.1.2 (1), sole factor',
      { length: { min: 14, max: 64 } },
      mfa,
      'not_applicable',
    ],
    [
      'nist-800-63b-4',
      '3.1.1.2 (1), multi-factor',
      { length: { min: 7, max: 64 } },
      mfa,
      'not_met',
    ],
    ['nist-800-63b-4', '3.1.1.2 (2)', { length: { min: 15, max: 63 } }, {}, 'not_met'],
    [
      'nist-800-63b-4',
      '3.1.1.2 (2)',
      { length: { min: 15, max: 64, maxBytes: 63 } },
      {},
      'not_met',
    ],
    ['nist-800-63b-4', '3.1.1.2 (2)', { length: { min: 15, max: 64 } }, {}, 'met'],
    [
      'nist-800-63b-4',
      '3.1.1.2 (6), no expiry',
      { rotation: { maxAge: 'P6M', unknownAge: force } },
      {},
      'not_met',
    ],
    ['nist-800-63b-4', '3.1.1.2 (6), no expiry', {}, {}, 'met'],
    ['nist-800-63b-4', '3.1.1.2, blocklist', { breach: { onHit: 'warn' } }, {}, 'not_met'],
    ['nist-800-63b-4', '3.1.1.2, blocklist', { breach: {} }, {}, 'met'],
    ['nist-800-63b-4', '3.1.1.2, blocklist', {}, {}, 'not_met'],
    [
      'nist-800-63b-4',
      '3.1.1.2, whole password',
      { blocklist: [{ context: 'substring' }] },
      {},
      'not_met',
    ],
    [
      'nist-800-63b-4',
      '3.1.1.2, context',
      { blocklist: [{ context: 'off' }] },
      {},
      'not_applicable',
    ],
    ['nist-800-63b-4', '3.2.2', { throttle: { maxConsecutive: 101 } }, {}, 'not_met'],
    ['nist-800-63b-4', '3.2.2', { throttle: { lockAfter: 10 } }, {}, 'host_unmet'],
    [
      'nist-800-63b-4',
      '3.2.2',
      { throttle: { lockAfter: 10 } },
      {},
      'host_declared',
      { throttling: true },
    ],
    ['nist-800-63b-4', '3.2.2', {}, {}, 'not_met'],
    [
      'cnil-2022',
      'Cas n°\u00A01 (mot de passe seul)',
      { length: { min: 15, max: 256 } },
      {},
      'not_met',
    ],
    [
      'cnil-2022',
      'Cas n°\u00A01 (mot de passe seul)',
      { composition: [{ anyOf: [KINDS] }] },
      {},
      'met',
    ],
    [
      'cnil-2022',
      'Cas n°\u00A01 (mot de passe seul)',
      { length: { min: 25, max: 256 } },
      {},
      'met',
    ],
    [
      'cnil-2022',
      'Renouvellement',
      { rotation: { maxAge: 'P1Y', unknownAge: force } },
      {},
      'not_met',
    ],
    [
      'cnil-2022',
      'Renouvellement',
      { rotation: { maxAge: 'P1Y', unknownAge: force } },
      admin,
      'not_applicable',
    ],
    ['cnil-2022', 'Longueur maximale', { length: { min: 12, max: 64 } }, {}, 'not_met'],
    ['cnil-2022', 'Mots de passe connus', {}, {}, 'not_met'],
    ['cnil-2022-restricted', 'Cas n°\u00A02, moyens et seuils', {}, {}, 'not_met'],
    [
      'cnil-2022-restricted',
      'Cas n°\u00A02, moyens et seuils',
      { throttle: { waitFrom: 5, waitSeconds: 60, maxPerDay: 25 } },
      {},
      'not_met',
    ],
    [
      'cnil-2022-restricted',
      'Cas n°\u00A02, moyens et seuils',
      { throttle: { waitFrom: 5, waitSeconds: 61, maxPerDay: 25 } },
      {},
      'host_unmet',
    ],
    [
      'cnil-2022-restricted',
      'Cas n°\u00A02, moyens et seuils',
      { throttle: { waitFrom: 5, waitSeconds: 61 } },
      {},
      'not_met',
    ],
    [
      'cnil-2022-restricted',
      'Cas n°\u00A02, moyens et seuils',
      { throttle: { captcha: true } },
      {},
      'host_unmet',
    ],
    [
      'cnil-2022-restricted',
      'Cas n°\u00A02, moyens et seuils',
      { throttle: { lockAfter: 11 } },
      {},
      'not_met',
    ],
    [
      'cnil-2022-restricted',
      'Cas n°\u00A02 (accès restreint)',
      { length: { min: 15, max: 64 } },
      {},
      'not_met',
    ],
    [
      'cnil-2022-restricted',
      'Cas n°\u00A02 (accès restreint)',
      { length: { min: 16, max: 64 } },
      {},
      'met',
    ],
    ['cnil-2022-device', 'Cas n°\u00A03, blocage', { throttle: { lockAfter: 4 } }, {}, 'not_met'],
    ['cnil-2022-device', 'Cas n°\u00A03, blocage', {}, {}, 'not_met'],
    ['anssi-2021', 'R21', { length: { min: 12, max: 256 } }, { sensitivity: 'high' }, 'not_met'],
    ['anssi-2021', 'R21', { length: { min: 12, max: 256 } }, { sensitivity: 'medium' }, 'met'],
    ['anssi-2021', 'R24', { rotation: { maxAge: 'P6M', unknownAge: force } }, {}, 'not_met'],
    ['anssi-2021', 'R24', { rotation: { maxAge: 'P1Y', unknownAge: force } }, {}, 'met'],
    ['anssi-2021', 'R24', {}, {}, 'met'],
    ['anssi-2021', 'R25', {}, admin, 'not_met'],
    ['anssi-2021', 'R25', { rotation: { maxAge: 'P4Y', unknownAge: force } }, admin, 'not_met'],
    ['anssi-2021', 'R25', { rotation: { maxAge: 'P3Y', unknownAge: force } }, admin, 'met'],
    [
      'anssi-2021',
      'R27, motifs',
      { patterns: { keyboard: 'refuse', sequences: 'warn' } },
      {},
      'not_met',
    ],
    [
      'anssi-2021',
      'R27, motifs',
      { patterns: { keyboard: 'refuse', sequences: 'refuse' } },
      {},
      'not_met',
    ],
    ['anssi-2021', 'R27, motifs', {}, {}, 'not_met'],
    ['anssi-2021', 'R37', { blocklist: [{ context: 'derivative' }] }, {}, 'not_met'],
    [
      'anssi-monservicesecurise',
      'Complexité',
      { composition: [{ anyOf: [KINDS] }] },
      {},
      'not_met',
    ],
    [
      'anssi-monservicesecurise',
      'Complexité',
      { composition: [{ anyOf: [KINDS], specials: '§' }] },
      {},
      'not_met',
    ],
    [
      'anssi-monservicesecurise',
      'Complexité',
      { composition: [{ anyOf: [KINDS], specials: '!?' }] },
      {},
      'met',
    ],
    [
      'anssi-monservicesecurise',
      'Complexité',
      { composition: [{ anyOf: [{ min: 21, kinds: ['lower', 'upper', 'digit'] }] }] },
      {},
      'met',
    ],
    ['anssi-monservicesecurise', 'Complexité', {}, {}, 'not_met'],
    ['anssi-monservicesecurise', 'Longueur, administrateurs', {}, admin, 'not_met'],
    ['anssi-monservicesecurise', 'Longueur, administrateurs', {}, {}, 'not_applicable'],
    ['anssi-monservicesecurise', 'À éviter', { strength: { minScore: 3 } }, {}, 'not_met'],
    [
      'anssi-monservicesecurise',
      'À éviter',
      { strength: { minScore: 3 }, patterns: { sequences: 'refuse' } },
      {},
      'not_met',
    ],
    [
      'owasp-asvs-5-level-1',
      '6.2.4',
      { breach: {}, blocklist: [{ context: 'off' }] },
      {},
      'not_met',
    ],
    [
      'owasp-asvs-5-level-1',
      '6.2.4',
      { breach: {}, blocklist: [{ context: 'off', common: { minEntries: 3_000 } }] },
      {},
      'host_unmet',
    ],
    ['owasp-asvs-5-level-1', '6.2.8', {}, {}, 'not_met'],
    [
      'owasp-asvs-5-level-2',
      '6.2.9',
      { length: { min: 15, max: 64, maxBytes: 60 } },
      {},
      'not_met',
    ],
    ['owasp-asvs-5-level-2', '6.2.9', { length: { min: 15, max: 64 } }, {}, 'met'],
    ['owasp-asvs-5-level-3', '6.3.7', { notifyOn: ['password_change'] }, {}, 'not_met'],
    [
      'owasp-asvs-5-level-3',
      '6.4.5',
      { rotation: { maxAge: 'P1Y', unknownAge: force } },
      {},
      'host_unmet',
    ],
    ['owasp-asvs-5-level-3', '6.4.5', {}, {}, 'not_applicable'],
    ['pci-dss-4.0.1', '8.2.6', { rotation: { maxAge: 'never', unknownAge: force } }, {}, 'not_met'],
    ['pci-dss-4.0.1', '8.2.6', {}, {}, 'not_met'],
    ['pci-dss-4.0.1', '8.3.4', { throttle: { lockAfter: 10 } }, {}, 'host_unmet'],
    ['pci-dss-4.0.1', '8.3.4', { throttle: { lockAfter: 10, lockMinutes: 29 } }, {}, 'not_met'],
    ['pci-dss-4.0.1', '8.3.4', {}, {}, 'not_met'],
    ['pci-dss-4.0.1', '8.3.5', { forceChangeOn: ['first_use'] }, {}, 'not_met'],
    [
      'pci-dss-4.0.1',
      '8.3.6, kinds',
      { composition: [{ anyOf: [{ min: 8, kindsAtLeast: 3 }] }] },
      {},
      'not_met',
    ],
    ['pci-dss-4.0.1', '8.3.7', { history: { entries: 3 } }, {}, 'not_met'],
    ['pci-dss-4.0.1', '8.3.9', {}, {}, 'not_met'],
    ['pci-dss-4.0.1', '8.3.9', {}, {}, 'met', { dynamic_posture: true }],
    ['pci-dss-4.0.1', '8.3.9', {}, mfa, 'not_applicable'],
    ['pci-dss-4.0.1', '8.3.9', {}, { roles: ['customer'] }, 'not_applicable'],
    ['pci-dss-4.0.1', '8.3.10.1', {}, { roles: ['customer'] }, 'not_met'],
    [
      'pci-dss-4.0.1',
      '8.3.10.1',
      { rotation: { maxAge: 'P90D', unknownAge: force } },
      { roles: ['customer'] },
      'met',
    ],
    [
      'pci-dss-4.0.1',
      '8.6, guidance',
      { rotation: { maxAge: 'P1Y', unknownAge: force } },
      { kind: 'service' },
      'met',
    ],
    [
      'pci-dss-4.0.1',
      '8.6, guidance',
      { length: { min: 12, max: 64 } },
      { kind: 'service' },
      'not_met',
    ],
    ['pci-dss-4.0.1', '8.6, guidance', {}, { kind: 'service' }, 'not_met'],
    ['pgssi-s-rie-v1', 'EXI 03', {}, mfa, 'not_met'],
    ['pgssi-s-rie-v1', 'EXI 22', {}, { exposed: false }, 'not_applicable'],
    ['pgssi-s-rie-v1', 'EXI 22', {}, {}, 'host_declared', { mfa_remote: true }],
    ['pgssi-s-rie-v1', 'EXI 25, accès local', {}, {}, 'not_met', { local_access_only: true }],
    [
      'pgssi-s-rie-v1',
      'EXI 25, accès local',
      {},
      { exposed: false },
      'host_declared',
      { local_access_only: true },
    ],
    ['pgssi-s-rie-v1', 'EXI 25 a', { throttle: { lockAfter: 10 } }, mfa, 'not_applicable'],
    ['pgssi-s-rie-v1', 'EXI 25 b', { length: { min: 16, max: 64 } }, {}, 'met'],
    ['pgssi-s-rie-v1', 'EXI 25 c', {}, {}, 'met'],
    ['amelipro', 'Session', { session: { idleMinutes: 60 } }, {}, 'not_met'],
    ['amelipro', 'Session', {}, {}, 'not_met'],
    [
      'amelipro',
      'Durée de validité',
      { rotation: { maxAge: 'P1Y', unknownAge: force } },
      {},
      'not_met',
    ],
    [
      'au-ism-2025-12',
      'ISM-1557',
      { length: { min: 16, max: 64 } },
      { groups: ['secret'] },
      'not_met',
    ],
    [
      'au-ism-2025-12',
      'ISM-0422',
      { length: { min: 20, max: 64 } },
      { groups: ['top_secret'] },
      'met',
    ],
    [
      'au-ism-2025-12',
      'ISM-1560',
      { length: { min: 7, max: 64 } },
      { ...mfa, groups: ['secret'] },
      'not_met',
    ],
    [
      'au-ism-2025-12',
      'ISM-1561',
      { length: { min: 10, max: 64 } },
      { ...mfa, groups: ['top_secret'] },
      'met',
    ],
    ['au-ism-2025-12', 'ISM-2079', { length: { min: 15, max: 64, maxBytes: 20 } }, {}, 'not_met'],
    ['au-ism-2025-12', 'ISM-2079', { length: { min: 15, max: 64 } }, {}, 'met'],
    ['au-ism-2025-12', 'ISM-1590', { forceChangeOn: ['compromise', 'incident'] }, {}, 'not_met'],
    ['au-ism-2025-12', 'ISM-1681', {}, { sensitivity: 'low' }, 'not_applicable'],
    ['au-ism-2025-12', 'ISM-1681', {}, { exposed: false }, 'not_applicable'],
    ['au-ism-2025-12', 'ISM-1681', {}, {}, 'host_unmet'],
    ['bsi-orp4', 'ORP.4.A23', { rotation: { maxAge: 'P1Y', unknownAge: force } }, {}, 'not_met'],
    ['ncsc-uk', 'Length', { length: { min: 8, max: 64 } }, {}, 'not_met'],
    ['ncsc-uk', 'Length', { length: { min: 8, max: 64 }, breach: {} }, {}, 'met'],
    ['ncsc-uk', 'Length', { length: { min: 8, max: 64 } }, mfa, 'met'],
    ['ncsc-uk', 'Throttling', { throttle: { waitFrom: 5 } }, {}, 'not_met'],
    ['ncsc-uk', 'Throttling', { throttle: { waitFrom: 5, waitSeconds: 30 } }, {}, 'host_unmet'],
    ['ncsc-uk', 'Throttling', { throttle: { captcha: true } }, {}, 'not_met'],
    ['ncsc-uk', 'Throttling', {}, {}, 'not_met'],
  ])('of %s, %s: %j on %j: %s', (id, clause, rules, occasion, expected, host = {}) => {
    const document = definePolicy({ id: 'test', rules, host })
    const { rows } = buildConformityReport(document, standardOf(id), { occasions: [occasion] })
    expect(rows.find((row) => row.clause === clause)?.status).toBe(expected)
  })
})

describe('every clause of every standard', () => {
  const clauses = STANDARDS.flatMap(({ id, clauses: all }) => all.map((one) => [id, one] as const))
  const documents = [definePolicy({ id: 'bare' }), ...listPresets().map(([, one]) => one)]

  it('answers yes, no, or nothing to say, and the same again', () => {
    for (const document of documents) {
      for (const roles of [[], ['admin']]) {
        const policy = computePolicy(document, { roles })
        for (const [, { check }] of clauses) {
          const verdict = check?.(policy, { ...DEFAULT_OCCASION, roles })
          expect([true, false, null, undefined]).toContain(verdict)
          expect(check?.(policy, { ...DEFAULT_OCCASION, roles })).toBe(verdict)
        }
      }
    }
  })

  it('reads rules that exist', () => {
    const { rules } = definePolicy({ id: 'bare' })
    const names = clauses.flatMap(([, { reads }]) => reads.map((name) => name.split('.')[0] ?? ''))
    expect(names.filter((name) => !Object.hasOwn(rules, name))).toEqual([])
  })

  it.each(clauses)(
    '%s, $clause: is a sentence in both languages, with an address',
    (_id, clause) => {
      const { requirement, address, textDate, evidence } = clause
      for (const text of [requirement.fr, requirement.en]) expect(text).toMatch(/^\p{Lu}.+\.$/u)
      expect(requirement.fr).not.toMatch(/ [:;!?»]|« |'|[^\u202F][;!?]|[^\u00A0]:/u)
      expect(new URL(address).protocol).toBe('https:')
      expect(textDate).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
      expect(['primary', 'quoted', 'secondary', 'unverified']).toContain(evidence)
    },
  )

  it('asks nothing whose figure nobody could read', () => {
    const unverified = clauses.filter(([, { evidence }]) => evidence === 'unverified')
    expect(unverified.map(([id, { clause }]) => `${id} ${clause}`)).toEqual([
      ...['cnil-2022', 'cnil-2022-restricted', 'cnil-2022-device'].flatMap((id) => [
        `${id} Renouvellement, comptes à privilèges`,
        `${id} Contrôle automatique`,
        `${id} Violation d’un mot de passe`,
        `${id} Lien de réinitialisation`,
      ]),
      'amelipro Longueur et sortes de caractères',
      'nist-800-63b-4 3.1.1.2, mistyping',
      'nist-800-63b-4 3.2.2, techniques',
      'bsi-orp4 ORP.4.A22',
    ])
  })
})
