import { HygieError } from '../../errors.js'
import { assertOption } from '../../internal/assert-option.js'
import type { NonEmpty } from '../../outcome.js'
import type { Instant } from '../../time.js'
import { readInstant } from '../read-instant.js'
import type { IncidentEpoch } from '../types.js'
import { parseSubject } from './parse-subject.js'
import type { SignalSubject } from './types.js'

/** Options of {@link buildSecurityEvent}. */
export interface BuildSecurityEventOptions {
  /** The portal's own `iss`. */
  readonly issuer: string
  /** Of the receiver. */
  readonly audience: string | NonEmpty<string>
  /** What the receiver calls the account. */
  readonly subject: SignalSubject
  /** Unique to this token: a UUID. */
  readonly jti: string
  /** The same for all tokens of one incident. Default: none. */
  readonly txn?: string | undefined
  /**
   * Tells that the holder has changed the password since, instead of that it must be changed. Default: the
   * demand.
   */
  readonly change?: { readonly at: Instant; readonly by: 'user' | 'admin' } | undefined
  readonly now: Instant
}

/** The claims of a security event of ours, under the names of RFC 8417 and RFC 9493. */
export interface OutgoingClaims {
  readonly iss: string
  readonly jti: string
  readonly iat: number
  readonly aud: string | NonEmpty<string>
  readonly txn?: string
  /** When it happened. */
  readonly toe: number
  readonly sub_id: SignalSubject
  readonly events: Readonly<Record<string, Readonly<Record<string, string | number>>>>
}

/** What is left to be signed. */
export interface OutgoingEvent {
  /** To be part of the protected header: SSF 1.0, section 4.1.1. */
  readonly header: { readonly typ: 'secevent+jwt' }
  readonly claims: OutgoingClaims
}

const REQUIRED =
  'https://schemas.openid.net/secevent/risc/event-type/account-credential-change-required'
const CHANGED = 'https://schemas.openid.net/secevent/caep/event-type/credential-change'

/**
 * Builds the claims of a security event that tells another service of an incident: this account must change
 * its credential, or has changed it.
 *
 * One token for each account and receiver. Nothing leaves the process, and nothing is signed: give `claims` to
 * `signSecurityEvent` of `hygie/adapters/jose`, or to another signer with `header`. The scope, reason and
 * identifier of the incident stay here; its moment is told as `toe`, so that a receiver can see who has changed
 * the password since. There is never an `exp`.
 *
 * @param epoch - The incident, from `defineEpoch`. It must be open.
 * @param options - Who tells whom about which account.
 * @returns Header and claims: RISC `account-credential-change-required` without members; with `change`, CAEP
 * `credential-change` of a password.
 * @throws `HygieError` `ERR_OPTION_INVALID` for an incident, a change or a subject that is impossible, and for
 * an empty name.
 * @see OpenID Shared Signals Framework 1.0, section 4.1; RISC 1.0, section 2.1; CAEP 1.0, section 3.3; RFC 8417,
 * section 2.2; RFC 9493, section 3
 *
 * @example Tell an identity provider
 * ```ts
 * import { parseInstant, systemClock } from 'hygie'
 * import { defineEpoch } from 'hygie/rotation'
 * import { buildSecurityEvent } from 'hygie/rotation/signals'
 *
 * const now = parseInstant('2026-03-18T08:00:00Z') ?? systemClock.now()
 * const epoch = defineEpoch({ id: '2026-03', scope: {}, changedBefore: now, reason: 'suspicion' })
 * const { header, claims } = buildSecurityEvent(epoch, {
 *   issuer: 'https://portal.example',
 *   audience: 'https://idp.example.com/',
 *   subject: { format: 'iss_sub', iss: 'https://idp.example.com/', sub: '7375626A656374' },
 *   jti: crypto.randomUUID(),
 *   now,
 * })
 * console.log(header.typ, claims.iat) // secevent+jwt 1773820800
 * ```
 *
 * @since 0.4.0
 */
export function buildSecurityEvent(
  epoch: IncidentEpoch,
  options: BuildSecurityEventOptions,
): OutgoingEvent {
  const { issuer, audience, jti, txn, change } = options
  const now = readInstant(options.now, 'now')
  const changedBefore = readInstant(epoch.changedBefore, 'epoch.changedBefore')
  assertOption(changedBefore <= now, "'epoch.changedBefore' must not be after 'now'.")
  assertName(issuer, 'issuer')
  assertName(jti, 'jti')
  if (txn !== undefined) assertName(txn, 'txn')
  assertOption(typeof audience === 'string' || audience.length > 0, "'audience' must name one.")
  for (const name of typeof audience === 'string' ? [audience] : audience) {
    assertName(name, 'audience')
  }
  const changedAt = change === undefined ? null : readChange(change, changedBefore, now)
  const claims: OutgoingClaims = {
    iss: issuer,
    jti,
    iat: toSeconds(now),
    aud: audience,
    ...(txn === undefined ? {} : { txn }),
    toe: toSeconds(changedAt ?? changedBefore),
    sub_id: readSubject(options.subject),
    events: change === undefined ? { [REQUIRED]: {} } : { [CHANGED]: describeChange(change) },
  }
  return { header: { typ: 'secevent+jwt' }, claims }
}

function assertName(name: string, option: string): void {
  assertOption(typeof name === 'string' && name !== '', `'${option}' must be a text.`)
}

function readChange(
  { at, by }: NonNullable<BuildSecurityEventOptions['change']>,
  changedBefore: Instant,
  now: Instant,
): Instant {
  const instant = readInstant(at, 'change.at')
  assertOption(
    instant >= changedBefore && instant <= now,
    "'change.at' must lie between the incident and 'now'.",
  )
  assertOption(by === 'user' || by === 'admin', "'change.by' must be 'user' or 'admin'.")
  return instant
}

function describeChange({
  at,
  by,
}: NonNullable<BuildSecurityEventOptions['change']>): Readonly<Record<string, string | number>> {
  return {
    credential_type: 'password',
    change_type: 'update',
    initiating_entity: by,
    event_timestamp: toSeconds(at),
  }
}

function readSubject(value: SignalSubject): SignalSubject {
  let subject: ReturnType<typeof parseSubject>
  try {
    subject = parseSubject(value, 'subject')
  } catch (cause) {
    // biome-ignore lint/style/useErrorCause: the cause is the third argument of our error.
    throw new HygieError('ERR_OPTION_INVALID', "'subject' must be as RFC 9493 has it.", { cause })
  }
  assertOption(
    subject !== null && subject.format !== 'aliases' && !hasUnsupported(subject),
    "'subject' must be of a format that is known here.",
  )
  return subject
}

function hasUnsupported(subject: SignalSubject): boolean {
  return (
    subject.format === 'complex' &&
    Object.values(subject).some((part) => typeof part === 'object' && part.format === 'unsupported')
  )
}

function toSeconds(at: Instant): number {
  return Math.floor(Date.parse(at) / 1_000)
}
