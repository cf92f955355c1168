import type { MailboxEvidence } from './evidence.js'
import type { MailboxFindingReason, MailboxMatch, MailboxWeight } from './types.js'

const DEDICATED = ['dedicated'] as const

/** Finds where else a mailbox is used or known. Says of no account whose it is, and of no site which. */
export function findUse(evidence: MailboxEvidence): readonly MailboxFindingReason[] {
  const { otherPortals = null, published = null, breaches } = evidence
  const findings = findShared(evidence)
  if (otherPortals !== null) {
    findings.push({
      code: 'mailbox_other_portal',
      params: { against: DEDICATED, ...weigh(otherPortals, 'decisive') },
    })
  }
  if (published !== null) {
    const params = { against: DEDICATED, ...weigh(published, 'strong') }
    findings.push({ code: 'mailbox_published', params })
  }
  const elsewhere = breaches?.elsewhere ?? null
  if (elsewhere !== null) {
    const params = { against: DEDICATED, ...weigh(elsewhere, 'strong') }
    findings.push({ code: 'mailbox_breached', params })
  }
  if (breaches?.listsOnly === true) {
    findings.push({ code: 'mailbox_breach_lists', params: { against: DEDICATED, weight: 'weak' } })
  }
  return findings
}

function findShared({ otherHolders }: MailboxEvidence): MailboxFindingReason[] {
  const { same = 0, possibly_same: possible = 0 } = otherHolders ?? {}
  if (same === 0 && possible === 0) return []
  const match = same > 0 ? 'same' : 'possibly_same'
  const against = ['dedicated', 'personBound'] as const
  return [{ code: 'mailbox_shared', params: { against, ...weigh(match, 'decisive') } }]
}

/** What holds for a mailbox that is only possibly the same can ask and not decide. */
function weigh(
  relation: MailboxMatch,
  weight: MailboxWeight,
): { readonly weight: MailboxWeight; readonly relation: MailboxMatch } {
  return { weight: relation === 'same' ? weight : 'medium', relation }
}
