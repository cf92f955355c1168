import { assertOption } from '../../internal/assert-option.js'
import type { IsoDate } from '../../time.js'
import { createFrenchHolidays } from '../holidays/create-french-holidays.js'
import { shiftDate } from '../holidays/shift-date.js'
import type { HolidayCalendar } from '../holidays/types.js'
import type { RotationRule } from '../types.js'

/** When reminders are sent. */
export interface ReminderTiming {
  /** Days before the due date, 0 to 366. Default: `[30, 14, 7, 3, 1, 0]`. */
  readonly stages?: readonly number[] | undefined
  /** Local time in the zone of the rule. Default: `09:00`. */
  readonly at?: string | undefined
  /**
   * Moves a reminder to the business day before when its own is none. Default: where the rule has
   * `businessDays`.
   */
  readonly businessDaysOnly?: boolean | undefined
}

/** The same, read. */
export interface ReadTiming {
  /** The greatest first. */
  readonly stages: readonly number[]
  /** After midnight. */
  readonly minutes: number
  /** Moves a date back to a business day; leaves it where none is asked for. */
  readonly shift: (date: IsoDate) => IsoDate | null
}

/** Fills in defaults and refuses what is impossible. */
export function readTiming(
  { stages = [30, 14, 7, 3, 1, 0], at = '09:00', businessDaysOnly }: ReminderTiming,
  { businessDays }: RotationRule,
  holidays: HolidayCalendar | undefined,
): ReadTiming {
  assertStages(stages, 'stages')
  const timing = { stages: sortStages(stages), minutes: readMinutes(at) }
  if (!(businessDaysOnly ?? businessDays !== undefined)) return { ...timing, shift: (date) => date }
  const calendar = holidays ?? createFrenchHolidays(businessDays?.holidays)
  return { ...timing, shift: (date) => shiftDate(date, 'previous', calendar) }
}

/** Minutes after midnight of a local time. */
export function readMinutes(at: string): number {
  const { hours, minutes } = /^(?<hours>[01]\d|2[0-3]):(?<minutes>[0-5]\d)$/u.exec(at)?.groups ?? {}
  assertOption(hours !== undefined, "'at' must be a time of the day such as '09:00'.")
  return Number(hours) * 60 + Number(minutes)
}

/** Refuses stages that are no days before a date. */
export function assertStages(stages: readonly number[], option: string): void {
  assertOption(
    stages.every((days) => Number.isSafeInteger(days) && days >= 0 && days <= 366),
    `'${option}' must be whole numbers of days, 0 to 366.`,
  )
}

/** Each once, the greatest first. */
export function sortStages(stages: readonly number[]): readonly number[] {
  return [...new Set(stages)].sort((a, b) => b - a)
}
