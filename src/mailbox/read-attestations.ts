import { type Instant, type Period, parseInstant } from '../time.js'
import { MAX_ATTESTATION_AGE } from './default-limits.js'
import type { MailboxAttestation, MailboxEvidence } from './evidence.js'
import { isOutdated } from './is-outdated.js'
import type { MailboxFindingReason, MailboxQuestion, MailboxRule } from './types.js'

/** Questions that a statement of the holder answers, and statements that have come to their end. */
export interface Attestations {
  readonly current: readonly MailboxQuestion[]
  readonly outdated: readonly MailboxFindingReason[]
}

const QUESTIONS: readonly MailboxQuestion[] = ['dedicated', 'personBound', 'safe']

/** Sorts what the holder stated into what still holds and what has to be asked again. */
export function readAttestations(
  { attested = {} }: MailboxEvidence,
  { maxAttestationAge = MAX_ATTESTATION_AGE }: MailboxRule,
  now: Instant | null,
): Attestations {
  const current: MailboxQuestion[] = []
  const outdated: MailboxFindingReason[] = []
  for (const question of QUESTIONS) {
    const attestation = attested[question]
    if (attestation === undefined) continue
    if (isOver(attestation, maxAttestationAge, now)) {
      outdated.push(describe(question, attestation))
    } else current.push(question)
  }
  return { current, outdated }
}

/** The earlier of the end of the rotation and of the age that the rule allows. */
function isOver({ at, until }: MailboxAttestation, maxAge: Period, now: Instant | null): boolean {
  const end = parseInstant(until)
  const hasEnded = end !== null && now !== null && now >= end
  return hasEnded || isOutdated(parseInstant(at) as Instant, maxAge, now)
}

function describe(question: MailboxQuestion, { at }: MailboxAttestation): MailboxFindingReason {
  const statedAt = parseInstant(at) as Instant
  return {
    code: 'mailbox_attestation_outdated',
    params: { against: [question], weight: 'weak', question, statedAt },
  }
}
