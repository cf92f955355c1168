import type { Instant } from '../time.js'
import { computeStanding } from './compute-standing.js'
import { computeTimeline, type Timeline } from './compute-timeline.js'
import type { ReadFacts } from './read-facts.js'
import type { ReadRule } from './read-rule.js'

/** The first instant after `now` at which state or access differ; `null` when they never do. */
export function findNextChange(
  facts: ReadFacts,
  rule: ReadRule,
  now: Instant,
  timeline: Timeline,
): Instant | null {
  const { state, access } = computeStanding(timeline, now)
  const differs = (at: Instant, then: Timeline): boolean => {
    const standing = computeStanding(then, at)
    return standing.state !== state || standing.access !== access
  }
  let current = timeline
  let from = now
  for (;;) {
    const { usableAt } = current
    const turn = listTurns(current).find((at) => at > from && differs(at, current))
    if (turn !== undefined && (usableAt === null || turn < usableAt)) return turn
    if (usableAt === null) return null
    from = usableAt
    current = computeTimeline(facts, rule, from)
    if (differs(from, current)) return from
  }
}

/** Every instant that a timeline names, the earliest first. */
function listTurns({ blocks, demands, exemptUntil, clock }: Timeline): readonly Instant[] {
  const turns = [
    ...[...blocks, ...demands].map(({ from }) => from),
    exemptUntil,
    clock?.warnAt,
    clock?.deadlineAt,
    clock?.grace?.endAt,
  ]
  return turns.filter((at) => at !== null && at !== undefined).sort()
}
