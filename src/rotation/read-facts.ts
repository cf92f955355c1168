import { assertOption } from '../internal/assert-option.js'
import { withDefaults } from '../internal/with-defaults.js'
import { DEFAULT_OCCASION, isInScope, type Occasion, type PartialOccasion } from '../scope.js'
import type { Instant } from '../time.js'
import { readInstant } from './read-instant.js'
import type {
  ChangeCause,
  ChangeDemand,
  ChangeProof,
  IncidentEpoch,
  RotationBlock,
  RotationFacts,
} from './types.js'

/** A demand or an incident that concerns this credential. */
export interface DatedDemand {
  readonly cause: ChangeCause
  readonly proof: ChangeProof
  /** Identifier of the incident; `null` for a demand. */
  readonly epoch: string | null
  readonly at: Instant
}

/** Facts with defaults filled in and incidents narrowed to those in scope. */
export interface ReadFacts {
  readonly changedAt: Instant | null
  readonly changedByUser: boolean
  readonly lastLoginAt: Instant | null
  readonly demands: readonly DatedDemand[]
  readonly block: RotationBlock | null
  readonly exemptUntil: Instant | null
}

/** Fills in defaults and refuses what is no instant: a date that cannot be read is not an unknown one. */
export function readFacts(facts: RotationFacts, epochs: readonly IncidentEpoch[]): ReadFacts {
  const { changedAt, changedBy = 'user', lastLoginAt = null, demands = [] } = facts
  const { block = null, exemption = null, occasion = null } = facts
  assertOption(
    ['user', 'admin', 'import'].includes(changedBy),
    "'facts.changedBy' must be 'user', 'admin' or 'import'.",
  )
  return {
    changedAt: changedAt === null ? null : readInstant(changedAt, 'facts.changedAt'),
    changedByUser: changedBy === 'user',
    lastLoginAt: lastLoginAt === null ? null : readInstant(lastLoginAt, 'facts.lastLoginAt'),
    demands: [...demands.map(readDemand), ...readEpochs(epochs, occasion)],
    block:
      block === null ? null : { at: readInstant(block.at, 'facts.block.at'), cause: block.cause },
    exemptUntil: exemption === null ? null : readInstant(exemption.until, 'facts.exemption.until'),
  }
}

function readDemand({ at, cause, proof }: ChangeDemand): DatedDemand {
  assertProof(proof, 'facts.demands[].proof')
  return { at: readInstant(at, 'facts.demands[].at'), cause, proof, epoch: null }
}

/** Every row is read, in scope or not, so that a wrong one does not wait for its first victim. */
function readEpochs(
  epochs: readonly IncidentEpoch[],
  occasion: PartialOccasion | null,
): readonly DatedDemand[] {
  const read = epochs.map(({ id, scope, changedBefore, proof }) => {
    assertProof(proof, 'epochs[].proof')
    const at = readInstant(changedBefore, 'epochs[].changedBefore')
    return { scope, demand: { at, cause: 'incident', proof, epoch: id } as const }
  })
  const known = occasion && withDefaults<Occasion>(DEFAULT_OCCASION, occasion)
  return read
    .filter(({ scope }) => known === null || isInScope(known, scope))
    .map(({ demand }) => demand)
}

function assertProof(proof: ChangeProof, option: string): void {
  assertOption(
    proof === 'old_password' || proof === 'independent',
    `'${option}' must be 'old_password' or 'independent'.`,
  )
}
