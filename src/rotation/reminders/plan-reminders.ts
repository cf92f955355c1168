import { assertOption } from '../../internal/assert-option.js'
import { computeLocalDate } from '../../internal/compute-local-date.js'
import type { Instant, IsoDate } from '../../time.js'
import { assertReach } from '../assert-reach.js'
import { createHistogram } from '../create-histogram.js'
import type { HolidayCalendar } from '../holidays/types.js'
import { readFacts } from '../read-facts.js'
import { readInstant } from '../read-instant.js'
import { readRule } from '../read-rule.js'
import type { IncidentEpoch, RotationFacts, RotationRule } from '../types.js'
import { listReminders } from './list-reminders.js'
import { type ReminderTiming, readTiming } from './read-timing.js'

/** Options of {@link planReminders}. */
export interface PlanRemindersOptions extends ReminderTiming {
  readonly rule: RotationRule
  /** Incidents, also one that is only being considered. Default: none. */
  readonly epochs?: readonly IncidentEpoch[] | undefined
  /** Public holidays. Default: the French ones that the rule names. */
  readonly holidays?: HolidayCalendar | undefined
  /** First and last day of the histogram. */
  readonly from: IsoDate
  readonly to: IsoDate
  /** When sending begins. */
  readonly now: Instant
}

/** What would be sent. */
export interface RemindersPlan {
  /** Reminders by local day of sending, one entry for each day of the histogram. */
  readonly days: readonly { readonly on: IsoDate; readonly count: number }[]
  /** Sent before its first day, and after its last. */
  readonly earlier: number
  readonly later: number
  /** Sent at once, because their moment has passed: not part of the days. */
  readonly late: number
  /** Credentials that none is sent for. */
  readonly without: number
  /** Credentials read. */
  readonly total: number
}

/**
 * Plans how many reminders would be sent on which day, before anything is sent.
 *
 * Counts what `computeReminders` gives for each credential, as if none had been sent before. What is late goes
 * out at once, and is the load of the first morning. Nothing is stored or sent, and nothing is kept but the
 * numbers, so a stream of millions takes the memory of one. Costs some hundred microseconds each.
 *
 * @param credentials - What is known of each, from a list or a database.
 * @param options - Rule, incidents, stages, local time, days, moment.
 * @returns The histogram, and what lies beside it.
 * @throws `HygieError` `ERR_OPTION_INVALID` for what `computeReminders` refuses, for days that are none or in
 * the wrong order, and for a histogram of more than eleven years.
 *
 * @example The mornings before the end of February
 * ```ts
 * import { type IsoDate, parseInstant } from 'hygie'
 * import { planReminders } from 'hygie/rotation/reminders'
 *
 * const now = parseInstant('2027-01-04T08:00:00Z')
 * if (now === null) throw new Error('not a moment')
 * const changes = ['2026-08-28T10:00:00Z', '2026-08-29T10:00:00Z', '2026-08-31T10:00:00Z']
 * const plan = await planReminders(
 *   changes.map((changedAt) => ({ changedAt: parseInstant(changedAt) })),
 *   {
 *     rule: { maxAge: 'P6M', unknownAge: { kind: 'force' } },
 *     from: '2027-02-01' as IsoDate,
 *     to: '2027-02-28' as IsoDate,
 *     now,
 *   },
 * )
 * console.log(plan.days.filter(({ count }) => count > 0).map(({ on }) => on.slice(-2)).join(' '))
 * // 14 21 25 27 28
 * ```
 *
 * @since 0.4.0
 */
export async function planReminders(
  credentials: Iterable<RotationFacts> | AsyncIterable<RotationFacts>,
  options: PlanRemindersOptions,
): Promise<RemindersPlan> {
  const { epochs = [], holidays } = options
  const rule = readRule(options.rule, holidays)
  const timing = readTiming(options, options.rule, holidays)
  const now = readInstant(options.now, 'now')
  const today = computeLocalDate(now, rule.timeZone)
  assertOption(today !== null, "'now' lies outside the years 0001 to 9999 in this zone.")
  assertReach(rule, today)
  const histogram = createHistogram(options.from, options.to)
  let [late, without, total] = [0, 0, 0]
  for await (const facts of credentials) {
    const { past, ahead } = listReminders(readFacts(facts, epochs), rule, timing, now)
    total++
    if (past.length > 0) late++
    else if (ahead.length === 0) without++
    for (const { on } of ahead) histogram.add(on)
  }
  return { ...histogram.read(), late, without, total }
}
