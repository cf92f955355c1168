import { isNonEmpty } from '../internal/is-non-empty.js'
import type { MailboxDescription } from './describe-mailbox.js'
import type { MailboxEvidence } from './evidence.js'
import { findRole } from './find-role.js'
import type { MailboxFindingReason } from './types.js'

const SIGNS = ['otherSender', 'list', 'automatic'] as const

/** Finds signs that a mailbox is read by several people, or that mail is passed on from or to it. */
export function findReaders(
  description: MailboxDescription,
  { headers, openedOnDevices = 0 }: MailboxEvidence,
): readonly MailboxFindingReason[] {
  const findings = findNames(description)
  const signs = SIGNS.filter((sign) => headers?.[sign] === true)
  if (isNonEmpty(signs)) {
    const params = { against: ['dedicated', 'personBound'], weight: 'medium', signs } as const
    findings.push({ code: 'mailbox_forwarded', params })
  }
  if (openedOnDevices > 1) {
    const params = { against: ['personBound'], weight: 'weak', devices: openedOnDevices } as const
    findings.push({ code: 'mailbox_several_devices', params })
  }
  return findings
}

/** Nothing is read from the local part of a relay: the service made it up. */
function findNames({ category, base, tag }: MailboxDescription): MailboxFindingReason[] {
  if (category === 'relay' || category === 'mssante_patient') return []
  const findings: MailboxFindingReason[] = []
  const role = findRole(base)
  if (role !== null) {
    const weight = role.match === 'whole' ? 'medium' : 'weak'
    findings.push({ code: 'mailbox_role', params: { against: ['personBound'], weight, ...role } })
  }
  if (tag !== null) {
    const params = { against: ['dedicated'], weight: 'medium' } as const
    findings.push({ code: 'mailbox_sub_address', params })
  }
  return findings
}
