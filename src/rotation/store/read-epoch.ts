import { assertOption } from '../../internal/assert-option.js'
import { readFacts } from '../read-facts.js'
import { readInstant } from '../read-instant.js'
import type { IncidentEpoch } from '../types.js'

/** Refuses what `checkRotation` would refuse at every login from then on. */
export function readEpoch(epoch: IncidentEpoch): IncidentEpoch {
  const { id, scope } = epoch
  assertOption(typeof id === 'string' && id !== '', "'epoch.id' must be a text.")
  assertOption(typeof scope === 'object' && scope !== null, "'epoch.scope' must be an object.")
  readFacts({ changedAt: null }, [epoch])
  return { ...epoch, changedBefore: readInstant(epoch.changedBefore, 'epoch.changedBefore') }
}
