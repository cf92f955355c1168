/**
 * Whether a mailbox is on the account of somebody else, from an index that holds no address.
 *
 * @module
 */
export type { Migration, SqlDialect, SqlQuery } from '../../ports.js'
export {
  buildDuplicateReport,
  type DuplicateReport,
  type ReportedAccount,
} from './build-duplicate-report.js'
export type { DuplicateGroups, Duplicates } from './create-duplicate-tally.js'
export { type CreateMailboxIndexOptions, createMailboxIndex } from './create-mailbox-index.js'
export { createMemoryMailboxStore } from './create-memory-mailbox-store.js'
export {
  type CreateSqlMailboxStoreOptions,
  createSqlMailboxStore,
} from './create-sql-mailbox-store.js'
export {
  type ListMailboxMigrationsOptions,
  listMailboxMigrations,
} from './list-mailbox-migrations.js'
export type {
  FillOptions,
  HolderCounts,
  HolderQuery,
  MailboxAccount,
  MailboxIndex,
  MailboxIndexKey,
  MailboxStore,
  StoredMailbox,
} from './types.js'
