import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../src/internal/add-days.js'
import { createFrenchHolidays } from '../../../../src/rotation/holidays/create-french-holidays.js'
import { FRENCH_AREAS } from '../../../../src/rotation/holidays/french-areas.js'
import type { FrenchArea } from '../../../../src/rotation/holidays/types.js'
import type { IsoDate } from '../../../../src/time.js'

function listHolidays(area: FrenchArea, from: number, to: number): readonly string[] {
  const calendar = createFrenchHolidays(area)
  const days: string[] = []
  for (let day = `${from}-01-01` as IsoDate; day < `${to + 1}`; day = addDays(day, 1) as IsoDate) {
    if (calendar.isHoliday(day)) days.push(day)
  }
  return days
}

/** What another package knows, of public holidays only. */
function listOracle(area: FrenchArea, from: number, to: number): readonly string[] {
  const oracle = {
    FR: ['FR'],
    'FR-ALSACE-MOSELLE': ['FR', '67'],
    'FR-GP': ['GP'],
    'FR-MQ': ['MQ'],
    'FR-GF': ['GF'],
    'FR-RE': ['RE'],
    'FR-YT': ['YT'],
  }[area] as [string, string?]
  const calendar = new Holidays(...(oracle as [string]))
  const days: string[] = []
  for (let year = from; year <= to; year++) {
    for (const { date, type, rule } of calendar.getHolidays(year)) {
      // Kept by custom in Guadeloupe and Martinique, and in no article of the code.
      const isCustom = (area === 'FR-GP' || area === 'FR-MQ') && rule === 'easter -2'
      if (type === 'public' && !isCustom) days.push(date.slice(0, 10))
    }
  }
  return [...new Set(days)].sort()
}

describe('createFrenchHolidays', () => {
  it('knows eleven days of 2026', () => {
    expect(listHolidays('FR', 2026, 2026)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ])
  })

  it('knows seven parts of France, each by its own day', () => {
    const [all, ...parts] = FRENCH_AREAS.map((area) => listHolidays(area, 2026, 2026).length)
    expect([all, ...parts]).toEqual([11, 13, 12, 12, 12, 12, 12])
  })

  it.each(FRENCH_AREAS)('agrees with another package on %s', (area) => {
    expect(listHolidays(area, 2020, 2060)).toEqual(listOracle(area, 2020, 2060))
  })

  it('answers for more years than it keeps', () => {
    const calendar = createFrenchHolidays()
    for (let year = 2000; year < 2100; year++) {
      expect(calendar.isHoliday(`${year}-07-14` as IsoDate)).toBe(true)
      expect(calendar.isHoliday(`${year}-07-15` as IsoDate)).toBe(false)
    }
    expect(calendar.isHoliday('2000-07-14' as IsoDate)).toBe(true)
  })

  it('refuses what is no part of France', () => {
    expect(() => createFrenchHolidays('FR-XX' as FrenchArea)).toThrow("'area'")
    expect(() => createFrenchHolidays('toString' as FrenchArea)).toThrow("'area'")
  })
})
