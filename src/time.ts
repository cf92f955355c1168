import { writeUtcDate } from './internal/write-utc-date.js'
import { writeUtcInstant } from './internal/write-utc-instant.js'

declare const brand: unique symbol

/** A moment in UTC, `2026-11-22T15:04:05.000Z`, always 24 characters. Sorts as text. */
export type Instant = string & { readonly [brand]: 'Instant' }

/** A calendar date without zone, `2026-11-22`. Sorts as text. */
export type IsoDate = string & { readonly [brand]: 'IsoDate' }

/** Calendar units: `P6M`, `P90D`, `P1Y`. `P0D` means today. */
export type Period = `P${bigint}${'D' | 'M' | 'Y'}`

const INSTANT =
  /^(?<date>\d{4}-\d{2}-\d{2})T(?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?<zone>Z|[+-]\d{2}:?\d{2})$/u
const PERIOD = /^P(?:0|[1-9]\d{0,3})[DMY]$/u
/** 0001-01-01 and 9999-12-31, the years that four digits can write. */
const FIRST_MS = -62_135_596_800_000
const LAST_MS = 253_402_300_799_999

/**
 * Reads a moment: an ISO 8601 string with `Z` or an offset, a `Date`, epoch milliseconds, or a
 * `Temporal.Instant` or `Temporal.ZonedDateTime`.
 *
 * A string without offset is not a moment and gives `null`, as does a date that the calendar does not
 * have (30 February) or a year outside 0001 to 9999.
 *
 * @param value - Anything.
 * @returns The moment in UTC with milliseconds; `null` for the rest.
 * @see RFC 3339, section 5.6
 *
 * @example Whatever the database driver gives
 * ```ts
 * import { parseInstant } from 'hygie'
 *
 * console.log(parseInstant('2026-11-22T16:04:05+01:00')) // 2026-11-22T15:04:05.000Z
 * console.log(parseInstant('2026-02-30T00:00:00Z')) // null
 * ```
 *
 * @since 0.1.0
 */
export function parseInstant(value: unknown): Instant | null {
  const ms = readMilliseconds(value)
  if (!Number.isFinite(ms) || ms < FIRST_MS || ms > LAST_MS) return null
  return isOwnForm(value) ? value : (writeUtcInstant(new Date(ms)) as Instant)
}

/**
 * Reads a calendar date `YYYY-MM-DD`.
 *
 * @param value - Anything.
 * @returns The same text when the calendar has that day; `null` for the rest.
 *
 * @example Leap days exist only in leap years
 * ```ts
 * import { parseIsoDate } from 'hygie'
 *
 * console.log(parseIsoDate('2028-02-29'), parseIsoDate('2027-02-29')) // 2028-02-29 null
 * ```
 *
 * @since 0.1.0
 */
export function parseIsoDate(value: unknown): IsoDate | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return null
  const ms = Date.parse(`${value}T00:00:00Z`)
  if (Number.isNaN(ms) || ms < FIRST_MS) return null
  return writeUtcDate(new Date(ms)) === value ? (value as IsoDate) : null
}

/**
 * Reads a period of one calendar unit: days, months or years, 0 to 9,999.
 *
 * @param value - Anything.
 * @returns The same text; `null` for the rest, weeks and mixed periods included.
 * @see ISO 8601-1:2019, 5.5.2.4
 *
 * @example A setting read from the environment
 * ```ts
 * import { parsePeriod } from 'hygie'
 *
 * console.log(parsePeriod('P6M'), parsePeriod('6 months')) // P6M null
 * ```
 *
 * @since 0.1.0
 */
export function parsePeriod(value: unknown): Period | null {
  return typeof value === 'string' && PERIOD.test(value) ? (value as Period) : null
}

function readMilliseconds(value: unknown): number {
  if (typeof value === 'number') return value
  if (value instanceof Date) return value.getTime()
  if (typeof value === 'string') return readText(value)
  if (typeof value !== 'object' || value === null) return Number.NaN
  const tag = Object.prototype.toString.call(value)
  if (tag !== '[object Temporal.Instant]' && tag !== '[object Temporal.ZonedDateTime]') {
    return Number.NaN
  }
  return (value as { readonly epochMilliseconds: number }).epochMilliseconds
}

function readText(text: string): number {
  const { date, time, zone } = INSTANT.exec(text)?.groups ?? {}
  if (date === undefined || time === undefined || zone === undefined) return Number.NaN
  // `Date.parse` rolls 30 February over to March and takes 24:00 for midnight: neither is meant here.
  if (parseIsoDate(date) === null || time.startsWith('24')) return Number.NaN
  if (isOwnForm(text)) return Date.parse(text)
  const offset = zone === 'Z' ? zone : `${zone.slice(0, 3)}:${zone.slice(-2)}`
  const [clock = '', fraction = ''] = time.split('.')
  const seconds = clock.length === 5 ? `${clock}:00` : clock
  return Date.parse(`${date}T${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`)
}

/** Whether what reads as a moment is written as we write it: no other form in UTC has milliseconds and no more. */
function isOwnForm(value: unknown): value is Instant {
  return typeof value === 'string' && value.length === 24 && value.endsWith('Z')
}
