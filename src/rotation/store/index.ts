/**
 * What sweeps, incidents and reminders need of the database that a portal already has.
 *
 * @module
 */
export type { Migration, SqlDialect, SqlQuery } from '../../ports.js'
export { createMemoryStore } from './create-memory-store.js'
export { type CreateSqlStoreOptions, createSqlStore } from './create-sql-store.js'
export { type CreateSweepOptions, createSweep, type Sweep } from './create-sweep.js'
export { type ListMigrationsOptions, listMigrations } from './list-migrations.js'
export type { SweepBand, SweepDecision } from './sweep-types.js'
export type {
  CredentialChange,
  CredentialLogin,
  CredentialPage,
  CredentialPages,
  CredentialPatch,
  CredentialRecords,
  CredentialStore,
  EpochLog,
  EpochProgress,
  PageKey,
  PageQuery,
  Reminder,
  ReminderKey,
  ReminderOutbox,
  StoredCredential,
  SweepCursor,
  SweepCursors,
  SweepPass,
  SweepTerms,
  WindowQuery,
} from './types.js'
