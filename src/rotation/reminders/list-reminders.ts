import { addDays } from '../../internal/add-days.js'
import { computeLocalDate } from '../../internal/compute-local-date.js'
import { computeLocalInstant } from '../../internal/compute-local-instant.js'
import { countDays } from '../../internal/count-days.js'
import type { Instant, IsoDate } from '../../time.js'
import { computeStanding } from '../compute-standing.js'
import { computeTimeline, type Timeline } from '../compute-timeline.js'
import type { ReadFacts } from '../read-facts.js'
import type { ReadRule } from '../read-rule.js'
import type { RotationState } from '../types.js'
import type { ReadTiming } from './read-timing.js'
import type { PlannedReminder } from './types.js'

/** What reminders lead to. */
interface End {
  readonly dueOn: IsoDate
  readonly deadlineAt: Instant
}

/** Every reminder of a cycle, the earliest first. */
export interface ReminderList {
  readonly state: RotationState
  /** `null` where nothing is to be reminded of. */
  readonly dueOn: IsoDate | null
  /** Whose moment has come; only the last of them says what is true now. */
  readonly past: readonly PlannedReminder[]
  readonly ahead: readonly PlannedReminder[]
}

/** Lays out the reminders of a cycle, whether sent or not. */
export function listReminders(
  facts: ReadFacts,
  rule: ReadRule,
  timing: ReadTiming,
  now: Instant,
): ReminderList {
  const timeline = computeTimeline(facts, rule, now)
  const { state } = computeStanding(timeline, now)
  const end = findEnd(state, timeline, rule)
  if (end === null || now >= end.deadlineAt) return { state, dueOn: null, past: [], ahead: [] }
  // A password that was just set needs no reminder of a day before it; a date that lies ahead bounds nothing.
  const since = timeline.usableAt === null ? facts.changedAt : null
  const from = state === 'exempt' ? timeline.exemptUntil : null
  const reminders = collapse(placeReminders(end.dueOn, rule, timing)).filter(
    ({ sendAt }) =>
      sendAt < end.deadlineAt &&
      (since === null || sendAt > since) &&
      (from === null || sendAt >= from),
  )
  return {
    state,
    dueOn: end.dueOn,
    past: reminders.filter(({ sendAt }) => sendAt <= now),
    ahead: reminders.filter(({ sendAt }) => sendAt > now),
  }
}

/** `null` in the states that are told of by a notice, not by a reminder. */
function findEnd(
  state: RotationState,
  { clock, blocks }: Timeline,
  { timeZone }: ReadRule,
): End | null {
  if (state === 'forced') {
    const life = blocks.find(({ cause }) => cause === 'temporary')
    if (life === undefined) return null
    const dueOn = computeLocalDate(life.from, timeZone)
    return dueOn && { dueOn, deadlineAt: life.from }
  }
  return state === 'blocked' || state === 'compromised' ? null : clock
}

function placeReminders(
  dueOn: IsoDate,
  { timeZone }: ReadRule,
  { stages, minutes, shift }: ReadTiming,
): readonly PlannedReminder[] {
  return stages.flatMap((stage) => {
    const day = addDays(dueOn, -stage)
    const on = day && shift(day)
    if (on === null) return []
    const sendAt = computeLocalInstant(on, minutes, timeZone)
    return sendAt === null ? [] : [{ stage, on, daysLeft: countDays(on, dueOn), sendAt }]
  })
}

/** Of several on one day, the most urgent. */
function collapse(reminders: readonly PlannedReminder[]): readonly PlannedReminder[] {
  return reminders.filter(({ on }, index) => reminders[index + 1]?.on !== on)
}
