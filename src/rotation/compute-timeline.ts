import { addDays } from '../internal/add-days.js'
import { addPeriod } from '../internal/add-period.js'
import { computeDayEnd } from '../internal/compute-day-end.js'
import { computeLocalDate } from '../internal/compute-local-date.js'
import { computeMidnight } from '../internal/compute-midnight.js'
import { type Instant, type IsoDate, parseInstant } from '../time.js'
import { assertNear } from './assert-near.js'
import { computeDueOn } from './compute-due-on.js'
import { FIRST_USABLE } from './first-usable.js'
import type { DatedCampaign, DatedDemand, ReadFacts } from './read-facts.js'
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
  /** Warnings, the earliest first. */
  readonly stages: readonly { readonly days: number; readonly at: Instant }[]
  /** Last day of the grace, and the instant at which it is over; `null` without one. */
  readonly grace: { readonly lastOn: IsoDate; readonly endAt: Instant } | null
}

/** Every instant at which a credential may pass from one state to another if nothing else happens. */
export interface Timeline {
  /** When the password was set; `null` for a date that is of no use. */
  readonly changedAt: Instant | null
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
/** Before every demand. */
const NEVER = '0001-01-01T00:00:00.000Z' as Instant

/** Lays out what lies before and after a moment. Refuses days that stand for "without end". */
export function computeTimeline(facts: ReadFacts, rule: ReadRule, now: Instant): Timeline {
  assertNear(facts, now)
  const anomaly = findAnomaly(facts.changedAt, now)
  const known = anomaly === null ? facts : { ...facts, changedAt: null }
  const startedAt = known.changedAt ?? rule.unknownStartsAt
  const campaigns = listUnmet(known)
  const lastLoginAt = findAnomaly(facts.lastLoginAt, now) === null ? facts.lastLoginAt : null
  const needsDate = rule.maxAge !== null || (rule.maxIdle !== null && lastLoginAt === null)
  const hasNoStart = needsDate && startedAt === null
  const clock = hasNoStart
    ? computeUnknownClock(campaigns, known, rule)
    : computeAgeClock(startedAt, campaigns, known, rule)
  return {
    changedAt: known.changedAt,
    blocks: [
      ...computeBlock(facts),
      ...computeTemporaryBlock(known, rule, now),
      ...computeIdleBlock(lastLoginAt ?? startedAt, facts, rule),
      ...computeGraceBlock(clock, startedAt, facts, rule),
    ],
    demands: computeDemands(known),
    exemptUntil: facts.exemptUntil,
    anomaly: needsDate ? anomaly : null,
    clock,
    isForced: hasNoStart && clock === null,
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
  const usable = [changedAt, lastLoginAt].flatMap((at) => at ?? []).map(allowDrift)
  return usable.filter((at) => at > now).sort()[0] ?? null
}

/** A change that nobody knows the date of, or that the user did not make, meets nothing. */
function computeDemands(facts: ReadFacts): Timeline['demands'] {
  const metAt = facts.changedByUser ? facts.changedAt : null
  return [...facts.demands, ...computeGivenDemand(facts)]
    .filter(({ at, epoch }) => metAt === null || metAt < at || (metAt === at && epoch === null))
    .map((demand) => ({ ...demand, from: allowDrift(demand.at) }))
    .sort((a, b) => compare(a.requires, b.requires) || compare(b.at, a.at))
}

/** A password that somebody else chose demands its own change. */
function computeGivenDemand({ given, changedAt }: ReadFacts): readonly DatedDemand[] {
  if (given === null) return []
  return [{ at: changedAt ?? NEVER, cause: given, requires: 'old_password', epoch: null }]
}

/** `independent` sorts before `old_password`. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function computeBlock({ block }: ReadFacts): readonly DatedBlock[] {
  if (block === null) return []
  return [{ cause: block.cause, since: block.at, from: allowDrift(block.at) }]
}

/** One that was given out at a moment that nobody knows is over: it must not live longer for that. */
function computeTemporaryBlock(
  { isTemporary, changedAt }: ReadFacts,
  { temporaryMs }: ReadRule,
  now: Instant,
): readonly DatedBlock[] {
  if (!isTemporary) return []
  const since = changedAt === null ? now : parseInstant(Date.parse(changedAt) + temporaryMs)
  return since === null ? [] : [{ cause: 'temporary', since, from: since }]
}

function computeIdleBlock(
  startedAt: Instant | null,
  facts: ReadFacts,
  rule: ReadRule,
): readonly DatedBlock[] {
  if (rule.maxIdle === null || startedAt === null) return []
  const dueOn = computeDueOn(startedAt, rule.maxIdle, rule.timeZone)
  const since = dueOn && computeDayEnd(later(dueOn, computeActiveOn(facts, rule)), rule.timeZone)
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

/** Campaigns that the user's own change has not met. */
function listUnmet({ campaigns, changedAt, changedByUser }: ReadFacts): readonly DatedCampaign[] {
  if (changedAt === null || !changedByUser) return campaigns
  return campaigns.filter(({ changedBefore }) => changedAt < changedBefore)
}

/** Age, campaigns and what held before a change of role: the earliest counts. */
function computeAgeClock(
  startedAt: Instant | null,
  campaigns: readonly DatedCampaign[],
  facts: ReadFacts,
  rule: ReadRule,
): AgeClock | null {
  const startedOn = startedAt && computeLocalDate(startedAt, rule.timeZone)
  const agedOn = startedOn && computeAgedOn(startedOn, facts, rule)
  const movedOn = moveDue(earliest([agedOn, ...listEnds(campaigns, facts)]), facts, rule)
  const dueOn = earliest([movedOn, findFormer(facts, rule)])
  return dueOn && computeClock(dueOn, rule)
}

/** Last good day by age alone, before it moves to a business day. */
function computeAgedOn(
  startedOn: IsoDate,
  { isImported, jitterDays }: ReadFacts,
  { maxAge }: ReadRule,
): IsoDate | null {
  const dueOn = maxAge && addPeriod(startedOn, maxAge)
  return dueOn && (isImported ? later(startedOn, addDays(dueOn, -jitterDays)) : dueOn)
}

/**
 * The date of a former rule, which has been moved and had its notice already. One before the change belongs
 * to a cycle that is over.
 */
function findFormer({ formerDueOn, changedAt }: ReadFacts, { timeZone }: ReadRule): IsoDate | null {
  const changedOn = changedAt && computeLocalDate(changedAt, timeZone)
  return formerDueOn !== null && formerDueOn >= (changedOn ?? '') ? formerDueOn : null
}

/** An unknown date whose change is due at once, when the notice is over, or on a day of a spread. */
function computeUnknownClock(
  campaigns: readonly DatedCampaign[],
  facts: ReadFacts,
  rule: ReadRule,
): AgeClock | null {
  const { unknownSpread } = rule
  const floor = computeFloor(facts, rule)
  const spreadOn = unknownSpread && addDays(unknownSpread.on, spread(facts, unknownSpread.days))
  const ends = listEnds(campaigns, facts)
  const rawOn = unknownSpread === null ? floor : earliest([spreadOn, ...ends])
  const movedOn = moveDue(rawOn, facts, rule)
  // Without a date the change is due at once, which nothing is earlier than.
  const dueOn = movedOn && earliest([movedOn, findFormer(facts, rule)])
  return dueOn && computeClock(dueOn, { ...rule, grace: null })
}

/** Last good day of each campaign for this account. */
function listEnds(
  campaigns: readonly DatedCampaign[],
  facts: ReadFacts,
): readonly (IsoDate | null)[] {
  return campaigns.map(({ on, spreadDays }) => addDays(on, -spread(facts, spreadDays)))
}

function earliest(dates: readonly (IsoDate | null)[]): IsoDate | null {
  return dates.flatMap((date) => date ?? []).sort()[0] ?? null
}

/** Nobody is late before the floor; a date moves to a business day, and never before the floor. */
function moveDue(rawOn: IsoDate | null, facts: ReadFacts, rule: ReadRule): IsoDate | null {
  const { shift, shiftsLater } = rule
  const shiftedOn = rawOn && shift(rawOn)
  const flooredOn = shiftedOn && later(shiftedOn, computeFloor(facts, rule))
  return flooredOn && (shiftsLater ? shift(flooredOn) : flooredOn)
}

function computeClock(dueOn: IsoDate, { warnDays, timeZone, grace }: ReadRule): AgeClock | null {
  const deadlineAt = computeDayEnd(dueOn, timeZone)
  if (deadlineAt === null) return null
  const stages = warnDays.flatMap((days) => {
    const on = addDays(dueOn, -days)
    const at = on && computeMidnight(on, timeZone)
    return at === null ? [] : [{ days, at }]
  })
  if (grace === null) return { dueOn, deadlineAt, stages, grace: null }
  const lastOn = addPeriod(dueOn, grace)
  const endAt = lastOn && computeDayEnd(lastOn, timeZone)
  return lastOn && endAt && { dueOn, deadlineAt, stages, grace: { lastOn, endAt } }
}

/** Nobody is late on this day or before. Whoever loses an exemption has the notice of a new rule. */
function computeFloor(facts: ReadFacts, rule: ReadRule): IsoDate | null {
  const { exemptUntil } = facts
  const { notice, timeZone } = rule
  const noticedOn = notice && exemptUntil && computeDueOn(exemptUntil, notice, timeZone)
  const activeOn = computeActiveOn(facts, rule)
  return activeOn && later(activeOn, noticedOn)
}

/** The end of the notice, on the day of this account. */
function computeActiveOn(facts: ReadFacts, { activeOn, noticeSpread }: ReadRule): IsoDate | null {
  return activeOn && (addDays(activeOn, spread(facts, noticeSpread)) ?? activeOn)
}

/** One day of so many and the first, the same for an account whenever it is asked. */
function spread({ jitterDays }: ReadFacts, days: number): number {
  return jitterDays % (days + 1)
}

function later<T extends string>(a: T, b: T | null): T {
  return b !== null && b > a ? b : a
}
