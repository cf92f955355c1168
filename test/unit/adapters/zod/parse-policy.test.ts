import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../../../src/adapters/zod/parse-policy.js'
import { PolicyError, type PolicyIssue } from '../../../../src/errors.js'
import { definePolicy } from '../../../../src/policy/define-policy.js'

const plain = { format: 'hygie-policy/1', id: 'mine' }

const issuesOf = (value: unknown): readonly PolicyIssue[] => {
  try {
    parsePolicy(value)
  } catch (error) {
    if (error instanceof PolicyError) return error.issues
    throw error
  }
  return []
}

/** Deeper than any function may call itself. */
const nest = (depth: number, isList: boolean): string =>
  isList
    ? '['.repeat(depth) + ']'.repeat(depth)
    : `${'{"rules":'.repeat(depth)}null${'}'.repeat(depth)}`

describe('parsePolicy', () => {
  it('reads every member that there is', () => {
    const input = {
      id: 'whole',
      mode: 'audit',
      rollout: { percent: 12.5 },
      host: { mfa: true, throttling: false },
      rules: {
        normalization: 'NFC',
        length: { min: 12, max: 256, maxBytes: 1_024 },
        composition: [
          { anyOf: [{ min: 12, kinds: ['letter', 'digit'] }], waiveFrom: 21, specials: '#?!' },
        ],
        blocklist: [{ context: 'substring', words: ['phare'], common: { minEntries: 3_000 } }],
        strength: { minScore: 3, minPoints: 5, minGuessesLog10: 9.5, minBits: 50 },
        breach: { maxOccurrences: 0 },
        rotation: null,
        mailbox: null,
        patterns: { keyboard: 'refuse', sequences: 'warn', repeats: 'ignore' },
        history: { entries: 5, onSimilar: 'refuse' },
        session: { idleMinutes: 30, maxMinutes: 240 },
        throttle: {
          waitFrom: 5,
          waitSeconds: 61,
          factor: 1.5,
          maxPerDay: 25,
          lockAfter: 10,
          lockMinutes: 30,
          captcha: true,
          maxConsecutive: 100,
        },
        forceChangeOn: ['compromise', 'admin_reset'],
        notifyOn: ['login'],
        loginIdentifier: 'not_email',
        onUnknown: { breach: 'recheck' },
      },
      scoped: [{ scope: { groups: ['chain'], moments: ['admin_reset'] }, rules: {} }],
    }
    expect(parsePolicy({ ...plain, ...input })).toEqual(definePolicy(input as never))
  })

  const misspelt: readonly (readonly [unknown, string, string | null])[] = [
    [{ rulse: {} }, '/rulse', 'rules'],
    [{ rules: { lenght: {} } }, '/rules/lenght', 'length'],
    [
      { rules: { length: { min: 8, max: 64, max_bytes: 72 } } },
      '/rules/length/max_bytes',
      'maxBytes',
    ],
    [{ rules: { length: { min: 8, max: 64, unrelated: 1 } } }, '/rules/length/unrelated', null],
    [{ rules: { forcechangeon: [] } }, '/rules/forcechangeon', 'forceChangeOn'],
    [{ host: { throtling: true } }, '/host/throtling', 'throttling'],
    [
      { rules: { mailbox: { actions: { mailbox_roles: 'warn' } } } },
      '/rules/mailbox/actions/mailbox_roles',
      'mailbox_role',
    ],
    [
      {
        scoped: [
          { scope: {}, rules: {} },
          { scope: { role: ['x'] }, rules: {} },
        ],
      },
      '/scoped/1/scope/role',
      'roles',
    ],
    [
      { rules: { composition: [{ anyOf: [{ min: 8, kindsAtleast: 3 }] }] } },
      '/rules/composition/0/anyOf/0/kindsAtleast',
      'kindsAtLeast',
    ],
    [
      { rules: { rotation: { maxAge: 'P1Y', unknownAge: { kind: 'force', form: 1 } } } },
      '/rules/rotation/unknownAge/form',
      'from',
    ],
    [{ cites: { '/id': [{ standart: 'x' }] } }, '/cites/~1id/0/standart', 'standard'],
  ]
  it.each(misspelt)('guesses what was meant in %j', (part, path, meant) => {
    const found = issuesOf({ ...plain, ...(part as object) }).find((issue) => issue.path === path)
    const hint = meant === null ? '' : `: did you mean '${meant}'?`
    expect(found?.message).toBe(`is no key of a policy${hint}`)
  })

  const wrong: readonly (readonly [object, string, RegExp])[] = [
    [{ rules: { length: { min: 0, max: 64 } } }, '/rules/length/min', /at least 1$/u],
    [{ rules: { length: { min: 8, max: 4_000 } } }, '/rules/length/max', /at most 1024$/u],
    [{ rules: { length: { min: 8.5, max: 64 } } }, '/rules/length/min', /type int$/u],
    [{ rules: { length: { min: Number.NaN, max: 64 } } }, '/rules/length/min', /type number$/u],
    [
      { rules: { length: { min: 8, max: Number.POSITIVE_INFINITY } } },
      '/rules/length/max',
      /type number$/u,
    ],
    [{ rules: { strength: { minScore: 3, minBits: 0 } } }, '/rules/strength/minBits', /above 0$/u],
    [{ rules: { history: { entries: 25 } } }, '/rules/history/entries', /at most 24$/u],
    [{ rules: { throttle: { factor: 0.5 } } }, '/rules/throttle/factor', /at least 1$/u],
    [
      { rules: { composition: [{ anyOf: [{ words: 'five' }] }] } },
      '/rules/composition/0/anyOf/0/words',
      /type number$/u,
    ],
    [{ rules: { composition: [{ anyOf: [7] }] } }, '/rules/composition/0/anyOf/0', /forms/u],
    [{ rules: { notifyOn: ['logout'] } }, '/rules/notifyOn/0', /login, password_change/u],
    [{ mode: 'off' }, '/mode', /enforce, audit$/u],
    [{ rollout: { percent: 101 } }, '/rollout/percent', /at most 100$/u],
    [{ host: { mfa: 'yes' } }, '/host/mfa', /type boolean$/u],
    [{ id: 'Not an identifier' }, '/id', /forms/u],
    [{ format: 'hygie-policy/2' }, '/format', /hygie-policy\/1$/u],
    [{ cites: { '/id': [{ textDate: '2026-02-30' }] } }, '/cites/~1id/0/textDate', /forms/u],
    [{ cites: { '/id': [{ textDate: 'soon' }] } }, '/cites/~1id/0/textDate', /forms/u],
  ]
  it.each(wrong)('refuses %j at %s', (part, path, message) => {
    const found = issuesOf({ ...plain, ...part }).find((issue) => issue.path === path)
    expect(found?.message).toMatch(message)
  })

  describe('given what is meant to hurt', () => {
    const keys = Object.fromEntries(Array.from({ length: 1_000_000 }, (_, n) => [`k${n}`, n]))

    it.each([
      ['a million keys', keys, ''],
      ['a million rules', { ...plain, rules: keys }, '/rules'],
      ['a list of a million words', { ...plain, cites: new Array(1_000_000).fill(0) }, '/cites'],
      ['a list without end', { ...plain, cites: new Array(4_294_967_295) }, '/cites'],
    ])('reads no more than the beginning of %s', (_title, value, path) => {
      expect(issuesOf(value)).toEqual([{ path, message: 'holds too many values' }])
    })

    it.each([
      ['objects', nest(10_000, false)],
      ['lists', nest(10_000, true)],
    ])('does not follow ten thousand %s one in the other', (_title, json) => {
      const [issue, ...others] = issuesOf(JSON.parse(json))
      expect(issue?.message).toBe('is nested too deep')
      expect(issue?.path.split('/')).toHaveLength(33)
      expect(others).toEqual([])
    })

    it('does not follow a document into itself', () => {
      const rules: Record<string, unknown> = {}
      rules['rules'] = rules
      expect(issuesOf({ ...plain, rules })[0]?.message).toBe('is nested too deep')
    })

    it('names at most a hundred of what is wrong', () => {
      const rows = Array.from({ length: 4_000 }, () => ({ scop: {}, rules: 1 }))
      expect(issuesOf({ ...plain, scoped: rows })).toHaveLength(100)
      const unknown = Object.fromEntries(Array.from({ length: 4_000 }, (_, n) => [`k${n}`, n]))
      expect(issuesOf({ ...plain, ...unknown })).toHaveLength(100)
      const cites = Object.fromEntries(
        Array.from({ length: 150 }, (_, n) => [
          `/rules/${n}`,
          [
            {
              standard: 'S',
              clause: '1',
              address: 'A',
              textDate: '2026-01-01',
              evidence: 'design',
            },
          ],
        ]),
      )
      expect(issuesOf({ ...plain, cites })).toHaveLength(100)
    })

    it('finds a prototype wherever it hides, once, and says so with all the rest', () => {
      const json =
        '{ "format": "hygie-policy/1", "id": "x", "__proto__": {}, "host": { "__proto__": true },' +
        ' "cites": { "__proto__": [], "/id": [{ "__proto__": 1 }] }, "rules": { "lenght": 1 } }'
      const paths = issuesOf(JSON.parse(json)).map(({ path }) => path)
      const hidden = paths.filter((path) => path.endsWith('__proto__')).sort()
      expect(hidden).toEqual([
        '/__proto__',
        '/cites/__proto__',
        '/cites/~1id/0/__proto__',
        '/host/__proto__',
      ])
      expect(paths).toContain('/rules/lenght')
    })

    it('refuses a prototype alone, in a document that is otherwise in order', () => {
      const json = '{ "format": "hygie-policy/1", "id": "x", "host": { "__proto__": true } }'
      expect(issuesOf(JSON.parse(json))).toEqual([
        { path: '/host/__proto__', message: 'is no key of a policy' },
      ])
    })

    it('names at most a hundred prototypes, and what is too deep beside them', () => {
      const hidden = Array.from({ length: 300 }, () => '{ "__proto__": 1 }').join()
      const json = `{ "format": "hygie-policy/1", "id": "x", "scoped": [${hidden}] }`
      expect(issuesOf(JSON.parse(json))).toHaveLength(100)
      const deep = `{ "a": ${nest(100, true)}, "scoped": [${hidden}] }`
      const issues = issuesOf(JSON.parse(deep))
      expect(issues).toHaveLength(100)
      expect(issues.at(-1)?.message).toBe('is nested too deep')
    })
  })
})
