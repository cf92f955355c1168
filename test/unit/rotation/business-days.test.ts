import { describe, expect, it } from 'vitest'
import { checkRotation } from '../../../src/rotation/check-rotation.js'
import type { RotationRule } from '../../../src/rotation/types.js'
import { type Instant, type IsoDate, parseInstant } from '../../../src/time.js'

const at = (text: string): Instant => parseInstant(text) as Instant
const look = (changedAt: string, businessDays: RotationRule['businessDays'], more: object = {}) => {
  const rule: RotationRule = { maxAge: 'P6M', unknownAge: { kind: 'force' }, businessDays }
  const { dueOn, deadlineAt } = checkRotation(
    { changedAt: at(changedAt) },
    { rule: { ...rule, ...more }, now: at(changedAt) },
  ).details
  return [dueOn, deadlineAt]
}

describe('a due date that is no business day', () => {
  // Each direction and area: see D23 to D28 in date-cases.test.ts.
  it('is French where no holidays are named, and stays where no shift is asked for', () => {
    expect(look('2026-11-06T10:00+01:00', { shift: 'next' })[0]).toBe('2027-05-07')
    expect(look('2026-11-06T10:00+01:00', undefined)[0]).toBe('2027-05-06')
  })

  it('moves by the holidays of others when they are handed in', () => {
    const changedAt = at('2026-11-06T10:00+01:00')
    const holidays = {
      isHoliday: (date: IsoDate) => date === '2027-05-06' || date === '2027-05-07',
    }
    const rule: RotationRule = {
      maxAge: 'P6M',
      unknownAge: { kind: 'force' },
      businessDays: { shift: 'next' },
    }
    const { details } = checkRotation({ changedAt }, { rule, holidays, now: changedAt })
    expect(details.dueOn).toBe('2027-05-10')
  })

  it('never moves before the end of a notice', () => {
    const activation = { at: at('2027-03-01T10:00:00Z'), notice: 'P27D' } as const
    // The notice ends on Easter Sunday.
    const changed = '2026-08-01T10:00:00Z'
    expect(look(changed, { shift: 'previous' }, { activation })[0]).toBe('2027-03-28')
    expect(look(changed, { shift: 'next' }, { activation })[0]).toBe('2027-03-30')
  })

  it('has no deadline where the calendar ends', () => {
    const rule = { maxAge: 'P1D', timeZone: 'UTC' }
    const facts = { changedAt: at('9999-12-29T12:00:00Z') }
    const holidays = { isHoliday: (date: IsoDate) => date >= '9999-12-27' }
    const options = {
      rule: {
        ...rule,
        unknownAge: { kind: 'start', at: at('2020-01-01T00:00:00Z') },
        businessDays: { shift: 'next' },
      } as RotationRule,
      holidays,
      now: at('9999-12-29T12:00:00Z'),
    }
    expect(() =>
      checkRotation(facts, { ...options, rule: { ...options.rule, maxAge: 'P9D' } }),
    ).toThrow("'rule.maxAge'")
    expect(checkRotation(facts, options).details.deadlineAt).toBeNull()
  })

  it.each([
    ["'rule.businessDays.shift'", { shift: 'later' }],
    ["'area'", { shift: 'next', holidays: 'DE' }],
  ])('refuses %s', (option, businessDays) => {
    expect(() => look('2026-11-06T10:00+01:00', businessDays as never)).toThrow(option)
  })
})
