import { assertOption } from '../../internal/assert-option.js'
import type { NonEmpty } from '../../outcome.js'
import type { Instant } from '../../time.js'
import { readInstant } from '../read-instant.js'
import { assertSignal } from './assert-signal.js'
import { computeEffects } from './compute-effects.js'
import { EVENT_TYPES } from './event-types.js'
import { isJsonObject } from './is-json-object.js'
import { parseSubject } from './parse-subject.js'
import { readEnvelope, type SignalEnvelope } from './read-envelope.js'
import { type JsonObject, readMember } from './read-member.js'
import { readSeconds } from './read-seconds.js'
import { type ResolveSubject, resolveAccount } from './resolve-account.js'
import type {
  IgnoredSignal,
  SeenEvents,
  SignalEffect,
  SignalEvent,
  SignalIssuer,
  SignalResult,
} from './types.js'

/** Options of {@link mapSecurityEvent}. */
export interface MapSecurityEventOptions {
  /** Who is believed. An event of anybody else is refused. */
  readonly issuers: NonEmpty<SignalIssuer>
  /** Finds the account of a subject, `null` for nobody's; asked for each of several names. */
  readonly resolve: ResolveSubject
  /** Tells what was handled before. Default: nothing is; every effect may be done twice. */
  readonly seen?: SeenEvents | undefined
  /** What a verification of the stream must bring back. Default: whatever it brings. */
  readonly streamState?: string | undefined
  /** How long a hint keeps resets by mail from being sent, 0 to 720. Default: 72. */
  readonly holdHours?: number | undefined
  readonly now: Instant
}

/**
 * Maps the claims of a verified security event to what a portal has to do about it.
 *
 * | event | effects |
 * | --- | --- |
 * | `account-credential-change-required` | `forced`, `revoke` |
 * | `credential-compromise` | of a password `compromised`, `revoke`; else `finding` |
 * | `account-disabled` | from who owns the mailbox `mailbox_suspect`; else `finding` |
 * | `identifier-changed`, `identifier-recycled` | from who owns the mailbox `mailbox_suspect` with `proofVoid`; else `finding`, `hold_reset` |
 * | `recovery-…`, `opt-…`, `account-purged`, `account-enabled` | `finding`, `hold_reset` |
 * | `credential-change` | `finding`; before it `credential_changed`, for the update of a password by who owns it |
 * | `session-revoked` | `revoke` |
 * | `risk-level-change` to `HIGH`, `assurance-level-change` that is no increase | `raise`; else `finding` |
 *
 * The token must have been verified: `createSecurityEventVerifier` of `hygie/adapters/jose`. Its subject stands
 * in `sub_id`, or inside the event as older senders have it. An event is late, and demands nothing, when the
 * user has changed the password since: it counts from `event_timestamp`, else `toe`, else `iat`. What is
 * unknown, event or subject, is ignored without a trace, so that the token can be acknowledged. A duplicate
 * is told by `iss` and `jti`, after the account was found and before effects are given.
 *
 * Nothing leaves the process but what `resolve` and `seen` are given. Effects and errors hold no mailbox and
 * no telephone number: only the identifier that `resolve` gave. Costs one look-up for each name of the
 * subject, at most ten, and one of `seen`.
 *
 * @param claims - Claims of one token, as parsed from JSON.
 * @param options - Trust, accounts, duplicates, and the moment of the question.
 * @returns `effects`, in the order in which to do them, and `ignored`: `unknown_event`, `stream_event`,
 * `unknown_subject`, `unsupported_subject`, `ambiguous_subject`, `late` or `duplicate`.
 * @throws `HygieError` `ERR_SIGNAL_INVALID` for an issuer or audience that is not configured, for `exp` or
 * `sub`, a moment ahead of `now` by more than five minutes, and what is not in due form: `cause.member` names
 * it. `ERR_OPTION_INVALID` for an impossible option or answer of `resolve`; whatever `resolve` and `seen` throw.
 * @see OpenID Shared Signals Framework 1.0, sections 3 and 4; RISC 1.0, section 2; CAEP 1.0, sections 2 and 3;
 * RFC 8417, section 2; RFC 9493, section 3
 *
 * @example A password that an identity provider found in wrong hands
 * ```ts
 * import { parseInstant, systemClock } from 'hygie'
 * import { mapSecurityEvent } from 'hygie/rotation/signals'
 *
 * const { effects } = await mapSecurityEvent(
 *   {
 *     iss: 'https://idp.example.com/',
 *     aud: 'https://portal.example',
 *     jti: '756E69717565206964656E746966696572',
 *     iat: 1_790_000_000,
 *     sub_id: { format: 'email', email: 'jeanne@example.fr' },
 *     events: {
 *       'https://schemas.openid.net/secevent/risc/event-type/credential-compromise': {
 *         credential_type: 'password',
 *       },
 *     },
 *   },
 *   {
 *     issuers: [{ issuer: 'https://idp.example.com/', audience: 'https://portal.example' }],
 *     resolve: () => ({ accountId: 'a-17', changedAt: parseInstant('2026-01-31T09:00:00Z') }),
 *     now: parseInstant('2026-11-22T12:00:00Z') ?? systemClock.now(),
 *   },
 * )
 * console.log(effects.map(({ kind, accountId }) => `${kind} ${accountId}`).join(', ')) // compromised a-17, revoke a-17
 * ```
 *
 * @since 0.4.0
 */
export async function mapSecurityEvent(
  claims: unknown,
  options: MapSecurityEventOptions,
): Promise<SignalResult> {
  const { issuers, resolve, seen, streamState, holdHours = 72 } = options
  const now = readInstant(options.now, 'now')
  assertIssuers(issuers)
  assertOption(typeof resolve === 'function', "'resolve' must be a function.")
  assertOption(
    typeof holdHours === 'number' && holdHours >= 0 && holdHours <= 720,
    "'holdHours' must be 0 to 720.",
  )

  const envelope = readEnvelope(claims, issuers, now)
  const { known, ignored } = sortEvents(envelope, streamState)
  const effects: SignalEffect[] = []
  for (const [event, payload] of known) {
    const found = await mapEvent(event, payload, { envelope, resolve, holdHours, now })
    if (typeof found === 'string') ignored.push({ event, reason: found })
    else effects.push(...found)
  }
  // Only now: a look-up that failed, or a subject that nobody knows, must leave no trace.
  if (effects.length === 0 || seen === undefined || (await seen.add(envelope.key))) {
    return { effects, ignored }
  }
  const duplicates = [...known.keys()].map((event) => ({ event, reason: 'duplicate' as const }))
  return { effects: [], ignored: duplicates }
}

function assertIssuers(issuers: readonly SignalIssuer[]): void {
  assertOption(
    Array.isArray(issuers) && issuers.length > 0,
    "'issuers' must name at least one transmitter.",
  )
  for (const { issuer, audience } of issuers) {
    const audiences: readonly string[] = typeof audience === 'string' ? [audience] : audience
    assertOption(
      typeof issuer === 'string' &&
        issuer !== '' &&
        Array.isArray(audiences) &&
        audiences.length > 0 &&
        audiences.every((name) => typeof name === 'string' && name !== ''),
      "'issuers[]' must have an 'issuer' and an 'audience'.",
    )
  }
}

/** Two addresses of one event are one event. */
function sortEvents(
  { events }: SignalEnvelope,
  streamState: string | undefined,
): { readonly known: Map<SignalEvent, JsonObject>; readonly ignored: IgnoredSignal[] } {
  const known = new Map<SignalEvent, JsonObject>()
  const ignored: IgnoredSignal[] = []
  for (const [type, payload] of events) {
    const event = EVENT_TYPES.get(type)
    if (event === undefined) {
      ignored.push({ event: 'unknown', reason: 'unknown_event' })
      continue
    }
    assertSignal(isJsonObject(payload), 'events', 'must hold objects')
    if (event === 'verification' || event === 'stream_updated') {
      assertState(event === 'verification' ? streamState : undefined, payload)
      ignored.push({ event, reason: 'stream_event' })
    } else {
      known.set(event, payload)
    }
  }
  return { known, ignored }
}

/** What the portal asked for must come back: SSF 1.0, section 8.1.4.1. */
function assertState(expected: string | undefined, payload: JsonObject): void {
  const isExpected = expected === undefined || readMember(payload, 'state') === expected
  assertSignal(isExpected, 'state', 'is not the one that was asked for')
}

async function mapEvent(
  event: SignalEvent,
  payload: JsonObject,
  facts: {
    readonly envelope: SignalEnvelope
    readonly resolve: ResolveSubject
    readonly holdHours: number
    readonly now: Instant
  },
): Promise<readonly SignalEffect[] | IgnoredSignal['reason']> {
  const { envelope, resolve, holdHours, now } = facts
  const { issuer, issuedAt } = envelope
  const stamp = readMember(payload, 'event_timestamp')
  const happenedAt =
    stamp === undefined ? envelope.happenedAt : readSeconds(stamp, 'event_timestamp', now)
  const subject =
    envelope.subject === undefined
      ? parseSubject(readMember(payload, 'subject'), 'subject')
      : parseSubject(envelope.subject, 'sub_id')
  if (subject === null) return 'unsupported_subject'
  const account = await resolveAccount(subject, issuer.issuer, resolve)
  if (typeof account === 'string') return account
  const isPhone = subject.format === 'phone_number'
  const at = happenedAt ?? issuedAt
  const context = { issuer, account, isPhone, at, happenedAt, holdHours, now }
  return computeEffects({ event, payload, ...context })
}
