import { createSignalError } from '../../rotation/signals/create-signal-error.js'

/** What jose calls the errors that the sender of a token can cause, and the member that is wrong. */
const MEMBERS: ReadonlyMap<unknown, string> = new Map([
  ['ERR_JOSE_ALG_NOT_ALLOWED', 'alg'],
  ['ERR_JOSE_NOT_SUPPORTED', 'header'],
  ['ERR_JWKS_NO_MATCHING_KEY', 'key'],
  ['ERR_JWKS_MULTIPLE_MATCHING_KEYS', 'key'],
  ['ERR_JWK_INVALID', 'key'],
  ['ERR_JWS_INVALID', 'token'],
  ['ERR_JWS_SIGNATURE_VERIFICATION_FAILED', 'signature'],
  ['ERR_JWT_INVALID', 'claims'],
])
const CLAIM_CODES: readonly unknown[] = ['ERR_JWT_CLAIM_VALIDATION_FAILED', 'ERR_JWT_EXPIRED']

/**
 * Tells a token that is not to be trusted from everything else, which is given back. The error of jose is not
 * kept as cause: it holds the claims, and these name a person.
 */
export function toSignalError(error: unknown): unknown {
  // A key that does not fit the algorithm of the header.
  if (error instanceof TypeError) return createSignalError('key', 'does not fit')
  if (!(error instanceof Error)) return error
  const { code, claim } = error as { readonly code?: unknown; readonly claim?: unknown }
  if (CLAIM_CODES.includes(code)) {
    return createSignalError(String(claim), 'is missing, or not what was agreed')
  }
  const member = MEMBERS.get(code)
  return member === undefined ? error : createSignalError(member, 'is not acceptable')
}
