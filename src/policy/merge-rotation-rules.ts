import type { BusinessDays, RotationRule } from '../rotation/types.js'
import type { Instant, Period } from '../time.js'
import { pickSaid } from './pick-said.js'
import { pickShorter } from './pick-shorter.js'
import { pickWithDefault } from './pick-with-default.js'

/**
 * Adds a rule of rotation to another. Of two values the stricter wins, whichever comes first. What is left out
 * has its default, which the other may only make stricter.
 *
 * Two parts are no matter of strictness. Zone and holidays tell where people live, and those that are added
 * hold. A notice is time that people were promised: a merged rule is as new as the newer of both, and nothing
 * but its notice can make it weaker than one of them.
 */
export function mergeRotationRules(a: RotationRule, b: RotationRule): RotationRule {
  return {
    maxAge: pickShorter(a.maxAge, b.maxAge),
    maxIdle: pickSaid(a.maxIdle, b.maxIdle, pickShorter),
    minAge: pickSaid(a.minAge, b.minAge, pickLonger),
    temporaryHours: pickWithDefault(TEMPORARY_HOURS, a.temporaryHours, b.temporaryHours, Math.min),
    businessDays: mergeBusinessDays(a.businessDays, b.businessDays),
    // Days add up: a scope may warn earlier, never less often.
    warnDays: pickWithDefault(WARN_DAYS, a.warnDays, b.warnDays, (one, two) =>
      [...new Set([...one, ...two])].sort((first, second) => second - first),
    ),
    grace:
      a.grace === undefined || b.grace === undefined ? undefined : pickShorter(a.grace, b.grace),
    afterGrace: b.afterGrace === 'none' ? 'none' : (a.afterGrace ?? b.afterGrace),
    activation: pickSaid(a.activation, b.activation, pickNewer),
    unknownAge: mergeUnknownAge(a.unknownAge, b.unknownAge),
    timeZone: b.timeZone ?? a.timeZone,
  }
}

/** The defaults of `checkRotation`. */
const TEMPORARY_HOURS = 72
const WARN_DAYS: readonly number[] = [14, 7, 1]

/** Without a shift a date stays, which is earlier than the next business day and later than the one before. */
function mergeBusinessDays(
  a: BusinessDays | undefined,
  b: BusinessDays | undefined,
): BusinessDays | undefined {
  const isEarlier = a?.shift === 'previous' || b?.shift === 'previous'
  if (!isEarlier && (a === undefined || b === undefined)) return undefined
  return {
    shift: isEarlier ? 'previous' : 'next',
    holidays: b?.holidays ?? a?.holidays,
  }
}

type Activation = NonNullable<RotationRule['activation']>

/** That which began later; of one moment, that which gives more time. */
function pickNewer(a: Activation, b: Activation): Activation {
  const order =
    compareInstants(a.at, b.at) ||
    comparePeriods(a.notice, b.notice) ||
    // Not said is none, and less than none that is said.
    (a.spreadDays ?? -1) - (b.spreadDays ?? -1)
  return order > 0 ? a : b
}

type UnknownAge = RotationRule['unknownAge']
type Spread = Extract<UnknownAge, { kind: 'spread' }>

/**
 * A change at once, before a change on one of some days, before a clock. The earlier beginning counts, and the
 * lesser number of days; what starts a clock starts a spread as well, which is taken to be the shorter: jitter can end the clock first.
 */
function mergeUnknownAge(a: UnknownAge, b: UnknownAge): UnknownAge {
  if (a.kind === 'force' || b.kind === 'force') return { kind: 'force' }
  const spreads = [a, b].filter((rule): rule is Spread => rule.kind === 'spread')
  const from = pickEarlier(startOf(a), startOf(b))
  if (spreads.length === 0) return { kind: 'start', at: from }
  return { kind: 'spread', from, days: Math.min(...spreads.map(({ days }) => days)) }
}

function startOf(rule: Exclude<UnknownAge, { kind: 'force' }>): Instant {
  return rule.kind === 'start' ? rule.at : rule.from
}

function pickEarlier(a: Instant, b: Instant): Instant {
  return compareInstants(a, b) < 0 ? a : b
}

/** A policy may hold an instant in another form than ours. Of two forms of one, always the same. */
function compareInstants(a: Instant, b: Instant): number {
  return Date.parse(a) - Date.parse(b) || compareTexts(a, b)
}

function comparePeriods(a: Period, b: Period): number {
  if (a === b) return 0
  return pickShorter(a, b) === a ? -1 : 1
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function pickLonger(a: Period, b: Period): Period {
  return pickShorter(a, b) === a ? b : a
}
