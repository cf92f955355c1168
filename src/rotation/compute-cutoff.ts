import { addDays } from '../internal/add-days.js'
import { addPeriod } from '../internal/add-period.js'
import { assertOption } from '../internal/assert-option.js'
import { computeMidnight } from '../internal/compute-midnight.js'
import { toIsoDate } from '../internal/to-iso-date.js'
import { type Instant, type IsoDate, type Period, parseIsoDate } from '../time.js'
import type { HolidayCalendar } from './holidays/types.js'
import { type ReadRule, readRule } from './read-rule.js'
import type { RotationRule } from './types.js'

/** Options of {@link computeCutoff}. */
export interface ComputeCutoffOptions {
  readonly rule: RotationRule
  /** Public holidays for `rule.businessDays`. Default: the French ones that the rule names. */
  readonly holidays?: HolidayCalendar | undefined
  /** Days by which a jitter may have shortened the life of an imported password. Default: 0. */
  readonly jitterDays?: number | undefined
}

/** Which passwords are due. */
export interface Cutoff {
  /** First local day whose passwords are not due yet. */
  readonly changedBeforeOn: IsoDate
  /** Its start: passwords changed before this instant are due. */
  readonly changedBefore: Instant
}

/** A walk from so far back meets every date that a shift or a short month can move. */
const MARGIN_DAYS = 31

/**
 * Computes which passwords are due on a day at the latest: the exact inverse of the due date.
 *
 * Taking the period from a date is not that inverse. A change of 31 August is due on 28 February after six
 * months, but 28 February less six months is 28 August, and three days of changes would never be swept. This
 * looks for the first day whose passwords are due later, so that `changedAt < changedBefore` in a database
 * finds every one and no other. Whoever asks what is past its deadline asks for yesterday.
 *
 * Concerns age alone: notices, campaigns, demands and exemptions are for `checkRotation` to judge, row by row.
 * With `jitterDays` the answer is wider by as much. Nothing leaves the process. Costs some tens of steps of a
 * calendar, and one look at the zone.
 *
 * @param dueBy - Last good day, in the zone of the rule.
 * @param options - Rule, holidays, jitter.
 * @returns Day and instant; `null` when passwords never expire, or none of the years 0001 to 9999 is due.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a date or a rule that is impossible.
 *
 * @example Everything that is due by the end of February
 * ```ts
 * import { computeCutoff } from 'hygie/rotation'
 * import type { IsoDate } from 'hygie'
 *
 * const cutoff = computeCutoff('2027-02-28' as IsoDate, {
 *   rule: { maxAge: 'P6M', unknownAge: { kind: 'force' } },
 * })
 * console.log(cutoff?.changedBeforeOn) // 2026-09-01
 * ```
 *
 * @since 0.4.0
 */
export function computeCutoff(
  dueBy: IsoDate,
  { rule, holidays, jitterDays = 0 }: ComputeCutoffOptions,
): Cutoff | null {
  const read = readRule(rule, holidays)
  const date = parseIsoDate(dueBy)
  assertOption(date !== null, "'dueBy' must be a date such as '2027-03-01'.")
  assertOption(
    Number.isSafeInteger(jitterDays) && jitterDays >= 0 && jitterDays <= 366,
    "'jitterDays' must be a whole number of days, 0 to 366.",
  )
  const until = addDays(date, jitterDays)
  if (read.maxAge === null || until === null) return null
  const changedBeforeOn = findFirstLater(until, read.maxAge, read)
  if (changedBeforeOn === null) return null
  // The walk began a month inside the calendar, so the day has a beginning.
  const changedBefore = computeMidnight(changedBeforeOn, read.timeZone) as Instant
  return { changedBeforeOn, changedBefore }
}

/** Due dates do not go back when changes go on, so the first that is later ends the walk. */
function findFirstLater(date: IsoDate, maxAge: Period, rule: ReadRule): IsoDate | null {
  let day = subtract(date, maxAge)
  while (day !== null && isDue(day, date, maxAge, rule)) day = addDays(day, 1)
  return day
}

function isDue(changedOn: IsoDate, date: IsoDate, maxAge: Period, { shift }: ReadRule): boolean {
  const raw = addPeriod(changedOn, maxAge)
  const dueOn = raw && shift(raw)
  return dueOn !== null && dueOn <= date
}

/** A day before every one that may be due later. */
function subtract(date: IsoDate, period: Period): IsoDate | null {
  const count = Number(period.slice(1, -1))
  if (period.endsWith('D')) return addDays(date, -count - MARGIN_DAYS)
  const months = period.endsWith('Y') ? 12 * count : count
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  // A day that the month does not have leads into the next: the margin is wider.
  const on = toIsoDate(new Date(0).setUTCFullYear(year, month - 1 - months, day))
  return on && addDays(on, -MARGIN_DAYS)
}
