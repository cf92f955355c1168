import { assertOption } from '../internal/assert-option.js'
import { buildOutcome } from '../internal/build-outcome.js'
import { computeLocalDate } from '../internal/compute-local-date.js'
import { computeMidnight } from '../internal/compute-midnight.js'
import { countDays } from '../internal/count-days.js'
import type { Instant, IsoDate } from '../time.js'
import { assertReach } from './assert-reach.js'
import { computeDueOn } from './compute-due-on.js'
import { computeStanding, type Standing } from './compute-standing.js'
import { computeTimeline, type Timeline } from './compute-timeline.js'
import { findNextChange } from './find-next-change.js'
import type { HolidayCalendar } from './holidays/types.js'
import { type ReadFacts, readFacts } from './read-facts.js'
import { readInstant } from './read-instant.js'
import { type ReadRule, readRule } from './read-rule.js'
import type {
  IncidentEpoch,
  RotationDetails,
  RotationFacts,
  RotationOutcome,
  RotationReason,
  RotationRule,
} from './types.js'

/** Options of {@link checkRotation}. */
export interface CheckRotationOptions {
  readonly rule: RotationRule
  /** Incidents of the portal, in scope or not. Default: none. */
  readonly epochs?: readonly IncidentEpoch[] | undefined
  /** Public holidays for `rule.businessDays`. Default: the French ones that the rule names. */
  readonly holidays?: HolidayCalendar | undefined
  readonly now: Instant
}

/**
 * Checks whether a password must be changed at a moment, why, and what its holder may do until then.
 *
 * Of nine states the first that applies wins, in the order of `ROTATION_STATES`. Demands and incidents
 * are met only by a change that the user made after them; a password without a usable date meets none.
 * One that an administrator set is `forced` by itself, unless it is that of a service.
 * An exemption shields from age, and from the block that age may end in, but from no demand and not
 * from idleness. A deadline is the local midnight after the due date, and at the deadline it is too
 * late.
 *
 * A date is unusable when it is missing, before 2 January 1970, as the zero of many systems is, or
 * more than five minutes ahead of `now`; up to five minutes are the drift of a clock, for demands,
 * incidents and blocks too, and beyond that these wait for their date. Under `maxAge: 'never'` nothing
 * depends on the date and an unusable one is no `unknown`, unless `maxIdle` has nothing else to count
 * from. An account that has never logged in is idle since its password was set.
 *
 * Nothing leaves the process: no clock is read, nothing is stored. Costs less than a tenth of a
 * millisecond. Does not revoke sessions: do that when access falls.
 *
 * @param facts - What is known of the credential. Only `changedAt` is needed.
 * @param options - Rule, incidents and the moment of the question.
 * @returns `pass` when `current` or `exempt`; `warn` with `rotation_due_soon`; `unknown` with
 * `rotation_age_unknown`, where `details.access` follows `unknownAge` and `activation`; `fail` with
 * `rotation_blocked`, `rotation_compromised`, `rotation_forced`, `rotation_expired` or
 * `rotation_in_grace`. One reason, that of the state. `details` also has the due date where there is
 * one, whatever the state, and the next instant at which the answer will be another.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a rule, an incident or a fact that is impossible
 * (a period, zone or instant that does not exist, a word that is none of the choices, an end that is more
 * than fifty years ahead and so no end), and when a period leads outside the years 0001 to 9999.
 * @see NIST SP 800-63B-4, section 3.1.1.2, item 6: no periodic change, but a change on evidence of
 * compromise (`maxAge: 'never'` with demands and incidents)
 *
 * @example A password that is overdue
 * ```ts
 * import { parseInstant, systemClock } from 'hygie'
 * import { checkRotation } from 'hygie/rotation'
 *
 * const outcome = checkRotation(
 *   { changedAt: parseInstant('2026-01-31T09:00:00Z') },
 *   { rule: { maxAge: 'P6M', unknownAge: { kind: 'force' } }, now: systemClock.now() },
 * )
 * console.log(outcome.details.state, outcome.details.dueOn) // expired 2026-07-31
 * ```
 *
 * @since 0.1.0
 */
export function checkRotation(
  facts: RotationFacts,
  options: CheckRotationOptions,
): RotationOutcome {
  const now = readInstant(options.now, 'now')
  const rule = readRule(options.rule, options.holidays)
  const known = readFacts(facts, options.epochs ?? [])
  const today = computeLocalDate(now, rule.timeZone)
  assertOption(today !== null, "'now' lies outside the years 0001 to 9999 in this zone.")
  assertReach(rule, today)

  const timeline = computeTimeline(known, rule, now)
  const standing = computeStanding(timeline, now)
  const { state, access } = standing
  const { dueOn = null, deadlineAt = null } = timeline.clock ?? {}
  const details: RotationDetails = {
    state,
    access,
    requires: state === 'blocked' || state === 'compromised' ? 'independent' : 'old_password',
    dueOn,
    deadlineAt,
    daysLeft: dueOn === null ? null : countDays(today, dueOn),
    stage: state === 'warning' ? standing.stage : null,
    changeableAt: computeChangeableAt(timeline, known, rule, standing, now),
    shielded: state === 'exempt' ? standing.shielded : null,
    nextChangeAt: findNextChange(known, rule, now, timeline),
  }
  const status = state === 'unknown' ? 'unknown' : state === 'warning' ? 'warn' : 'fail'
  return buildOutcome(status, listReasons(standing, today), details)
}

/** A minimum age keeps from a change that nobody asks for, and from no other. */
function computeChangeableAt(
  { changedAt }: Timeline,
  { changedByUser }: ReadFacts,
  { minAge, timeZone }: ReadRule,
  { state }: Standing,
  now: Instant,
): Instant | null {
  const isVoluntary = state === 'current' || state === 'warning' || state === 'exempt'
  if (minAge === null || changedAt === null || !changedByUser || !isVoluntary) return null
  const on = computeDueOn(changedAt, minAge, timeZone)
  const at = on && computeMidnight(on, timeZone)
  return at !== null && at > now ? at : null
}

/** None for the states that pass. */
function listReasons(standing: Standing, today: IsoDate): readonly RotationReason[] {
  switch (standing.state) {
    case 'blocked': {
      const { cause, since } = standing.block
      return [{ code: 'rotation_blocked', params: { cause, since } }]
    }
    case 'compromised':
    case 'forced': {
      const { cause, epoch } = standing.demand
      return [{ code: `rotation_${standing.state}`, params: { cause, epoch } }]
    }
    case 'unknown':
      return [{ code: 'rotation_age_unknown', params: { anomaly: standing.anomaly } }]
    case 'expired': {
      const { dueOn } = standing
      return [{ code: 'rotation_expired', params: { dueOn, daysLate: countDays(dueOn, today) } }]
    }
    case 'grace': {
      const { dueOn, graceOn } = standing
      return [{ code: 'rotation_in_grace', params: { dueOn, daysLeft: countDays(today, graceOn) } }]
    }
    case 'warning': {
      const { dueOn } = standing
      return [{ code: 'rotation_due_soon', params: { dueOn, daysLeft: countDays(today, dueOn) } }]
    }
    case 'exempt':
    case 'current':
      return []
  }
}
