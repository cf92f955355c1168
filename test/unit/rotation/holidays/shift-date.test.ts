import { describe, expect, it } from 'vitest'
import { createFrenchHolidays } from '../../../../src/rotation/holidays/create-french-holidays.js'
import { shiftDate } from '../../../../src/rotation/holidays/shift-date.js'
import type { IsoDate } from '../../../../src/time.js'

const shift = (
  date: string,
  direction: 'next' | 'previous',
  area: 'FR' | 'FR-ALSACE-MOSELLE' = 'FR',
) => shiftDate(date as IsoDate, direction, createFrenchHolidays(area))

describe('shiftDate', () => {
  it.each([
    ['2027-03-25', 'next', 'FR', '2027-03-25'],
    ['2027-03-28', 'next', 'FR', '2027-03-30'],
    ['2027-03-28', 'previous', 'FR', '2027-03-26'],
    ['2027-03-26', 'next', 'FR-ALSACE-MOSELLE', '2027-03-30'],
    ['2027-03-28', 'previous', 'FR-ALSACE-MOSELLE', '2027-03-25'],
    ['2043-05-07', 'next', 'FR', '2043-05-11'],
    ['9999-12-31', 'next', 'FR', '9999-12-31'],
  ] as const)('%s, %s in %s, is %s', (date, direction, area, expected) => {
    expect(shift(date, direction, area)).toBe(expected)
  })

  it('never moves by more than four days in two centuries', () => {
    for (const area of ['FR', 'FR-ALSACE-MOSELLE'] as const) {
      const calendar = createFrenchHolidays(area)
      for (let ms = Date.parse('2020-01-01'); ms < Date.parse('2200-01-01'); ms += 86_400_000) {
        const date = new Date(ms).toISOString().slice(0, 10) as IsoDate
        const moved = Date.parse(shiftDate(date, 'next', calendar) as string) - ms
        if (moved > 4 * 86_400_000) throw new Error(date)
      }
    }
  })

  it('moves by thirty days at most, whatever a calendar says', () => {
    const until = (last: string) => ({ isHoliday: (date: IsoDate) => date <= last })
    const monday = '2026-03-02' as IsoDate
    expect(shiftDate(monday, 'next', until('2026-03-31'))).toBe('2026-04-01')
    expect(() => shiftDate(monday, 'next', until('2026-04-01'))).toThrow("'holidays'")
  })

  it('leaves the calendar rather than go on for ever', () => {
    const weekends = { isHoliday: (date: IsoDate) => date.slice(0, 10) >= '9999-12-27' }
    expect(shiftDate('9999-12-30' as IsoDate, 'next', weekends)).toBeNull()
    expect(() => shiftDate('2026-01-01' as IsoDate, 'next', { isHoliday: () => true })).toThrow(
      "'holidays'",
    )
  })
})
