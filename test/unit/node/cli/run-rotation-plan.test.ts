import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../support/create-random.js'
import { makeDirectory } from '../../../support/make-directory.js'
import { NOW, type RunCommandOptions, runCommand } from '../../../support/run-command.js'

const CHANGES = ['2026-08-28', '2026-08-29', '2026-08-30', '2026-08-31', '2026-09-01']
const ACCOUNTS = [
  ...CHANGES.map((on) => ({ id: on, changedAt: `${on}T10:00:00+02:00` })),
  { id: 'unknown', changedAt: null },
]

const toLines = (rows: readonly object[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('')

type Ran = Awaited<ReturnType<typeof runCommand>>

const FEBRUARY = ['--from', '2027-02-27', '--to', '2027-03-02']

function run(argv: readonly string[], options: RunCommandOptions = {}): Promise<Ran> {
  return runCommand(['rotation', 'plan', ...argv], { input: toLines(ACCOUNTS), ...options })
}

async function plan(rows: readonly object[], argv: readonly string[] = []): Promise<object> {
  const { json } = await run([...FEBRUARY, '--json', ...argv], { input: toLines(rows) })
  return json()[0] as object
}

/** What is due on each day, and how many days of changes meet on it. */
function readDays(document: object): string[] {
  const { days } = document as {
    readonly days: readonly { on: string; due: number; changeDays: number | null }[]
  }
  return days.map(({ on, due, changeDays }) => `${on} ${due} ${changeDays}`)
}

describe('hygie rotation plan', () => {
  it.each([
    [
      'fr',
      `✓ Échéances du 27 février 2027 au 2 mars 2027
  Comptes              6
  Date inconnue        1
  À jour               5
  Sans échéance        1
  Jour le plus chargé  28 février 2027, 4
  2027-02-28  dim.  4  ████████████████████████████████████████  4\u00A0jours de changements
  2027-03-01  lun.  1  ██████████
  Le 28 février 2027 réunit les échéances de 4\u00A0jours de changements\u00A0: prévoyez-y plus de monde, ou étalez les comptes importés.
`,
    ],
    [
      'en',
      `✓ Due dates from 27 February 2027 to 2 March 2027
  Accounts      6
  Date unknown  1
  Up to date    5
  Never due     1
  Busiest day   28 February 2027, 4
  2027-02-28  Sun   4  ████████████████████████████████████████  4\u00A0days of changes
  2027-03-01  Mon   1  ██████████
  On 28 February 2027 4\u00A0days of changes are due: expect more people, or spread imported accounts.
`,
    ],
  ])('shows the days, and that 28 February collects those of four, in %s', async (locale, out) => {
    expect(await run([...FEBRUARY, '--period', 'P6M', '--locale', locale])).toMatchObject({
      code: 0,
      err: '',
      out,
    })
  })

  it('--json writes one object', async () => {
    const { code, json } = await run([...FEBRUARY, '--period', 'P6M', '--json'])
    expect(code).toBe(0)
    expect(json()).toEqual([
      {
        from: '2027-02-27',
        to: '2027-03-02',
        days: [
          { on: '2027-02-27', due: 0, changeDays: 1 },
          { on: '2027-02-28', due: 4, changeDays: 4 },
          { on: '2027-03-01', due: 1, changeDays: 1 },
          { on: '2027-03-02', due: 0, changeDays: 1 },
        ],
        earlier: 0,
        later: 0,
        never: 1,
        states: {
          blocked: 0,
          compromised: 0,
          forced: 0,
          exempt: 0,
          unknown: 1,
          expired: 0,
          grace: 0,
          warning: 0,
          current: 5,
        },
        total: 6,
        wrong: 0,
        errors: [],
      },
    ])
  })

  it('counts what is due before and after', async () => {
    const argv = ['--from', '2027-03-01', '--to', '2027-03-01', '--period', 'P6M', '--locale', 'en']
    const { out } = await run(argv, {
      input: toLines([...ACCOUNTS, { changedAt: '2026-09-02T10:00:00Z' }]),
    })
    expect(out).toContain('  Due before    4\n  Due after     1\n')
  })

  it('says nothing of days that meet where none do', async () => {
    const { out } = await run([...FEBRUARY, '--period', 'P181D', '--locale', 'en'])
    expect(out).not.toContain('days of changes')
  })

  it('a shift to business days makes Mondays meet', async () => {
    const document = await plan(ACCOUNTS, ['--period', 'P6M', '--shift', 'next'])
    expect(readDays(document)).toEqual([
      '2027-02-27 0 0',
      '2027-02-28 0 0',
      '2027-03-01 5 6',
      '2027-03-02 0 1',
    ])
  })

  it('where nothing is due by age no days meet', async () => {
    const document = await plan(ACCOUNTS, ['--period', 'never'])
    expect(document).toMatchObject({ never: 6, total: 6 })
    expect(readDays(document)[1]).toBe('2027-02-28 0 null')
  })

  it('an empty file has an empty plan', async () => {
    const { code, out } = await run([...FEBRUARY, '--locale', 'en'], { input: '' })
    expect({ code, out }).toEqual({
      code: 0,
      out: '✓ Due dates from 27 February 2027 to 2 March 2027\n  Accounts  0\n',
    })
  })

  it('shows what a campaign would do, before it is one', async () => {
    const path = join(makeDirectory(), 'draft.json')
    const campaign = {
      id: 'campaign-1',
      scope: { cohorts: ['first'] },
      changedBefore: '2026-11-01T00:00:00Z',
      reason: 'policy',
      by: { on: '2027-03-02', spreadDays: 2 },
    }
    writeFileSync(path, JSON.stringify([campaign]))
    const rows = [0, 1, 2].map((jitterDays) => ({
      changedAt: '2026-08-28T10:00:00Z',
      cohorts: ['first'],
      jitterDays,
    }))
    const others = [{ changedAt: '2026-08-28T10:00:00Z', cohorts: ['second'] }]
    const document = await plan([...rows, ...others], ['--epochs', path])
    expect(document).toMatchObject({ never: 1 })
    expect(readDays(document)).toEqual([
      '2027-02-27 0 null',
      '2027-02-28 1 null',
      '2027-03-01 1 null',
      '2027-03-02 1 null',
    ])
  })

  it('a line may have a rule and a moment of its own, and days meet by one rule only', async () => {
    const changedAt = '2026-08-31T10:00:00+02:00'
    const rows = [
      { changedAt },
      { changedAt, period: 'P6M', now: '2027-06-01T00:00:00Z' },
      { changedAt, period: 'P182D' },
    ]
    const document = await plan(rows, ['--period', 'P6M'])
    expect(readDays(document)).toEqual([
      '2027-02-27 0 null',
      '2027-02-28 2 null',
      '2027-03-01 1 null',
      '2027-03-02 0 null',
    ])
    expect(document).toMatchObject({ states: { expired: 1, current: 2 }, total: 3 })
  })

  it('tells wrong lines, goes on, and says that the count is incomplete', async () => {
    const lines = [
      '{',
      '{"changedAt":"noon"}',
      toLines(ACCOUNTS).trimEnd(),
      '\u0000'.repeat(70_000),
    ]
    const row = '{"changedAt":"2026-08-31T10:00:00Z","period":"P9999Y"}'
    const input = [...lines, row, row].join('\n')
    const { code, out } = await run([...FEBRUARY, '--period', 'P6M'], { input })
    expect(code).toBe(2)
    expect(out).toContain('? Échéances du 27 février 2027')
    expect(out).toContain('  Comptes              6\n')
    expect(out.split('\n').slice(-7)).toEqual([
      '  5\u00A0lignes sans réponse\u00A0: le compte est incomplet.',
      '  Ligne 1\u00A0: ERR_CLI_INPUT_JSON',
      '  Ligne 2\u00A0: ERR_CLI_INPUT_MEMBER (changedAt)',
      '  Ligne 9\u00A0: ERR_CLI_INPUT_TOO_LONG',
      '  Ligne 10\u00A0: ERR_OPTION_INVALID',
      '  Ligne 11\u00A0: ERR_OPTION_INVALID',
      '',
    ])
  })

  it('finds the one line that the library refuses among those of its rule', async () => {
    const exemption = { until: '2101-01-01T00:00:00Z', owner: 'desk' }
    const rows = Array.from({ length: 9 }, (_, index) => ({
      changedAt: '2026-08-31T10:00:00+02:00',
      exemption: index === 5 ? exemption : null,
    }))
    const document = await plan(rows, ['--period', 'P6M'])
    expect(document).toMatchObject({
      total: 8,
      errors: [{ line: 6, error: { code: 'ERR_CLI_INPUT_MEMBER', member: 'exemption.until' } }],
    })
    expect(readDays(document)[1]).toBe('2027-02-28 8 4')
  })

  it('shows the first ten wrong lines of many', async () => {
    const { json } = await run([...FEBRUARY, '--json'], { input: 'x\n'.repeat(12) })
    const [document] = json() as [{ wrong: number; errors: { line: number }[] }]
    expect(document.wrong).toBe(12)
    expect(document.errors.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('adds up a file of which it holds a part at a time', async () => {
    const row = toLines([{ changedAt: '2026-08-29T10:00:00Z', period: 'P6M' }])
    const { json } = await run([...FEBRUARY, '--json'], { input: row.repeat(9_000) })
    expect(json()).toMatchObject([{ total: 9_000, states: { current: 9_000 } }])
    expect(readDays(json()[0] as object)[1]).toBe('2027-02-28 9000 4')
  })

  it('agrees with what a batch says of each line, whatever their rules', async () => {
    const random = createRandom(5)
    const pick = <T>(...choices: readonly T[]): T => choices[random(choices.length)] as T
    const rows = Array.from({ length: 600 }, () => ({
      changedAt: pick(null, new Date(Date.UTC(2026, 2, 1) + random(270 * 86_400_000))),
      changedBy: pick('user', 'import', undefined),
      jitterDays: pick(0, 10, 60),
      period: pick('P3M', 'P6M', 'P180D', 'never', undefined),
      zone: pick('Europe/Paris', 'Indian/Reunion', undefined),
      shift: pick('next', 'previous', 'none', undefined),
      calendar: pick('FR', 'FR-RE', undefined),
      unknownAge: pick({ kind: 'spread', from: NOW, days: 60 }, undefined),
      grace: pick('P7D', undefined),
    }))
    const input = toLines(rows)
    const days = ['--from', '2026-11-01', '--to', '2027-03-31']
    const argv = ['--period', 'P6M', '--now', NOW]
    const [planned] = (await run([...days, ...argv, '--json'], { input })).json() as [
      { days: { on: string; due: number }[]; states: object; never: number },
    ]
    const judged = (await runCommand(['rotation', '--batch', ...argv], { input })).json() as {
      dueDate: string | null
      state: string
    }[]
    const count = (test: (row: (typeof judged)[number]) => boolean): number =>
      judged.filter(test).length
    expect(planned.never).toBe(count(({ dueDate }) => dueDate === null))
    expect(planned.days.filter(({ due }) => due > 0).length).toBeGreaterThan(60)
    for (const { on, due } of planned.days) {
      expect(due, on).toBe(count(({ dueDate }) => dueDate === on))
    }
    for (const [state, number] of Object.entries(planned.states)) {
      expect(number, state).toBe(count((row) => row.state === state))
    }
  })

  it('reads a file, or standard input by its name', async () => {
    const path = join(makeDirectory(), 'accounts.ndjson')
    writeFileSync(path, toLines(ACCOUNTS.slice(0, 2)))
    const argv = [...FEBRUARY, '--period', 'P6M', '--json']
    expect((await run([...argv, path])).json()).toMatchObject([{ total: 2 }])
    expect((await run([...argv, '-'])).json()).toMatchObject([{ total: 6 }])
  })

  it('a file that is missing, and a folder, are refused and not repeated', async () => {
    const directory = makeDirectory()
    for (const path of [directory, join(directory, 'none.ndjson')]) {
      for (const locale of ['fr', 'en']) {
        const { code, err } = await run([...FEBRUARY, path, '--locale', locale])
        expect(code).toBe(2)
        expect(err).toContain('[ERR_CLI_INPUT_FILE]')
        expect(err).not.toContain(directory)
      }
    }
  })

  it.each([
    [[], 'ERR_CLI_OPTION_MISSING', '--from'],
    [['--from', '2027-01-01'], 'ERR_CLI_OPTION_MISSING', '--to'],
    [['--from', '2027-02-30'], 'ERR_CLI_OPTION_INVALID', '--from'],
    [['--from', '2027-01-01', '--to', 'June'], 'ERR_CLI_OPTION_INVALID', '--to'],
    [['--from', '2027-01-02', '--to', '2027-01-01'], 'ERR_CLI_OPTION_INVALID', '--to'],
    [['--from', '2027-01-01', '--to', '2038-01-01'], 'ERR_CLI_OPTION_INVALID', '--to'],
    [[...FEBRUARY, '--shift', 'later'], 'ERR_CLI_OPTION_INVALID', '--shift'],
    [[...FEBRUARY, '--calendar', 'DE'], 'ERR_CLI_OPTION_INVALID', '--calendar'],
    [[...FEBRUARY, '--epochs', 'none.json'], 'ERR_CLI_INPUT_FILE', '--epochs'],
    [[...FEBRUARY, '--changed-at', NOW], 'ERR_CLI_OPTION_MISPLACED', '--changed-at'],
    [[...FEBRUARY, '--batch'], 'ERR_CLI_OPTION_MISPLACED', '--batch'],
    [[...FEBRUARY, '--record', 'r.json'], 'ERR_CLI_OPTION_MISPLACED', '--record'],
    [[...FEBRUARY, '--period', 'P9999Y'], 'ERR_OPTION_INVALID', 'rule.maxAge'],
  ])('%j is refused with %s', async (argv, code, subject) => {
    const { code: exit, out, err } = await run(argv)
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toContain(`[${code}]`)
    expect(err).toContain(subject)
  })
})
