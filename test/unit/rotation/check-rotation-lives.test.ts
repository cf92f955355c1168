import { describe, expect, it } from 'vitest'
import { checkRotation } from '../../../src/rotation/check-rotation.js'
import type { IncidentEpoch, RotationFacts, RotationRule } from '../../../src/rotation/types.js'
import { type Instant, type IsoDate, parseInstant } from '../../../src/time.js'

const at = (text: string): Instant => parseInstant(text) as Instant
const on = (text: string): IsoDate => text as IsoDate
const RULE: RotationRule = { maxAge: 'P6M', unknownAge: { kind: 'force' } }
/** Due on 1 March 2027. */
const CHANGED_AT = at('2026-09-01T10:00:00Z')

const look = (
  facts: Partial<RotationFacts>,
  rule: Partial<RotationRule> = {},
  now = '2026-11-22T12:00:00Z',
  epochs: readonly IncidentEpoch[] = [],
) =>
  checkRotation(
    { changedAt: CHANGED_AT, ...facts },
    { rule: { ...RULE, ...rule }, epochs, now: at(now) },
  )

describe('a minimum age', () => {
  const minAge = 'P2D'
  it('keeps from a change until a local midnight, and not beyond', () => {
    const early = look({}, { minAge }, '2026-09-02T21:59:59.999Z')
    expect(early.details.changeableAt).toBe('2026-09-02T22:00:00.000Z')
    expect(look({}, { minAge }, '2026-09-02T22:00:00Z').details.changeableAt).toBeNull()
    expect(look({}, {}, '2026-09-01T10:00:00Z').details.changeableAt).toBeNull()
  })

  it.each<readonly [string, Partial<RotationFacts>]>([
    ['an unknown date', { changedAt: null }],
    ['a password that somebody else set', { changedBy: 'admin' }],
    ['a temporary password', { temporary: true }],
    [
      'a demand',
      { demands: [{ at: at('2026-09-01T11:00:00Z'), cause: 'breach', requires: 'old_password' }] },
    ],
  ])('keeps nobody from the change after %s', (_, facts) => {
    const { changeableAt } = look(facts, { minAge }, '2026-09-01T12:00:00Z').details
    expect(changeableAt).toBeNull()
  })

  it('keeps from the change of an exempt account', () => {
    const exemption = { until: at('2028-01-01T00:00:00Z'), owner: 'desk' }
    const { state, changeableAt } = look({ exemption }, { minAge }, '2026-09-01T12:00:00Z').details
    expect([state, changeableAt]).toEqual(['exempt', '2026-09-02T22:00:00.000Z'])
  })

  it.each([null, at('1601-01-01T00:00:00Z'), at('2027-06-01T00:00:00Z')])(
    'keeps nobody from a change after %s, where passwords never expire',
    (changedAt) => {
      const { details } = look({ changedAt }, { maxAge: 'never', minAge: 'P1Y' })
      expect(details).toMatchObject({ state: 'current', changeableAt: null })
    },
  )

  it('keeps nobody from a change that is due, and leads nowhere at the end of the calendar', () => {
    expect(look({}, { minAge: 'P1Y' }, '2027-03-05T00:00:00Z').details).toMatchObject({
      state: 'expired',
      changeableAt: null,
    })
    const rule = { maxAge: 'never', minAge: 'P3D' } as const
    const last = at('9999-12-30T10:00:00Z')
    expect(look({ changedAt: last }, rule, '9999-12-30T11:00:00Z').details.changeableAt).toBeNull()
  })
})

describe('a temporary password', () => {
  it('demands its change from the start', () => {
    expect(look({ temporary: true }, {}, '2026-09-01T11:00:00Z')).toMatchObject({
      status: 'fail',
      reasons: [{ code: 'rotation_forced', params: { cause: 'first_login' } }],
      details: { access: 'change_only', requires: 'old_password' },
    })
    expect(look({ temporary: true, changedBy: 'admin' }, {}, '2026-09-01T11:00:00Z')).toMatchObject(
      {
        reasons: [{ code: 'rotation_forced', params: { cause: 'admin_reset' } }],
      },
    )
  })

  it.each([
    [undefined, '2026-09-04T09:59:59.999Z', '2026-09-04T10:00:00Z'],
    [1, '2026-09-01T10:59:59.999Z', '2026-09-01T11:00:00Z'],
  ])('opens nothing after %s hours, exactly', (temporaryHours, before, after) => {
    const facts = { temporary: true }
    expect(look(facts, { temporaryHours }, before).details.state).toBe('forced')
    expect(look(facts, { temporaryHours }, before).details.nextChangeAt).toBe(at(after))
    expect(look(facts, { temporaryHours }, after)).toMatchObject({
      reasons: [{ code: 'rotation_blocked', params: { cause: 'temporary' } }],
      details: { access: 'none', requires: 'independent' },
    })
  })

  it('that was given out at an unknown moment is over', () => {
    expect(look({ temporary: true, changedAt: null }).details.state).toBe('blocked')
  })

  it('lives until the end of the calendar at most', () => {
    const facts = { temporary: true, changedAt: at('9999-12-30T10:00:00Z') }
    const rule = { maxAge: 'never', unknownAge: RULE.unknownAge } as const
    expect(look(facts, rule, '9999-12-30T11:00:00Z').details.state).toBe('forced')
  })
})

describe('an account that is spread', () => {
  it('has an unknown date changed on its day', () => {
    const unknownAge = { kind: 'spread', from: at('2026-11-20T12:00:00Z'), days: 30 } as const
    const details = (jitterDays?: number, now?: string) =>
      look({ changedAt: null, jitterDays }, { unknownAge }, now).details
    expect(details(4)).toMatchObject({ state: 'unknown', access: 'full', dueOn: '2026-11-24' })
    expect(details(undefined)).toMatchObject({ dueOn: '2026-11-20', access: 'change_only' })
    expect(details(35)).toMatchObject({ dueOn: '2026-11-24' })
    expect(details(4, '2026-11-24T22:59:59Z').access).toBe('full')
    expect(details(4, '2026-11-24T23:00:00Z').access).toBe('change_only')
  })

  it('waits for the end of a notice, spread too', () => {
    const activation = { at: at('2026-11-01T12:00:00Z'), notice: 'P30D', spreadDays: 10 } as const
    const dueOn = (facts: Partial<RotationFacts>) => look(facts, { activation }).details.dueOn
    expect(dueOn({ changedAt: at('2020-01-01T12:00:00Z') })).toBe('2026-12-01')
    expect(dueOn({ changedAt: at('2020-01-01T12:00:00Z'), jitterDays: 7 })).toBe('2026-12-08')
    expect(dueOn({ changedAt: null, jitterDays: 7 })).toBe('2026-12-08')
  })

  it('has the end of its notice within the calendar', () => {
    const rule = {
      maxAge: 'never',
      maxIdle: 'P1D',
      activation: { at: at('9999-12-20T12:00:00Z'), notice: 'P1D', spreadDays: 30 },
    } as const
    const facts = { changedAt: at('9999-12-01T12:00:00Z'), jitterDays: 30 }
    expect(look(facts, rule, '9999-12-21T12:00:00Z').details.nextChangeAt).toBe(
      '9999-12-21T23:00:00.000Z',
    )
  })

  it('has an imported password earlier, never later, and never before its import', () => {
    const dueOn = (facts: Partial<RotationFacts>, rule?: Partial<RotationRule>) =>
      look(facts, rule).details.dueOn
    expect(dueOn({ changedBy: 'import', jitterDays: 20 })).toBe('2027-02-09')
    expect(dueOn({ changedBy: 'user', jitterDays: 20 })).toBe('2027-03-01')
    expect(dueOn({ changedBy: 'import', jitterDays: 20 }, { maxAge: 'P3D' })).toBe('2026-09-01')
    expect(dueOn({ changedBy: 'import', jitterDays: 20 }, { maxAge: 'never' })).toBeNull()
  })
})

describe('a campaign', () => {
  const campaign = (more: Partial<IncidentEpoch> = {}): IncidentEpoch => ({
    id: 'reopening',
    scope: {},
    changedBefore: at('2026-10-01T00:00:00Z'),
    requires: 'old_password',
    by: { on: on('2026-12-15'), spreadDays: 10 },
    ...more,
  })

  it('is a due date, earlier for whoever is spread', () => {
    expect(look({}, {}, undefined, [campaign()]).details).toMatchObject({
      state: 'current',
      dueOn: '2026-12-15',
    })
    expect(look({ jitterDays: 14 }, {}, undefined, [campaign()]).details.dueOn).toBe('2026-12-12')
    expect(look({}, {}, '2026-12-16T00:00:00Z', [campaign()]).details.state).toBe('expired')
    expect(
      look({}, {}, undefined, [campaign({ by: { on: on('2026-12-15') } })]).details.dueOn,
    ).toBe('2026-12-15')
  })

  it('counts also where passwords never expire', () => {
    const details = (facts: Partial<RotationFacts>, now?: string) =>
      look(facts, { maxAge: 'never' }, now, [campaign()]).details
    expect(details({})).toMatchObject({ dueOn: '2026-12-15', state: 'current' })
    expect(details({ changedAt: null }, '2026-12-16T00:00:00Z').state).toBe('expired')
  })

  it('is met by the change of the user, and by no other', () => {
    const late = at('2026-10-02T10:00:00Z')
    expect(look({ changedAt: late }, {}, undefined, [campaign()]).details.dueOn).toBe('2027-04-02')
    const same = at('2026-10-01T00:00:00Z')
    expect(look({ changedAt: same }, {}, undefined, [campaign()]).details.dueOn).toBe('2027-04-01')
    expect(
      look({ changedAt: late, changedBy: 'import' }, {}, undefined, [campaign()]).details.dueOn,
    ).toBe('2026-12-15')
  })

  it('does not move what is due before it, nor an unknown date that is spread', () => {
    const far = campaign({ by: { on: on('2027-06-30') } })
    expect(look({}, {}, undefined, [far]).details.dueOn).toBe('2027-03-01')
    const unknownAge = { kind: 'spread', from: at('2026-11-20T12:00:00Z'), days: 30 } as const
    const spread = { changedAt: null, jitterDays: 29 }
    expect(look(spread, { unknownAge }, undefined, [far]).details.dueOn).toBe('2026-12-19')
    expect(look(spread, { unknownAge }, undefined, [campaign()]).details.dueOn).toBe('2026-12-08')
  })

  it('lies outside the calendar without harm', () => {
    const first = campaign({ by: { on: on('0001-01-01'), spreadDays: 9 } })
    expect(look({ jitterDays: 9 }, {}, undefined, [first]).details.dueOn).toBe('2027-03-01')
    // Its warnings would lie before the calendar.
    const early = campaign({ by: { on: on('0001-01-05') } })
    expect(look({}, {}, undefined, [early]).details).toMatchObject({
      state: 'expired',
      dueOn: '0001-01-05',
    })
  })
})

describe('the scope of an incident', () => {
  const epoch = (scope: IncidentEpoch['scope']): IncidentEpoch => ({
    id: 'one',
    scope,
    changedBefore: at('2026-10-01T00:00:00Z'),
    requires: 'independent',
  })
  const facts = { organisation: 'clinic', cohorts: ['north', 'import'], accountId: 'a-1' }

  it.each([
    [{}, true],
    [{ organisations: ['clinic'] }, true],
    [{ organisations: ['other'] }, false],
    [{ cohorts: ['south', 'north'] }, true],
    [{ cohorts: ['south'] }, false],
    [{ accounts: ['a-1', 'a-2'] }, true],
    [{ accounts: ['a-2'] }, false],
    [{ organisations: ['clinic'], cohorts: ['south'] }, false],
    [{ organisations: ['clinic'], cohorts: ['north'], accounts: ['a-1'] }, true],
  ] as const)('%j concerns this account: %s', (scope, isConcerned) => {
    const { state } = look(facts, {}, undefined, [epoch(scope as IncidentEpoch['scope'])]).details
    expect(state).toBe(isConcerned ? 'compromised' : 'current')
  })

  it('concerns whoever says nothing of himself', () => {
    const scope = { organisations: ['x'], cohorts: ['y'], accounts: ['z'] } as const
    expect(look({}, {}, undefined, [epoch(scope)]).details.state).toBe('compromised')
  })

  it('reads rows that concern somebody else too', () => {
    const wrong = {
      ...epoch({ accounts: ['a-2'] }),
      by: { on: 'soon' },
    } as unknown as IncidentEpoch
    expect(() => look(facts, {}, undefined, [wrong])).toThrow("'epochs[].by.on'")
  })
})

describe('a change of role', () => {
  it('does not move a due date to a later day', () => {
    const dueOn = (formerDueOn: string | null) =>
      look({ formerDueOn: formerDueOn as IsoDate | null }).details.dueOn
    expect(dueOn('2026-12-01')).toBe('2026-12-01')
    expect(dueOn('2027-06-01')).toBe('2027-03-01')
    expect(dueOn(null)).toBe('2027-03-01')
  })

  it('is over when the password was changed since', () => {
    expect(look({ formerDueOn: on('2026-08-31') }).details.dueOn).toBe('2027-03-01')
  })
})

describe('an exemption', () => {
  it('tells what it hides', () => {
    const exemption = { until: at('2028-01-01T00:00:00Z'), owner: 'security' }
    const shielded = (now: string) => look({ exemption }, {}, now).details.shielded
    expect(shielded('2026-11-22T12:00:00Z')).toBe('current')
    expect(shielded('2027-02-20T12:00:00Z')).toBe('warning')
    expect(shielded('2027-04-01T12:00:00Z')).toBe('expired')
    expect(look({}).details.shielded).toBeNull()
  })

  it.each([
    ["'facts.exemption.until'", { until: null, owner: 'security' }],
    ["'facts.exemption.owner'", { until: '2028-01-01T00:00:00Z', owner: '' }],
  ])('refuses one without %s', (option, exemption) => {
    expect(() => look({ exemption: exemption as never })).toThrow(option)
  })
})

describe('what is impossible', () => {
  it.each<readonly [string, object, object]>([
    ["'facts.jitterDays'", { jitterDays: -1 }, {}],
    ["'facts.jitterDays'", { jitterDays: 1.5 }, {}],
    ["'facts.formerDueOn'", { formerDueOn: '2026-13-01' }, {}],
    ["'rule.minAge'", {}, { minAge: 'P1W' }],
    ["'rule.temporaryHours'", {}, { temporaryHours: 0 }],
    [
      "'rule.activation.spreadDays'",
      {},
      { activation: { at: CHANGED_AT, notice: 'P1D', spreadDays: 999 } },
    ],
    ["'rule.unknownAge.days'", {}, { unknownAge: { kind: 'spread', from: CHANGED_AT, days: -1 } }],
    ["'rule.unknownAge.from'", {}, { unknownAge: { kind: 'spread', from: 'soon', days: 1 } }],
    [
      "'rule.unknownAge.from'",
      {},
      {
        unknownAge: { kind: 'spread', from: '9999-12-31T23:59:00Z', days: 1 },
        timeZone: 'Pacific/Apia',
      },
    ],
    ["'rule.unknownAge.kind'", {}, { unknownAge: { kind: 'never' } }],
  ])('refuses %s', (option, facts, rule) => {
    expect(() => look(facts, rule)).toThrow(option)
  })
})
