import type { ChangeDemand } from '../types.js'
import { fillCredential } from './fill-credential.js'

/** A demand in the form that stores keep. */
export function readDemand(demand: ChangeDemand): ChangeDemand {
  const { demands } = fillCredential({
    accountId: '-',
    band: '-',
    changedAt: null,
    demands: [demand],
  })
  return demands[0] as ChangeDemand
}
