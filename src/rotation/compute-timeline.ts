import { addDays } from '../internal/add-days.js'
import { addPeriod } from '../internal/add-period.js'
import { computeDayEnd } from '../internal/compute-day-end.js'
import { computeMidnight } from '../internal/compute-midnight.js'
import { type Instant, type IsoDate, parseInstant } from '../time.js'
import { computeDueOn } from './compute-due-on.js'
import type { DatedDemand, ReadFacts } from './read-facts.js'
import type { ReadRule } from './read-rule.js'
import type { RotationReason } from './types.js'

type ParamsOf<C extends RotationReason['code']> = Extract<RotationReason, { code: C }>['params']

/** Why a date cannot be used. */
export type Anomaly = ParamsOf<'rotation_age_unknown'>['anomaly']

/** A block, and the instant from which it holds. */
export type DatedBlock = ParamsOf<'rotation_blocked'> & { readonly from: Instant }

/** The clock of age. */
export interface AgeClock {
  readonly dueOn: IsoDate
  readonly deadlineAt: Instant
  /** `null` without a warning. */
  readonly warnAt: Instant | null
  /** Last day of the grace, and the instant at which it is over; `null` without one. */
  readonly grace: { readonly lastOn: IsoDate; readonly endAt: Instant } | null
}

/** Every instant at which a credential may pass from one state to another if nothing else happens. */
export interface Timeline {
  /** In order of precedence. */
  readonly blocks: readonly DatedBlock[]
  /** Unmet, the strictest first, then the latest. */
  readonly demands: readonly (DatedDemand & { readonly from: Instant })[]
  readonly exemptUntil: Instant | null
  /** `null` for a usable date, and where nothing depends on the date. */
  readonly anomaly: Anomaly | null
  /** `null` when age changes nothing, or nothing any more. */
  readonly clock: AgeClock | null
  /** Whether an unknown date has no clock because the change is due at once. */
  readonly isForced: boolean
  /** When a date that lies ahead becomes usable, and the timeline another. */
  readonly usableAt: Instant | null
}

/** Clocks of two servers may differ by so much. */
const DRIFT_MS = 5 * 60_000
/** 1970-01-01, 1601-01-01, 0001-01-01 and their like, in any zone, stand for "never set". */
const FIRST_USABLE = '1970-01-02T00:00:00.000Z'

/** Lays out what lies before and after a moment. */
export function computeTimeline(facts: ReadFacts, rule: ReadRule, now: Instant): Timeline {
  const anomaly = findAnomaly(facts.changedAt, now)
  const changedAt = anomaly === null ? facts.changedAt : null
  const startedAt = changedAt ?? rule.unknownStartsAt
  const lastLoginAt = findAnomaly(facts.lastLoginAt, now) === null ? facts.lastLoginAt : null
  const isUnknown =
    anomaly !== null && (rule.maxAge !== null || (rule.maxIdle !== null && lastLoginAt === null))
  const clock =
    isUnknown && startedAt === null
      ? computeForcedClock(facts, rule)
      : computeAgeClock(startedAt, facts, rule)
  return {
    blocks: [
      ...computeBlock(facts),
      ...computeIdleBlock(lastLoginAt ?? startedAt, rule),
      ...computeGraceBlock(clock, startedAt, facts, rule),
    ],
    demands: computeDemands(facts, changedAt),
    exemptUntil: facts.exemptUntil,
    anomaly: isUnknown ? anomaly : null,
    clock,
    isForced: isUnknown && startedAt === null && clock === null,
    usableAt: findUsableAt(facts, now),
  }
}

/** From when a recorded moment holds: a little earlier than it says, for the sake of drifting clocks. */
function allowDrift(at: Instant): Instant {
  return parseInstant(Date.parse(at) - DRIFT_MS) ?? at
}

function findAnomaly(at: Instant | null, now: Instant): Anomaly | null {
  if (at === null) return 'missing'
  if (at < FIRST_USABLE) return 'sentinel'
  return allowDrift(at) > now ? 'future' : null
}

function findUsableAt({ changedAt, lastLoginAt }: ReadFacts, now: Instant): Instant | null {
  const ahead = [changedAt, lastLoginAt].flatMap((at) => (at === null ? [] : [allowDrift(at)]))
  return ahead.filter((at) => at > now).sort()[0] ?? null
}

/** A change that nobody knows the date of, or that the user did not make, meets nothing. */
function computeDemands(
  { demands, changedByUser }: ReadFacts,
  changedAt: Instant | null,
): Timeline['demands'] {
  const metAt = changedByUser ? changedAt : null
  return demands
    .filter(({ at, epoch }) => metAt === null || metAt < at || (metAt === at && epoch === null))
    .map((demand) => ({ ...demand, from: allowDrift(demand.at) }))
    .sort((a, b) => compare(a.proof, b.proof) || compare(b.at, a.at))
}

/** `independent` sorts before `old_password`. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function computeBlock({ block }: ReadFacts): readonly DatedBlock[] {
  if (block === null) return []
  return [{ cause: block.cause, since: block.at, from: allowDrift(block.at) }]
}

function computeIdleBlock(startedAt: Instant | null, rule: ReadRule): readonly DatedBlock[] {
  if (rule.maxIdle === null || startedAt === null) return []
  const dueOn = computeDueOn(startedAt, rule.maxIdle, rule.timeZone)
  const since = dueOn && computeDayEnd(later(dueOn, rule.activeOn), rule.timeZone)
  return since ? [{ cause: 'idle', since, from: since }] : []
}

/** A consequence of age, so that an exemption shields from it. */
function computeGraceBlock(
  clock: AgeClock | null,
  startedAt: Instant | null,
  { exemptUntil }: ReadFacts,
  { blocksAfterGrace }: ReadRule,
): readonly DatedBlock[] {
  if (!blocksAfterGrace || clock === null || startedAt === null) return []
  const since = later(clock.grace?.endAt ?? clock.deadlineAt, exemptUntil)
  return [{ cause: 'after_grace', since, from: since }]
}

function computeAgeClock(
  startedAt: Instant | null,
  facts: ReadFacts,
  rule: ReadRule,
): AgeClock | null {
  const { maxAge, timeZone, grace } = rule
  if (maxAge === null || startedAt === null) return null
  const dueOn = computeDueOn(startedAt, maxAge, timeZone)
  return dueOn && computeClock(later(dueOn, computeFloor(facts, rule)), grace, rule)
}

/** An unknown date whose change is due at once, or when the notice is over. */
function computeForcedClock(facts: ReadFacts, rule: ReadRule): AgeClock | null {
  const floor = computeFloor(facts, rule)
  return floor && computeClock(floor, null, rule)
}

function computeClock(
  dueOn: IsoDate,
  grace: ReadRule['grace'],
  { warnDays, timeZone }: ReadRule,
): AgeClock | null {
  const warnOn = warnDays === null ? null : addDays(dueOn, -warnDays)
  const warnAt = warnOn && computeMidnight(warnOn, timeZone)
  const deadlineAt = computeDayEnd(dueOn, timeZone)
  if (grace === null) return deadlineAt && { dueOn, deadlineAt, warnAt, grace: null }
  const lastOn = addPeriod(dueOn, grace)
  const endAt = lastOn && computeDayEnd(lastOn, timeZone)
  return deadlineAt && lastOn && endAt && { dueOn, deadlineAt, warnAt, grace: { lastOn, endAt } }
}

/** Nobody is late on this day or before. Whoever loses an exemption has the notice of a new rule. */
function computeFloor(
  { exemptUntil }: ReadFacts,
  { activeOn, notice, timeZone }: ReadRule,
): IsoDate | null {
  if (activeOn === null || notice === null) return null
  return later(activeOn, exemptUntil && computeDueOn(exemptUntil, notice, timeZone))
}

function later<T extends string>(a: T, b: T | null): T {
  return b !== null && b > a ? b : a
}
