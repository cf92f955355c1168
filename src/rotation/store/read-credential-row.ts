import type { SqlRow } from '../../internal/create-sql-runner.js'
import { toMalformedError } from '../../internal/to-malformed-error.js'
import type { IsoDate } from '../../time.js'
import { type FilledCredential, fillCredential } from './fill-credential.js'
import { readCell } from './read-cell.js'
import type { StoredCredential } from './types.js'

/** Reads a row of the table of credentials, which somebody else may have written. */
export function readCredentialRow(row: SqlRow): FilledCredential {
  const changedAt = readCell.instantOrNull(row, 'changed_at')
  const lastLoginAt = readCell.instantOrNull(row, 'last_login_at')
  const rest = {
    accountId: readCell.text(row, 'account_id'),
    band: readCell.text(row, 'band'),
    changedBy: readCell.text(row, 'changed_by'),
    temporary: readCell.flag(row, 'temporary'),
    demands: readCell.json(row, 'demands'),
    block: readCell.json(row, 'block'),
    exemption: readCell.json(row, 'exemption'),
    formerDueOn: readCell.textOrNull(row, 'former_due_on') as IsoDate | null,
    organisation: readCell.textOrNull(row, 'organisation') ?? undefined,
    cohorts: readCell.json(row, 'cohorts') ?? undefined,
    occasion: readCell.json(row, 'occasion') ?? undefined,
  }
  try {
    // The two dates have been read: they are most of the work, and of every row.
    const filled = fillCredential({ ...rest, changedAt: null } as StoredCredential)
    return { ...filled, changedAt, lastLoginAt }
  } catch (error) {
    throw toMalformedError('A row of credentials is none.', error)
  }
}
