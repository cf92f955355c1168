import { addDays } from '../internal/add-days.js'
import { addPeriod } from '../internal/add-period.js'
import { assertOption } from '../internal/assert-option.js'
import { computeLocalDate } from '../internal/compute-local-date.js'
import type { IsoDate, Period } from '../time.js'
import { isFarAhead } from './is-far-ahead.js'
import type { ReadRule } from './read-rule.js'

const OUTSIDE = 'leads outside the years 0001 to 9999'

/**
 * Refuses periods that lead out of the calendar from today, or from a date that the rule names, and dates
 * that stand for "without end". Clocks that start at a fact may still lead out; they end nowhere.
 */
export function assertReach(rule: ReadRule, today: IsoDate): void {
  const { maxAge, maxIdle, grace, activeOn, unknownStartsAt, unknownSpread, timeZone } = rule
  const startsOn = unknownStartsAt === null ? today : computeLocalDate(unknownStartsAt, timeZone)
  assertOption(startsOn !== null, `'rule.unknownAge.at' ${OUTSIDE}.`)
  assertDay(activeOn, today, 'rule.activation')
  assertDay(startsOn, today, 'rule.unknownAge.at')
  assertDay(unknownSpread?.on ?? null, today, 'rule.unknownAge.from')
  const from = [today, startsOn, activeOn ?? today].sort()[2] as IsoDate
  const dueOn = reach(from, maxAge, 'rule.maxAge')
  reach(dueOn, grace, 'rule.grace')
  reach(from, maxIdle, 'rule.maxIdle')
}

function assertDay(on: IsoDate | null, today: IsoDate, option: string): void {
  assertOption(
    on === null || !isFarAhead(on, today),
    `'${option}' must not be more than fifty years ahead.`,
  )
}

/** The day after counts too: it begins with the deadline. */
function reach(from: IsoDate, period: Period | null, option: string): IsoDate {
  const on = period === null ? from : addPeriod(from, period)
  assertOption(on !== null && addDays(on, 1) !== null, `'${option}' ${OUTSIDE}.`)
  return on
}
