import type { StoredCredential } from '../rotation/store/types.js'
import { computeMoment } from './compute-moment.js'

/** A credential of a check, in the band `a`, changed so many minutes after the moment that checks begin. */
export function buildCredential(
  accountId: string,
  minutes: number | null,
  rest: Partial<StoredCredential> = {},
): StoredCredential {
  const changedAt = minutes === null ? null : computeMoment(minutes)
  return { accountId, band: 'a', changedAt, ...rest }
}
