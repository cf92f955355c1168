import type { Clock } from '../../ports.js'
import { checkRotation } from '../../rotation/check-rotation.js'
import type { RotationDetails, RotationOutcome } from '../../rotation/types.js'
import type { Instant } from '../../time.js'
import type { RotationQuestion } from './read-question.js'
import { toMemberError } from './to-member-error.js'

/** What is known of one credential. */
export interface CheckedQuestion {
  readonly outcome: RotationOutcome
  readonly due: Pick<RotationDetails, 'dueOn' | 'deadlineAt'>
  readonly now: Instant
}

/**
 * Checks one credential. A due date follows from the date of the change alone: where nobody said when "now"
 * is, the clock of this machine decides on the state, but does not take the date away.
 */
export function checkQuestion(question: RotationQuestion, clock: Clock): CheckedQuestion {
  const { now = clock.now() } = question
  const { changedAt } = question.facts
  const outcome = check(question, now)
  const [reason] = outcome.reasons
  const isAhead = reason?.code === 'rotation_age_unknown' && reason.params.anomaly === 'future'
  const due =
    question.now === undefined && isAhead && changedAt !== null
      ? check(question, changedAt).details
      : outcome.details
  return { outcome, due, now }
}

function check({ facts, rule, epochs }: RotationQuestion, now: Instant): RotationOutcome {
  try {
    return checkRotation(facts, { rule, epochs, now })
  } catch (error) {
    throw toMemberError(error)
  }
}
