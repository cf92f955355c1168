import { assertOption } from '../../internal/assert-option.js'
import type { StoredCredential } from './types.js'

/** Of two rows of one account nobody knows which would win. */
export function assertDistinct(credentials: readonly StoredCredential[]): void {
  const ids = new Set(credentials.map(({ accountId }) => accountId))
  assertOption(ids.size === credentials.length, "'credentials' must hold an account once.")
}
