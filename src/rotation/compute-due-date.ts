import { assertOption } from '../internal/assert-option.js'
import { assertTimeZone } from '../internal/assert-time-zone.js'
import { computeDayEnd } from '../internal/compute-day-end.js'
import { type Instant, type IsoDate, type Period, parseInstant, parsePeriod } from '../time.js'
import { computeDueOn } from './compute-due-on.js'

/**
 * A moment as callers hold it: an ISO 8601 text with `Z` or an offset, a `Date`, epoch milliseconds, a
 * `Temporal.Instant` or a `Temporal.ZonedDateTime`.
 */
export type InstantInput = string | number | Date | { readonly epochMilliseconds: number }

/** Options of {@link computeDueDate}. */
export interface ComputeDueDateOptions {
  /** How long a password may be kept. `P0D` is due on the day of the change. */
  readonly period: Period
  /** Whose midnight counts, an IANA name. Default: `Europe/Paris`. */
  readonly timeZone?: string | undefined
}

/** When a password is due. */
export interface DueDate {
  /** Last good day, in the zone. */
  readonly dueOn: IsoDate
  /** First instant that is too late: the start of the day after. */
  readonly deadlineAt: Instant
}

/**
 * Computes the last good day of a password, and the instant at which that day is over.
 *
 * The period is added to the local date of the change. Months and years keep the day of the month, or
 * fall back to the last day of a shorter month; days are days of the calendar, of 23, 24 or 25 hours.
 * The deadline is the next local midnight and never the minute of the change, so nobody loses access in
 * the middle of a working day. Where clocks skip that midnight it is the first instant after the gap;
 * where they strike it twice, the earlier.
 *
 * Nothing leaves the process. Costs some five microseconds, and reads the zones of the platform: keep
 * the date of the change and compute again, because governments move clocks at short notice. Does not
 * look for business days or public holidays.
 *
 * @param changedAt - When the password was set. Always the date of the change itself: a month added to
 * a month is not always two months.
 * @param options - Period and zone.
 * @returns The last good day, and the first instant that is too late.
 * @throws `HygieError` `ERR_OPTION_INVALID` when `changedAt` is no moment, `period` no period or
 * `timeZone` unknown to the platform, and when the deadline lies outside the years 0001 to 9999.
 * @see ISO 8601-1:2019, 5.5.2.4, for the period; `Temporal.PlainDate.prototype.add` with `constrain`,
 * and `Temporal.PlainDate.prototype.toZonedDateTime`, for the arithmetic
 *
 * @example Six months, from late in the evening of 31 August
 * ```ts
 * import { computeDueDate } from 'hygie/rotation'
 *
 * const changedAt = new Date('2026-08-31T22:30:00Z') // 1 September in Paris
 * const { dueOn, deadlineAt } = computeDueDate(changedAt, { period: 'P6M' })
 * console.log(dueOn, deadlineAt) // 2027-03-01 2027-03-01T23:00:00.000Z
 * ```
 *
 * @since 0.1.0
 */
export function computeDueDate(
  changedAt: InstantInput,
  { period, timeZone = 'Europe/Paris' }: ComputeDueDateOptions,
): DueDate {
  const startedAt = parseInstant(changedAt)
  assertOption(startedAt !== null, "'changedAt' must be an instant.")
  assertOption(parsePeriod(period) !== null, "'period' must be a period such as 'P6M' or 'P90D'.")
  assertTimeZone(timeZone, 'timeZone')
  const dueOn = computeDueOn(startedAt, period, timeZone)
  const deadlineAt = dueOn && computeDayEnd(dueOn, timeZone)
  assertOption(
    dueOn !== null && deadlineAt !== null,
    "'changedAt' and 'period' lead outside the years 0001 to 9999.",
  )
  return { dueOn, deadlineAt }
}
