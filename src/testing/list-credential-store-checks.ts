import { listCursorChecks } from './list-cursor-checks.js'
import { listEpochChecks } from './list-epoch-checks.js'
import { listOutboxChecks } from './list-outbox-checks.js'
import { listPageChecks } from './list-page-checks.js'
import { listRecordChecks } from './list-record-checks.js'
import type { CredentialStoreCheck } from './types.js'

/**
 * Lists what a `CredentialStore` must do, as checks for any test runner.
 *
 * Each asks for an empty store of its own and rejects with a plain error where the store differs: pages that
 * repeat or lose a row, a reminder that two workers hold, an incident that two names fit, a change that an
 * earlier one overwrites. Some call several methods at once: give them a pool of connections, as the portal
 * does. No clock is read and nothing waits.
 *
 * @returns The checks. Names are not stable.
 *
 * @example With the test runner of Node, vitest or jest
 * ```ts
 * import { createMemoryStore } from 'hygie/rotation/store'
 * import { listCredentialStoreChecks } from 'hygie/testing'
 *
 * let passed = 0
 * for (const check of listCredentialStoreChecks()) {
 *   // it(check.name, () => check.run(createEmptyStore))
 *   await check.run(createMemoryStore)
 *   passed++
 * }
 * console.log(passed > 30) // true
 * ```
 *
 * @since 0.4.0
 */
export function listCredentialStoreChecks(): readonly CredentialStoreCheck[] {
  return [
    ...listRecordChecks(),
    ...listPageChecks(),
    ...listEpochChecks(),
    ...listOutboxChecks(),
    ...listCursorChecks(),
  ]
}
