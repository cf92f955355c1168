import { assertOption } from '../../internal/assert-option.js'
import { computeLocalDate } from '../../internal/compute-local-date.js'
import type { Instant, IsoDate } from '../../time.js'
import { assertReach } from '../assert-reach.js'
import type { HolidayCalendar } from '../holidays/types.js'
import { readFacts } from '../read-facts.js'
import { readInstant } from '../read-instant.js'
import { readRule } from '../read-rule.js'
import type { IncidentEpoch, RotationFacts, RotationRule, RotationState } from '../types.js'
import { listReminders } from './list-reminders.js'
import { assertStages, type ReminderTiming, readTiming } from './read-timing.js'
import type { PlannedReminder } from './types.js'

/** Options of {@link computeReminders}. */
export interface ComputeRemindersOptions extends ReminderTiming {
  readonly rule: RotationRule
  /** Incidents of the portal, in scope or not. Default: none. */
  readonly epochs?: readonly IncidentEpoch[] | undefined
  /** Public holidays. Default: the French ones that the rule names. */
  readonly holidays?: HolidayCalendar | undefined
  /** Stages of this cycle that were sent. Default: none. */
  readonly sentStages?: readonly number[] | undefined
  readonly now: Instant
}

/** The reminders of one cycle that are still to be sent. */
export interface ReminderSchedule {
  /** `changedAt` as it stands in the facts: part of the key of a reminder, and over with the next change. */
  readonly cycle: Instant | null
  /** State at `now`. */
  readonly state: RotationState
  /** The day that the reminders lead to; `null` where there is none to lead to. */
  readonly dueOn: IsoDate | null
  /** The earliest first, at most one a day, and at most one whose moment has passed. */
  readonly reminders: readonly PlannedReminder[]
}

/**
 * Computes which reminders are still to be sent before a password is due, and when.
 *
 * The due date is that of `checkRotation`. Each stage is sent at a local time in the zone of the rule; where
 * clocks skip that time, at the first instant after the gap, and where they strike it twice, at the earlier.
 * Where business days are asked for, a reminder on another day moves to the one before. Of two stages that
 * fall on one day only the more urgent is sent. After an outage one reminder makes up for all that were
 * missed: the most urgent, unless it or a more urgent one was sent.
 *
 * None while an exemption runs, but those after its end are planned; none before the password was set; none
 * in the states `blocked`, `compromised`, `grace` and `expired`, nor in `forced`, unless the password is
 * temporary: then its end is the day that the reminders lead to. What is to be said in those states is told
 * by `computeNotice`, which whoever sends a reminder also asks at the last moment.
 *
 * Nothing leaves the process: no clock is read, nothing is stored or sent. Costs some hundred microseconds.
 *
 * @param facts - What is known of the credential. Only `changedAt` is needed.
 * @param options - Rule, incidents, stages, local time, what was sent, and the moment of the question.
 * @returns Cycle, state, due date and the reminders.
 * @throws `HygieError` `ERR_OPTION_INVALID` for what `checkRotation` refuses, and for a stage or a time of the
 * day that does not exist.
 *
 * @example Monday 29 March 2027 is a holiday, and a reminder of the day before would reach nobody
 * ```ts
 * import { parseInstant } from 'hygie'
 * import { computeReminders } from 'hygie/rotation/reminders'
 *
 * const now = parseInstant('2027-03-20T12:00:00+01:00')
 * if (now === null) throw new Error('not a moment')
 * const { reminders } = computeReminders(
 *   { changedAt: parseInstant('2026-09-29T10:00:00+02:00') },
 *   {
 *     rule: { maxAge: 'P6M', unknownAge: { kind: 'force' } },
 *     stages: [7, 3, 1],
 *     businessDaysOnly: true,
 *     now,
 *   },
 * )
 * console.log(reminders.map(({ stage, sendAt }) => `${stage} ${sendAt}`).join(', '))
 * // 7 2027-03-22T08:00:00.000Z, 1 2027-03-26T08:00:00.000Z
 * ```
 *
 * @since 0.4.0
 */
export function computeReminders(
  facts: RotationFacts,
  options: ComputeRemindersOptions,
): ReminderSchedule {
  const now = readInstant(options.now, 'now')
  const rule = readRule(options.rule, options.holidays)
  const timing = readTiming(options, options.rule, options.holidays)
  const { epochs = [], sentStages = [] } = options
  assertStages(sentStages, 'sentStages')
  const today = computeLocalDate(now, rule.timeZone)
  assertOption(today !== null, "'now' lies outside the years 0001 to 9999 in this zone.")
  assertReach(rule, today)

  const known = readFacts(facts, epochs)
  const { state, dueOn, past, ahead } = listReminders(known, rule, timing, now)
  const missed = past.slice(-1).filter(({ stage }) => sentStages.every((sent) => sent > stage))
  const reminders = [...missed, ...ahead.filter(({ stage }) => !sentStages.includes(stage))]
  return { cycle: known.changedAt, state, dueOn, reminders }
}
