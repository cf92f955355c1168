/**
 * Security events between services: what an identity or mailbox provider tells, and what a portal tells others.
 *
 * @module
 */
export {
  type BuildSecurityEventOptions,
  buildSecurityEvent,
  type OutgoingClaims,
  type OutgoingEvent,
} from './build-security-event.js'
export { type CreateSeenEventsOptions, createSeenEvents } from './create-seen-events.js'
export {
  type CreateSignalReceiverOptions,
  createSignalReceiver,
  type SignalReceiver,
} from './create-signal-receiver.js'
export { type MapSecurityEventOptions, mapSecurityEvent } from './map-security-event.js'
export type { ResolveSubject } from './resolve-account.js'
export type {
  ComplexSubject,
  IgnoredSignal,
  SecurityEventClaims,
  SeenEvents,
  SignalAccount,
  SignalChangeType,
  SignalCredential,
  SignalCredentialType,
  SignalEffect,
  SignalEvent,
  SignalIssuer,
  SignalResult,
  SignalSubject,
  SimpleSubject,
  StreamEvent,
  UnsupportedSubject,
} from './types.js'
