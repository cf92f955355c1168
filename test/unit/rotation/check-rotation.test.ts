import { describe, expect, it } from 'vitest'
import { type CheckRotationOptions, checkRotation } from '../../../src/rotation/check-rotation.js'
import {
  type ChangeDemand,
  type IncidentEpoch,
  ROTATION_STATES,
  type RotationFacts,
  type RotationOutcome,
  type RotationRule,
} from '../../../src/rotation/types.js'
import { DEFAULT_OCCASION, type Scope } from '../../../src/scope.js'
import { type Instant, parseInstant } from '../../../src/time.js'

const at = (text: string): Instant => parseInstant(text) as Instant

/** Changed on 31 August 2026 late in the evening: 1 September in Paris, due on 1 March 2027. */
const CHANGED_AT = at('2026-08-31T22:30:00Z')
const DEADLINE_AT = '2027-03-01T23:00:00.000Z'
const NOW = at('2026-11-22T12:00:00Z')

const RULE: RotationRule = { maxAge: 'P6M', unknownAge: { kind: 'force' } }
const FACTS: RotationFacts = { changedAt: CHANGED_AT }

interface Case {
  readonly facts?: Partial<RotationFacts>
  readonly rule?: Partial<RotationRule>
  readonly epochs?: readonly IncidentEpoch[]
  readonly now?: string
}

const check = ({ facts, rule, epochs, now = NOW }: Case): RotationOutcome =>
  checkRotation({ ...FACTS, ...facts }, { rule: { ...RULE, ...rule }, epochs, now: at(now) })

const demand = (when: string, more: Partial<ChangeDemand> = {}): ChangeDemand => ({
  at: at(when),
  cause: 'breach',
  requires: 'old_password',
  ...more,
})

const epoch = (before: string, more: Partial<IncidentEpoch> = {}): IncidentEpoch => ({
  id: 'portal-2026',
  scope: {},
  changedBefore: at(before),
  requires: 'old_password',
  ...more,
})

const FORCED = { state: 'forced', access: 'change_only', requires: 'old_password' }
const COMPROMISED = { state: 'compromised', access: 'change_only', requires: 'independent' }

describe('checkRotation', () => {
  describe('reaches every state in the order of a life', () => {
    const rule = { grace: 'P14D', afterGrace: 'none' } as const
    it.each([
      // D4: current until the warning, at local midnight, one millisecond apart.
      ['2026-11-22T12:00:00Z', 'pass', 'current', 'full', 99, '2027-02-14T23:00:00.000Z'],
      ['2027-02-14T22:59:59.999Z', 'pass', 'current', 'full', 15, '2027-02-14T23:00:00.000Z'],
      ['2027-02-14T23:00:00Z', 'warn', 'warning', 'full', 14, '2027-02-21T23:00:00.000Z'],
      ['2027-02-21T23:00:00Z', 'warn', 'warning', 'full', 7, '2027-02-27T23:00:00.000Z'],
      ['2027-02-27T23:00:00Z', 'warn', 'warning', 'full', 1, DEADLINE_AT],
      ['2027-03-01T22:59:59.999Z', 'warn', 'warning', 'full', 0, DEADLINE_AT],
      ['2027-03-01T23:00:00Z', 'fail', 'grace', 'change_only', -1, '2027-03-15T23:00:00.000Z'],
      ['2027-03-15T22:59:59.999Z', 'fail', 'grace', 'change_only', -14, '2027-03-15T23:00:00.000Z'],
      ['2027-03-15T23:00:00Z', 'fail', 'blocked', 'none', -15, null],
    ])('at %s: %s, %s', (now, status, state, access, daysLeft, nextChangeAt) => {
      expect(check({ rule, now })).toMatchObject({
        status,
        details: {
          state,
          access,
          dueOn: '2027-03-01',
          deadlineAt: DEADLINE_AT,
          daysLeft,
          nextChangeAt,
        },
      })
    })
  })

  it.each<readonly [string, Case, object]>([
    ['current', {}, { status: 'pass', reasons: [] }],
    [
      'warning',
      { now: '2027-02-22T12:00:00Z' },
      {
        status: 'warn',
        reasons: [{ code: 'rotation_due_soon', params: { dueOn: '2027-03-01', daysLeft: 7 } }],
      },
    ],
    [
      'grace',
      { now: '2027-03-03T12:00:00Z', rule: { grace: 'P14D' } },
      {
        status: 'fail',
        reasons: [{ code: 'rotation_in_grace', params: { dueOn: '2027-03-01', daysLeft: 12 } }],
      },
    ],
    [
      'expired',
      { now: '2027-03-03T12:00:00Z' },
      {
        status: 'fail',
        reasons: [{ code: 'rotation_expired', params: { dueOn: '2027-03-01', daysLate: 2 } }],
      },
    ],
    [
      'unknown',
      { facts: { changedAt: null } },
      {
        status: 'unknown',
        reasons: [{ code: 'rotation_age_unknown', params: { anomaly: 'missing' } }],
      },
    ],
    [
      'exempt',
      {
        now: '2027-03-03T12:00:00Z',
        facts: { exemption: { until: at('2027-06-01T00:00:00Z'), owner: 'security' } },
      },
      { status: 'pass', reasons: [] },
    ],
    [
      'forced',
      { facts: { demands: [demand('2026-10-01T00:00:00Z')] } },
      {
        status: 'fail',
        reasons: [{ code: 'rotation_forced', params: { cause: 'breach', epoch: null } }],
      },
    ],
    [
      'compromised',
      { epochs: [epoch('2026-10-01T00:00:00Z', { requires: 'independent' })] },
      {
        status: 'fail',
        reasons: [
          { code: 'rotation_compromised', params: { cause: 'incident', epoch: 'portal-2026' } },
        ],
      },
    ],
    [
      'blocked',
      { facts: { block: { at: at('2026-11-01T00:00:00Z'), cause: 'suspicion' } } },
      {
        status: 'fail',
        reasons: [
          {
            code: 'rotation_blocked',
            params: { cause: 'suspicion', since: '2026-11-01T00:00:00.000Z' },
          },
        ],
      },
    ],
  ])('gives the one reason of %s', (state, asked, expected) => {
    expect(check(asked)).toMatchObject({ ...expected, details: { state } })
  })

  describe('precedence', () => {
    // Each layer is taken off in turn: what lies below shows.
    const layers: readonly (readonly [string, Partial<RotationFacts>])[] = [
      ['blocked', { block: { at: at('2027-03-01T00:00:00Z'), cause: 'admin' } }],
      [
        'compromised',
        { demands: [demand('2026-10-01T00:00:00Z', { requires: 'independent', cause: 'signal' })] },
      ],
      ['forced', { demands: [demand('2026-10-01T00:00:00Z')] }],
      ['exempt', { exemption: { until: at('2027-06-01T00:00:00Z'), owner: 'security' } }],
      ['unknown', { changedAt: null }],
    ]
    it.each(layers.map(([state], index) => [state, index] as const))(
      '%s comes before all that follows',
      (state, index) => {
        const below = layers.slice(index).reverse()
        const facts = Object.assign({}, ...below.map(([, layer]) => layer)) as RotationFacts
        expect(check({ facts, now: '2027-03-03T12:00:00Z' }).details.state).toBe(state)
      },
    )

    it('is that of ROTATION_STATES', () => {
      expect(ROTATION_STATES).toEqual([
        ...layers.map(([state]) => state),
        'expired',
        'grace',
        'warning',
        'current',
      ])
    })
  })

  describe('demands and incidents', () => {
    const before = '2026-08-31T22:29:59.999Z'
    const after = '2026-08-31T22:30:00.001Z'
    it.each<readonly [string, Case, object]>([
      [
        'a demand before the change is met',
        { facts: { demands: [demand(before)] } },
        { state: 'current' },
      ],
      ['a demand of the same instant stands', { facts: { demands: [demand(CHANGED_AT)] } }, FORCED],
      ['a demand after the change stands', { facts: { demands: [demand(after)] } }, FORCED],
      ['an epoch before the change is met', { epochs: [epoch(before)] }, { state: 'current' }],
      [
        'a change at the very epoch is not before it',
        { epochs: [epoch(CHANGED_AT)] },
        { state: 'current' },
      ],
      ['an epoch after the change stands', { epochs: [epoch(after)] }, FORCED],
      [
        'a reset by an administrator meets no demand',
        { facts: { changedBy: 'admin', demands: [demand(before, { cause: 'admin_reset' })] } },
        FORCED,
      ],
      [
        'an import meets no epoch',
        { facts: { changedBy: 'import' }, epochs: [epoch(before)] },
        FORCED,
      ],
      [
        'an unknown date meets no epoch',
        { facts: { changedAt: null }, epochs: [epoch(before)] },
        FORCED,
      ],
      [
        'a date in the future meets no demand',
        { facts: { changedAt: at('2027-01-01T00:00:00Z'), demands: [demand(before)] } },
        FORCED,
      ],
      [
        'the strictest proof counts',
        { facts: { demands: [demand(after, { requires: 'independent' })] }, epochs: [epoch(NOW)] },
        COMPROMISED,
      ],
      [
        'maxAge never lifts no demand',
        { rule: { maxAge: 'never' }, facts: { demands: [demand(after)] } },
        { ...FORCED, dueOn: null, deadlineAt: null, nextChangeAt: null },
      ],
      [
        'a notice lifts no epoch',
        { rule: { activation: { at: NOW, notice: 'P1M' } }, epochs: [epoch(NOW)] },
        FORCED,
      ],
      [
        'an exemption lifts no epoch',
        {
          facts: { exemption: { until: at('2027-06-01T00:00:00Z'), owner: 'x' } },
          epochs: [epoch(NOW)],
        },
        FORCED,
      ],
    ])('%s', (_, asked, expected) => {
      expect(check(asked).details).toMatchObject(expected)
    })

    it('forcing moves no date', () => {
      const { dueOn, deadlineAt } = check({}).details
      const forced = check({ epochs: [epoch(NOW)] }).details
      expect(forced).toMatchObject({ dueOn, deadlineAt, daysLeft: 99 })
    })

    it('of several epochs the latest is named, in whatever order they come', () => {
      const rows = [
        epoch('2026-10-01T00:00:00Z', { id: 'october' }),
        epoch('2026-11-01T00:00:00Z', { id: 'november' }),
        epoch('2026-09-01T00:00:00Z', { id: 'september' }),
      ]
      for (const epochs of [rows, [...rows].reverse(), [...rows, ...rows]]) {
        expect(check({ epochs }).reasons).toEqual([
          { code: 'rotation_forced', params: { cause: 'incident', epoch: 'november' } },
        ])
      }
    })

    it.each<readonly [Scope, string]>([
      [{}, 'forced'],
      [{ roles: ['pharmacist'] }, 'forced'],
      [{ roles: ['doctor'] }, 'current'],
      [{ kinds: ['service'] }, 'current'],
      [{ roles: ['pharmacist'], clients: ['portal'] }, 'current'],
    ])('an epoch of scope %j finds a pharmacist %s', (scope, state) => {
      const occasion = { ...DEFAULT_OCCASION, moment: 'login', roles: ['pharmacist'] } as const
      const epochs = [epoch(NOW, { scope })]
      expect(check({ facts: { occasion }, epochs }).details.state).toBe(state)
    })

    it('an epoch concerns whoever says nothing of the occasion', () => {
      const epochs = [epoch(NOW, { scope: { roles: ['doctor'] } })]
      expect(check({ facts: {}, epochs }).details.state).toBe('forced')
      expect(check({ facts: { occasion: {} }, epochs }).details.state).toBe('current')
    })

    it('beyond five minutes ahead, a demand, an epoch and a block wait for their date', () => {
      const soon = '2026-11-22T12:05:00.000Z'
      const later = '2026-11-22T12:05:00.001Z'
      const block = (when: string) => ({ block: { at: at(when), cause: 'admin' as const } })
      const wait = { state: 'current', nextChangeAt: '2026-11-22T12:00:00.001Z' }
      expect(check({ facts: { demands: [demand(soon)] } }).details).toMatchObject(FORCED)
      expect(check({ facts: { demands: [demand(later)] } }).details).toMatchObject(wait)
      expect(check({ epochs: [epoch(soon)] }).details).toMatchObject(FORCED)
      expect(check({ epochs: [epoch(later)] }).details).toMatchObject(wait)
      expect(check({ facts: block(soon) }).details.state).toBe('blocked')
      expect(check({ facts: block(later) }).details).toMatchObject(wait)
    })

    it('a forced user changes once and is done', () => {
      const facts = {
        changedAt: at('2026-11-22T11:59:00Z'),
        demands: [demand('2026-11-01T00:00:00Z')],
      }
      expect(check({ facts, epochs: [epoch('2026-11-02T00:00:00Z')] }).details).toMatchObject({
        state: 'current',
        requires: 'old_password',
      })
    })
  })

  describe('dates that cannot be used', () => {
    it.each([
      [null, 'missing'],
      ['1970-01-01T00:00:00.000Z', 'sentinel'],
      ['1969-12-31T23:00:00.000Z', 'sentinel'],
      ['1970-01-01T23:59:59.999Z', 'sentinel'],
      ['1601-01-01T00:00:00.000Z', 'sentinel'],
      ['0001-01-01T00:00:00.000Z', 'sentinel'],
      ['2026-11-22T12:05:00.001Z', 'future'],
      ['2026-11-22T12:06:00.000Z', 'future'],
      ['9999-12-31T23:59:59.999Z', 'future'],
    ])('%s is %s', (changedAt, anomaly) => {
      const outcome = check({ facts: { changedAt: changedAt as Instant | null } })
      expect(outcome).toMatchObject({
        status: 'unknown',
        reasons: [{ code: 'rotation_age_unknown', params: { anomaly } }],
        details: {
          state: 'unknown',
          access: 'change_only',
          requires: 'old_password',
          dueOn: null,
          deadlineAt: null,
          daysLeft: null,
        },
      })
    })

    it('the first day that is no sentinel is a date, and five minutes ahead are drift', () => {
      const old = { changedAt: at('1970-01-02T00:00:00Z') }
      expect(check({ facts: old }).details).toMatchObject({ state: 'expired', dueOn: '1970-07-02' })
      const drifted = { changedAt: at('2026-11-22T12:05:00Z') }
      expect(check({ facts: drifted }).details).toMatchObject({
        state: 'current',
        dueOn: '2027-05-22',
      })
    })

    it('a date ahead becomes usable in its time', () => {
      const facts = { changedAt: at('2026-12-01T12:00:00Z') }
      expect(check({ facts }).details.nextChangeAt).toBe('2026-12-01T11:55:00.000Z')
      expect(check({ facts, now: '2026-12-01T11:55:00Z' }).details.state).toBe('current')
    })

    it('a date ahead is looked through when nothing changes at it', () => {
      // The idle clock falls back on the change until the login ahead becomes usable.
      const facts = {
        changedAt: at('2026-11-01T12:00:00Z'),
        lastLoginAt: at('2026-12-01T12:00:00Z'),
      }
      const rule = { maxAge: 'never', maxIdle: 'P2M' } as const
      expect(check({ facts, rule }).details.nextChangeAt).toBe('2027-02-01T23:00:00.000Z')
    })

    it('what would have changed at the moment that a date becomes usable is no change', () => {
      // Without the login ahead, the account would fall idle at that very midnight.
      const facts = {
        changedAt: at('2026-11-01T12:00:00Z'),
        lastLoginAt: at('2027-01-01T23:05:00Z'),
      }
      const rule = { maxAge: 'never', maxIdle: 'P2M' } as const
      expect(check({ facts, rule }).details.nextChangeAt).toBe('2027-03-02T23:00:00.000Z')
    })

    it('a date at the end of the calendar gives no deadline and breaks nothing', () => {
      const facts = {
        changedAt: at('9999-12-31T10:00:00Z'),
        lastLoginAt: at('9999-12-31T10:00:00Z'),
      }
      const rule = { maxIdle: 'P6M', grace: 'P1M' } as const
      expect(check({ facts, rule }).details.nextChangeAt).toBe('9999-12-31T09:55:00.000Z')
    })

    it('nothing is unknown where nothing depends on the date', () => {
      const facts = { changedAt: null }
      expect(check({ facts, rule: { maxAge: 'never' } })).toEqual({
        status: 'pass',
        reasons: [],
        details: {
          state: 'current',
          access: 'full',
          requires: 'old_password',
          dueOn: null,
          deadlineAt: null,
          daysLeft: null,
          stage: null,
          changeableAt: null,
          shielded: null,
          nextChangeAt: null,
        },
      })
    })

    it('an idle clock depends on the date only where no login is known', () => {
      const rule = { maxAge: 'never', maxIdle: 'P6M' } as const
      const seen = { changedAt: null, lastLoginAt: at('2026-11-01T12:00:00Z') }
      expect(check({ rule, facts: { changedAt: null } }).details.state).toBe('unknown')
      expect(check({ rule, facts: seen }).details.state).toBe('current')
    })

    it('start sets a clock without calling the date known', () => {
      const rule = {
        unknownAge: { kind: 'start', at: NOW },
        grace: 'P1M',
        afterGrace: 'none',
      } as const
      const facts = { changedAt: null }
      const details = { dueOn: '2027-05-22', deadlineAt: '2027-05-22T22:00:00.000Z' }
      expect(check({ rule, facts })).toMatchObject({
        status: 'unknown',
        details: { ...details, state: 'unknown', access: 'full', nextChangeAt: details.deadlineAt },
      })
      expect(check({ rule, facts, now: details.deadlineAt })).toMatchObject({
        status: 'unknown',
        details: { ...details, state: 'unknown', access: 'change_only' },
      })
      expect(check({ rule, facts, now: '2027-06-22T22:00:00Z' })).toMatchObject({
        reasons: [{ code: 'rotation_blocked', params: { cause: 'after_grace' } }],
      })
    })

    it('start also starts an idle clock that has nothing else to count from', () => {
      const rule = {
        maxAge: 'never',
        maxIdle: 'P1M',
        unknownAge: { kind: 'start', at: NOW },
      } as const
      expect(check({ rule, facts: { changedAt: null } }).details).toMatchObject({
        state: 'unknown',
        access: 'full',
        nextChangeAt: '2026-12-22T23:00:00.000Z',
      })
    })

    it('force waits until the notice of a new rule is over, and blocks nobody after a grace', () => {
      const rule = {
        activation: { at: NOW, notice: 'P1M' },
        grace: 'P1M',
        afterGrace: 'none',
      } as const
      const facts = { changedAt: null }
      expect(check({ rule, facts }).details).toMatchObject({
        state: 'unknown',
        access: 'full',
        dueOn: '2026-12-22',
        nextChangeAt: '2026-12-22T23:00:00.000Z',
      })
      expect(check({ rule, facts, now: '2026-12-22T23:00:00Z' }).details).toMatchObject({
        state: 'unknown',
        access: 'change_only',
        nextChangeAt: null,
      })
    })
  })

  describe('exemption', () => {
    const exemption = { until: at('2027-06-01T10:00:00Z'), owner: 'security' }
    it('shields from age until its last millisecond, and from nothing after', () => {
      const running = check({ facts: { exemption }, now: '2027-06-01T09:59:59.999Z' }).details
      expect(running).toMatchObject({
        state: 'exempt',
        access: 'full',
        dueOn: '2027-03-01',
        daysLeft: -92,
        nextChangeAt: '2027-06-01T10:00:00.000Z',
      })
      const over = check({ facts: { exemption }, now: '2027-06-01T10:00:00Z' }).details
      expect(over.state).toBe('expired')
    })

    it('shields from the block that age ends in, which holds from its end', () => {
      const rule = { afterGrace: 'none' } as const
      const facts = { exemption }
      expect(check({ facts, rule, now: '2027-04-01T00:00:00Z' }).details.state).toBe('exempt')
      expect(check({ facts, rule, now: '2027-07-01T00:00:00Z' }).reasons).toEqual([
        { code: 'rotation_blocked', params: { cause: 'after_grace', since: exemption.until } },
      ])
    })

    it('does not shield from idleness', () => {
      const rule = { maxIdle: 'P1M' } as const
      const facts = { exemption, lastLoginAt: at('2026-09-01T12:00:00Z') }
      expect(check({ facts, rule }).details.state).toBe('blocked')
    })

    it('shields from an unknown date', () => {
      expect(check({ facts: { changedAt: null, exemption } }).status).toBe('pass')
    })

    it('gives the notice of the rule when it ends', () => {
      const rule = { activation: { at: at('2026-01-01T00:00:00Z'), notice: 'P14D' } } as const
      const details = check({ facts: { exemption }, rule, now: '2027-06-01T10:00:00Z' }).details
      expect(details).toMatchObject({ state: 'warning', dueOn: '2027-06-15', daysLeft: 14 })
    })

    it('that ends with the calendar is an exemption like another', () => {
      const until = at('9999-12-31T23:59:59.999Z')
      const rule = { activation: { at: at('2026-01-01T00:00:00Z'), notice: 'P14D' } } as const
      const facts = { exemption: { until, owner: 'x' } }
      expect(check({ facts, rule, now: '9999-01-01T00:00:00Z' }).details).toMatchObject({
        state: 'exempt',
        dueOn: '2027-03-01',
      })
    })
  })

  describe('activation', () => {
    const activation = { at: at('2027-03-10T09:00:00Z'), notice: 'P1M' } as const
    it('a new rule expires nobody before its notice is over', () => {
      const details = check({ rule: { activation }, now: '2027-03-10T09:00:00Z' }).details
      expect(details).toMatchObject({
        state: 'current',
        dueOn: '2027-04-10',
        deadlineAt: '2027-04-10T22:00:00.000Z',
        daysLeft: 31,
      })
    })

    it('a deadline that is later anyway stays', () => {
      const facts = { changedAt: at('2027-01-10T09:00:00Z') }
      const details = check({ rule: { activation }, facts, now: '2027-03-10T09:00:00Z' }).details
      expect(details.dueOn).toBe('2027-07-10')
    })

    it('a new limit of idleness blocks nobody before its notice is over', () => {
      const rule = { maxAge: 'never', maxIdle: 'P1M', activation } as const
      expect(check({ rule, now: '2027-03-10T09:00:00Z' }).details).toMatchObject({
        state: 'current',
        nextChangeAt: '2027-04-10T22:00:00.000Z',
      })
    })
  })

  describe('idleness', () => {
    // D29.
    const facts = {
      changedAt: at('2023-03-01T09:00:00Z'),
      lastLoginAt: at('2023-03-15T09:00:00+01:00'),
    }
    const rule = { maxAge: 'never', maxIdle: 'P6M' } as const
    it('blocks at the midnight after the due day', () => {
      expect(check({ facts, rule, now: '2023-09-15T21:59:59.999Z' }).details).toMatchObject({
        state: 'current',
        nextChangeAt: '2023-09-15T22:00:00.000Z',
      })
      expect(check({ facts, rule, now: '2023-09-15T22:00:00Z' })).toMatchObject({
        status: 'fail',
        reasons: [
          {
            code: 'rotation_blocked',
            params: { cause: 'idle', since: '2023-09-15T22:00:00.000Z' },
          },
        ],
        details: { access: 'none', requires: 'independent', nextChangeAt: null },
      })
    })

    it.each([null, '1601-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'])(
      'counts from the change where the last login is %s',
      (lastLoginAt) => {
        const never = { ...facts, lastLoginAt: lastLoginAt as Instant | null }
        const { nextChangeAt } = check({ facts: never, rule, now: '2023-04-01T00:00:00Z' }).details
        expect(nextChangeAt).toBe('2023-09-01T22:00:00.000Z')
      },
    )

    it('a login is activity and no change', () => {
      const late = { lastLoginAt: at('2027-03-02T12:00:00Z') }
      const details = check({ facts: late, rule: { maxIdle: 'P6M' }, now: '2027-03-02T12:00:00Z' })
      expect(details.details.state).toBe('expired')
    })

    it('a block by somebody comes before it, and idleness before age', () => {
      const block = { at: at('2023-09-01T00:00:00Z'), cause: 'admin' } as const
      const blocked = check({ facts: { ...facts, block }, rule, now: '2024-01-01T00:00:00Z' })
      expect(blocked.reasons[0]?.params).toMatchObject({ cause: 'admin' })
      const both = { ...rule, maxAge: 'P1M', afterGrace: 'none' } as const
      const idle = check({ facts, rule: both, now: '2024-01-01T00:00:00Z' })
      expect(idle.reasons[0]?.params).toMatchObject({ cause: 'idle' })
    })
  })

  describe('calendar', () => {
    it('D30: days left are days of the calendar in the zone', () => {
      const facts = { changedAt: at('2026-03-29T10:00:00Z') }
      const now = '2027-03-27T22:30:00Z'
      expect(check({ facts, rule: { maxAge: 'P1Y' }, now }).details).toMatchObject({
        dueOn: '2027-03-29',
        deadlineAt: '2027-03-29T22:00:00.000Z',
        daysLeft: 2,
      })
    })

    it('P0D is due today, and passes until midnight', () => {
      const facts = { changedAt: NOW }
      expect(check({ facts, rule: { maxAge: 'P0D' } }).details).toMatchObject({
        state: 'warning',
        daysLeft: 0,
        deadlineAt: '2026-11-22T23:00:00.000Z',
      })
    })

    it('the zone of the rule decides', () => {
      const rule = { timeZone: 'America/Guadeloupe' }
      expect(check({ rule }).details).toMatchObject({
        dueOn: '2027-02-28',
        deadlineAt: '2027-03-01T04:00:00.000Z',
      })
    })

    it.each([
      [undefined, 'warning'],
      [[3, 30, 14], 'warning'],
      [[1], 'current'],
      [[], 'current'],
    ])('with warnDays %j, twelve days before the due date are %s', (warnDays, state) => {
      const details = check({ rule: { warnDays }, now: '2027-02-17T12:00:00Z' }).details
      expect(details.state).toBe(state)
    })

    it.each([
      ['2027-02-14T22:59:59.999Z', null],
      ['2027-02-14T23:00:00Z', 14],
      ['2027-02-21T23:00:00Z', 7],
      ['2027-02-27T23:00:00Z', 1],
      [DEADLINE_AT, null],
    ])('the stage at %s is %j', (now, stage) => {
      expect(check({ now }).details.stage).toBe(stage)
    })

    it('without a grace, afterGrace holds at the deadline', () => {
      const now = DEADLINE_AT
      expect(check({ now, rule: { afterGrace: 'none' } }).details.state).toBe('blocked')
      expect(check({ now, rule: { afterGrace: 'change_only' } }).details.state).toBe('expired')
      expect(check({ now, rule: { grace: 'P0D' } }).details.state).toBe('expired')
    })
  })

  describe('impossible options', () => {
    const wrong = (value: unknown): never => value as never
    it.each<readonly [string, Case]>([
      ['rule.maxAge', { rule: { maxAge: wrong('6 months') } }],
      ['rule.maxAge', { rule: { maxAge: wrong(undefined) } }],
      ['rule.maxAge', { rule: { maxAge: 'P9999Y' } }],
      ['rule.maxIdle', { rule: { maxIdle: wrong('P1W') } }],
      ['rule.maxIdle', { rule: { maxIdle: 'P9999Y' } }],
      ['rule.grace', { rule: { grace: wrong(14) } }],
      ['rule.grace', { rule: { grace: 'P9999Y' } }],
      ['rule.warnDays', { rule: { warnDays: [14, -1] } }],
      ['rule.warnDays', { rule: { warnDays: [1.5] } }],
      ['rule.warnDays', { rule: { warnDays: [367] } }],
      ['rule.afterGrace', { rule: { afterGrace: wrong('block') } }],
      ['rule.activation.at', { rule: { activation: { at: wrong('today'), notice: 'P1M' } } }],
      ['rule.activation.notice', { rule: { activation: { at: NOW, notice: wrong('') } } }],
      ['rule.activation', { rule: { activation: { at: NOW, notice: 'P9999Y' } } }],
      ['rule.unknownAge.kind', { rule: { unknownAge: wrong(undefined) } }],
      ['rule.unknownAge.kind', { rule: { unknownAge: wrong({ kind: 'never' }) } }],
      ['rule.unknownAge.at', { rule: { unknownAge: { kind: 'start', at: wrong(null) } } }],
      [
        'rule.unknownAge.at',
        {
          rule: {
            unknownAge: { kind: 'start', at: at('9999-12-31T23:30:00Z') },
          },
        },
      ],
      [
        'rule.maxAge',
        {
          rule: { unknownAge: { kind: 'start', at: at('9999-11-01T00:00:00Z') } },
          now: '9998-11-01T00:00:00Z',
        },
      ],
      ['rule.timeZone', { rule: { timeZone: 'Europe/Atlantis' } }],
      ['facts.changedAt', { facts: { changedAt: wrong('31/08/2026') } }],
      ['facts.changedAt', { facts: { changedAt: wrong(undefined) } }],
      ['facts.changedBy', { facts: { changedBy: wrong('root') } }],
      ['facts.lastLoginAt', { facts: { lastLoginAt: wrong('') } }],
      ['facts.block.at', { facts: { block: { at: wrong(null), cause: 'admin' } } }],
      ['facts.exemption.until', { facts: { exemption: { until: wrong('never'), owner: 'x' } } }],
      ['facts.demands[].at', { facts: { demands: [demand(NOW, { at: wrong('now') })] } }],
      [
        'facts.demands[].requires',
        { facts: { demands: [demand(NOW, { requires: wrong('none') })] } },
      ],
      ['epochs[].changedBefore', { epochs: [epoch(NOW, { changedBefore: wrong('') })] }],
      [
        'epochs[].requires',
        { epochs: [epoch(NOW, { requires: wrong(null), scope: { roles: ['x'] } })] },
      ],
      ['now', { now: '0001-01-01T00:00:00Z', rule: { timeZone: 'America/New_York' } }],
      ['now', { now: 'today' }],
    ])('%s is refused by name', (option, asked) => {
      expect(() => check(asked)).toThrow(
        expect.objectContaining({
          code: 'ERR_OPTION_INVALID',
          message: expect.stringContaining(`'${option}' `),
        }),
      )
    })

    it('an instant in another form than ours is read, not compared as text', () => {
      const changedAt = '2026-09-01T00:30:00+02:00' as Instant
      const options: CheckRotationOptions = { rule: RULE, now: '2026-11-22T12:00:00Z' as Instant }
      expect(checkRotation({ changedAt }, options)).toEqual(check({}))
    })
  })
})
