import { assertOption } from '../../internal/assert-option.js'
import { writeCanonical } from '../../internal/write-canonical.js'
import type { IncidentEpoch } from '../types.js'

/** An incident that is taken for another would force nobody. */
export function assertSameEpoch(known: IncidentEpoch, epoch: IncidentEpoch): void {
  assertOption(
    writeCanonical(known) === writeCanonical(epoch),
    "'epoch.id' is that of another incident.",
  )
}
