import type { Instant } from '../../time.js'
import { assertSignal } from './assert-signal.js'
import { isJsonObject } from './is-json-object.js'
import { type JsonObject, readMember } from './read-member.js'
import { readSeconds } from './read-seconds.js'
import { readText } from './read-text.js'
import type { SignalIssuer } from './types.js'

/** The claims around the events. */
export interface SignalEnvelope {
  readonly issuer: SignalIssuer
  /** Of this token alone, whoever else uses the same `jti`. */
  readonly key: string
  readonly issuedAt: Instant
  /** When the event happened, if the token says so itself. */
  readonly happenedAt: Instant | null
  readonly subject: unknown
  readonly events: readonly (readonly [type: string, payload: unknown])[]
}

/** More than one only as names of one and the same event (SSF 1.0, section 4.2.1). */
const MAX_EVENTS = 16
const MAX_AUDIENCES = 100
/** Ends the confusion with tokens of another kind: SSF 1.0, sections 4.1.2 and 4.1.7. */
const FORBIDDEN = ['exp', 'sub']

/** Reads the claims of a verified token, and refuses what is not for us. */
export function readEnvelope(
  claims: unknown,
  issuers: readonly SignalIssuer[],
  now: Instant,
): SignalEnvelope {
  assertSignal(isJsonObject(claims), 'claims', 'must be an object')
  const iss = readText(readMember(claims, 'iss'), 'iss')
  const trusted = issuers.filter(({ issuer }) => issuer === iss)
  assertSignal(trusted.length > 0, 'iss', 'is no configured issuer')
  const issuer = findAudience(readMember(claims, 'aud'), trusted)
  for (const name of FORBIDDEN) {
    assertSignal(readMember(claims, name) === undefined, name, 'must be absent')
  }
  const jti = readText(readMember(claims, 'jti'), 'jti')
  const toe = readMember(claims, 'toe')
  return {
    issuer,
    key: JSON.stringify([iss, jti]),
    issuedAt: readSeconds(readMember(claims, 'iat'), 'iat', now),
    happenedAt: toe === undefined ? null : readSeconds(toe, 'toe', now),
    subject: readMember(claims, 'sub_id'),
    events: readEvents(readMember(claims, 'events')),
  }
}

function findAudience(aud: unknown, trusted: readonly SignalIssuer[]): SignalIssuer {
  const meant: readonly unknown[] = Array.isArray(aud) ? aud : [aud]
  assertSignal(meant.length <= MAX_AUDIENCES, 'aud', 'are too many')
  const issuer = trusted.find(({ audience }) =>
    (typeof audience === 'string' ? [audience] : audience).some((name) => meant.includes(name)),
  )
  assertSignal(issuer !== undefined, 'aud', 'is no configured audience')
  return issuer
}

function readEvents(events: unknown): SignalEnvelope['events'] {
  assertSignal(isJsonObject(events), 'events', 'must be an object')
  const types = Object.keys(events)
  assertSignal(types.length > 0, 'events', 'must hold one')
  assertSignal(types.length <= MAX_EVENTS, 'events', 'are too many')
  return types.map((type) => [type, (events as JsonObject)[type]])
}
