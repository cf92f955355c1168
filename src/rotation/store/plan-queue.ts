import { computeReminders } from '../reminders/compute-reminders.js'
import type { RotationFacts, RotationOutcome } from '../types.js'
import type { JudgementTerms } from './judge-credential.js'
import type { SweepSettings } from './sweep-types.js'
import type { Reminder } from './types.js'

const DAY_MS = 86_400_000

/** The reminders of a credential whose day is near: the others are found by the sweep of that day. */
export function planQueue(
  facts: RotationFacts & { readonly accountId: string },
  outcome: RotationOutcome,
  { rule, epochs, until }: JudgementTerms,
  { reminders, holidays }: SweepSettings,
): readonly Reminder[] {
  if (reminders === null || !isNear(facts, outcome, reminders)) return []
  const { accountId, changedAt: cycle } = facts
  const horizonMs = Date.parse(until) + (reminders.aheadDays + 1) * DAY_MS
  return computeReminders(facts, { ...reminders.timing, rule, epochs, holidays, now: until })
    .reminders.filter(({ sendAt }) => Date.parse(sendAt) <= horizonMs)
    .map(({ stage, sendAt }) => ({ accountId, cycle, stage, sendAt }))
}

/** Spares those the arithmetic who are months away. A temporary password ends by another clock. */
function isNear(
  { temporary }: RotationFacts,
  { details: { daysLeft } }: RotationOutcome,
  { stages, aheadDays }: NonNullable<SweepSettings['reminders']>,
): boolean {
  if (temporary === true) return true
  return daysLeft !== null && daysLeft >= 0 && daysLeft <= Math.max(...stages) + aheadDays + 1
}
