import { assertOption } from '../internal/assert-option.js'
import { assertTimeZone } from '../internal/assert-time-zone.js'
import { type Instant, type IsoDate, type Period, parsePeriod } from '../time.js'
import { computeDueOn } from './compute-due-on.js'
import { readInstant } from './read-instant.js'
import type { RotationRule } from './types.js'

/** A rule with defaults filled in; `null` switches a part off. */
export interface ReadRule {
  readonly maxAge: Period | null
  readonly maxIdle: Period | null
  /** `null` without a warning. */
  readonly warnDays: number | null
  readonly grace: Period | null
  readonly blocksAfterGrace: boolean
  readonly notice: Period | null
  /** Nobody is late on this day or before. */
  readonly activeOn: IsoDate | null
  /** When the clock of an unknown date starts; `null` when the change is due at once. */
  readonly unknownStartsAt: Instant | null
  readonly timeZone: string
}

/** Fills in defaults and refuses what is impossible. */
export function readRule(rule: RotationRule): ReadRule {
  const { maxAge, maxIdle = 'never', warnDays = [14, 7, 1], grace, afterGrace } = rule
  const { activation, unknownAge, timeZone = 'Europe/Paris' } = rule
  assertTimeZone(timeZone, 'rule.timeZone')
  assertOption(
    warnDays.every((days) => Number.isSafeInteger(days) && days >= 0 && days <= 366),
    "'rule.warnDays' must be whole numbers, 0 to 366.",
  )
  assertOption(
    afterGrace === undefined || afterGrace === 'change_only' || afterGrace === 'none',
    "'rule.afterGrace' must be 'change_only' or 'none'.",
  )
  return {
    maxAge: maxAge === 'never' ? null : readPeriod(maxAge, 'rule.maxAge'),
    maxIdle: maxIdle === 'never' ? null : readPeriod(maxIdle, 'rule.maxIdle'),
    warnDays: warnDays.length === 0 ? null : Math.max(...warnDays),
    grace: grace === undefined ? null : readPeriod(grace, 'rule.grace'),
    blocksAfterGrace: afterGrace === 'none',
    notice: activation?.notice ?? null,
    activeOn: activation === undefined ? null : readActivation(activation, timeZone),
    unknownStartsAt: readUnknownAge(unknownAge),
    timeZone,
  }
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

function readUnknownAge(unknownAge: RotationRule['unknownAge']): Instant | null {
  assertOption(
    unknownAge?.kind === 'force' || unknownAge?.kind === 'start',
    "'rule.unknownAge.kind' must be 'force' or 'start'.",
  )
  return unknownAge.kind === 'force' ? null : readInstant(unknownAge.at, 'rule.unknownAge.at')
}
