import { describe, expect, it } from 'vitest'
import { NOW, runCommand } from '../../../support/run-command.js'

const CHANGED = '2026-08-31T22:30:00Z'

describe('hygie rotation', () => {
  it.each([
    ['fr', '✓ À jour', '  Dernier jour  1er mars 2027 (Europe/Paris), dans 97 jours'],
    ['en', '✓ Up to date', '  Last day  1 March 2027 (Europe/Paris), in 97 days'],
  ])('shows the last day with its zone, in %s', async (locale, title, day) => {
    const argv = ['rotation', '--changed-at', CHANGED, '--period', 'P6M', '--locale', locale]
    const { code, out } = await runCommand(argv)
    expect({ code, out }).toEqual({ code: 0, out: `${title}\n${day}\n` })
  })

  it('says what to do when the day is near, and when it is over', async () => {
    const run = (now: string): Promise<{ code: number; out: string }> =>
      runCommand(['rotation', '--changed-at', CHANGED, '--period', 'P6M', '--now', now])
    const near = await run('2027-02-28T10:00:00Z')
    expect(near.code).toBe(1)
    expect(near.out).toContain('! Échéance proche\n')
    expect(near.out).toContain('1er mars 2027 (Europe/Paris), demain')
    expect(near.out).toContain('est à changer au plus tard le 1er mars 2027 (demain).')
    const over = await run('2027-03-01T23:00:00Z')
    expect(over.code).toBe(1)
    expect(over.out).toContain('✗ Échéance dépassée\n')
    expect(over.out).toContain('1er mars 2027 (Europe/Paris), hier')
  })

  it('without a period the policy decides, here that there is none', async () => {
    const { code, out } = await runCommand(['rotation', '--changed-at', CHANGED])
    expect({ code, out }).toEqual({ code: 0, out: '✓ À jour\n  Dernier jour  aucun\n' })
  })

  it('an unknown date is unknown', async () => {
    const { code, out } = await runCommand([
      'rotation',
      '--changed-at',
      'unknown',
      '--period',
      'P6M',
    ])
    expect(code).toBe(3)
    expect(out).toContain('? Date inconnue')
  })

  it('--json writes one object', async () => {
    const argv = [
      'rotation',
      '--changed-at',
      CHANGED,
      '--period',
      'P6M',
      '--zone',
      'Indian/Reunion',
    ]
    const { json } = await runCommand([...argv, '--json'])
    expect(json()).toEqual([
      {
        dueDate: '2027-03-01',
        deadline: '2027-03-01T20:00:00.000Z',
        state: 'current',
        access: 'full',
        status: 'pass',
        daysLeft: 97,
        nextChangeAt: '2027-02-14T20:00:00.000Z',
        reasons: [],
        explanations: [],
      },
    ])
  })

  it.each([
    [[], 'ERR_CLI_OPTION_MISSING', '--changed-at'],
    [['--changed-at', 'yesterday'], 'ERR_CLI_OPTION_INVALID', '--changed-at'],
    [['--changed-at', CHANGED, '--period', '6 months'], 'ERR_CLI_OPTION_INVALID', '--period'],
    [['--changed-at', CHANGED, '--zone', 'Europe/Pari'], 'ERR_CLI_OPTION_INVALID', '--zone'],
    [['--changed-at', CHANGED, '--now', 'noon'], 'ERR_CLI_OPTION_INVALID', '--now'],
  ])('%j is refused by the name of the flag', async (argv, expected, flag) => {
    for (const locale of ['fr', 'en']) {
      const { code, err } = await runCommand(['rotation', ...argv, '--locale', locale])
      expect(code).toBe(2)
      expect(err).toContain(`[${expected}]`)
      expect(err).toContain(flag)
    }
  })

  it('what only the calendar can refuse comes through as the library says it', async () => {
    const argv = ['rotation', '--changed-at', '9990-01-01T00:00:00Z', '--period', 'P9999Y']
    const { code, err } = await runCommand(argv)
    expect(code).toBe(2)
    expect(err).toMatch(/^hygie\u00A0: .+ \[ERR_OPTION_INVALID\]\n$/u)
  })
})

describe('hygie rotation --batch', () => {
  const judge = async (row: object, argv: readonly string[] = []): Promise<unknown> => {
    const { json } = await runCommand(['rotation', '--batch', ...argv], {
      input: JSON.stringify(row),
    })
    return json()[0]
  }

  it('answers with the identifier, whatever it is', async () => {
    const rows = ['a', 7, null].map((id) =>
      JSON.stringify({ id, changedAt: CHANGED, period: 'P6M', zone: 'Europe/Paris' }),
    )
    const { code, json } = await runCommand(['rotation', '--batch'], { input: rows.join('\n') })
    expect(code).toBe(0)
    expect(json()).toMatchObject(
      ['a', 7, null].map((id, index) => ({
        line: index + 1,
        id,
        dueDate: '2027-03-01',
        deadline: '2027-03-01T23:00:00.000Z',
        state: 'current',
      })),
    )
  })

  // Due dates that were checked against Temporal elsewhere; here, that the row says all that is needed.
  it.each([
    ['2026-11-22T15:04:05Z', 'P6M', 'Europe/Paris', '2027-05-22', '2027-05-22T22:00:00.000Z'],
    ['2026-01-31T10:00:00+01:00', 'P1M', 'Europe/Paris', '2026-02-28', '2026-02-28T23:00:00.000Z'],
    ['2024-02-29T10:00:00+01:00', 'P1Y', 'Europe/Paris', '2025-02-28', '2025-02-28T23:00:00.000Z'],
    [CHANGED, 'P6M', 'America/Cayenne', '2027-02-28', '2027-03-01T03:00:00.000Z'],
    ['2027-11-30T12:00:00+01:00', 'P3M', 'Europe/Paris', '2028-02-29', '2028-02-29T23:00:00.000Z'],
  ])('%s and %s in %s are due on %s', async (changedAt, period, zone, dueDate, deadline) => {
    expect(await judge({ changedAt, period, zone })).toMatchObject({ dueDate, deadline })
  })

  it('a date after the clock keeps its due date, but not after a "now" that was given', async () => {
    const row = { changedAt: '2027-11-30T12:00:00Z', period: 'P3M' }
    const unknown = { state: 'unknown', status: 'unknown', reasons: ['rotation_age_unknown'] }
    expect(await judge(row)).toMatchObject({ ...unknown, dueDate: '2028-02-29' })
    expect(await judge({ ...row, now: NOW })).toMatchObject({ ...unknown, dueDate: null })
    expect(await judge(row, ['--now', NOW])).toMatchObject({ ...unknown, deadline: null })
  })

  it.each([null, '1970-01-01T00:00:00Z', '1601-01-01T00:00:00Z'])(
    'the date %s is unknown and due on no day',
    async (changedAt) => {
      expect(await judge({ changedAt, period: 'P6M' })).toMatchObject({
        state: 'unknown',
        dueDate: null,
        deadline: null,
      })
    },
  )

  it('options stand in for what a row leaves out, and the row wins', async () => {
    const argv = ['--period', 'P6M', '--zone', 'America/Cayenne', '--now', '2027-03-01T00:00:00Z']
    expect(await judge({ changedAt: CHANGED }, argv)).toMatchObject({
      dueDate: '2027-02-28',
      state: 'warning',
    })
    const row = { changedAt: CHANGED, period: 'never', now: '2030-01-01T00:00:00Z' }
    expect(await judge(row, argv)).toMatchObject({ dueDate: null, state: 'current' })
  })

  it.each([
    [
      { id: 'a', shift: 'next' },
      { code: 'ERR_CLI_INPUT_UNSUPPORTED', member: 'shift' },
    ],
    [
      { id: 'a', calendar: 'FR' },
      { code: 'ERR_CLI_INPUT_UNSUPPORTED', member: 'calendar' },
    ],
    [
      { id: 'a', changedAt: 'x' },
      { code: 'ERR_CLI_INPUT_MEMBER', member: 'changedAt' },
    ],
    [
      { id: 'a', changedAt: undefined },
      { code: 'ERR_CLI_INPUT_MEMBER', member: 'changedAt' },
    ],
    [
      { id: 'a', period: 'P6W' },
      { code: 'ERR_CLI_INPUT_MEMBER', member: 'period' },
    ],
    [
      { id: 'a', period: 6 },
      { code: 'ERR_CLI_INPUT_MEMBER', member: 'period' },
    ],
    [
      { id: 'a', zone: 'Paris' },
      { code: 'ERR_CLI_INPUT_MEMBER', member: 'zone' },
    ],
    [
      { id: 'a', now: 'noon' },
      { code: 'ERR_CLI_INPUT_MEMBER', member: 'now' },
    ],
    [{ id: 'a', changedAt: '9999-06-01T00:00:00Z' }, { code: 'ERR_OPTION_INVALID' }],
  ])('%j is an error that keeps the identifier', async (members, error) => {
    const row = { changedAt: CHANGED, period: 'P1Y', ...members }
    expect(await judge(row)).toEqual({ line: 1, id: 'a', error })
  })

  it('no shift is no mistake', async () => {
    const row = { changedAt: CHANGED, period: 'P6M', shift: 'none', calendar: 'FR' }
    expect(await judge(row)).toMatchObject({ dueDate: '2027-03-01' })
  })

  it.each([['[]'], ['{'], ['P6M'], ['']])('the line "%s" is not JSON', async (input) => {
    const { json } = await runCommand(['rotation', '--batch'], { input: `${input}\n` })
    expect(json()).toEqual([{ line: 1, error: { code: 'ERR_CLI_INPUT_JSON' } }])
  })

  it('an identifier that is neither text nor number is an error', async () => {
    expect(await judge({ id: {}, changedAt: CHANGED })).toEqual({
      line: 1,
      error: { code: 'ERR_CLI_INPUT_MEMBER', member: 'id' },
    })
  })

  it('a policy without a rotation rule asks for none', async () => {
    const { json } = await runCommand(
      ['rotation', '--batch', '--policy', 'test/support/no-rules.json'],
      {
        input: JSON.stringify({ changedAt: CHANGED }),
      },
    )
    expect(json()).toMatchObject([{ state: 'current', dueDate: null }])
  })
})
