import { assertOption } from '../../internal/assert-option.js'
import { computeLocalDate } from '../../internal/compute-local-date.js'
import { countDays } from '../../internal/count-days.js'
import type { Instant, IsoDate } from '../../time.js'
import { assertReach } from '../assert-reach.js'
import { computeStanding } from '../compute-standing.js'
import { computeTimeline, type Timeline } from '../compute-timeline.js'
import type { HolidayCalendar } from '../holidays/types.js'
import { readFacts } from '../read-facts.js'
import { readInstant } from '../read-instant.js'
import { readRule } from '../read-rule.js'
import type { IncidentEpoch, RotationFacts, RotationRule } from '../types.js'
import type { RotationNotice } from './types.js'

/** Options of {@link computeNotice}. */
export interface ComputeNoticeOptions {
  readonly rule: RotationRule
  /** Incidents of the portal, in scope or not. Default: none. */
  readonly epochs?: readonly IncidentEpoch[] | undefined
  /** Public holidays for `rule.businessDays`. Default: the French ones that the rule names. */
  readonly holidays?: HolidayCalendar | undefined
  readonly now: Instant
}

/**
 * Computes what is to be said to the holder of a password at a moment.
 *
 * Ask it just before a message is sent, not when it is planned: a reminder that has waited in a queue may be
 * about a password that was changed, forced or found compromised since. The notice says what is true now, so
 * a reminder of seven days that is sent two days late speaks of five.
 *
 * Nothing leaves the process. Costs less than a tenth of a millisecond.
 *
 * @param facts - What is known of the credential. Only `changedAt` is needed.
 * @param options - Rule, incidents and the moment of the message.
 * @returns The notice, for `formatReminder`; `null` where a message would not help: nothing is due, an
 * exemption runs, or access is blocked and only its lifting would be news.
 * @throws `HygieError` `ERR_OPTION_INVALID` for what `checkRotation` refuses.
 *
 * @example A reminder that was overtaken by an incident
 * ```ts
 * import { parseInstant } from 'hygie'
 * import { computeNotice } from 'hygie/rotation/reminders'
 *
 * const at = parseInstant('2026-10-01T08:00:00Z')
 * if (at === null) throw new Error('not a moment')
 * const notice = computeNotice(
 *   {
 *     changedAt: parseInstant('2026-09-29T10:00:00+02:00'),
 *     demands: [{ at, cause: 'incident', requires: 'independent' }],
 *   },
 *   { rule: { maxAge: 'P6M', unknownAge: { kind: 'force' } }, now: at },
 * )
 * console.log(notice?.kind) // compromised
 * ```
 *
 * @since 0.4.0
 */
export function computeNotice(
  facts: RotationFacts,
  options: ComputeNoticeOptions,
): RotationNotice | null {
  const now = readInstant(options.now, 'now')
  const rule = readRule(options.rule, options.holidays)
  const today = computeLocalDate(now, rule.timeZone)
  assertOption(today !== null, "'now' lies outside the years 0001 to 9999 in this zone.")
  assertReach(rule, today)

  const timeline = computeTimeline(readFacts(facts, options.epochs ?? []), rule, now)
  const standing = computeStanding(timeline, now)
  switch (standing.state) {
    case 'blocked':
    case 'exempt':
      return null
    case 'compromised':
      return { kind: 'compromised' }
    case 'forced': {
      const life = timeline.blocks.find(({ cause }) => cause === 'temporary')
      return life === undefined
        ? { kind: 'forced', cause: standing.demand.cause }
        : { kind: 'temporary', endsAt: life.from }
    }
    case 'unknown':
    case 'expired':
    case 'grace':
    case 'warning':
    case 'current':
      return buildDatedNotice(timeline, today, now)
  }
}

function buildDatedNotice(timeline: Timeline, today: IsoDate, now: Instant): RotationNotice | null {
  const { clock, blocks, isForced } = timeline
  if (clock === null) return isForced ? { kind: 'undated' } : null
  const { dueOn, deadlineAt, grace } = clock
  const isBlocked = blocks.some(({ cause }) => cause === 'after_grace')
  const blockedAfter = isBlocked ? (grace?.lastOn ?? dueOn) : null
  if (now >= deadlineAt) return { kind: 'overdue', dueOn, blockedAfter }
  return { kind: 'due', dueOn, daysLeft: countDays(today, dueOn), blockedAfter }
}
