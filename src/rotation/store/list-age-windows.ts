import type { Period } from '../../time.js'
import { findCutoff } from './find-cutoff.js'
import type { Window } from './merge-windows.js'
import type { WindowContext } from './sweep-types.js'

/** A long weekend stretches a jitter by less. */
const SHIFT_DAYS = 7
const MAX_DAYS = 366

/** Dates of change whose stage, deadline or end of grace falls on a day that the sweep covers. */
export function listAgeWindows(context: WindowContext): readonly Window[] {
  const { read, eventDays, span } = context
  if (span.after === span.until) return []
  const ends = read.grace === null ? [] : [computeReach(read.grace)]
  return [
    ...eventDays.flatMap((days) => computeWindow(context, days, days)),
    ...ends.flatMap(([least, most]) => computeWindow(context, -1 - most, -1 - least)),
  ]
}

/** Those whose due date lies from `least` to `most` days behind a day of the span. */
function computeWindow(context: WindowContext, least: number, most: number): readonly Window[] {
  const { span, rule, holidays } = context
  const { after, until } = span
  const jitterDays = widenJitter(context)
  const before = findCutoff(until, most, { rule, holidays, jitterDays })
  return before === null ? [] : [{ from: findCutoff(after, least, { rule, holidays }), before }]
}

function widenJitter({ jitterDays, rule }: WindowContext): number {
  const isStretched = jitterDays > 0 && rule.businessDays !== undefined
  return Math.min(MAX_DAYS, isStretched ? jitterDays + SHIFT_DAYS : jitterDays)
}

/** Mean length of a month of the Gregorian calendar. */
const MONTH_DAYS = 146_097 / 4_800
/** No run of months differs from its mean by more. */
const MONTH_MARGIN = 4

/** How many days a period is, at least and at most. */
function computeReach(period: Period): readonly [number, number] {
  const count = Number(period.slice(1, -1))
  if (period.endsWith('D')) return [count, count]
  const days = MONTH_DAYS * (period.endsWith('Y') ? 12 * count : count)
  return [Math.max(0, Math.floor(days) - MONTH_MARGIN), Math.ceil(days) + MONTH_MARGIN]
}
