import type { Period } from '../time.js'

/** Of `MailboxRule.maxAttestationAge`: the rotation of the portals that this was written for. */
export const MAX_ATTESTATION_AGE: Period = 'P6M'

/** Of `MailboxRule.takeoverHours`: a choice that no text fixes. */
export const TAKEOVER_HOURS = 72
