import type { CREDENTIAL_COLUMNS } from './credential-columns.js'
import type { StoredCredential } from './types.js'

/** A credential, or a part of one, under the names of its columns. */
export function writeCredentialRow(
  part: Partial<StoredCredential>,
): Partial<Record<keyof typeof CREDENTIAL_COLUMNS, unknown>> {
  const { accountId, changedAt, changedBy, lastLoginAt, formerDueOn, ...rest } = part
  const renamed = {
    account_id: accountId,
    changed_at: changedAt,
    changed_by: changedBy,
    last_login_at: lastLoginAt,
    former_due_on: formerDueOn,
  }
  const given = Object.entries({ ...renamed, ...rest }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given)
}
