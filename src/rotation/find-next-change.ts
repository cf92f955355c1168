import type { Instant } from '../time.js'
import { computeStanding, type Standing } from './compute-standing.js'
import { computeTimeline, type Timeline } from './compute-timeline.js'
import type { ReadFacts } from './read-facts.js'
import type { ReadRule } from './read-rule.js'

/** The first instant after `now` at which state, access or stage differ; `null` when they never do. */
export function findNextChange(
  facts: ReadFacts,
  rule: ReadRule,
  now: Instant,
  timeline: Timeline,
): Instant | null {
  const present = describe(computeStanding(timeline, now))
  const differs = (at: Instant, then: Timeline): boolean =>
    describe(computeStanding(then, at)) !== present
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

/** What must be the same for nothing to have changed. */
function describe(standing: Standing): string {
  const { state, access } = standing
  return state === 'warning' ? `${state} ${standing.stage}` : `${state} ${access}`
}

/** Every instant that a timeline names, the earliest first. */
function listTurns({ blocks, demands, exemptUntil, clock }: Timeline): readonly Instant[] {
  const warnings = clock === null ? [] : clock.stages.map((warning) => warning.at)
  const ends = [exemptUntil, clock?.deadlineAt, clock?.grace?.endAt].flatMap((at) => at ?? [])
  return [...[...blocks, ...demands].map(({ from }) => from), ...warnings, ...ends].sort()
}
