import type { Outcome, Reason, Status } from '../outcome.js'
import { isNonEmpty } from './is-non-empty.js'

/** Builds an outcome whose status is `status` when there is a reason, and a pass when there is none. */
export function buildOutcome<R extends Reason, D extends object>(
  status: Exclude<Status, 'pass'>,
  reasons: readonly R[],
  details: D,
): Outcome<R, D> {
  return isNonEmpty(reasons)
    ? { status, reasons, details }
    : { status: 'pass', reasons: [], details }
}
