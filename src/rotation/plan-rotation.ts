import { assertOption } from '../internal/assert-option.js'
import { computeLocalDate } from '../internal/compute-local-date.js'
import type { Instant, IsoDate } from '../time.js'
import { assertReach } from './assert-reach.js'
import { computeStanding } from './compute-standing.js'
import { computeTimeline } from './compute-timeline.js'
import { createHistogram } from './create-histogram.js'
import type { HolidayCalendar } from './holidays/types.js'
import { readFacts } from './read-facts.js'
import { readInstant } from './read-instant.js'
import { readRule } from './read-rule.js'
import {
  type IncidentEpoch,
  ROTATION_STATES,
  type RotationFacts,
  type RotationRule,
  type RotationState,
} from './types.js'

/** Options of {@link planRotation}. */
export interface PlanRotationOptions {
  readonly rule: RotationRule
  /** Incidents, also one that is only being considered. Default: none. */
  readonly epochs?: readonly IncidentEpoch[] | undefined
  /** Public holidays for `rule.businessDays`. Default: the French ones that the rule names. */
  readonly holidays?: HolidayCalendar | undefined
  /** First and last day of the histogram. */
  readonly from: IsoDate
  readonly to: IsoDate
  /** When the states are counted. */
  readonly now: Instant
}

/** What a rule would do. */
export interface RotationPlan {
  /** Due dates by day, one entry for each day of the histogram. */
  readonly days: readonly { readonly on: IsoDate; readonly due: number }[]
  /** Due before its first day, due after its last, and never due. */
  readonly earlier: number
  readonly later: number
  readonly never: number
  /** States at `now`. */
  readonly states: Readonly<Record<RotationState, number>>
  /** Credentials read. */
  readonly total: number
}

/**
 * Plans what a rule or an incident would do, before it is switched on: how many are due on which day, and
 * where everybody stands now.
 *
 * Months bunch: after six months 28 February collects the changes of four days. Nothing is stored or sent, and
 * nothing is kept but the numbers, so a stream of millions takes the memory of one. Costs some ten
 * microseconds each.
 *
 * @param credentials - What is known of each, from a list or a database.
 * @param options - Rule, incidents, days, moment.
 * @returns The histogram, and the number of each state.
 * @throws `HygieError` `ERR_OPTION_INVALID` for what `checkRotation` refuses, for days that are none or in the
 * wrong order, and for a histogram of more than eleven years.
 *
 * @example Where six months bunch
 * ```ts
 * import { type IsoDate, parseInstant, systemClock } from 'hygie'
 * import { planRotation } from 'hygie/rotation'
 *
 * const changes = ['2026-08-28T10:00:00Z', '2026-08-29T10:00:00Z', '2026-08-31T10:00:00Z']
 * const plan = await planRotation(
 *   changes.map((changedAt) => ({ changedAt: parseInstant(changedAt) })),
 *   {
 *     rule: { maxAge: 'P6M', unknownAge: { kind: 'force' } },
 *     from: '2027-02-01' as IsoDate,
 *     to: '2027-02-28' as IsoDate,
 *     now: systemClock.now(),
 *   },
 * )
 * console.log(plan.days.at(-1)?.due) // 3
 * ```
 *
 * @since 0.4.0
 */
export async function planRotation(
  credentials: Iterable<RotationFacts> | AsyncIterable<RotationFacts>,
  { rule, epochs = [], holidays, from, to, now }: PlanRotationOptions,
): Promise<RotationPlan> {
  const read = readRule(rule, holidays)
  const at = readInstant(now, 'now')
  const today = computeLocalDate(at, read.timeZone)
  assertOption(today !== null, "'now' lies outside the years 0001 to 9999 in this zone.")
  assertReach(read, today)
  const histogram = createHistogram(from, to)
  const states = Object.fromEntries(ROTATION_STATES.map((state) => [state, 0])) as Record<
    RotationState,
    number
  >
  let [never, total] = [0, 0]
  for await (const facts of credentials) {
    const timeline = computeTimeline(readFacts(facts, epochs), read, at)
    states[computeStanding(timeline, at).state]++
    total++
    if (timeline.clock === null) never++
    else histogram.add(timeline.clock.dueOn)
  }
  const { days, earlier, later } = histogram.read()
  const due = days.map(({ on, count }) => ({ on, due: count }))
  return { days: due, earlier, later, never, states, total }
}
