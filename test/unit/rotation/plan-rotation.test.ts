import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/internal/add-days.js'
import { type PlanRotationOptions, planRotation } from '../../../src/rotation/plan-rotation.js'
import type { RotationFacts } from '../../../src/rotation/types.js'
import { type Instant, type IsoDate, parseInstant } from '../../../src/time.js'

const options: PlanRotationOptions = {
  rule: { maxAge: 'P6M', unknownAge: { kind: 'force' }, timeZone: 'UTC' },
  from: '2027-02-01' as IsoDate,
  to: '2027-03-31' as IsoDate,
  now: parseInstant('2027-02-10T12:00:00Z') as Instant,
}

/** A change on each day of ten months. */
async function* listDays(): AsyncGenerator<RotationFacts> {
  for (let day = '2026-04-01' as IsoDate; day < '2027-02-11'; day = addDays(day, 1) as IsoDate) {
    yield { changedAt: parseInstant(`${day}T12:00:00Z`) }
  }
}

describe('planRotation', () => {
  it('shows how six months bunch on the last day of February', async () => {
    const { days, earlier, later, never, total } = await planRotation(listDays(), options)
    const dueOn = (on: string): number | undefined => days.find((day) => day.on === on)?.due
    expect(days).toHaveLength(59)
    expect([dueOn('2027-02-27'), dueOn('2027-02-28'), dueOn('2027-03-01')]).toEqual([1, 4, 1])
    expect(dueOn('2027-03-31')).toBe(0)
    const shown = days.reduce((sum, { due }) => sum + due, 0)
    expect(earlier + shown + later + never).toBe(total)
    expect([total, never]).toEqual([316, 0])
  })

  it('counts where everybody stands', async () => {
    const facts: readonly RotationFacts[] = [
      { changedAt: null },
      { changedAt: parseInstant('2026-08-20T12:00:00Z') },
      { changedAt: parseInstant('2026-01-01T12:00:00Z') },
      { changedAt: parseInstant('2027-02-01T12:00:00Z') },
    ]
    const { states, never, total } = await planRotation(facts, options)
    expect(states).toMatchObject({ unknown: 1, warning: 1, expired: 1, current: 1, forced: 0 })
    expect([never, total]).toEqual([1, 4])
  })

  it('shows one day, and eleven years of them', async () => {
    const facts = [{ changedAt: parseInstant('2026-08-01T12:00:00Z') }]
    const one = { ...options, to: options.from }
    expect(await planRotation(facts, one)).toMatchObject({ days: [{ due: 1 }], earlier: 0 })
    const most = { ...options, to: addDays(options.from, 4_017) as IsoDate }
    expect((await planRotation(facts, most)).days).toHaveLength(4_018)
  })

  it('shows what an incident would do, before it is one', async () => {
    const changedBefore = parseInstant('2027-01-01T00:00:00Z') as Instant
    const epochs = [{ id: 'draft', scope: {}, changedBefore, requires: 'independent' }] as const
    const { states } = await planRotation(listDays(), { ...options, epochs })
    expect(states.compromised).toBe(275)
  })

  it.each<readonly [string, object]>([
    ["'from' must be a date", { from: 'soon' }],
    ["'to'", { to: '2027-02-30' }],
    ["'to'", { to: '2027-01-31' }],
    ["'to'", { to: '2038-02-03' }],
    ["'now'", { now: 'now' }],
    ["'now'", { now: '9999-12-31T23:59:59Z', rule: { ...options.rule, timeZone: 'Pacific/Apia' } }],
    ["'rule.maxAge'", { rule: { ...options.rule, maxAge: 'P9999Y' } }],
  ])('refuses an impossible %s', async (option, wrong) => {
    await expect(planRotation([], { ...options, ...wrong })).rejects.toThrow(option)
  })
})
