import type { Instant } from '../../time.js'
import { checkRotation } from '../check-rotation.js'
import type { HolidayCalendar } from '../holidays/types.js'
import type {
  Access,
  IncidentEpoch,
  RotationFacts,
  RotationOutcome,
  RotationRule,
  RotationState,
} from '../types.js'
import type { SweepDecision } from './sweep-types.js'

/** Rule, incidents and moment of a judgement. */
export interface JudgementTerms {
  readonly rule: RotationRule
  readonly epochs: readonly IncidentEpoch[]
  readonly until: Instant
}

/** What a sweep compares. */
export interface Judgement {
  readonly present: JudgementTerms
  /** Those of the last sweep; `null` for the first. */
  readonly past: JudgementTerms | null
  /** Whether rule or incidents are others than in the past. */
  readonly isChanged: boolean
  /** When the credential was read: later than the end of the sweep. */
  readonly readAt: Instant
  readonly holidays: HolidayCalendar | undefined
  /** Exemptions are told of so many days before they end. */
  readonly exemptionWarnDays: number
}

type Finding = Pick<SweepDecision, 'kind' | 'before'>

/** What a judgement comes to. */
export interface JudgedCredential {
  /** The moment that it speaks of. */
  readonly at: Instant
  readonly outcome: RotationOutcome
  readonly findings: readonly Finding[]
}

const DAY_MS = 86_400_000
const WIDTH: Readonly<Record<Access, number>> = { none: 0, change_only: 1, full: 2 }

/** Judges a credential, and tells what has become of it since the last sweep. */
export function judgeCredential(facts: RotationFacts, judgement: Judgement): JudgedCredential {
  const { present, past, isChanged, holidays } = judgement
  const check = ({ rule, epochs }: JudgementTerms, now: Instant, then = facts): RotationOutcome =>
    checkRotation(then, { rule, epochs, holidays, now })
  const at = computeMoment(facts, judgement)
  const outcome = check(present, at)
  const former = past !== null && isChanged ? check(past, at) : null
  const easedFrom = former !== null && widthOf(former) < widthOf(outcome) ? former : null
  const isEnding = isExemptionEnding(facts, judgement, at)
  const { state } = outcome.details
  // Most are met in vain: they are judged once and not twice.
  if (isWell(state) && easedFrom === null && !isEnding) return { at, outcome, findings: [] }

  // A password that was set since is a new one: the past of the old one is none of its own.
  const isNew = past === null || (facts.changedAt !== null && facts.changedAt > past.until)
  const earlier = isNew ? null : check(past, past.until, rewind(facts, past.until))
  const before = earlier?.details.state ?? null
  const findings: Finding[] = []
  if (easedFrom !== null) findings.push({ kind: 'eased', before: easedFrom.details.state })
  else if (!isWell(state) && state !== 'unknown' && !isSame(earlier, outcome)) {
    findings.push({ kind: 'entered', before })
  }
  if (state === 'unknown') findings.push({ kind: 'unknown', before })
  if (isEnding) findings.push({ kind: 'exemption_ending', before })
  return { at, outcome, findings }
}

function isWell(state: RotationState): boolean {
  return state === 'current' || state === 'exempt'
}

/** The end of the sweep; for what has changed under its hands, the moment itself, or a login would lie ahead. */
function computeMoment({ changedAt, lastLoginAt }: RotationFacts, judgement: Judgement): Instant {
  const { present, readAt } = judgement
  const isTouched = [changedAt, lastLoginAt].some(
    (at) => typeof at === 'string' && at > present.until,
  )
  return isTouched && readAt > present.until ? readAt : present.until
}

/** As they were: whoever has logged in since was not idle before, but nobody kept when. */
function rewind(facts: RotationFacts, until: Instant): RotationFacts {
  const { lastLoginAt } = facts
  return typeof lastLoginAt === 'string' && lastLoginAt > until
    ? { ...facts, lastLoginAt: until }
    : facts
}

function isExemptionEnding(
  { exemption = null }: RotationFacts,
  { exemptionWarnDays }: Judgement,
  at: Instant,
): boolean {
  if (exemption === null) return false
  const leftMs = Date.parse(exemption.until) - Date.parse(at)
  return leftMs > 0 && leftMs <= exemptionWarnDays * DAY_MS
}

function widthOf({ details }: RotationOutcome): number {
  return WIDTH[details.access]
}

/** A second incident is another reason to end sessions, and a nearer stage to remind. */
function isSame(earlier: RotationOutcome | null, outcome: RotationOutcome): boolean {
  return earlier !== null && describe(earlier) === describe(outcome)
}

function describe({ details, reasons }: RotationOutcome): string {
  const { state, access, stage } = details
  const params = (reasons[0]?.params ?? {}) as Readonly<Record<string, unknown>>
  return JSON.stringify([state, access, stage, params['cause'], params['epoch']])
}
