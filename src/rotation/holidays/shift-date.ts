import { addDays } from '../../internal/add-days.js'
import { assertOption } from '../../internal/assert-option.js'
import type { IsoDate } from '../../time.js'
import type { HolidayCalendar } from './types.js'

/** No people rests longer than that: a calendar that says so is wrong. */
const MAX_DAYS = 30

/** The nearest business day, Monday to Friday and no holiday; `null` outside the years 0001 to 9999. */
export function shiftDate(
  date: IsoDate,
  direction: 'next' | 'previous',
  calendar: HolidayCalendar,
): IsoDate | null {
  const step = direction === 'next' ? 1 : -1
  let day: IsoDate | null = date
  for (let moved = 0; day !== null && !isBusinessDay(day, calendar); moved++) {
    assertOption(moved < MAX_DAYS, "'holidays' leaves no business day in a month.")
    day = addDays(day, step)
  }
  return day
}

function isBusinessDay(date: IsoDate, calendar: HolidayCalendar): boolean {
  const weekday = new Date(date).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !calendar.isHoliday(date)
}
