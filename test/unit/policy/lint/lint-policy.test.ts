import { describe, expect, it } from 'vitest'
import { definePolicy, type PolicyInput } from '../../../../src/policy/define-policy.js'
import { lintPolicy } from '../../../../src/policy/lint/lint-policy.js'
import type { PolicyFinding, PolicyFindingCode } from '../../../../src/policy/lint/types.js'
import * as presets from '../../../../src/policy/presets/index.js'
import { SOURCES } from '../../../../src/policy/standards/sources.js'
import type { Clause, PartialRules, PolicyDocument } from '../../../../src/policy/types.js'

/** Nothing is odd about it. */
const SOUND: Omit<PolicyInput, 'id'> = {
  host: { mfa: true, throttling: true, memory_hard_hash: true },
  rules: { length: { min: 12, max: 128 }, breach: {} },
}

const lint = (input: Partial<PolicyInput>): readonly PolicyFinding[] =>
  lintPolicy(
    definePolicy({
      id: 'x',
      ...SOUND,
      ...input,
      host: { ...SOUND.host, ...input.host },
      rules: { ...SOUND.rules, ...input.rules },
    }),
  )

const list = (input: Partial<PolicyInput>): readonly string[] =>
  lint(input).map(({ severity, code, path }) => `${severity} ${code} ${path}`)

const cite = (source: keyof typeof SOURCES): PolicyDocument['cites'] => ({
  '/id': [{ ...SOURCES[source], clause: '1' }],
})

const timed: PartialRules = {
  rotation: { maxAge: 'P90D', unknownAge: { kind: 'force' } },
  history: { entries: 4 },
}

describe('lintPolicy', () => {
  it('finds nothing in a policy about which nothing is odd', () => {
    expect(lint({})).toEqual([])
  })

  const kinds: PartialRules = { composition: [{ anyOf: [{ min: 8, kindsAtLeast: 3 }] }] }
  const cases: readonly (readonly [Partial<PolicyInput>, readonly string[]])[] = [
    // Texts that say otherwise: graver where they are claimed.
    [{ rules: timed }, ['notice expiry_forbidden /rules/rotation/maxAge']],
    [{ rules: timed, cites: cite('nist') }, ['error expiry_forbidden /rules/rotation/maxAge']],
    // A value that cites another text departs on purpose.
    [
      {
        rules: timed,
        cites: {
          ...cite('nist'),
          '/rules/rotation': [{ ...SOURCES.amelipro, clause: 'six mois' }],
        },
      },
      ['notice expiry_forbidden /rules/rotation/maxAge'],
    ],
    [
      {
        rules: timed,
        cites: {
          ...cite('nist'),
          '/rules/rotation/unknownAge': [{ ...SOURCES.amelipro, clause: 'six mois' }],
          '/rules/rotation/maxAge': [{ ...SOURCES.nist, clause: '3.1.1.2 (6)' }],
        },
      },
      ['error expiry_forbidden /rules/rotation/maxAge'],
    ],
    [
      {
        rules: { length: { min: 12, max: 128 }, ...kinds },
        cites: {
          ...cite('nist'),
          '/rules/composition/0/anyOf': [{ ...SOURCES.pci, clause: '8.3.6' }],
        },
      },
      ['notice composition_forbidden /rules/composition'],
    ],
    [
      {
        rules: { rotation: { maxAge: 'never', unknownAge: { kind: 'force' } } },
        cites: cite('nist'),
      },
      [],
    ],
    [{ rules: kinds }, ['notice composition_forbidden /rules/composition']],
    [{ rules: kinds, cites: cite('pci') }, ['notice composition_forbidden /rules/composition']],
    [
      { rules: { ...kinds, normalization: 'none' }, cites: cite('asvs') },
      ['error composition_forbidden /rules/composition'],
    ],
    [
      {
        rules: { blocklist: [{ context: 'whole' }, { context: 'substring' }] },
        cites: cite('nist'),
      },
      ['error substring_forbidden /rules/blocklist/1/context'],
    ],
    [
      { scoped: [{ scope: { roles: ['a'] }, rules: { blocklist: [{ context: 'substring' }] } }] },
      ['notice substring_forbidden /scoped/0/rules/blocklist/0/context'],
    ],
    [{ rules: { length: { min: 12, max: 63 } } }, ['notice maximum_too_low /rules/length/max']],
    [
      { rules: { length: { min: 12, max: 63 } }, cites: cite('nist') },
      ['warning maximum_too_low /rules/length/max'],
    ],
    [
      { rules: { length: { min: 12, max: 63 } }, cites: cite('ism') },
      ['error maximum_too_low /rules/length/max'],
    ],
    [{ rules: { length: { min: 7, max: 64 } } }, ['notice minimum_too_low /rules/length/min']],
    [{ rules: { length: { min: 4, max: 64 } }, host: { device_held: true } }, []],
    [
      { rules: { normalization: 'NFKC' }, cites: cite('nist') },
      ['warning normalization_unwanted /rules/normalization'],
    ],
    [{ cites: cite('asvs') }, ['warning normalization_unwanted /rules/normalization']],
    [{ rules: { normalization: 'NFKC' } }, []],
    [
      { rules: { throttle: { maxConsecutive: 101 } }, cites: cite('nist') },
      ['error failures_too_many /rules/throttle/maxConsecutive'],
    ],
    [{ rules: { throttle: { maxConsecutive: 100 } } }, []],
    // What the portal has left open.
    [{ rules: { breach: undefined } }, ['warning known_passwords_allowed /rules/breach']],
    [{ rules: { breach: { onHit: 'warn' } } }, ['warning known_passwords_allowed /rules/breach']],
    [{ rules: { breach: { onHit: 'ignore' } } }, ['warning known_passwords_allowed /rules/breach']],
    [
      {
        rules: { breach: null },
        scoped: [{ scope: { moments: ['change'] }, rules: { breach: {} } }],
      },
      [],
    ],
    [
      {
        rules: { breach: null, blocklist: [{ context: 'off', common: { minEntries: 3_000 } }] },
        host: { list_size: true },
      },
      [],
    ],
    [
      { rules: { blocklist: [{ context: 'off', common: { minEntries: 3_000 } }] } },
      ['notice list_size_undeclared /rules/blocklist/0/common/minEntries'],
    ],
    [{ host: { throttling: false } }, ['warning throttling_undeclared /rules/throttle']],
    [{ host: { throttling: false, captcha: true } }, []],
    [{ host: { throttling: false }, rules: { throttle: { lockAfter: 10 } } }, []],
    [
      {
        host: { throttling: undefined as never },
        scoped: [{ scope: { exposed: true }, rules: { throttle: { lockAfter: 10 } } }],
      },
      [],
    ],
    [{ host: { mfa: false } }, ['warning password_alone /host/mfa']],
    [{ host: { mfa: false, mfa_remote: true } }, []],
    [{ host: { mfa: false, local_access_only: true } }, []],
    [{ host: { mfa: false, device_held: true } }, []],
    [{ host: { mfa: false, pro_sante_connect: false } }, ['error password_alone /host/mfa']],
    [{ host: { mfa: false }, cites: cite('rie') }, ['error password_alone /host/mfa']],
    [{ host: { mfa: false }, cites: cite('pci') }, ['warning password_alone /host/mfa']],
    [{ host: { mfa: false, service_classified: true } }, ['error password_alone /host/mfa']],
    [
      {
        host: { mfa: false },
        rules: { throttle: { lockAfter: 10 } },
        cites: { '/rules/throttle': [{ ...SOURCES.rie, clause: 'EXI 25' }] },
      },
      ['warning password_alone /host/mfa'],
    ],
    [{ host: { memory_hard_hash: false } }, ['warning bcrypt_truncates /rules/length/maxBytes']],
    [{ host: { memory_hard_hash: false, bcrypt_prehash: true } }, []],
    [
      { host: { memory_hard_hash: undefined as never } },
      ['notice bcrypt_truncates /rules/length/maxBytes'],
    ],
    [
      { host: { memory_hard_hash: undefined as never, bcrypt_prehash: false } },
      ['warning bcrypt_truncates /rules/length/maxBytes'],
    ],
    [
      {
        host: { memory_hard_hash: false },
        rules: { length: { min: 12, max: 128, bcrypt: 'ignore' } },
      },
      [],
    ],
    [
      { host: { memory_hard_hash: false }, rules: { length: { min: 12, max: 72, maxBytes: 72 } } },
      [],
    ],
    [
      { rules: { ...timed, history: null } },
      [
        'notice expiry_forbidden /rules/rotation/maxAge',
        'notice expiry_without_history /rules/history',
      ],
    ],
    [
      {
        rules: { history: { entries: 4 } },
        scoped: [{ scope: { roles: ['a'] }, rules: { ...timed, history: null } }],
      },
      ['notice expiry_forbidden /scoped/0/rules/rotation/maxAge'],
    ],
    [{ mode: 'audit' }, ['notice not_enforced /mode']],
    [{ rollout: { percent: 10 } }, ['notice not_enforced /rollout/percent']],
    [
      {
        cites: {
          '/rules/length': [{ ...SOURCES.pci, clause: '1' }],
          '/rules/length/min': [
            { ...SOURCES.pci, clause: '1' },
            { ...SOURCES.pci, clause: '2', evidence: 'unverified' } as Clause,
          ],
        },
      },
      ['warning clause_unverified /cites/~1rules~1length~1min'],
    ],
    // What says something against itself.
    [
      { rules: { session: { idleMinutes: 60, maxMinutes: 30 } } },
      ['warning idle_above_maximum /rules/session/idleMinutes'],
    ],
    [{ rules: { session: { idleMinutes: 60 } } }, []],
    [{ rules: { session: { maxMinutes: 60 } } }, []],
    [
      { rules: { throttle: { waitFrom: 10, lockAfter: 10 } } },
      ['warning wait_never_reached /rules/throttle/waitFrom'],
    ],
    [{ rules: { throttle: { waitFrom: 5, waitSeconds: 61, lockAfter: 10, lockMinutes: 30 } } }, []],
    [{ rules: { throttle: { waitSeconds: 61 } } }, ['warning throttle_incomplete /rules/throttle']],
    [{ rules: { throttle: { factor: 2 } } }, ['warning throttle_incomplete /rules/throttle']],
    [{ rules: { throttle: { lockMinutes: 2 } } }, ['warning throttle_incomplete /rules/throttle']],
  ]
  it.each(cases)('%j: %j', (input, expected) => {
    expect(list(input)).toEqual(expected)
  })

  describe('finds what no password can meet', () => {
    const codes: readonly PolicyFindingCode[] = [
      'length_impossible',
      'composition_impossible',
      'profile_impossible',
      'bits_impossible',
      'scope_empty',
      'scope_without_effect',
      'normalization_varies',
    ]
    const dead = (input: Partial<PolicyInput>): readonly string[] =>
      lint(input)
        .filter(({ code }) => codes.includes(code))
        .map(({ severity, code, path }) => `${severity} ${code} ${path}`)

    const long = { length: { min: 20, max: 128 } }
    const short = { length: { min: 8, max: 16 } }
    const impossible: readonly (readonly [Partial<PolicyInput>, readonly string[]])[] = [
      [
        { rules: long, scoped: [{ scope: { clients: ['old'] }, rules: short }] },
        ['error length_impossible /scoped/0/rules/length'],
      ],
      [
        {
          scoped: [
            { scope: { roles: ['admin'] }, rules: long },
            { scope: { clients: ['old'] }, rules: short },
          ],
        },
        ['error length_impossible /scoped/1/rules/length'],
      ],
      [
        {
          scoped: [
            { scope: { clients: ['new'] }, rules: long },
            { scope: { clients: ['old'] }, rules: short },
          ],
        },
        [],
      ],
      [
        {
          scoped: [
            { scope: { clients: ['new', 'old'], exposed: true }, rules: long },
            { scope: { clients: ['old'], groups: ['g'], exposed: true }, rules: short },
          ],
        },
        ['error length_impossible /scoped/1/rules/length'],
      ],
      [
        {
          scoped: [
            { scope: { exposed: false }, rules: long },
            { scope: { exposed: true }, rules: short },
          ],
        },
        [],
      ],
      [
        {
          rules: {
            length: { min: 12, max: 128, maxBytes: 12 },
            composition: [{ anyOf: [{ min: 13, kinds: ['digit'] }] }],
          },
        },
        ['error composition_impossible /rules/composition/0'],
      ],
      [
        { rules: { ...short, composition: [{ anyOf: [{ words: 5 }, { bits: 110 }] }] } },
        ['error composition_impossible /rules/composition/0'],
      ],
      [{ rules: { ...short, composition: [{ anyOf: [{ words: 4 }, { bits: 106 }] }] } }, []],
      [
        {
          rules: {
            ...short,
            composition: [
              { anyOf: [{ words: 5 }, { min: 17, digitsOnly: true }, { min: 8, kindsAtLeast: 3 }] },
            ],
          },
        },
        [
          'warning profile_impossible /rules/composition/0/anyOf/0',
          'warning profile_impossible /rules/composition/0/anyOf/1',
        ],
      ],
      [
        { rules: { ...short, composition: [{ anyOf: [{ words: 5 }], waiveFrom: 16 }] } },
        ['warning profile_impossible /rules/composition/0/anyOf/0'],
      ],
      [
        { rules: { ...short, composition: [{ anyOf: [{ words: 5 }], waiveFrom: 17 }] } },
        ['error composition_impossible /rules/composition/0'],
      ],
      [
        {
          rules: {
            length: { min: 1, max: 2 },
            composition: [{ anyOf: [{ min: 1, kinds: ['lower', 'upper', 'digit'] }] }],
          },
        },
        ['error composition_impossible /rules/composition/0'],
      ],
      [
        { rules: { ...short, strength: { minScore: 0, minBits: 107 } } },
        ['error bits_impossible /rules/strength/minBits'],
      ],
      [{ rules: { ...short, strength: { minScore: 0, minBits: 106 } } }, []],
      [
        { scoped: [{ scope: { roles: [''] }, rules: long }] },
        ['warning scope_empty /scoped/0/scope'],
      ],
      [
        { scoped: [{ scope: { groups: [''] }, rules: long }] },
        ['warning scope_empty /scoped/0/scope'],
      ],
      [
        { scoped: [{ scope: { clients: [''] }, rules: long }] },
        ['warning scope_empty /scoped/0/scope'],
      ],
      [{ scoped: [{ scope: { roles: ['', 'admin'], groups: ['g'] }, rules: long }] }, []],
      [
        { scoped: [{ scope: { roles: ['admin'] }, rules: { length: { min: 8, max: 128 } } }] },
        ['warning scope_without_effect /scoped/0'],
      ],
      [
        {
          rules: { composition: [{ anyOf: [{ words: 5 }] }, { anyOf: [{ bits: 50 }] }] },
          scoped: [{ scope: { roles: ['admin'] }, rules: {} }],
        },
        ['warning scope_without_effect /scoped/0'],
      ],
      [
        { scoped: [{ scope: { moments: ['reset'] }, rules: { normalization: 'NFKC' } }] },
        ['error normalization_varies /scoped/0/rules/normalization'],
      ],
      [
        { scoped: [{ scope: { moments: ['reset'] }, rules: { normalization: 'NFC', ...long } }] },
        [],
      ],
    ]
    it.each(impossible)('%j: %j', (input, expected) => {
      expect(dead(input)).toEqual(expected)
    })

    it('looks at many scopes each by itself', () => {
      const scoped = Array.from({ length: 33 }, (_, index) => ({
        scope: { roles: [`role-${index}`] as const },
        rules: index === 0 ? long : short,
      }))
      expect(dead({ scoped })).toEqual([])
      expect(dead({ scoped: scoped.slice(0, 32) })).toHaveLength(31)
    })
  })

  const documents = Object.entries(presets).filter(
    (entry): entry is [string, PolicyDocument] => typeof entry[1] === 'object',
  )
  it.each(documents)('finds no error in the preset %s', (_name, document) => {
    expect(lintPolicy(document).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('puts the gravest first, and names the texts with their clauses', () => {
    const findings = lint({
      mode: 'audit',
      host: { mfa: false },
      rules: { ...timed, breach: null },
      cites: cite('nist'),
    })
    expect(findings.map(({ severity }) => severity)).toEqual([
      'error',
      'warning',
      'warning',
      'notice',
    ])
    expect(findings[0]?.clauses).toEqual([
      { ...SOURCES.nist, clause: '3.1.1.2 (6)' },
      { ...SOURCES.asvs, clause: '6.2.10' },
    ])
  })

  it('rests on nothing that nobody could read', () => {
    const document = definePolicy({
      id: 'x',
      rules: {
        ...timed,
        length: { min: 4, max: 20 },
        composition: [{ anyOf: [{ words: 1 }] }],
        blocklist: [{ context: 'substring' }],
        throttle: { maxConsecutive: 200 },
      },
    })
    const clauses = lintPolicy(document).flatMap((finding) => finding.clauses)
    expect(clauses.length).toBeGreaterThan(10)
    for (const { evidence } of clauses) expect(['primary', 'quoted']).toContain(evidence)
  })
})
