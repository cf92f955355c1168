/**
 * For the tests of those who use the package: what a store must do, time that stands still, bytes that repeat.
 *
 * @module
 */
export { createManualClock, type ManualClock } from './create-manual-clock.js'
export { createSeededRandom } from './create-seeded-random.js'
export { listCredentialStoreChecks } from './list-credential-store-checks.js'
export { listMailboxStoreChecks } from './list-mailbox-store-checks.js'
export type { CredentialStoreCheck, MailboxStoreCheck, StoreCheck } from './types.js'
