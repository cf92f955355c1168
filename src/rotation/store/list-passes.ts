import { computeLocalDate } from '../../internal/compute-local-date.js'
import type { Instant } from '../../time.js'
import { readRule } from '../read-rule.js'
import { computeDriftLimit } from './compute-drift-limit.js'
import { listAgeWindows } from './list-age-windows.js'
import { listDatedWindows } from './list-dated-windows.js'
import { listIdleWindows } from './list-idle-windows.js'
import { mergeWindows, type Window } from './merge-windows.js'
import type { PassTerms } from './sweep-types.js'
import type { SweepPass } from './types.js'

const OPEN: Window = { from: null, before: null }
/** Dates before are zeros of other systems, whose age is unknown. */
const FIRST_USABLE = '1970-01-02T00:00:00.000Z' as Instant

/**
 * Lists the scans that together meet every credential to which something may have happened since the last sweep.
 *
 * What happens on a day concerns those whose due date is so many days off, and these are a window of dates of
 * change: a sweep reads that, and not the table. Where a due date does not follow from the date of change (the
 * end of a notice, a campaign, an unknown date, an exemption) a scan is as wide as it must be. Whoever is met
 * needlessly is judged like the others, and nothing comes of it.
 *
 * @param since - End of the last sweep; `null` where everybody is to be judged anew.
 */
export function listPasses(
  terms: PassTerms,
  since: Instant | null,
  until: Instant,
): readonly SweepPass[] {
  const read = readRule(terms.rule, terms.holidays)
  const after = since && computeLocalDate(since, read.timeZone)
  const today = computeLocalDate(until, read.timeZone)
  if (since === null || after === null || today === null || hasEpochBegun(terms, since, until)) {
    return [{ kind: 'due', ...OPEN }, UNKNOWN]
  }
  const context = { ...terms, read, span: { after, until: today } }
  // What was set since the last sweep is new to it, and what lies ahead is no date.
  const zeros = { from: null, before: FIRST_USABLE }
  const recent = { from: since, before: null }
  const ahead = { from: computeDriftLimit(until), before: null }
  const due = [zeros, recent, ...listAgeWindows(context), ...listDatedWindows(context)]
  const idle =
    read.maxIdle === null ? [] : [zeros, ahead, ...listIdleWindows(context, read.maxIdle)]
  return [...toPasses('due', due), UNKNOWN, ...toPasses('idle', idle), EXCEPTIONS]
}

const UNKNOWN: SweepPass = { kind: 'unknown', ...OPEN }
const EXCEPTIONS: SweepPass = { kind: 'exceptions', ...OPEN }

/** An incident that was announced ahead waits for its moment, a little early for the sake of drifting clocks. */
function hasEpochBegun({ epochs }: PassTerms, since: Instant, until: Instant): boolean {
  const [after, last] = [computeDriftLimit(since), computeDriftLimit(until)]
  return epochs.some(({ changedBefore }) => changedBefore > after && changedBefore <= last)
}

function toPasses(kind: SweepPass['kind'], windows: readonly Window[]): readonly SweepPass[] {
  return mergeWindows(windows).map((window) => ({ kind, ...window }))
}
