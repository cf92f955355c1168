import { assertOption } from '../internal/assert-option.js'
import { assertTimeZone } from '../internal/assert-time-zone.js'
import { computeLocalDate } from '../internal/compute-local-date.js'
import { type Instant, type IsoDate, type Period, parsePeriod } from '../time.js'
import { computeDueOn } from './compute-due-on.js'
import { createFrenchHolidays } from './holidays/create-french-holidays.js'
import { shiftDate } from './holidays/shift-date.js'
import type { HolidayCalendar } from './holidays/types.js'
import { readInstant } from './read-instant.js'
import type { BusinessDays, RotationRule } from './types.js'

/** A rule with defaults filled in; `null` switches a part off. */
export interface ReadRule {
  readonly maxAge: Period | null
  readonly maxIdle: Period | null
  readonly minAge: Period | null
  readonly temporaryMs: number
  /** Moves a date to a business day; leaves it where none is asked for. */
  readonly shift: (date: IsoDate) => IsoDate | null
  readonly shiftsLater: boolean
  /** The greatest first. */
  readonly warnDays: readonly number[]
  readonly grace: Period | null
  readonly blocksAfterGrace: boolean
  readonly notice: Period | null
  /** Nobody is late on this day or before. */
  readonly activeOn: IsoDate | null
  /** Days over which the end of a notice is spread. */
  readonly noticeSpread: number
  /** From when unknown dates are spread, and over how many days; `null` when they are not. */
  readonly unknownSpread: { readonly on: IsoDate; readonly days: number } | null
  /** When the clock of an unknown date starts; `null` when the change is due at once. */
  readonly unknownStartsAt: Instant | null
  readonly timeZone: string
}

/** Fills in defaults and refuses what is impossible. */
export function readRule(rule: RotationRule, holidays: HolidayCalendar | undefined): ReadRule {
  const { maxAge, maxIdle = 'never', warnDays = [14, 7, 1], grace, afterGrace, minAge } = rule
  const { activation, unknownAge, businessDays, temporaryHours = 72 } = rule
  const { timeZone = 'Europe/Paris' } = rule
  assertTimeZone(timeZone, 'rule.timeZone')
  for (const days of warnDays) assertCount(days, 0, MAX_DAYS, 'rule.warnDays')
  assertOption(
    afterGrace === undefined || afterGrace === 'change_only' || afterGrace === 'none',
    "'rule.afterGrace' must be 'change_only' or 'none'.",
  )
  assertCount(temporaryHours, 1, MAX_HOURS, 'rule.temporaryHours')
  const { spreadDays = 0 } = activation ?? {}
  assertCount(spreadDays, 0, MAX_DAYS, 'rule.activation.spreadDays')
  return {
    maxAge: maxAge === 'never' ? null : readPeriod(maxAge, 'rule.maxAge'),
    maxIdle: maxIdle === 'never' ? null : readPeriod(maxIdle, 'rule.maxIdle'),
    minAge: minAge === undefined ? null : readPeriod(minAge, 'rule.minAge'),
    temporaryMs: temporaryHours * HOUR_MS,
    shift: readShift(businessDays, holidays),
    shiftsLater: businessDays?.shift === 'next',
    warnDays: [...new Set(warnDays)].sort((a, b) => b - a),
    grace: grace === undefined ? null : readPeriod(grace, 'rule.grace'),
    blocksAfterGrace: afterGrace === 'none',
    notice: activation?.notice ?? null,
    activeOn: activation === undefined ? null : readActivation(activation, timeZone),
    noticeSpread: spreadDays,
    unknownSpread: readUnknownSpread(unknownAge, timeZone),
    unknownStartsAt: readUnknownAge(unknownAge),
    timeZone,
  }
}

const HOUR_MS = 3_600_000
const MAX_HOURS = 8_760
const MAX_DAYS = 366

function assertCount(value: number, min: number, max: number, option: string): void {
  assertOption(
    Number.isSafeInteger(value) && value >= min && value <= max,
    `'${option}' must be whole numbers, ${min} to ${max}.`,
  )
}

function readShift(
  businessDays: BusinessDays | undefined,
  holidays: HolidayCalendar | undefined,
): ReadRule['shift'] {
  if (businessDays === undefined) return (date) => date
  const { shift } = businessDays
  assertOption(
    shift === 'next' || shift === 'previous',
    "'rule.businessDays.shift' must be 'next' or 'previous'.",
  )
  const calendar = holidays ?? createFrenchHolidays(businessDays.holidays)
  return (date) => shiftDate(date, shift, calendar)
}

function readPeriod(value: Period, option: string): Period {
  const period = parsePeriod(value)
  assertOption(period !== null, `'${option}' must be a period such as 'P6M' or 'P90D'.`)
  return period
}

function readActivation(
  { at, notice }: NonNullable<RotationRule['activation']>,
  timeZone: string,
): IsoDate {
  readPeriod(notice, 'rule.activation.notice')
  const activeOn = computeDueOn(readInstant(at, 'rule.activation.at'), notice, timeZone)
  assertOption(activeOn !== null, "'rule.activation' leads outside the years 0001 to 9999.")
  return activeOn
}

function readUnknownSpread(
  unknownAge: RotationRule['unknownAge'],
  timeZone: string,
): ReadRule['unknownSpread'] {
  if (unknownAge?.kind !== 'spread') return null
  assertCount(unknownAge.days, 0, MAX_DAYS, 'rule.unknownAge.days')
  const on = computeLocalDate(readInstant(unknownAge.from, 'rule.unknownAge.from'), timeZone)
  assertOption(on !== null, "'rule.unknownAge.from' leads outside the years 0001 to 9999.")
  return { on, days: unknownAge.days }
}

function readUnknownAge(unknownAge: RotationRule['unknownAge']): Instant | null {
  assertOption(
    ['force', 'start', 'spread'].includes(unknownAge?.kind),
    "'rule.unknownAge.kind' must be 'force', 'start' or 'spread'.",
  )
  return unknownAge.kind === 'start' ? readInstant(unknownAge.at, 'rule.unknownAge.at') : null
}
