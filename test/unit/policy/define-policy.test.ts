import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../../src/adapters/zod/index.js'
import { PolicyError } from '../../../src/errors.js'
import { definePolicy, type PolicyInput } from '../../../src/policy/define-policy.js'

const issuesOf = (run: () => unknown): readonly { path: string; message: string }[] => {
  try {
    run()
  } catch (error) {
    if (error instanceof PolicyError) return error.issues
    throw error
  }
  return []
}

describe('definePolicy', () => {
  it('fills in the defaults, also for a rule that is there but undefined', () => {
    const policy = definePolicy({ id: 'mine', rules: { strength: undefined } })
    expect(policy).toEqual({
      format: 'hygie-policy/1',
      id: 'mine',
      mode: 'enforce',
      rollout: { percent: 100 },
      host: {},
      rules: {
        normalization: 'NFC',
        length: { min: 15, max: 256 },
        composition: [],
        blocklist: [],
        strength: null,
        breach: null,
        rotation: null,
        mailbox: null,
        patterns: null,
        history: null,
        session: null,
        throttle: null,
        forceChangeOn: [],
        notifyOn: [],
        loginIdentifier: 'any',
        onUnknown: { breach: 'unknown' },
      },
      scoped: [],
      cites: {},
    })
  })

  it('is frozen throughout, and leaves the input alone', () => {
    const rules = { length: { min: 8, max: 64 } }
    const policy = definePolicy({ id: 'mine', rules })
    expect(Object.isFrozen(policy.rules.length)).toBe(true)
    expect(Object.isFrozen(rules.length)).toBe(false)
  })

  const clause = {
    standard: 'S',
    clause: '1',
    address: 'A',
    textDate: '2026-01-01' as never,
    evidence: 'design',
  } as const
  const wrong: readonly (readonly [string, PolicyInput])[] = [
    ['/id', { id: '' }],
    ['/id', { id: 'With Space' }],
    ['/rules/length/min', { id: 'x', rules: { length: { min: 0, max: 10 } } }],
    ['/rules/length/min', { id: 'x', rules: { length: { min: 1.5, max: 10 } } }],
    ['/rules/length/max', { id: 'x', rules: { length: { min: 1, max: 5_000 } } }],
    ['/rules/length/max', { id: 'x', rules: { length: { min: 12, max: 8 } } }],
    ['/rules/length/maxBytes', { id: 'x', rules: { length: { min: 1, max: 8, maxBytes: 0 } } }],
    ['/rules/length/maxBytes', { id: 'x', rules: { length: { min: 9, max: 9, maxBytes: 8 } } }],
    ['/rules/composition/0/anyOf', { id: 'x', rules: { composition: [{ anyOf: [] as never }] } }],
    [
      '/rules/composition/0/anyOf/0/min',
      { id: 'x', rules: { composition: [{ anyOf: [{ min: -1, kindsAtLeast: 1 }] }] } },
    ],
    [
      '/rules/composition/0/anyOf/1/words',
      { id: 'x', rules: { composition: [{ anyOf: [{ bits: 1 }, { words: 0 }] }] } },
    ],
    [
      '/rules/composition/0/anyOf/0/bits',
      { id: 'x', rules: { composition: [{ anyOf: [{ bits: Number.NaN }] }] } },
    ],
    ['/rules/strength/minScore', { id: 'x', rules: { strength: { minScore: 5 as never } } }],
    ['/rules/strength/minPoints', { id: 'x', rules: { strength: { minScore: 3, minPoints: 65 } } }],
    [
      '/rules/strength/minPoints',
      { id: 'x', rules: { strength: { minScore: 3, minPoints: 2.5 } } },
    ],
    ['/mode', { id: 'x', mode: 'off' as never }],
    ['/rollout/percent', { id: 'x', rollout: { percent: 101 } }],
    ['/rollout/percent', { id: 'x', rollout: { percent: Number.NaN } }],
    ['/host/magic', { id: 'x', host: { magic: true } as never }],
    ['/host/mfa', { id: 'x', host: { mfa: 'yes' as never } }],
    ['/rules/length/max', { id: 'x', rules: { length: { min: 8 } as never } }],
    ['/rules/length/min', { id: 'x', rules: { length: { max: 8 } as never } }],
    [
      '/rules/composition/0/anyOf/0/min',
      {
        id: 'x',
        rules: { composition: [{ anyOf: [{ min: undefined, kinds: ['digit'] } as never] }] },
      },
    ],
    [
      '/rules/composition/0/anyOf/0/words',
      { id: 'x', rules: { composition: [{ anyOf: [{ words: undefined } as never] }] } },
    ],
    [
      '/rules/composition/0/anyOf/0/bits',
      { id: 'x', rules: { composition: [{ anyOf: [{ bits: undefined } as never] }] } },
    ],
    [
      '/rules/composition/0/waiveFrom',
      { id: 'x', rules: { composition: [{ anyOf: [{ bits: 1 }], waiveFrom: 0 }] } },
    ],
    [
      '/rules/composition/0/specials',
      { id: 'x', rules: { composition: [{ anyOf: [{ bits: 1 }], specials: '' }] } },
    ],
    [
      '/rules/composition/0/specials',
      { id: 'x', rules: { composition: [{ anyOf: [{ bits: 1 }], specials: '#a' }] } },
    ],
    [
      '/rules/blocklist/0/common/minEntries',
      { id: 'x', rules: { blocklist: [{ context: 'off', common: { minEntries: -1 } }] } },
    ],
    [
      '/rules/strength/minGuessesLog10',
      { id: 'x', rules: { strength: { minScore: 0, minGuessesLog10: 101 } } },
    ],
    ['/rules/strength/minBits', { id: 'x', rules: { strength: { minScore: 0, minBits: 0 } } }],
    ['/rules/history/entries', { id: 'x', rules: { history: { entries: 25 } } }],
    ['/rules/history/entries', { id: 'x', rules: { history: {} as never } }],
    [
      '/rules/history/onSimilar',
      { id: 'x', rules: { history: { entries: 1, onSimilar: 'no' as never } } },
    ],
    ['/rules/patterns/keyboard', { id: 'x', rules: { patterns: { keyboard: 'no' as never } } }],
    ['/rules/session/idleMinutes', { id: 'x', rules: { session: { idleMinutes: 0 } } }],
    ['/rules/throttle/lockAfter', { id: 'x', rules: { throttle: { lockAfter: 1.5 } } }],
    ['/rules/throttle/factor', { id: 'x', rules: { throttle: { factor: 0.9 } } }],
    ['/rules/throttle/factor', { id: 'x', rules: { throttle: { factor: 101 } } }],
    ['/rules/forceChangeOn', { id: 'x', rules: { forceChangeOn: ['whim' as never] } }],
    ['/rules/notifyOn', { id: 'x', rules: { notifyOn: ['logout' as never] } }],
    ['/rules/loginIdentifier', { id: 'x', rules: { loginIdentifier: 'phone' as never } }],
    [
      '/rules/rotation/minAge',
      {
        id: 'x',
        rules: {
          rotation: { maxAge: 'P1Y', unknownAge: { kind: 'force' }, minAge: 'P1W' as never },
        },
      },
    ],
    [
      '/rules/rotation/temporaryHours',
      {
        id: 'x',
        rules: { rotation: { maxAge: 'P1Y', unknownAge: { kind: 'force' }, temporaryHours: 0 } },
      },
    ],
    [
      '/rules/rotation/businessDays/shift',
      {
        id: 'x',
        rules: {
          rotation: {
            maxAge: 'P1Y',
            unknownAge: { kind: 'force' },
            businessDays: { shift: 'later' as never },
          },
        },
      },
    ],
    [
      '/rules/rotation/businessDays/holidays',
      {
        id: 'x',
        rules: {
          rotation: {
            maxAge: 'P1Y',
            unknownAge: { kind: 'force' },
            businessDays: { shift: 'next', holidays: 'DE' as never },
          },
        },
      },
    ],
    [
      '/rules/rotation/activation/spreadDays',
      {
        id: 'x',
        rules: {
          rotation: {
            maxAge: 'P1Y',
            unknownAge: { kind: 'force' },
            activation: { at: '2026-01-01T00:00:00.000Z' as never, notice: 'P1D', spreadDays: 400 },
          },
        },
      },
    ],
    [
      '/rules/rotation/unknownAge/from',
      {
        id: 'x',
        rules: {
          rotation: {
            maxAge: 'P1Y',
            unknownAge: { kind: 'spread', from: 'soon' as never, days: 3 },
          },
        },
      },
    ],
    [
      '/rules/rotation/unknownAge/days',
      {
        id: 'x',
        rules: {
          rotation: {
            maxAge: 'P1Y',
            unknownAge: { kind: 'spread', from: '2026-01-01T00:00:00.000Z' as never, days: -1 },
          },
        },
      },
    ],
    ['/rules/breach/onHit', { id: 'x', rules: { breach: { onHit: 'block' as never } } }],
    ['/rules/breach/onSimilar', { id: 'x', rules: { breach: { onSimilar: '' as never } } }],
    ['/rules/breach/maxOccurrences', { id: 'x', rules: { breach: { maxOccurrences: -1 } } }],
    [
      '/rules/rotation/maxAge',
      { id: 'x', rules: { rotation: { maxAge: 'P1W' as never, unknownAge: { kind: 'force' } } } },
    ],
    [
      '/rules/rotation/maxAge',
      { id: 'x', rules: { rotation: { maxAge: 'P101Y', unknownAge: { kind: 'force' } } } },
    ],
    [
      '/rules/rotation/maxIdle',
      {
        id: 'x',
        rules: { rotation: { maxAge: 'P100Y', maxIdle: 'P1201M', unknownAge: { kind: 'force' } } },
      },
    ],
    [
      '/rules/rotation/timeZone',
      {
        id: 'x',
        rules: {
          rotation: { maxAge: 'never', timeZone: 'Europe/Lutece', unknownAge: { kind: 'force' } },
        },
      },
    ],
    [
      '/rules/rotation/unknownAge/at',
      {
        id: 'x',
        rules: { rotation: { maxAge: 'P1Y', unknownAge: { kind: 'start', at: 'soon' as never } } },
      },
    ],
    [
      '/rules/rotation/activation/notice',
      {
        id: 'x',
        rules: {
          rotation: {
            maxAge: 'P1Y',
            maxIdle: 'P6M',
            grace: 'P7D',
            warnDays: [7],
            unknownAge: { kind: 'force' },
            activation: { at: '2026-01-01T00:00:00.000Z' as never, notice: '' as never },
          },
        },
      },
    ],
    [
      '/rules/rotation/warnDays',
      {
        id: 'x',
        rules: { rotation: { maxAge: 'P1Y', warnDays: [-1], unknownAge: { kind: 'force' } } },
      },
    ],
    [
      '/rules/mailbox/actions/mailbox_disposable',
      { id: 'x', rules: { mailbox: { actions: { mailbox_disposable: 'block' as never } } } },
    ],
    [
      '/rules/mailbox/actions/mailbox_public_inbox',
      { id: 'x', rules: { mailbox: { actions: { mailbox_public_inbox: 'ignore' } as never } } },
    ],
    [
      '/rules/mailbox/maxProofAge',
      { id: 'x', rules: { mailbox: { maxProofAge: '6 months' as never } } },
    ],
    [
      '/rules/mailbox/maxAttestationAge',
      { id: 'x', rules: { mailbox: { maxAttestationAge: 'P6W' as never } } },
    ],
    ['/rules/mailbox/takeoverHours', { id: 'x', rules: { mailbox: { takeoverHours: 0.5 } } }],
    ['/rules/mailbox/takeoverHours', { id: 'x', rules: { mailbox: { takeoverHours: -1 } } }],
    [
      '/scoped/0/rules/length/max',
      { id: 'x', scoped: [{ scope: {}, rules: { length: { min: 9, max: 8 } } }] },
    ],
    ['/cites/~1rules~1strenght', { id: 'x', cites: { '/rules/strenght': [clause] } }],
    ['/cites/~1rules~1__proto__', { id: 'x', cites: { '/rules/__proto__': [clause] } }],
    ['/cites/~1rules~1length~1min~1x', { id: 'x', cites: { '/rules/length/min/x': [clause] } }],
    ['/cites/rules', { id: 'x', cites: { rules: [clause] } as never }],
  ]
  it.each(wrong)('refuses what is wrong at %s (%#)', (path, input) => {
    expect(issuesOf(() => definePolicy(input)).map((issue) => issue.path)).toContain(path)
  })

  it('says everything that is wrong at once', () => {
    const issues = issuesOf(() =>
      definePolicy({
        id: 'NO',
        rules: { length: { min: 9, max: 8 }, strength: { minScore: 9 as never } },
      }),
    )
    expect(issues.map(({ path }) => path)).toEqual([
      '/id',
      '/rules/length/max',
      '/rules/strength/minScore',
    ])
  })

  it('names at most a hundred things', () => {
    const scoped = Array.from({ length: 80 }, () => ({
      scope: {},
      rules: { length: { min: 0, max: 5_000 } },
    }))
    expect(issuesOf(() => definePolicy({ id: 'x', scoped }))).toHaveLength(100)
  })

  it('follows pointers through escapes and into lists', () => {
    const rules = { composition: [{ anyOf: [{ words: 7 }] }] } as const
    const cites = { '/rules/composition/0/anyOf/0/words': [clause] } as const
    expect(issuesOf(() => definePolicy({ id: 'x', rules, cites }))).toEqual([])
    const escaped = { '/rules/a~1b~0c': [clause] } as const
    expect(issuesOf(() => definePolicy({ id: 'x', cites: escaped })).length).toBe(1)
  })
})

describe('parsePolicy', () => {
  const plain = { format: 'hygie-policy/1', id: 'mine' }

  it('gives the same document as definePolicy', () => {
    const rules = {
      length: { min: 12, max: 64, bcrypt: 'ignore' },
      composition: [
        {
          anyOf: [
            { min: 8, kinds: ['lower', 'digit'] },
            { digitsOnly: true, min: 16 },
          ],
        },
      ],
      rotation: {
        maxAge: 'P6M',
        unknownAge: { kind: 'start', at: '2026-01-01T00:00:00.000Z' },
        activation: { at: '2026-01-01T00:00:00.000Z', notice: 'P30D' },
      },
      mailbox: {
        actions: { mailbox_role: 'refuse', mailbox_published: 'ignore' },
        maxAttestationAge: 'P1Y',
        takeoverHours: 48,
      },
      breach: {},
    }
    const input = { id: 'mine', rules, scoped: [{ scope: { roles: ['admin'] }, rules: {} }] }
    expect(parsePolicy({ ...plain, ...input })).toEqual(definePolicy(input as never))
  })

  it('reads back every document that it wrote', () => {
    const policy = definePolicy({ id: 'mine', rules: { strength: { minScore: 4 } } })
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy)
  })

  const wrong: readonly (readonly [unknown, string, RegExp])[] = [
    [null, '', /object/u],
    ['{}', '', /object/u],
    [[], '', /object/u],
    [{ id: 'x' }, '/format', /hygie-policy\/1/u],
    [{ ...plain, format: 'hygie-policy/2' }, '/format', /hygie-policy\/1/u],
    [{ ...plain, rules: { lenght: {} } }, '/rules/lenght', /no key/u],
    [{ ...plain, 'a/b~c': 1 }, '/a~1b~0c', /no key/u],
    [{ ...plain, rules: { length: { min: '12', max: 64 } } }, '/rules/length/min', /number/u],
    [{ ...plain, rules: { length: { min: 12 } } }, '/rules/length/max', /number/u],
    [
      { ...plain, rules: { rotation: { maxAge: 'P1W', unknownAge: { kind: 'force' } } } },
      '/rules/rotation/maxAge',
      /forms/u,
    ],
    [
      { ...plain, rules: { rotation: { maxAge: 'P1Y' } } },
      '/rules/rotation/unknownAge',
      /object|forms/u,
    ],
    [
      { ...plain, rules: { composition: [{ anyOf: [] }] } },
      '/rules/composition/0/anyOf/0',
      /least|forms/u,
    ],
    [{ ...plain, rules: { length: { min: 9, max: 8 } } }, '/rules/length/max', /below min/u],
    [{ ...plain, cites: { nowhere: [] } }, '/cites/nowhere', /pointer/u],
    [
      {
        ...plain,
        cites: {
          '/rules': [
            { standard: '', clause: 'x', address: 'x', textDate: '2026-01-01', evidence: 'design' },
          ],
        },
      },
      '/cites/~1rules/0/standard',
      /at least 1/u,
    ],
    [
      {
        ...plain,
        cites: {
          '/rules': [
            {
              standard: 's'.repeat(501),
              clause: 'x',
              address: 'x',
              textDate: '2026-01-01',
              evidence: 'design',
            },
          ],
        },
      },
      '/cites/~1rules/0/standard',
      /at most 500/u,
    ],
  ]
  it.each(wrong)('refuses %j at %s', (value, path, message) => {
    const issues = issuesOf(() => parsePolicy(value))
    expect(issues.map((issue) => issue.path)).toContain(path)
    expect(issues.find((issue) => issue.path === path)?.message).toMatch(message)
  })

  it('refuses keys that reach for a prototype, and pollutes nothing', () => {
    const hostile: unknown = JSON.parse(
      '{ "format": "hygie-policy/1", "id": "x", "__proto__": { "polluted": 1 }, "rules": { "constructor": {} } }',
    )
    const paths = issuesOf(() => parsePolicy(hostile)).map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['/__proto__', '/rules/constructor']))
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('repeats no value and cuts a key that is somebody’s paste', () => {
    const secret = 'Posologie2021!'
    const value = {
      ...plain,
      id: secret,
      rules: { length: { min: secret, max: secret } },
      [secret.repeat(100)]: 1,
    }
    const issues = issuesOf(() => parsePolicy(value))
    expect(issues.length).toBeGreaterThan(2)
    expect(JSON.stringify(issues.map(({ message }) => message))).not.toContain(secret)
    expect(Math.max(...issues.map(({ path }) => path.length))).toBeLessThanOrEqual(65)
  })
})
