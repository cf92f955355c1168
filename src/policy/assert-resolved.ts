import { assertOption } from '../internal/assert-option.js'
import type { Policy } from './types.js'

/** A document that was not resolved has the same rules, and none of its scopes would hold. */
export function assertResolved(policy: Policy): void {
  assertOption('fingerprint' in policy, "'policy' must be resolved by 'computePolicy' first.")
}
