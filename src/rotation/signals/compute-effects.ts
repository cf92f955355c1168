import { type Instant, parseInstant } from '../../time.js'
import { assertSignal } from './assert-signal.js'
import { readCredential } from './read-credential.js'
import { type JsonObject, readMember } from './read-member.js'
import type {
  SignalAccount,
  SignalCredential,
  SignalEffect,
  SignalEvent,
  SignalIssuer,
} from './types.js'

/** All that the effects of one event depend on. */
export interface EventFacts {
  readonly event: SignalEvent
  readonly payload: JsonObject
  readonly issuer: SignalIssuer
  readonly account: SignalAccount
  /** The subject is a telephone number, and says nothing of a mailbox. */
  readonly isPhone: boolean
  /** When it happened, or was told. */
  readonly at: Instant
  /** When it happened, if the event says so. */
  readonly happenedAt: Instant | null
  readonly holdHours: number
  readonly now: Instant
}

const HOUR_MS = 3_600_000
const DRIFT_MS = 300_000
const SECOND_MS = 1_000
const LEVELS: readonly unknown[] = ['LOW', 'MEDIUM', 'HIGH']
const DIRECTIONS: readonly unknown[] = [undefined, 'increase', 'decrease']

/** Computes what follows from one event; `late` where the user has changed the password since. */
export function computeEffects(facts: EventFacts): readonly SignalEffect[] | 'late' {
  const { event, payload, issuer } = facts
  switch (event) {
    case 'account_credential_change_required':
      return demand(facts, 'forced')
    case 'credential_compromise': {
      const credential = readCredential(payload, false)
      return credential.type === 'password'
        ? demand(facts, 'compromised')
        : [finding(facts, credential)]
    }
    case 'account_disabled':
      return owns(issuer, 'mailbox') ? [suspectMailbox(facts, false)] : [finding(facts)]
    case 'identifier_changed':
    case 'identifier_recycled':
      if (facts.isPhone) return [finding(facts)]
      // Only who provides the mailbox knows (RISC 1.0, section 2.5); from others it is a hint.
      return owns(issuer, 'mailbox')
        ? [suspectMailbox(facts, true)]
        : [finding(facts), ...hold(facts)]
    case 'credential_change':
      return listChanges(facts)
    case 'session_revoked':
      return [revoke(facts)]
    case 'risk_level_change':
      return listRisks(facts)
    case 'assurance_level_change': {
      const direction = readMember(payload, 'change_direction')
      assertSignal(DIRECTIONS.includes(direction), 'change_direction', 'is none of CAEP 1.0')
      return direction === 'increase' ? [finding(facts)] : [raise(facts)]
    }
    case 'account_enabled':
    case 'account_purged':
    case 'recovery_activated':
    case 'recovery_information_changed':
    case 'opt_in':
    case 'opt_out_initiated':
    case 'opt_out_cancelled':
    case 'opt_out_effective':
      return [finding(facts), ...hold(facts)]
  }
}

function owns({ owns: list = [] }: SignalIssuer, what: 'mailbox' | 'password'): boolean {
  return list.includes(what)
}

/**
 * Whoever is logged in with the password now may be the thief: all that began before now ends. Events tell
 * whole seconds: a change within the second of the event does not make it late, and does not meet it.
 */
function demand(
  facts: EventFacts,
  kind: 'forced' | 'compromised',
): readonly SignalEffect[] | 'late' {
  const { account, event, now } = facts
  const { accountId, changedBy = 'user' } = account
  const changedAt = changedBy === 'user' ? findChangedAt(facts) : null
  const isAfter = changedAt !== null && changedAt > facts.at
  if (isAfter && Date.parse(changedAt) - Date.parse(facts.at) >= SECOND_MS) return 'late'
  const at = isAfter ? changedAt : facts.at
  const requires = kind === 'forced' ? 'old_password' : 'independent'
  return [
    { kind, accountId, event, demand: { at, cause: 'signal', requires } },
    { kind: 'revoke', accountId, event, sessionId: null, startedBefore: now },
  ]
}

/** A date ahead of the clock is none: it would make every event look late. */
function findChangedAt({ account: { changedAt }, now }: EventFacts): Instant | null {
  const isUsable = changedAt !== null && Date.parse(changedAt) <= Date.parse(now) + DRIFT_MS
  return isUsable ? changedAt : null
}

function listChanges(facts: EventFacts): readonly SignalEffect[] {
  const { payload, issuer, account, event, happenedAt } = facts
  const credential = readCredential(payload, true)
  const known = findChangedAt(facts)
  // The moment of the token is later than the change, and would prolong the life of the password.
  const isChange =
    credential.type === 'password' &&
    credential.change === 'update' &&
    owns(issuer, 'password') &&
    happenedAt !== null &&
    (known === null || happenedAt > known)
  if (!isChange) return [finding(facts, credential)]
  const changedBy = readAuthor(readMember(payload, 'initiating_entity'))
  const { accountId } = account
  return [
    { kind: 'credential_changed', accountId, event, changedAt: happenedAt, changedBy },
    finding(facts, credential),
  ]
}

/**
 * Only the user's own change meets a demand, and an administrator's makes one; so each must be said (CAEP 1.0,
 * section 2). Anybody else's does neither.
 */
function readAuthor(entity: unknown): 'user' | 'admin' | 'import' {
  return entity === 'user' || entity === 'admin' ? entity : 'import'
}

/** What endangers a device or a whole tenant is not said of one account. */
function listRisks(facts: EventFacts): readonly SignalEffect[] {
  const level = readMember(facts.payload, 'current_level')
  assertSignal(LEVELS.includes(level), 'current_level', 'is none of CAEP 1.0')
  const principal = readMember(facts.payload, 'principal')
  const isOwn = principal === 'USER' || principal === 'SESSION'
  return level === 'HIGH' && isOwn ? [raise(facts)] : [finding(facts)]
}

/** What began after the event is not what it ended. */
function revoke({ account, event, at }: EventFacts): SignalEffect {
  const { accountId, sessionId = null } = account
  return { kind: 'revoke', accountId, event, sessionId, startedBefore: at }
}

function raise({ account, event, at }: EventFacts): SignalEffect {
  const { accountId, sessionId = null } = account
  return { kind: 'raise', accountId, event, sessionId, at }
}

function suspectMailbox({ account, event, at }: EventFacts, proofVoid: boolean): SignalEffect {
  return { kind: 'mailbox_suspect', accountId: account.accountId, event, at, proofVoid }
}

/** None that is over already. */
function hold({ account, event, at, holdHours, now }: EventFacts): readonly SignalEffect[] {
  const until = parseInstant(Date.parse(at) + holdHours * HOUR_MS) as Instant
  return until > now ? [{ kind: 'hold_reset', accountId: account.accountId, event, until }] : []
}

function finding(
  { account, event, at }: EventFacts,
  credential: SignalCredential | null = null,
): SignalEffect {
  return { kind: 'finding', accountId: account.accountId, event, at, credential }
}
