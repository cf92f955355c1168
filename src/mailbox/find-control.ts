import { joinLists } from '../internal/join-lists.js'
import { type Instant, parseInstant } from '../time.js'
import { TAKEOVER_HOURS } from './default-limits.js'
import type { MailboxDescription } from './describe-mailbox.js'
import type { MailboxEvidence } from './evidence.js'
import { isOutdated } from './is-outdated.js'
import type { MailboxFindingReason, MailboxRule } from './types.js'

const SAFE = ['safe'] as const
const HOUR_MS = 3_600_000

/** Finds what speaks against a mailbox that its holder alone controls, and that mail arrives in. */
export function findControl(
  description: MailboxDescription,
  evidence: MailboxEvidence,
  rule: MailboxRule,
  now: Instant | null,
): readonly MailboxFindingReason[] {
  const isRelay = description.category === 'relay' || evidence.signIn?.relay === true
  return joinLists([
    findProof(evidence, rule, now, isRelay),
    findTheft(evidence),
    findProviderSignal(evidence),
    findTakeover(evidence, rule),
    findLoop(evidence),
    findUnreachable(evidence),
  ])
}

/** A relay that was switched off drops mail without a word, so that nothing but an answer shows it. */
function findProof(
  { provenAt = null, unansweredSince }: MailboxEvidence,
  { maxProofAge }: MailboxRule,
  now: Instant | null,
  isRelay: boolean,
): MailboxFindingReason[] {
  const findings: MailboxFindingReason[] = []
  const base = { against: SAFE, weight: isRelay ? 'strong' : 'medium' } as const
  const proven = parseInstant(provenAt)
  const isMissing = maxProofAge !== undefined && proven === null
  if (isMissing || (proven !== null && isOutdated(proven, maxProofAge, now))) {
    findings.push({ code: 'mailbox_proof_outdated', params: { ...base, provenAt: proven } })
  }
  const since = parseInstant(unansweredSince)
  if (since !== null) findings.push({ code: 'mailbox_unanswered', params: { ...base, since } })
  return findings
}

function findTheft({ stealerLogs }: MailboxEvidence): MailboxFindingReason[] {
  const findings: MailboxFindingReason[] = []
  if (stealerLogs?.portal === true) {
    findings.push({ code: 'mailbox_stolen_here', params: { against: SAFE, weight: 'decisive' } })
  }
  if (stealerLogs?.address === true) {
    findings.push({ code: 'mailbox_stolen', params: { against: SAFE, weight: 'strong' } })
  }
  return findings
}

function findProviderSignal({ providerSignal }: MailboxEvidence): MailboxFindingReason[] {
  const signal = providerSignal?.kind
  if (signal === undefined) return []
  if (signal === 'recovery') {
    return [{ code: 'mailbox_recovery_used', params: { against: SAFE, weight: 'strong' } }]
  }
  const params = { against: SAFE, weight: 'decisive', signal } as const
  return [{ code: 'mailbox_provider_alert', params }]
}

function findTakeover(
  { changed }: MailboxEvidence,
  { takeoverHours = TAKEOVER_HOURS }: MailboxRule,
): MailboxFindingReason[] {
  const next = changed?.followedBy ?? null
  if (next === null) return []
  const hours = (Date.parse(next.at) - Date.parse(changed?.at as string)) / HOUR_MS
  if (hours < 0 || hours > takeoverHours) return []
  const params = { against: SAFE, weight: 'strong', event: next.event } as const
  return [{ code: 'mailbox_takeover', params }]
}

function findLoop({ recovery }: MailboxEvidence): MailboxFindingReason[] {
  const findings: MailboxFindingReason[] = []
  const base = { against: SAFE, weight: 'strong' } as const
  if (recovery?.recoversItself === true) {
    findings.push({ code: 'mailbox_recovery_loop', params: { ...base, cause: 'itself' } })
  }
  if (recovery && recovery.resetChannel === recovery.secondFactorChannel) {
    findings.push({ code: 'mailbox_recovery_loop', params: { ...base, cause: 'same_channel' } })
  }
  return findings
}

/** What a resolver did not say is not said here either: an outage of the DNS stops nobody. */
function findUnreachable({ mx }: MailboxEvidence): MailboxFindingReason[] {
  const cause = mx === undefined ? null : findCause(mx)
  if (cause === null) return []
  return [{ code: 'mailbox_unreachable', params: { against: SAFE, weight: 'strong', cause } }]
}

/** @see RFC 7505, section 3: a single record whose host is the root takes no mail */
function findCause(mx: readonly string[] | null): 'no_domain' | 'no_mx' | 'null_mx' | null {
  if (mx === null) return 'no_domain'
  if (mx.length === 0) return 'no_mx'
  return mx.every((host) => host === '' || host === '.') ? 'null_mx' : null
}
