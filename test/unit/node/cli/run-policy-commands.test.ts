import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PRESETS } from '../../../../src/node/cli/load-policy.js'
import { STANDARDS } from '../../../../src/policy/standards/index.js'
import { runCommand } from '../../../support/run-command.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hygie-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** Writes a policy to a file. */
async function write(name: string, policy: object): Promise<string> {
  const path = join(folder, `${name}.json`)
  await writeFile(path, JSON.stringify({ format: 'hygie-policy/1', id: name, ...policy }))
  return path
}

describe('policy lint', () => {
  it('finds an error, and says so to the shell', async () => {
    const path = await write('impossible', {
      rules: {
        length: { min: 8, max: 10 },
        composition: [{ anyOf: [{ min: 12, kindsAtLeast: 3 }] }],
      },
    })
    const { code, out } = await runCommand(['policy', 'lint', path, '--locale', 'en'])
    expect(code).toBe(1)
    expect(out).toMatch(/^✗ \d+\u00A0findings\n {2}Policy +impossible\n/u)
    expect(out).toContain('/rules/composition/0')
  })

  it('writes one finding in the singular', async () => {
    const path = await write('audited', {
      mode: 'audit',
      host: { throttling: true, mfa: true },
      rules: { length: { min: 15, max: 256, bcrypt: 'ignore' }, breach: { maxOccurrences: 0 } },
    })
    const { code, out, json } = await runCommand(['policy', 'lint', path, '--json'])
    expect(out).not.toBe('')
    const [{ findings }] = json() as [{ findings: { severity: string }[] }]
    expect(code).toBe(findings.some(({ severity }) => severity !== 'notice') ? 1 : 0)
    expect((await runCommand(['policy', 'lint', path])).out).toMatch(/1\u00A0constat\n/u)
    const english = await runCommand(['policy', 'lint', path, '--locale', 'en'])
    expect(english.out).toMatch(/1\u00A0finding\n/u)
    const impossible = join(folder, 'impossible.json')
    expect((await runCommand(['policy', 'lint', impossible])).out).toMatch(/\d\u00A0constats\n/u)
  })

  it('finds nothing where there is nothing', async () => {
    const path = await write('sound', {
      host: { throttling: true, mfa: true, bcrypt_prehash: true },
      rules: { length: { min: 15, max: 256, bcrypt: 'ignore' }, breach: { maxOccurrences: 0 } },
    })
    const { code, out, err } = await runCommand(['policy', 'lint', path])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Rien à signaler')
  })

  it('says of a file that is no policy what is wrong, and where', async () => {
    const path = await write('wrong', { rules: { length: { min: -1, max: 10 } } })
    const { code, err } = await runCommand(['policy', 'lint', path])
    expect(code).toBe(2)
    expect(err).toContain('ERR_POLICY_INVALID')
    expect(err).toContain('/rules/length/min')
  })
})

describe('policy conform', () => {
  it('writes Markdown for an auditor, with the day', async () => {
    const { code, out } = await runCommand([
      'policy',
      'conform',
      'nist-800-63b-4',
      'nist-800-63b-4',
    ])
    expect(code).toBe(1)
    expect(out).toMatch(/^# /u)
    expect(out).toContain('2026-11-24')
  })

  it('writes HTML, in English', async () => {
    const { out } = await runCommand(['policy', 'conform', 'cnil-2022', '--html', '--locale', 'en'])
    expect(out).toMatch(/^<!doctype html>\n<html lang="en">/u)
  })

  it.each([
    [[], 2],
    [['--mfa'], 1],
    [['--moment', 'login'], 1],
  ])('looks with %j at the occasions that are asked for', async (options, atLeast) => {
    const { json } = await runCommand([
      'policy',
      'conform',
      'nist-800-63b-4',
      'nist-800-63b-4',
      '--json',
      ...options,
    ])
    const [{ occasions }] = json() as [{ occasions: unknown[] }]
    expect(occasions.length >= atLeast && (atLeast > 1 || occasions.length === 1)).toBe(true)
  })

  it('is content where the portal has declared what is its own', async () => {
    const host = Object.fromEntries(
      JSON.parse(
        (await runCommand(['policy', 'conform', 'nist-800-63b-4', 'nist-800-63b-4', '--json'])).out,
      )
        .rows.flatMap(({ host: declarations }: { host: { obligation: string }[] }) => declarations)
        .map(({ obligation }: { obligation: string }) => [obligation, true]),
    )
    const { rules, scoped } = PRESETS.find(({ id }) => id === 'nist-800-63b-4') ?? { rules: {} }
    const path = await write('declared', { host, rules, scoped })
    const { code } = await runCommand(['policy', 'conform', 'nist-800-63b-4', path])
    expect(code).toBe(0)
  })

  it('refuses a standard that there is not', async () => {
    const { code, err } = await runCommand(['policy', 'conform', 'nist'])
    expect([code, err]).toEqual([2, expect.stringContaining('ERR_CLI_STANDARD')])
  })

  it.each(['fr', 'en'])('lists every standard in its help, in %s', async (locale) => {
    const { out } = await runCommand(['policy', 'conform', '--help', '--locale', locale])
    const listed = out.split(/[\s,]+/u)
    expect(STANDARDS.map(({ id }) => id).filter((id) => !listed.includes(id))).toEqual([])
  })
})

describe('policy show', () => {
  it.each(['fr', 'en'])('lists every preset in its help, in %s', async (locale) => {
    const { out } = await runCommand(['policy', 'show', '--help', '--locale', locale])
    const listed = out.split(/[\s,]+/u)
    expect(PRESETS.map(({ id }) => id).filter((id) => !listed.includes(id))).toEqual([])
  })

  it.each(PRESETS.map(({ id }) => [id]))('shows %s', async (id) => {
    const { code, out } = await runCommand(['policy', 'show', id])
    expect([code, out.split(' ')[0]]).toEqual([0, id])
  })

  const full = {
    mode: 'audit',
    rules: {
      composition: [{ anyOf: [{ min: 12, kindsAtLeast: 3 }], waiveFrom: 20, specials: '!?' }],
      strength: { minScore: 3, minPoints: 5, minGuessesLog10: 12, minBits: 80 },
      patterns: { keyboard: 'refuse', sequences: 'refuse', repeats: 'warn' },
      history: { entries: 5 },
      session: { idleMinutes: 30, maxMinutes: 240 },
      throttle: {
        waitFrom: 5,
        waitSeconds: 61,
        factor: 2,
        maxPerDay: 25,
        lockAfter: 10,
        lockMinutes: 30,
        captcha: true,
        maxConsecutive: 100,
      },
      forceChangeOn: ['compromise', 'first_use'],
      notifyOn: ['login', 'reset'],
      loginIdentifier: 'not_email',
    },
  }
  it.each([
    [
      'fr',
      [
        '« Bonne » au moins, 5 points, 10^12 essais, 80 bits',
        '2 refusés, 1 avec réserve',
        'aucun des 5 derniers',
        '30 min sans activité, 240 min en tout',
        'attente après 5, la première de 61 s, puis 2 fois plus longue, 25 par jour au plus, blocage après 10, pendant 30 min, test contre les robots, désactivé après 100 de suite',
        'compromission, première utilisation',
        'connexion, réinitialisation',
        'pas une adresse électronique',
        'ne refuse rien',
        'ou n’importe quoi, à partir de 20 caractères',
        'caractères spéciaux admis à ce titre : !?',
      ],
    ],
    [
      'en',
      [
        'at least “Good”, 5 points, 10^12 guesses, 80 bits',
        '2 refused, 1 with a reservation',
        'none of the last 5',
        '30 min without activity, 240 min in all',
        'wait after 5, first of 61 s, then 2 times as long, 25 a day at most, lock after 10, for 30 min, test against robots, disabled after 100 in a row',
        'compromise, first use',
        'login, reset',
        'not an e-mail address',
        'refuses nothing',
        'or anything, from 20 characters on',
        'special characters that count: !?',
      ],
    ],
  ])('shows in %s what a policy may do without, where it has it', async (locale, texts) => {
    const path = await write('full', full)
    const { out } = await runCommand(['policy', 'show', path, '--locale', locale])
    const plain = out.replaceAll('\u00A0', ' ')
    expect(texts.filter((text) => !plain.includes(text))).toEqual([])
  })

  it.each([
    [
      'fr',
      ['1 refusé', 'pas celui en cours', '15 min sans activité', 'refuse pour 20 % des comptes'],
    ],
    [
      'en',
      [
        '1 refused',
        'not the current one',
        '15 min without activity',
        'refuses for 20 % of the accounts',
      ],
    ],
  ])('shows the least of it in %s', async (locale, texts) => {
    const path = await write('least', {
      rollout: { percent: 20 },
      rules: {
        patterns: { keyboard: 'refuse' },
        history: { entries: 1 },
        session: { idleMinutes: 15 },
        throttle: { captcha: false },
      },
    })
    const { out } = await runCommand(['policy', 'show', path, '--locale', locale])
    const plain = out.replaceAll('\u00A0', ' ')
    expect(texts.filter((text) => !plain.includes(text))).toEqual([])
  })

  it.each([
    ['fr', ['1 avec réserve', '60 min en tout']],
    ['en', ['1 with a reservation', '60 min in all']],
  ])('shows the rest of it in %s', async (locale, texts) => {
    const path = await write('rest', {
      rules: { patterns: { repeats: 'warn' }, session: { maxMinutes: 60 } },
    })
    const { out } = await runCommand(['policy', 'show', path, '--locale', locale])
    const plain = out.replaceAll('\u00A0', ' ')
    expect(texts.filter((text) => !plain.includes(text))).toEqual([])
  })
})

describe('policy diff', () => {
  const strict = {
    mode: 'enforce',
    rollout: { percent: 100 },
    rules: {
      normalization: 'NFC',
      length: { min: 15, max: 64 },
      composition: [{ anyOf: [{ words: 5 }] }],
      history: { entries: 5 },
    },
  }
  const lax = {
    mode: 'audit',
    rollout: { percent: 50 },
    rules: {
      normalization: 'NFKC',
      length: { min: 8, max: 64 },
      composition: [{ anyOf: [{ words: 7 }] }],
      history: { entries: 8 },
    },
  }

  it('says of each rule which policy is the stricter one', async () => {
    const paths = [await write('strict', strict), await write('lax', lax)]
    const { code, json } = await runCommand(['policy', 'diff', ...paths, '--json'])
    expect(code).toBe(1)
    const [{ first, second, differences }] = json() as [
      { first: object; second: object; differences: { rule: string; stricter: string }[] },
    ]
    expect([first, second]).toMatchObject([{ id: 'strict' }, { id: 'lax' }])
    expect(differences.map(({ rule, stricter }) => [rule, stricter])).toEqual([
      ['mode', 'first'],
      ['rollout', 'first'],
      ['normalization', 'incomparable'],
      ['length', 'first'],
      ['composition', 'mixed'],
      ['history', 'second'],
    ])
  })

  it('says the other way round', async () => {
    const paths = [await write('lax', lax), await write('strict', strict)]
    const { json } = await runCommand(['policy', 'diff', ...paths, '--json'])
    const [{ differences }] = json() as [{ differences: { rule: string; stricter: string }[] }]
    expect(differences.map(({ rule, stricter }) => [rule, stricter])).toEqual([
      ['mode', 'second'],
      ['rollout', 'second'],
      ['normalization', 'incomparable'],
      ['length', 'second'],
      ['composition', 'mixed'],
      ['history', 'first'],
    ])
  })

  it.each([
    ['fr', '✗ 6\u00A0différences\n', 'la première est plus stricte'],
    ['en', '✗ 6\u00A0differences\n', 'the first is stricter'],
  ])('shows both values in %s', async (locale, title, stricter) => {
    const paths = [await write('strict', strict), await write('lax', lax)]
    const { out } = await runCommand(['policy', 'diff', ...paths, '--locale', locale])
    expect(out.startsWith(title)).toBe(true)
    expect(out).toMatch(
      new RegExp(`length +${stricter}\n +- \\{"max":64,"min":15\\}|length +${stricter}`, 'u'),
    )
    expect(out).toContain('+ {"entries":8}')
  })

  it.each([
    ['fr', '1\u00A0différence\n', 'Aucune différence'],
    ['en', '1\u00A0difference\n', 'No difference'],
  ])('counts in %s', async (locale, one, none) => {
    const paths = [
      await write('strict', strict),
      await write('other', { ...strict, rules: { ...strict.rules, history: { entries: 6 } } }),
    ]
    const differing = await runCommand(['policy', 'diff', ...paths, '--locale', locale])
    expect([differing.code, differing.out]).toEqual([1, expect.stringContaining(one)])
    const same = await runCommand(['policy', 'diff', 'cnil-2022', 'cnil-2022', '--locale', locale])
    expect([same.code, same.out]).toEqual([0, expect.stringContaining(none)])
  })

  it('looks at the occasion that is asked for', async () => {
    const alone = [
      'policy',
      'diff',
      'nist-800-63b-4',
      await write('eight', { rules: { length: { min: 8, max: 256 } } }),
      '--json',
    ]
    const [first] = (await runCommand(alone)).json() as [
      { differences: { rule: string; first: { min: number } }[] },
    ]
    const [beside] = (await runCommand([...alone, '--mfa'])).json() as (typeof first)[]
    const find = ({ differences }: typeof first): number | undefined =>
      differences.find(({ rule }) => rule === 'length')?.first.min
    expect([find(first), find(beside as typeof first)]).toEqual([15, 8])
  })
})

describe('policy schema', () => {
  it('writes the schema that is shipped', async () => {
    const { code, out } = await runCommand(['policy', 'schema'])
    expect([code, out]).toEqual([0, await readFile('docs/policy.schema.json', 'utf8')])
  })
})

describe('policy passwordrules', () => {
  it('writes the attribute', async () => {
    const { code, out } = await runCommand(['policy', 'passwordrules', 'pci-dss-4.0.1'])
    expect([code, out]).toEqual([0, expect.stringMatching(/^minlength: \d+;.*\n$/u)])
  })

  it('writes it as JSON, for the occasion', async () => {
    const { json } = await runCommand([
      'policy',
      'passwordrules',
      'nist-800-63b-4',
      '--mfa',
      '--json',
    ])
    expect(json()).toEqual([
      {
        id: 'nist-800-63b-4',
        fingerprint: expect.stringMatching(/^[\da-f]{16}$/u),
        passwordrules: expect.stringContaining('minlength: '),
      },
    ])
  })

  it('refuses a policy that wants words', async () => {
    const path = await write('words', { rules: { composition: [{ anyOf: [{ words: 5 }] }] } })
    const { code, out, err } = await runCommand(['policy', 'passwordrules', path])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('ERR_CLI_NO_PASSWORD_RULES')
  })
})

describe('policy requirements', () => {
  it.each([
    ['fr', '- Au moins 15\u00A0caractères.\n', ' (conseil)\n'],
    ['en', '- At least 15\u00A0characters.\n', ' (advice)\n'],
  ])('says in %s what is asked, and what is advice', async (locale, first, advice) => {
    const path = await write('advice', { rules: { breach: { maxOccurrences: 0, onHit: 'warn' } } })
    const { code, out } = await runCommand(['policy', 'requirements', path, '--locale', locale])
    expect(code).toBe(0)
    expect(out.startsWith(first)).toBe(true)
    expect(out).toContain(advice)
  })

  it('writes them as JSON, for the occasion', async () => {
    const { json } = await runCommand([
      'policy',
      'requirements',
      'nist-800-63b-4',
      '--mfa',
      '--json',
    ])
    expect(json()).toEqual([
      {
        id: 'nist-800-63b-4',
        fingerprint: expect.stringMatching(/^[\da-f]{16}$/u),
        language: 'fr',
        requirements: expect.arrayContaining([
          {
            code: 'requirement_length_min',
            level: 'required',
            pointer: '/rules/length/min',
            params: { min: 8 },
            text: 'Au moins 8\u00A0caractères.',
          },
        ]),
      },
    ])
  })
})

describe('a check', () => {
  it('takes a policy with patterns and former passwords, of which there are none', async () => {
    const path = await write('patterns', {
      rules: {
        length: { min: 8, max: 64 },
        patterns: { keyboard: 'refuse' },
        history: { entries: 5 },
      },
    })
    const good = await runCommand(['check', '--policy', path, '--json'], {
      input: 'v9!kQ-2mZr_T\n',
    })
    expect([good.code, good.err]).toEqual([0, ''])
    const bad = await runCommand(['check', '--policy', path, '--json'], { input: 'azertyuiop\n' })
    expect([bad.code, bad.json()]).toMatchObject([1, [{ reasons: ['pattern_keyboard'] }]])
  })
})
