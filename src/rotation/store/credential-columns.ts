import type { ColumnType } from '../../internal/unpack-rows.js'

/** Columns of the table of credentials. */
export const CREDENTIAL_COLUMNS: Readonly<
  Record<
    | 'account_id'
    | 'band'
    | 'changed_at'
    | 'changed_by'
    | 'temporary'
    | 'last_login_at'
    | 'demands'
    | 'block'
    | 'exemption'
    | 'former_due_on'
    | 'organisation'
    | 'cohorts'
    | 'occasion',
    ColumnType
  >
> = {
  account_id: 'text',
  band: 'text',
  changed_at: 'timestamptz',
  changed_by: 'text',
  temporary: 'boolean',
  last_login_at: 'timestamptz',
  demands: 'jsonb',
  block: 'jsonb',
  exemption: 'jsonb',
  former_due_on: 'text',
  organisation: 'text',
  cohorts: 'jsonb',
  occasion: 'jsonb',
}
