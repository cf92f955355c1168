import type { BreachRule, HitAction } from '../breach/types.js'
import { DEFAULT_ACTIONS } from '../mailbox/default-actions.js'
import type { MailboxAction, MailboxRule } from '../mailbox/types.js'
import type { BusinessDays, RotationRule } from '../rotation/types.js'
import type { StrengthRule, StrengthScore } from '../strength/types.js'
import type { Period } from '../time.js'
import type { FailureMode, LengthRule, PartialRules, PolicyRules } from './types.js'

/** Adds the rules of a scope. Of two values the stricter wins; a rule that is off yields to one that is on. */
export function mergeRules(base: PolicyRules, added: PartialRules): PolicyRules {
  return {
    // Not a matter of strictness: the form must be the one that the stored hashes were made with.
    normalization: added.normalization ?? base.normalization,
    length: added.length === undefined ? base.length : mergeLength(base.length, added.length),
    composition: [...base.composition, ...(added.composition ?? [])],
    blocklist: [...base.blocklist, ...(added.blocklist ?? [])],
    strength: merge(base.strength, added.strength, mergeStrength),
    breach: merge(base.breach, added.breach, mergeBreach),
    rotation: merge(base.rotation, added.rotation, mergeRotation),
    mailbox: merge(base.mailbox, added.mailbox, mergeMailbox),
    onUnknown: {
      breach: pickStricter(
        MODES,
        base.onUnknown.breach,
        added.onUnknown?.breach ?? base.onUnknown.breach,
      ),
    },
  }
}

const MODES: readonly FailureMode[] = ['warn', 'recheck', 'unknown', 'refuse']
const HITS: readonly HitAction[] = ['ignore', 'warn', 'force_change', 'refuse']
const ACTIONS: readonly MailboxAction[] = ['ignore', 'warn', 'refuse']

function merge<T>(base: T | null, added: T | null | undefined, both: (a: T, b: T) => T): T | null {
  if (added === null || added === undefined) return base
  return base === null ? added : both(base, added)
}

function mergeLength(a: LengthRule, b: LengthRule): LengthRule {
  return {
    min: Math.max(a.min, b.min),
    max: Math.min(a.max, b.max),
    maxBytes: pickSaid(a.maxBytes, b.maxBytes, Math.min),
    bcrypt: a.bcrypt === 'ignore' && b.bcrypt === 'ignore' ? 'ignore' : 'warn',
  }
}

function mergeStrength(a: StrengthRule, b: StrengthRule): StrengthRule {
  return {
    minScore: Math.max(a.minScore, b.minScore) as StrengthScore,
    minPoints: pickSaid(a.minPoints, b.minPoints, Math.max),
  }
}

/** What a rule leaves out has its default, which the other rule may only make stricter. */
function mergeBreach(a: BreachRule, b: BreachRule): BreachRule {
  return {
    maxOccurrences: Math.min(a.maxOccurrences ?? 0, b.maxOccurrences ?? 0),
    onHit: pickStricter(HITS, a.onHit ?? 'refuse', b.onHit ?? 'refuse'),
    tweaks: a.tweaks === true || b.tweaks === true,
    onSimilar: pickStricter(HITS, a.onSimilar ?? 'warn', b.onSimilar ?? 'warn'),
  }
}

function mergeRotation(a: RotationRule, b: RotationRule): RotationRule {
  return {
    maxAge: pickShorter(a.maxAge, b.maxAge),
    maxIdle: pickSaid(a.maxIdle, b.maxIdle, pickShorter),
    minAge: pickSaid(a.minAge, b.minAge, pickLonger),
    temporaryHours: pickSaid(a.temporaryHours, b.temporaryHours, Math.min),
    businessDays: mergeBusinessDays(a.businessDays, b.businessDays),
    // Days add up: a scope may warn earlier, never less often.
    warnDays: pickSaid(a.warnDays, b.warnDays, (one, two) => [...new Set([...one, ...two])]),
    grace:
      a.grace === undefined || b.grace === undefined ? undefined : pickShorter(a.grace, b.grace),
    afterGrace: a.afterGrace === 'none' ? 'none' : b.afterGrace,
    activation: b.activation ?? a.activation,
    unknownAge: a.unknownAge.kind === 'force' ? a.unknownAge : b.unknownAge,
    timeZone: b.timeZone ?? a.timeZone,
  }
}

/** Without a shift a date stays, which is earlier than the next business day and later than the one before. */
function mergeBusinessDays(
  a: BusinessDays | undefined,
  b: BusinessDays | undefined,
): BusinessDays | undefined {
  if (a?.shift === 'previous') return a
  return b?.shift === 'previous' || a !== undefined ? b : undefined
}

/** What a rule leaves out has its default action, which the other rule may only make stricter. */
function mergeMailbox(a: MailboxRule, b: MailboxRule): MailboxRule {
  const codes = Object.keys(DEFAULT_ACTIONS) as (keyof typeof DEFAULT_ACTIONS)[]
  const said = codes.filter((code) => (a.actions?.[code] ?? b.actions?.[code]) !== undefined)
  const actions = said.map((code) => [
    code,
    pickStricter(
      ACTIONS,
      a.actions?.[code] ?? DEFAULT_ACTIONS[code],
      b.actions?.[code] ?? DEFAULT_ACTIONS[code],
    ),
  ])
  return {
    actions: Object.fromEntries(actions),
    smtputf8: a.smtputf8 === true && b.smtputf8 === true,
    maxProofAge: pickSaid(a.maxProofAge, b.maxProofAge, pickShorter),
  }
}

function pickStricter<T>(laxFirst: readonly T[], a: T, b: T): T {
  return laxFirst.indexOf(b) > laxFirst.indexOf(a) ? b : a
}

/** What only one of two says holds; of what both say, `both` picks. */
function pickSaid<T>(a: T | undefined, b: T | undefined, both: (a: T, b: T) => T): T | undefined {
  return a === undefined || b === undefined ? (a ?? b) : both(a, b)
}

function pickLonger<T extends Period | 'never'>(a: T, b: T): T {
  return pickShorter(a, b) === a ? b : a
}

function pickShorter<T extends Period | 'never'>(a: T, b: T): T {
  return countDays(a) <= countDays(b) ? a : b
}

/** Only for comparing: a month between 28 and 31 days counts as its mean. */
function countDays(period: Period | 'never'): number {
  if (period === 'never') return Number.POSITIVE_INFINITY
  const days = { D: 1, M: 30.44, Y: 365.25 }
  return Number(period.slice(1, -1)) * days[period.slice(-1) as keyof typeof days]
}
