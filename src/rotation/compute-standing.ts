import type { Instant, IsoDate } from '../time.js'
import type { Anomaly, DatedBlock, Timeline } from './compute-timeline.js'
import type { DatedDemand } from './read-facts.js'
import type { Access, RotationState } from './types.js'

/** State and access at one moment, with what explains them. */
export type Standing = { readonly state: RotationState; readonly access: Access } & (
  | { readonly state: 'blocked'; readonly block: DatedBlock }
  | { readonly state: 'compromised' | 'forced'; readonly demand: DatedDemand }
  | { readonly state: 'unknown'; readonly anomaly: Anomaly }
  | { readonly state: 'grace'; readonly dueOn: IsoDate; readonly graceOn: IsoDate }
  | { readonly state: 'expired'; readonly dueOn: IsoDate }
  | { readonly state: 'warning'; readonly dueOn: IsoDate; readonly stage: number }
  | { readonly state: 'exempt'; readonly shielded: RotationState }
  | { readonly state: 'current' }
)

/** Reads a timeline at a moment. The first state that applies wins, in the order of `ROTATION_STATES`. */
export function computeStanding(timeline: Timeline, at: Instant): Standing {
  const block = timeline.blocks.find(({ from }) => from <= at)
  if (block !== undefined) return { state: 'blocked', access: 'none', block }

  const demand = timeline.demands.find(({ from }) => from <= at)
  if (demand !== undefined) {
    const state = demand.requires === 'independent' ? 'compromised' : 'forced'
    return { state, access: 'change_only', demand }
  }
  if (timeline.exemptUntil !== null && at < timeline.exemptUntil) {
    const { state: shielded } = computeAgeStanding(timeline, at)
    return { state: 'exempt', access: 'full', shielded }
  }
  return computeAgeStanding(timeline, at)
}

function computeAgeStanding({ anomaly, clock, isForced }: Timeline, at: Instant): Standing {
  const isLate = clock !== null && at >= clock.deadlineAt
  if (anomaly !== null) {
    return { state: 'unknown', access: isLate || isForced ? 'change_only' : 'full', anomaly }
  }
  if (clock === null) return { state: 'current', access: 'full' }
  const { dueOn, stages, grace } = clock
  if (isLate && grace !== null && at < grace.endAt) {
    return { state: 'grace', access: 'change_only', dueOn, graceOn: grace.lastOn }
  }
  if (isLate) return { state: 'expired', access: 'change_only', dueOn }
  const stage = stages.filter((warning) => at >= warning.at).at(-1)
  if (stage !== undefined) return { state: 'warning', access: 'full', dueOn, stage: stage.days }
  return { state: 'current', access: 'full' }
}
