import { addDays } from '../../internal/add-days.js'
import { addPeriod } from '../../internal/add-period.js'
import type { IsoDate } from '../../time.js'
import { findCutoff } from './find-cutoff.js'
import type { Window } from './merge-windows.js'
import type { WindowContext } from './sweep-types.js'

/** Dates of change whose due date is another: the end of a notice, or of a campaign. */
export function listDatedWindows(context: WindowContext): readonly Window[] {
  const { read, epochs, rule, holidays } = context
  const { activeOn, noticeSpread, shift, shiftsLater } = read
  const noticeEnds = (activeOn === null ? [] : listDays(activeOn, noticeSpread)).flatMap(
    (day) => (shiftsLater ? shift(day) : day) ?? [],
  )
  const isNoticeDay = noticeEnds.some((dueOn) => isEventDay(dueOn, context))
  const isCampaignDay = epochs.some(({ by }) => {
    if (by === undefined) return false
    const ends = listDays(by.on, -(by.spreadDays ?? 0)).flatMap((day) => shift(day) ?? [])
    // A notice may be longer than a campaign.
    return isNoticeDay || ends.some((dueOn) => isEventDay(dueOn, context))
  })
  // Also those whose password was set later, but not by them.
  if (isCampaignDay) return [{ from: null, before: null }]
  if (activeOn === null || !isNoticeDay) return []
  const before = findCutoff(activeOn, noticeSpread, { rule, holidays })
  return before === null ? [] : [{ from: null, before }]
}

/** A day and so many after it, or before for a negative number. */
function listDays(date: IsoDate, days: number): readonly IsoDate[] {
  const step = days < 0 ? -1 : 1
  return Array.from({ length: Math.abs(days) + 1 }, (_, index) =>
    addDays(date, step * index),
  ).flatMap((day) => day ?? [])
}

/** Whether something happens to whoever is due on a day, on a day that the sweep covers. */
function isEventDay(dueOn: IsoDate, { eventDays, read, span }: WindowContext): boolean {
  const graceOn = read.grace && addPeriod(dueOn, read.grace)
  const days = [
    ...eventDays.map((before) => addDays(dueOn, -before)),
    graceOn && addDays(graceOn, 1),
  ]
  return days.some((day) => day !== null && day > span.after && day <= span.until)
}
