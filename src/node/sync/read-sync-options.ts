import { assertOption } from '../../internal/assert-option.js'
import { type RangeService, readServiceOptions } from './read-service-options.js'
import { readShare } from './read-share.js'
import type { SyncPwnedPasswordsOptions } from './types.js'

const HOUR_MS = 60 * 60 * 1_000
const MAX_CONCURRENCY = 256
const MAX_AGE_HOURS = 10_000

/** Options of a sync with their defaults, checked. */
export interface SyncSettings {
  readonly service: RangeService
  /** First and last block. */
  readonly from: number
  readonly to: number
  readonly concurrency: number
  readonly maxJournalAgeMs: number
}

/**
 * Reads the options of a sync.
 *
 * @throws `HygieError` `ERR_OPTION_INVALID`.
 */
export function readSyncOptions(options: SyncPwnedPasswordsOptions): SyncSettings {
  const { concurrency = 32, maxJournalAgeHours = 24, prefixes } = options
  assertOption(
    Number.isSafeInteger(concurrency) && concurrency >= 1 && concurrency <= MAX_CONCURRENCY,
    "'concurrency' must be a whole number, 1 to 256.",
  )
  assertOption(
    maxJournalAgeHours >= 0 && maxJournalAgeHours <= MAX_AGE_HOURS,
    "'maxJournalAgeHours' must be a number of hours, 0 to 10,000.",
  )
  const maxJournalAgeMs = maxJournalAgeHours * HOUR_MS
  return {
    service: readServiceOptions(options),
    ...readShare(prefixes),
    concurrency,
    maxJournalAgeMs,
  }
}
