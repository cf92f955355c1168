/**
 * Signatures of security events, by jose. It is loaded when called, and must be installed.
 *
 * @module
 */
export {
  type CreateSecurityEventVerifierOptions,
  createSecurityEventVerifier,
  type SecurityEventVerifier,
} from './create-security-event-verifier.js'
export { type SignSecurityEventOptions, signSecurityEvent } from './sign-security-event.js'
export type { SignalAlgorithm, SignalKey, SignalKeySet } from './types.js'
