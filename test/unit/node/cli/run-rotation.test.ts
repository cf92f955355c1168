import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeDirectory } from '../../../support/make-directory.js'
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
        requires: 'old_password',
        status: 'pass',
        daysLeft: 97,
        stage: null,
        changeableAt: null,
        shielded: null,
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

  const wrong: readonly (readonly [members: object, error: object])[] = [
    [
      { id: 'a', shift: 'later' },
      { code: 'ERR_CLI_INPUT_MEMBER', member: 'shift' },
    ],
    [
      { id: 'a', shift: 'next', calendar: 'DE' },
      { code: 'ERR_CLI_INPUT_UNSUPPORTED', member: 'calendar' },
    ],
    [
      { id: 'a', calendar: 75 },
      { code: 'ERR_CLI_INPUT_MEMBER', member: 'calendar' },
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
    ...['P-6M', 'P1.5M', 'P6M1D', 'P10000D'].map(
      (period) =>
        [
          { id: 'a', period },
          { code: 'ERR_CLI_INPUT_MEMBER', member: 'period' },
        ] as [object, object],
    ),
    [
      { id: 'a', changedAt: '10000-01-01T00:00:00Z' },
      { code: 'ERR_CLI_INPUT_MEMBER', member: 'changedAt' },
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
  ]
  it.each(wrong)('%j is an error that keeps the identifier', async (members, error) => {
    const row = { changedAt: CHANGED, period: 'P1Y', ...members }
    expect(await judge(row)).toEqual({ line: 1, id: 'a', error })
  })

  // Dates D23 to D28, which were checked against another calendar elsewhere.
  it.each([
    ['2026-09-28T10:00:00+02:00', 'next', 'FR', '2027-03-30', '2027-03-30T22:00:00.000Z'],
    ['2026-09-28T10:00:00+02:00', 'previous', 'FR', '2027-03-26', '2027-03-26T23:00:00.000Z'],
    ['2026-11-06T10:00:00+01:00', 'next', 'FR', '2027-05-07', '2027-05-07T22:00:00.000Z'],
    ['2026-09-26T10:00:00+02:00', 'next', 'FR', '2027-03-26', '2027-03-26T23:00:00.000Z'],
    [
      '2026-09-26T10:00:00+02:00',
      'next',
      'FR-ALSACE-MOSELLE',
      '2027-03-30',
      '2027-03-30T22:00:00.000Z',
    ],
    ['2026-06-25T10:00:00+02:00', 'next', 'FR', '2026-12-28', '2026-12-28T23:00:00.000Z'],
    ['2026-07-01T10:00:00+02:00', 'next', null, '2027-01-04', '2027-01-04T23:00:00.000Z'],
  ])(
    '%s moves to a business day, %s under %s: %s',
    async (changedAt, shift, calendar, dueDate, deadline) => {
      const row = { changedAt, period: 'P6M', shift, calendar }
      expect(await judge(row)).toMatchObject({ dueDate, deadline })
      const argv = ['--changed-at', changedAt, '--period', 'P6M', '--shift', shift]
      const area = calendar === null ? [] : ['--calendar', calendar]
      const { json } = await runCommand(['rotation', ...argv, ...area, '--json'])
      expect(json()).toMatchObject([{ dueDate, deadline }])
    },
  )

  it('a date after the clock is moved too', async () => {
    const row = { changedAt: '2027-09-25T10:00:00Z', period: 'P6M', shift: 'next' }
    expect(await judge(row)).toMatchObject({ state: 'unknown', dueDate: '2028-03-27' })
  })

  it('options shift what a row does not, and a row takes it back', async () => {
    const argv = ['--period', 'P6M', '--shift', 'next', '--calendar', 'FR-ALSACE-MOSELLE']
    const changedAt = '2026-09-26T10:00:00+02:00'
    expect(await judge({ changedAt }, argv)).toMatchObject({ dueDate: '2027-03-30' })
    expect(await judge({ changedAt, calendar: 'FR' }, argv)).toMatchObject({
      dueDate: '2027-03-26',
    })
    expect(await judge({ changedAt, shift: 'none' }, argv)).toMatchObject({ dueDate: '2027-03-26' })
  })

  it('holidays alone move nothing', async () => {
    for (const shift of [undefined, 'none']) {
      const row = { changedAt: '2026-08-28T10:00:00Z', period: 'P6M', shift, calendar: 'FR' }
      expect(await judge(row)).toMatchObject({ dueDate: '2027-02-28' })
    }
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

describe('what a record may say', () => {
  const judge = async (row: object, argv: readonly string[] = []): Promise<object> => {
    const input = JSON.stringify({ changedAt: CHANGED, period: 'P6M', now: NOW, ...row })
    const { json } = await runCommand(['rotation', '--batch', ...argv], { input })
    return json()[0] as object
  }
  const at = '2026-11-01T00:00:00Z'

  it.each<[string, object, object]>([
    ['minAge', { minAge: 'P90D' }, { state: 'current', changeableAt: '2026-11-29T23:00:00.000Z' }],
    [
      'temporary',
      { temporary: true, changedBy: 'admin', changedAt: at },
      { state: 'blocked', reasons: ['rotation_blocked'], requires: 'independent' },
    ],
    [
      'temporaryHours',
      { temporary: true, changedBy: 'admin', changedAt: at, temporaryHours: 600 },
      { state: 'forced', access: 'change_only', nextChangeAt: '2026-11-26T00:00:00.000Z' },
    ],
    ['maxIdle', { maxIdle: 'P1M', lastLoginAt: '2026-10-01T00:00:00Z' }, { state: 'blocked' }],
    ['lastLoginAt', { maxIdle: 'P1M', lastLoginAt: at }, { state: 'current' }],
    ['maxIdle never', { maxIdle: 'never' }, { state: 'current' }],
    ['warnDays', { warnDays: [100, 30] }, { state: 'warning', stage: 100 }],
    ['grace', { period: 'P1M', grace: 'P2M' }, { state: 'grace', dueDate: '2026-10-01' }],
    ['afterGrace', { period: 'P1M', afterGrace: 'none' }, { state: 'blocked' }],
    [
      'activation',
      { period: 'P1M', activation: { at, notice: 'P2M' } },
      { state: 'current', dueDate: '2027-01-01' },
    ],
    [
      'activation.spreadDays',
      { period: 'P1M', activation: { at, notice: 'P2M', spreadDays: 30 }, jitterDays: 10 },
      { dueDate: '2027-01-11' },
    ],
    [
      'unknownAge force',
      { changedAt: null, unknownAge: { kind: 'force' } },
      { state: 'unknown', access: 'change_only' },
    ],
    [
      'unknownAge start',
      { changedAt: null, unknownAge: { kind: 'start', at } },
      { state: 'unknown', access: 'full', dueDate: '2027-05-01' },
    ],
    [
      'unknownAge spread',
      { changedAt: null, unknownAge: { kind: 'spread', from: at, days: 60 }, jitterDays: 40 },
      { state: 'unknown', access: 'full', dueDate: '2026-12-11' },
    ],
    ['jitterDays', { changedBy: 'import', jitterDays: 20 }, { dueDate: '2027-02-09' }],
    ['formerDueOn', { formerDueOn: '2026-12-24' }, { dueDate: '2026-12-24' }],
    [
      'demands',
      { demands: [{ at, cause: 'admin_reset', requires: 'old_password' }] },
      { state: 'forced', requires: 'old_password' },
    ],
    [
      'demands that need another proof',
      { demands: [{ at, cause: 'breach', requires: 'independent' }] },
      { state: 'compromised', requires: 'independent' },
    ],
    ['block', { block: { at, cause: 'suspicion' } }, { state: 'blocked', access: 'none' }],
    [
      'exemption',
      { period: 'P1M', exemption: { until: '2027-01-01T00:00:00Z', owner: 'desk' } },
      { state: 'exempt', shielded: 'expired' },
    ],
    [
      'nothing by null',
      {
        temporary: null,
        lastLoginAt: null,
        demands: null,
        block: null,
        exemption: null,
        activation: null,
        unknownAge: null,
        occasion: null,
        epochs: null,
        warnDays: null,
        jitterDays: null,
        cohorts: null,
      },
      { state: 'current', dueDate: '2027-03-01' },
    ],
  ])('%s', async (_what, row, expected) => {
    expect(await judge(row)).toMatchObject(expected)
  })

  const EPOCH = { id: 'leak-1', scope: {}, changedBefore: at, reason: 'compromise' }

  it.each<[string, object, object, object]>([
    ['a compromise', {}, {}, { state: 'compromised', requires: 'independent' }],
    ['a suspicion', { reason: 'suspicion' }, {}, { state: 'forced' }],
    [
      'one without a reason, and with the stricter proof',
      { reason: undefined, requires: 'independent' },
      {},
      { state: 'compromised' },
    ],
    [
      'one without a reason',
      { reason: undefined, requires: 'old_password' },
      {},
      { state: 'forced' },
    ],
    ['one of before', { changedBefore: '2026-08-01T00:00:00Z' }, {}, { state: 'current' }],
    [
      'a campaign',
      { reason: 'policy', by: { on: '2026-12-31', spreadDays: 9 } },
      { jitterDays: 5 },
      { state: 'current', dueDate: '2026-12-26' },
    ],
    [
      'one of another organisation',
      { scope: { organisations: ['a', 'b'] } },
      { organisation: 'c' },
      { state: 'current' },
    ],
    [
      'one of its cohort',
      { scope: { cohorts: ['x'] } },
      { cohorts: ['x'] },
      { state: 'compromised' },
    ],
    ['one of another account', { scope: { accounts: ['8'] } }, { id: 7 }, { state: 'current' }],
    ['one of its account', { scope: { accounts: ['7'] } }, { id: 7 }, { state: 'compromised' }],
    [
      'one of the account by another name',
      { scope: { accounts: ['7'] } },
      { id: 8, accountId: '7' },
      { state: 'compromised' },
    ],
    [
      'one of another role',
      { scope: { roles: ['doctor'] } },
      { occasion: { roles: ['pharmacist'] } },
      { state: 'current' },
    ],
    [
      'one of everything that an occasion may be',
      {
        scope: {
          kinds: ['person'],
          moments: ['login', 'audit'],
          roles: ['pharmacist'],
          clients: ['web'],
          factors: ['single'],
          exposed: true,
          sensitivities: ['high'],
        },
      },
      { occasion: { moment: 'login', roles: ['pharmacist'], client: 'web' } },
      { state: 'compromised' },
    ],
  ])('an incident concerns it or not: %s', async (_what, epoch, row, expected) => {
    const epochs = [{ ...EPOCH, ...epoch }]
    expect(await judge({ ...row, epochs })).toMatchObject(expected)
    const path = join(makeDirectory(), 'epochs.json')
    writeFileSync(path, JSON.stringify(epochs))
    expect(await judge(row, ['--epochs', path])).toMatchObject(expected)
  })

  it('incidents of the options and of a row add up', async () => {
    const path = join(makeDirectory(), 'epochs.json')
    writeFileSync(path, JSON.stringify([{ ...EPOCH, reason: 'suspicion' }]))
    const row = { epochs: [{ ...EPOCH, id: 'leak-2' }] }
    expect(await judge(row, ['--epochs', path])).toMatchObject({ state: 'compromised' })
  })

  it.each<[object, string]>([
    [{ changedBy: 'thief' }, 'changedBy'],
    [{ temporary: 1 }, 'temporary'],
    [{ lastLoginAt: 'noon' }, 'lastLoginAt'],
    [{ minAge: 'never' }, 'minAge'],
    [{ maxIdle: 'P6W' }, 'maxIdle'],
    [{ temporaryHours: 0 }, 'temporaryHours'],
    [{ temporaryHours: 8_761 }, 'temporaryHours'],
    [{ temporaryHours: 1.5 }, 'temporaryHours'],
    [{ warnDays: 14 }, 'warnDays'],
    [{ warnDays: [14, -1] }, 'warnDays'],
    [{ warnDays: [367] }, 'warnDays'],
    [{ grace: 'none' }, 'grace'],
    [{ afterGrace: 'all' }, 'afterGrace'],
    [{ activation: 'P1M' }, 'activation'],
    [{ activation: { at: 'noon', notice: 'P1M' } }, 'activation.at'],
    [{ activation: { at } }, 'activation.notice'],
    [{ activation: { at, notice: 'P1M', spreadDays: 400 } }, 'activation.spreadDays'],
    [{ unknownAge: 'force' }, 'unknownAge'],
    [{ unknownAge: { kind: 'never' } }, 'unknownAge.kind'],
    [{ unknownAge: {} }, 'unknownAge.kind'],
    [{ unknownAge: { kind: 'start' } }, 'unknownAge.at'],
    [{ unknownAge: { kind: 'spread', days: 3 } }, 'unknownAge.from'],
    [{ unknownAge: { kind: 'spread', from: at } }, 'unknownAge.days'],
    [{ jitterDays: -1 }, 'jitterDays'],
    [{ jitterDays: '3' }, 'jitterDays'],
    [{ formerDueOn: '2027-02-30' }, 'formerDueOn'],
    [{ organisation: 7 }, 'organisation'],
    [{ cohorts: ['a', 7] }, 'cohorts'],
    [{ accountId: 7 }, 'accountId'],
    [{ occasion: { roles: 'all' } }, 'occasion.roles'],
    [{ demands: {} }, 'demands'],
    [{ demands: ['now'] }, 'demands'],
    [{ demands: [{ cause: 'breach', requires: 'independent' }] }, 'demands[].at'],
    [{ demands: [{ at, cause: 'storm', requires: 'independent' }] }, 'demands[].cause'],
    [{ demands: [{ at, cause: 'breach' }] }, 'demands[].requires'],
    [{ block: true }, 'block'],
    [{ block: { cause: 'admin' } }, 'block.at'],
    [{ block: { at, cause: 'idle' } }, 'block.cause'],
    [{ exemption: 'yes' }, 'exemption'],
    [{ exemption: { owner: 'desk' } }, 'exemption.until'],
    [{ exemption: { until: at } }, 'exemption.owner'],
    [{ exemption: { until: at, owner: '' } }, 'exemption.owner'],
    [{ epochs: 'leak-1' }, 'epochs'],
    [{ epochs: [{ ...EPOCH, id: 'Leak 1' }] }, 'epochs[].id'],
    [{ epochs: [{ ...EPOCH, id: undefined }] }, 'epochs[].id'],
    [{ epochs: [{ ...EPOCH, scope: undefined }] }, 'epochs[].scope'],
    [{ epochs: [{ ...EPOCH, scope: { role: ['doctor'] } }] }, 'epochs[].scope'],
    [{ epochs: [{ ...EPOCH, scope: { roles: 'doctor' } }] }, 'epochs[].scope.roles'],
    [{ epochs: [{ ...EPOCH, scope: { roles: [] } }] }, 'epochs[].scope.roles'],
    [{ epochs: [{ ...EPOCH, scope: { roles: ['a', ''] } }] }, 'epochs[].scope.roles'],
    [{ epochs: [{ ...EPOCH, scope: { kinds: ['robot'] } }] }, 'epochs[].scope.kinds'],
    [{ epochs: [{ ...EPOCH, scope: { exposed: 'yes' } }] }, 'epochs[].scope.exposed'],
    [{ epochs: [{ ...EPOCH, changedBefore: '2026-11-01' }] }, 'epochs[].changedBefore'],
    [{ epochs: [{ ...EPOCH, reason: 'storm' }] }, 'epochs[].reason'],
    [{ epochs: [{ ...EPOCH, reason: undefined }] }, 'epochs[].reason'],
    [{ epochs: [{ ...EPOCH, requires: 'card' }] }, 'epochs[].requires'],
    [{ epochs: [{ ...EPOCH, by: '2027-01-01' }] }, 'epochs[].by'],
    [{ epochs: [{ ...EPOCH, reason: 'policy', by: {} }] }, 'epochs[].by.on'],
    [
      { epochs: [{ ...EPOCH, reason: 'policy', by: { on: '2027-01-01', spreadDays: 'few' } }] },
      'epochs[].by.spreadDays',
    ],
    // What only a calendar can refuse.
    [{ exemption: { until: '2101-01-01T00:00:00Z', owner: 'desk' } }, 'exemption.until'],
    [{ epochs: [{ ...EPOCH, changedBefore: '1970-01-01T00:00:00Z' }] }, 'epochs[].changedBefore'],
    // A compromise leaves no time.
    [{ epochs: [{ ...EPOCH, by: { on: '2027-01-01' } }] }, 'epochs[].by'],
  ])('%j is refused by the name of its member', async (row, member) => {
    expect(await judge({ id: 'a', ...row })).toEqual({
      line: 1,
      id: 'a',
      error: { code: 'ERR_CLI_INPUT_MEMBER', member },
    })
  })
})

describe('hygie rotation --record', () => {
  const run = (record: unknown, argv: readonly string[] = []): ReturnType<typeof runCommand> => {
    const path = join(makeDirectory(), 'record.json')
    writeFileSync(path, JSON.stringify(record))
    return runCommand(['rotation', '--record', path, ...argv])
  }
  const record = { changedAt: CHANGED, period: 'P6M', zone: 'Indian/Reunion', now: NOW }

  it('judges one record, and options win over it', async () => {
    expect((await run(record, ['--json'])).json()).toMatchObject([
      { dueDate: '2027-03-01', deadline: '2027-03-01T20:00:00.000Z', daysLeft: 97 },
    ])
    const argv = ['--json', '--zone', 'Europe/Paris', '--now', '2027-03-01T12:00:00Z']
    const { json } = await run(record, [...argv, '--changed-at', '2026-07-31T10:00:00Z'])
    expect(json()).toMatchObject([
      { dueDate: '2027-01-31', deadline: '2027-01-31T23:00:00.000Z', daysLeft: -29 },
    ])
  })

  it.each([
    ['fr', 'Preuve        indépendante de l’ancien mot de passe et de la messagerie'],
    ['en', 'Proof     independent of the old password and of the mailbox'],
  ])('says when the old password proves nothing, in %s', async (locale, line) => {
    const demands = [{ at: NOW, cause: 'breach', requires: 'independent' }]
    const { code, out } = await run({ ...record, demands }, ['--locale', locale])
    expect(code).toBe(1)
    expect(out).toContain(line)
  })

  it.each([
    ['fr', 'Modifiable dès  1er décembre 2026'],
    ['en', 'Can change from  1 December 2026'],
  ])('says from when it may be changed, in %s', async (locale, line) => {
    const { code, out } = await run({ ...record, minAge: 'P3M' }, ['--locale', locale])
    expect(code).toBe(0)
    expect(out).toContain(line)
  })

  it.each<[unknown, readonly string[], string, string]>([
    [[], [], 'ERR_CLI_INPUT_FILE', '--record'],
    ['text', ['--changed-at', NOW], 'ERR_CLI_INPUT_FILE', '--record'],
    [{}, [], 'ERR_CLI_INPUT_MEMBER', 'changedAt'],
    [{ ...record, zone: 'Paris' }, [], 'ERR_CLI_INPUT_MEMBER', 'zone'],
    [{ ...record, now: 'noon' }, [], 'ERR_CLI_INPUT_MEMBER', 'now'],
    [record, ['--calendar', 'FR'], 'ERR_CLI_OPTION_MISSING', '--shift'],
    [record, ['--batch'], 'ERR_CLI_OPTION_MISPLACED', '--record'],
    [record, ['--epochs', 'none.json'], 'ERR_CLI_INPUT_FILE', '--epochs'],
  ])('%j with %j is refused', async (given, argv, expected, subject) => {
    const { code, out, err } = await run(given, argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`[${expected}]`)
    expect(err).toContain(subject)
  })

  it('holidays need no direction where none is wanted', async () => {
    const { code } = await run(record, ['--calendar', 'FR', '--shift', 'none'])
    expect(code).toBe(0)
  })

  it('a policy shifts, an option takes it back', async () => {
    const path = join(makeDirectory(), 'policy.json')
    const rotation = {
      maxAge: 'P6M',
      unknownAge: { kind: 'force' },
      businessDays: { shift: 'next', holidays: 'FR-ALSACE-MOSELLE' },
    }
    const document = { format: 'hygie-policy/1', id: 'mine', rules: { rotation } }
    writeFileSync(path, JSON.stringify({ ...document, rules: { ...document.rules } }))
    const argv = ['rotation', '--changed-at', '2026-09-26T10:00:00+02:00', '--policy', path]
    const due = async (more: readonly string[]): Promise<unknown> =>
      (await runCommand([...argv, ...more, '--json'])).json()[0]
    expect(await due([])).toMatchObject({ dueDate: '2027-03-30' })
    expect(await due(['--calendar', 'FR'])).toMatchObject({ dueDate: '2027-03-26' })
    expect(await due(['--shift', 'none'])).toMatchObject({ dueDate: '2027-03-26' })
  })
})
