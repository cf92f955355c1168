import { isWithinDomains } from '../internal/is-within-domains.js'
import { joinLists } from '../internal/join-lists.js'
import type { MailboxDescription } from './describe-mailbox.js'
import type { MailboxEvidence } from './evidence.js'
import type { MailboxFindingReason, MailboxLists } from './types.js'

const SAFE = ['safe'] as const
/** The relays of Apple, which ask senders to register: developer.apple.com, "Sign in with Apple". */
const APPLE: ReadonlySet<string> = new Set(['privaterelay.appleid.com', 'private.icloud.com'])
const NONE: ReadonlySet<string> = new Set()

/** Finds what follows from the kind of mailbox: its domain, its provider, its directory. */
export function findKind(
  description: MailboxDescription,
  evidence: MailboxEvidence,
  { employers = NONE }: MailboxLists,
): readonly MailboxFindingReason[] {
  if (description.category === 'mssante_patient') {
    const against = ['dedicated', 'personBound', 'safe'] as const
    return [{ code: 'mailbox_mssante_patient', params: { against, weight: 'decisive' } }]
  }
  const isEmployers =
    evidence.employerDomain === true ||
    evidence.signIn?.organisation === true ||
    isWithinDomains(description.domain, employers)
  return joinLists([
    findDomain(description),
    findMssante(description, evidence),
    findRelay(description, evidence),
    isEmployers ? [EMPLOYER] : [],
  ])
}

const EMPLOYER: MailboxFindingReason = {
  code: 'mailbox_employer_domain',
  params: { against: SAFE, weight: 'medium' },
}

function findDomain({ category }: MailboxDescription): MailboxFindingReason[] {
  switch (category) {
    case 'public_inbox':
      return [{ code: 'mailbox_public_inbox', params: { against: SAFE, weight: 'decisive' } }]
    case 'disposable':
      return [{ code: 'mailbox_disposable', params: { against: SAFE, weight: 'decisive' } }]
    case 'operator_tied':
      return [{ code: 'mailbox_operator_tied', params: { against: SAFE, weight: 'medium' } }]
    default:
      return []
  }
}

/** The domain tells the closed space and not the type; the directory may know mailboxes of any domain. */
function findMssante(
  { category }: MailboxDescription,
  { mssanteType: type = null }: MailboxEvidence,
): MailboxFindingReason[] {
  if (category !== 'mssante' && type === null) return []
  const findings: MailboxFindingReason[] = [
    { code: 'mailbox_mssante', params: { against: SAFE, weight: 'strong' } },
  ]
  if (type === 'PER') {
    const params = { against: ['dedicated'], weight: 'strong' } as const
    findings.push({ code: 'mailbox_mssante_person', params })
  } else if (type !== null) {
    const params = { against: ['dedicated', 'personBound'], weight: 'decisive', type } as const
    findings.push({ code: 'mailbox_mssante_shared', params })
  }
  return findings
}

/** A random address at icloud.com shows by the claim of a sign-in alone that it is a relay's. */
function findRelay(
  { category, domain, isAllowed }: MailboxDescription,
  { signIn, registeredWithApple }: MailboxEvidence,
): MailboxFindingReason[] {
  const findings: MailboxFindingReason[] = []
  const isRelay = category === 'relay' || signIn?.relay === true
  if (isRelay && !isAllowed) {
    findings.push({ code: 'mailbox_relay', params: { against: SAFE, weight: 'weak' } })
  }
  if (registeredWithApple === false && isWithinDomains(domain, APPLE)) {
    findings.push({ code: 'mailbox_relay_sender', params: { against: SAFE, weight: 'medium' } })
  }
  return findings
}
