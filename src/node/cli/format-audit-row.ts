import type { TalliedKey } from '../../mailbox/lookup/create-key-tally.js'
import type { AuditedAccount } from './create-audit.js'
import { formatCsvRow } from './format-csv-row.js'
import { toAccepted } from './judge-mailbox.js'
import type { FileAccount } from './read-accounts.js'
import { writeWord } from './write-word.js'

/** Names of the columns of a list. `same` and `possibly-same` number the groups. */
export const AUDIT_COLUMNS: readonly string[] = [
  'line',
  'id',
  'address',
  'accepted',
  'category',
  'reasons',
  'same',
  'same-holders',
  'possibly-same',
  'possibly-same-holders',
]

/** Formats one account; `null` where there is nothing to be said of it. `number` numbers groups. */
export function formatAuditRow(
  line: number,
  { id, address }: FileAccount,
  { outcome, duplicates }: AuditedAccount,
  number: (group: string) => number,
): string | null {
  const { category, findings } = outcome.details
  const { same, possibly_same: possible } = duplicates
  const accepted = toAccepted(outcome.status)
  if (accepted === true && same === null && possible === null) return null
  return formatCsvRow([
    line,
    id,
    category === 'mssante_patient' ? hide(address) : address,
    String(accepted),
    category === null ? null : writeWord(category),
    [...new Set(findings.map(({ code }) => code))].join(' '),
    ...formatGroup(same, (group) => number(`same ${group}`)),
    ...formatGroup(possible, (group) => number(`possibly-same ${group}`)),
  ])
}

/** The local part of a patient's mailbox is a health identifier. */
function hide(address: string): string {
  return `\u2026${address.slice(address.lastIndexOf('@'))}`
}

function formatGroup(
  group: TalliedKey | null,
  number: (id: number) => number,
): readonly (string | number | null)[] {
  return group === null ? [null, null] : [number(group.id), group.holders]
}
