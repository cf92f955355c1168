import { describe, expect, it } from 'vitest'
import { computeNotice } from '../../../../src/rotation/reminders/compute-notice.js'
import type { RotationNotice } from '../../../../src/rotation/reminders/types.js'
import type { RotationFacts, RotationRule } from '../../../../src/rotation/types.js'
import { type Instant, parseInstant } from '../../../../src/time.js'

const at = (text: string): Instant => parseInstant(text) as Instant

const FACTS: RotationFacts = { changedAt: at('2026-08-31T22:30:00Z') }
const RULE: RotationRule = { maxAge: 'P6M', unknownAge: { kind: 'force' } }
const dueOn = '2027-03-01'
const LATE = '2027-03-02T12:00:00Z'

interface Case {
  readonly facts?: Partial<RotationFacts>
  readonly rule?: Partial<RotationRule>
  readonly now?: string
}

const compute = ({ facts, rule, now = '2027-02-20T12:00:00Z' }: Case): RotationNotice | null =>
  computeNotice({ ...FACTS, ...facts }, { rule: { ...RULE, ...rule }, now: at(now) })

const demand = { at: at('2027-01-01T00:00:00Z'), cause: 'signal' } as const
const block = { at: at('2027-01-01T00:00:00Z'), cause: 'suspicion' } as const
const exemption = { until: at('2028-01-01T00:00:00Z'), owner: 'dsi' }
const start = { kind: 'start', at: at('2026-12-01T00:00:00Z') } as const

describe('computeNotice', () => {
  it.each<[string, Case, object | null]>([
    ['counts days to the due date', {}, { kind: 'due', dueOn, daysLeft: 9, blockedAfter: null }],
    ['knows the last day', { now: '2027-03-01T22:59:59.999Z' }, { kind: 'due', daysLeft: 0 }],
    ['turns at midnight', { now: '2027-03-01T23:00:00Z' }, { kind: 'overdue', dueOn }],
    ['knows the grace', { rule: { grace: 'P14D' }, now: LATE }, { kind: 'overdue', dueOn }],
    [
      'tells when a grace ends in a block',
      { rule: { grace: 'P14D', afterGrace: 'none' }, now: LATE },
      { kind: 'overdue', dueOn, blockedAfter: '2027-03-15' },
    ],
    [
      'tells before the due date too',
      { rule: { afterGrace: 'none' } },
      { kind: 'due', dueOn, blockedAfter: dueOn },
    ],
    ['has nothing to say to the blocked', { facts: { block } }, null],
    ['nor during an exemption', { facts: { exemption } }, null],
    ['nor under never', { rule: { maxAge: 'never' } }, null],
    [
      'names why a change is demanded',
      { facts: { demands: [{ ...demand, requires: 'old_password' }] } },
      { kind: 'forced', cause: 'signal' },
    ],
    [
      'says nothing but compromised of a compromise',
      { facts: { demands: [{ ...demand, requires: 'independent' }] } },
      { kind: 'compromised' },
    ],
    [
      'gives the end of a temporary password',
      { facts: { changedAt: at('2027-02-19T12:00:00Z'), temporary: true } },
      { kind: 'temporary', endsAt: '2027-02-22T12:00:00.000Z' },
    ],
    [
      'also beside a block that is not yet in force',
      {
        facts: {
          changedAt: at('2027-02-19T12:00:00Z'),
          temporary: true,
          block: { ...block, at: at('2027-02-21T12:00:00Z') },
        },
      },
      { kind: 'temporary', endsAt: '2027-02-22T12:00:00.000Z' },
    ],
    [
      'takes no other block for the end of access',
      { rule: { maxIdle: 'P1Y' } },
      { kind: 'due', blockedAfter: null },
    ],
    ['knows when there is no date', { facts: { changedAt: null } }, { kind: 'undated' }],
    [
      'counts an unknown date too',
      { facts: { changedAt: null }, rule: { unknownAge: start } },
      { kind: 'due', dueOn: '2027-06-01' },
    ],
    [
      'which may be over',
      { facts: { changedAt: null }, rule: { unknownAge: start, maxAge: 'P1M' } },
      { kind: 'overdue', dueOn: '2027-01-01' },
    ],
  ])('%s', (_what, options, notice) => {
    if (notice === null) expect(compute(options)).toBeNull()
    else expect(compute(options)).toMatchObject(notice)
  })

  it('says what is true when a reminder is sent late: five days, not seven', () => {
    expect(compute({ now: '2027-02-24T12:00:00Z' })).toMatchObject({ daysLeft: 5 })
  })

  it('reads the incidents of the portal', () => {
    const epochs = [
      {
        id: '2027-01-mailboxes',
        scope: {},
        changedBefore: at('2027-01-01T00:00:00Z'),
        requires: 'independent',
      },
    ] as const
    expect(computeNotice(FACTS, { rule: RULE, epochs, now: at(LATE) })).toEqual({
      kind: 'compromised',
    })
  })

  it('refuses a moment outside the calendar of the zone', () => {
    expect(() => compute({ now: '9999-12-31T23:30:00Z' })).toThrow(/'now'/u)
  })
})
