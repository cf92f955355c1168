import { addDays } from '../../internal/add-days.js'
import { assertOption } from '../../internal/assert-option.js'
import type { IsoDate } from '../../time.js'
import { computeEaster } from './compute-easter.js'
import type { FrenchArea, HolidayCalendar } from './types.js'

const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']
/** Easter Monday, Ascension, Whit Monday. */
const AFTER_EASTER = [1, 39, 50]
const GOOD_FRIDAY = -2

/** Days that a part of France adds: the abolition of slavery overseas, and the local law of Alsace-Moselle. */
const OWN: Readonly<Record<FrenchArea, readonly string[]>> = {
  FR: [],
  'FR-ALSACE-MOSELLE': ['12-26'],
  'FR-GP': ['05-27'],
  'FR-MQ': ['05-22'],
  'FR-GF': ['06-10'],
  'FR-RE': ['12-20'],
  'FR-YT': ['04-27'],
}

/** Years that stay computed. */
const MAX_YEARS = 32

/**
 * Creates the calendar of French public holidays, as the law stands in 2026, for any year.
 *
 * Eleven days everywhere, and those of a part of the country: Good Friday and 26 December in the departments
 * of Moselle, Bas-Rhin and Haut-Rhin, the abolition of slavery overseas. Days of a
 * custom, as Good Friday in Guadeloupe and Martinique, of a trade or a town are in no article: for those hand in a
 * calendar of your own. Nothing leaves the process. Costs a look-up in a set.
 *
 * @param area - A part of France. Default: `FR`, which has none but the eleven days.
 * @returns The calendar.
 * @throws `HygieError` `ERR_OPTION_INVALID` for an area that is not listed.
 * @see Code du travail, articles L3133-1, L3134-13 and L3422-2; décret 83-1003 of 23 November 1983
 *
 * @example Good Friday in Strasbourg and in Lyon
 * ```ts
 * import { parseIsoDate } from 'hygie'
 * import { createFrenchHolidays } from 'hygie/rotation'
 *
 * const goodFriday = parseIsoDate('2027-03-26')
 * if (goodFriday !== null) {
 *   console.log(createFrenchHolidays('FR-ALSACE-MOSELLE').isHoliday(goodFriday)) // true
 *   console.log(createFrenchHolidays().isHoliday(goodFriday)) // false
 * }
 * ```
 *
 * @since 0.4.0
 */
export function createFrenchHolidays(area: FrenchArea = 'FR'): HolidayCalendar {
  assertOption(Object.hasOwn(OWN, area), "'area' must be 'FR' or one of its parts.")
  const years = new Map<string, ReadonlySet<string>>()
  return {
    isHoliday(date) {
      const year = date.slice(0, 4)
      let days = years.get(year)
      if (days === undefined) {
        days = listDays(year, area)
        if (years.size === MAX_YEARS) years.clear()
        years.set(year, days)
      }
      return days.has(date)
    },
  }
}

function listDays(year: string, area: FrenchArea): ReadonlySet<string> {
  const easter = computeEaster(Number(year))
  const moving = area === 'FR-ALSACE-MOSELLE' ? [...AFTER_EASTER, GOOD_FRIDAY] : AFTER_EASTER
  return new Set<string>([
    ...[...FIXED, ...OWN[area]].map((day) => `${year}-${day}`),
    // Easter lies in the middle of the year: no step from it leaves the calendar.
    ...moving.map((days) => addDays(easter, days) as IsoDate),
  ])
}
