import { describe, expect, it } from 'vitest'
import {
  type PlanRemindersOptions,
  planReminders,
} from '../../../../src/rotation/reminders/plan-reminders.js'
import type { RotationFacts } from '../../../../src/rotation/types.js'
import { type Instant, type IsoDate, parseInstant } from '../../../../src/time.js'

const at = (text: string): Instant => parseInstant(text) as Instant
const day = (text: string): IsoDate => text as IsoDate
const changed = (text: string): RotationFacts => ({ changedAt: at(text) })

const OPTIONS: PlanRemindersOptions = {
  rule: { maxAge: 'P6M', unknownAge: { kind: 'force' } },
  stages: [7, 1],
  from: day('2027-02-21'),
  to: day('2027-02-28'),
  now: at('2027-02-01T08:00:00Z'),
}

/** Four days of changes that are due on 28 February, and one each before and after. */
const CREDENTIALS: readonly RotationFacts[] = [
  ...['28', '29', '30', '31'].map((date) => changed(`2026-08-${date}T10:00:00Z`)),
  changed('2026-08-20T10:00:00Z'),
  changed('2026-09-15T10:00:00Z'),
]

describe('planReminders', () => {
  it('counts by local day, and what lies before and after', async () => {
    const plan = await planReminders(CREDENTIALS, OPTIONS)
    expect(plan.days).toHaveLength(8)
    expect(plan.days.filter(({ count }) => count > 0)).toEqual([
      { on: '2027-02-21', count: 4 },
      { on: '2027-02-27', count: 4 },
    ])
    expect(plan).toMatchObject({ earlier: 2, later: 2, late: 0, without: 0, total: 6 })
  })

  it('counts what goes out at once, and whom nothing is sent to', async () => {
    const credentials = async function* (): AsyncGenerator<RotationFacts> {
      yield* CREDENTIALS
      yield { changedAt: null }
      yield changed('2025-01-01T10:00:00Z')
    }
    const plan = await planReminders(credentials(), {
      ...OPTIONS,
      now: at('2027-02-27T12:00:00Z'),
    })
    // The four of February have their last reminder behind them, that of 20 February is expired.
    expect(plan).toMatchObject({ earlier: 0, later: 2, late: 4, without: 3, total: 8 })
  })

  it('adds up to the reminders of all credentials', async () => {
    const { days, earlier, later } = await planReminders(CREDENTIALS, OPTIONS)
    const sum = days.reduce((total, { count }) => total + count, earlier + later)
    expect(sum).toBe(2 * CREDENTIALS.length)
  })

  it('moves to business days, and takes an incident that is only considered', async () => {
    const friday = await planReminders(CREDENTIALS, { ...OPTIONS, businessDaysOnly: true })
    expect(friday.days.find(({ on }) => on === '2027-02-26')?.count).toBe(4)
    const epoch = {
      id: 'drill',
      scope: {},
      changedBefore: at('2027-01-01T00:00:00Z'),
      requires: 'old_password',
    } as const
    const forced = await planReminders(CREDENTIALS, { ...OPTIONS, epochs: [epoch] })
    expect(forced).toMatchObject({ without: 6, total: 6 })
  })

  it('counts a single day, its day before and its day after, and eleven years', async () => {
    const from = day('2027-02-21')
    const single = await planReminders(CREDENTIALS.slice(0, 1), { ...OPTIONS, from, to: from })
    expect(single).toMatchObject({ days: [{ on: from, count: 1 }], earlier: 0, later: 1 })
    const next = day('2027-02-26')
    const before = await planReminders(CREDENTIALS.slice(0, 1), { ...OPTIONS, from, to: next })
    expect(before).toMatchObject({ earlier: 0, later: 1 })
    const long = await planReminders([], { ...OPTIONS, to: day('2038-02-20') })
    expect(long.days).toHaveLength(4_018)
    const longer = planReminders([], { ...OPTIONS, to: day('2038-02-21') })
    await expect(longer).rejects.toThrow(/^'to'/u)
  })

  it.each([
    ["'from'", { from: day('2027-02-30') }],
    ["'to'", { to: day('tomorrow') }],
    ["'to'", { to: day('2027-02-20') }],
    ["'to'", { to: day('2038-12-31') }],
    ["'now'", { now: at('9999-12-31T23:30:00Z') }],
    ["'stages'", { stages: [400] }],
  ])('refuses %s that is impossible', async (option, wrong) => {
    await expect(planReminders([], { ...OPTIONS, ...wrong })).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringMatching(new RegExp(`^${option}`, 'u')),
    })
  })
})
