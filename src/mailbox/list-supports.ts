import { type Instant, parseInstant } from '../time.js'
import type { MailboxDescription } from './describe-mailbox.js'
import type { MailboxEvidence } from './evidence.js'
import { hasHolderName } from './has-holder-name.js'
import { isOutdated } from './is-outdated.js'
import type { MailboxQuestion, MailboxRule, MailboxSupport } from './types.js'

/** Lists what speaks for a mailbox: shown beside the findings, and weighed against none of them. */
export function listSupports(
  { category, base }: MailboxDescription,
  evidence: MailboxEvidence,
  { maxProofAge }: MailboxRule,
  now: Instant | null,
  attested: readonly MailboxQuestion[],
): readonly MailboxSupport[] {
  const { mssanteType, holderNames = [], signIn = null, providerSignal = null } = evidence
  const supports: MailboxSupport[] = []
  if (mssanteType === 'PER' && category !== 'mssante_patient') {
    supports.push({ sign: 'mssante_person', for: ['personBound'], weight: 'strong' })
  }
  const isMadeUp = category === 'relay' || category === 'mssante_patient'
  if (!isMadeUp && hasHolderName(base, holderNames)) {
    supports.push({ sign: 'holder_name', for: ['personBound'], weight: 'weak' })
  }
  // An address that was given to somebody else proves nothing of before.
  const voidAt = providerSignal?.kind === 'reassigned' ? parseInstant(providerSignal.at) : null
  const isFresh = (at: Instant | null): boolean =>
    at !== null && !isOutdated(at, maxProofAge, now) && (voidAt === null || at > voidAt)
  if (signIn !== null && isFresh(parseInstant(signIn.at))) {
    if (signIn.verified) {
      supports.push({ sign: 'sign_in', for: ['personBound', 'safe'], weight: 'medium' })
    }
    if (signIn.multiFactor === true) {
      supports.push({ sign: 'multi_factor', for: ['safe'], weight: 'medium' })
    }
  }
  if (isFresh(parseInstant(evidence.provenAt))) {
    supports.push({ sign: 'proof', for: ['safe'], weight: 'medium' })
  }
  for (const question of attested) {
    supports.push({ sign: 'attestation', for: [question], weight: 'weak' })
  }
  return supports
}
