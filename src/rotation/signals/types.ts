import type { NonEmpty } from '../../outcome.js'
import type { Instant } from '../../time.js'
import type { ChangeDemand } from '../types.js'

/** The claims of a verified security event token, as its JSON was read. */
export type SecurityEventClaims = Readonly<Record<string, unknown>>

/** Names one thing, as RFC 9493 (section 3.2) and OpenID SSF 1.0 (section 3.5) write it. */
export type SimpleSubject =
  | { readonly format: 'account'; readonly uri: string }
  | { readonly format: 'email'; readonly email: string }
  | { readonly format: 'iss_sub'; readonly iss: string; readonly sub: string }
  | { readonly format: 'opaque'; readonly id: string }
  | { readonly format: 'phone_number'; readonly phone_number: string }
  | { readonly format: 'did'; readonly url: string }
  | { readonly format: 'uri'; readonly uri: string }
  | { readonly format: 'jwt_id'; readonly iss: string; readonly jti: string }
  | { readonly format: 'saml_assertion_id'; readonly issuer: string; readonly assertion_id: string }

/** A member that is there and cannot be read here: a format agreed between others. */
export interface UnsupportedSubject {
  readonly format: 'unsupported'
}

/** Several things at once that must all hold: this user, on this device, in this session. */
export interface ComplexSubject {
  readonly format: 'complex'
  readonly user?: SimpleSubject | UnsupportedSubject | undefined
  readonly device?: SimpleSubject | UnsupportedSubject | undefined
  readonly session?: SimpleSubject | UnsupportedSubject | undefined
  readonly application?: SimpleSubject | UnsupportedSubject | undefined
  readonly tenant?: SimpleSubject | UnsupportedSubject | undefined
  readonly org_unit?: SimpleSubject | UnsupportedSubject | undefined
  readonly group?: SimpleSubject | UnsupportedSubject | undefined
}

/** Several names of one thing. */
export interface AliasSubject {
  readonly format: 'aliases'
  readonly identifiers: NonEmpty<SimpleSubject>
}

/** What a transmitter calls an account. */
export type SignalSubject = SimpleSubject | ComplexSubject

/** What a portal knows of an account that a transmitter speaks of. */
export interface SignalAccount {
  /** The portal's own identifier: the only one that effects carry. */
  readonly accountId: string
  /** When the password was last set; `null` when nobody knows. */
  readonly changedAt: Instant | null
  /** Who set it. An event is late only after the user's own change. Default: `user`. */
  readonly changedBy?: 'user' | 'admin' | 'import' | undefined
  /** The portal's own name of the one session that the subject names. Default: all of them. */
  readonly sessionId?: string | undefined
}

/** A transmitter whose events are believed, and for what. */
export interface SignalIssuer {
  /** `iss`, character by character. */
  readonly issuer: string
  /** `aud` that means this portal. */
  readonly audience: string | NonEmpty<string>
  /**
   * `mailbox`: it provides the mailboxes that accounts are reset by. `password`: it keeps the password that
   * opens the portal. Default: neither.
   */
  readonly owns?: readonly ('mailbox' | 'password')[] | undefined
}

/** Remembers which events were handled: a table with a unique key, or `createSeenEvents`. */
export interface SeenEvents {
  /** Keeps the key, and tells whether it is new. Add within the transaction that stores the effects. */
  add(key: string): boolean | Promise<boolean>
}

/** The events that have an effect: RISC 1.0, section 2, and CAEP 1.0, section 3. */
export type SignalEvent =
  | 'account_credential_change_required'
  | 'credential_compromise'
  | 'account_disabled'
  | 'account_enabled'
  | 'account_purged'
  | 'identifier_changed'
  | 'identifier_recycled'
  | 'recovery_activated'
  | 'recovery_information_changed'
  | 'opt_in'
  | 'opt_out_initiated'
  | 'opt_out_cancelled'
  | 'opt_out_effective'
  | 'credential_change'
  | 'session_revoked'
  | 'risk_level_change'
  | 'assurance_level_change'

/** Events about the stream itself: SSF 1.0, sections 8.1.4.1 and 8.1.5. */
export type StreamEvent = 'verification' | 'stream_updated'

/** What kind of credential an event is about: CAEP 1.0, section 3.3.1. `other` is none of its list. */
export type SignalCredentialType =
  | 'password'
  | 'pin'
  | 'x509'
  | 'fido2-platform'
  | 'fido2-roaming'
  | 'fido-u2f'
  | 'verifiable-credential'
  | 'phone-voice'
  | 'phone-sms'
  | 'app'
  | 'other'

/** What happened to a credential: CAEP 1.0, section 3.3.1. */
export type SignalChangeType = 'create' | 'revoke' | 'update' | 'delete'

/** What a portal has to do. Each may be done twice without harm. */
export type SignalEffect =
  /** Store the demand: the holder must change the password, with the old one as proof. */
  | {
      readonly kind: 'forced'
      readonly accountId: string
      readonly event: SignalEvent
      readonly demand: ChangeDemand
    }
  /** Store the demand: the password is in wrong hands, and neither it nor the mailbox proves anything. */
  | {
      readonly kind: 'compromised'
      readonly accountId: string
      readonly event: SignalEvent
      readonly demand: ChangeDemand
    }
  /** End sessions and tokens that began before a moment, and pending reset links. */
  | {
      readonly kind: 'revoke'
      readonly accountId: string
      readonly event: SignalEvent
      /** `null` means all of them. */
      readonly sessionId: string | null
      readonly startedBefore: Instant
    }
  /** Ask for a stronger proof before the session goes on. */
  | {
      readonly kind: 'raise'
      readonly accountId: string
      readonly event: SignalEvent
      /** `null` means all of them. */
      readonly sessionId: string | null
      readonly at: Instant
    }
  /** Send no reset by mail until the mailbox was verified again by another channel. */
  | {
      readonly kind: 'mailbox_suspect'
      readonly accountId: string
      readonly event: SignalEvent
      readonly at: Instant
      /** The address may belong to somebody else now: forget that it was ever verified. */
      readonly proofVoid: boolean
    }
  /** Send no reset by mail for a while. */
  | {
      readonly kind: 'hold_reset'
      readonly accountId: string
      readonly event: SignalEvent
      readonly until: Instant
    }
  /** Store when the password was changed, at the provider that keeps it. */
  | {
      readonly kind: 'credential_changed'
      readonly accountId: string
      readonly event: SignalEvent
      readonly changedAt: Instant
      readonly changedBy: 'user' | 'admin' | 'import'
    }
  /** Show it to whoever watches over accounts. */
  | {
      readonly kind: 'finding'
      readonly accountId: string
      readonly event: SignalEvent
      readonly at: Instant
      readonly credential: SignalCredential | null
    }

/** Which credential a finding is about. */
export interface SignalCredential {
  readonly type: SignalCredentialType
  /** `null` for a compromise. */
  readonly change: SignalChangeType | null
}

/** An event that has no effect, and why. */
export interface IgnoredSignal {
  /** `unknown` is never quoted. */
  readonly event: SignalEvent | StreamEvent | 'unknown'
  readonly reason: /** No event of the table. */
    | 'unknown_event'
    /** About the stream, not about an account. */
    | 'stream_event'
    /** The portal has no such account. */
    | 'unknown_subject'
    /** A format of subject that is not known here. */
    | 'unsupported_subject'
    /** Its names belong to several accounts. */
    | 'ambiguous_subject'
    /** The user has changed the password since. */
    | 'late'
    /** Handled before. */
    | 'duplicate'
}

/** What follows from a security event. */
export interface SignalResult {
  /** In the order in which to do them. */
  readonly effects: readonly SignalEffect[]
  readonly ignored: readonly IgnoredSignal[]
}
