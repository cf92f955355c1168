/** Algorithms that need no shared secret. */
export type SignalAlgorithm =
  | 'RS256'
  | 'RS384'
  | 'RS512'
  | 'PS256'
  | 'PS384'
  | 'PS512'
  | 'ES256'
  | 'ES384'
  | 'ES512'
  | 'EdDSA'

/** A JSON Web Key (RFC 7517), or a key of the platform: `CryptoKey`, `KeyObject`. */
export type SignalKey = object

/** A JSON Web Key Set: RFC 7517, section 5. */
export interface SignalKeySet {
  readonly keys: readonly object[]
}
