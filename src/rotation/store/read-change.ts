import { assertOption } from '../../internal/assert-option.js'
import type { Instant } from '../../time.js'
import { readInstant } from '../read-instant.js'
import { computeDriftLimit } from './compute-drift-limit.js'
import type { CredentialChange } from './types.js'

/** A change that may be recorded. */
export interface ReadChange {
  readonly accountId: string
  readonly at: Instant
  readonly by: CredentialChange['by']
  readonly temporary: boolean
  /** Whether it meets the demands before it: the user's own, for good. */
  readonly isMeeting: boolean
  readonly now: Instant
  /** A date on record that lies behind it is no date. */
  readonly driftLimit: Instant
}

/** Fills in defaults and refuses what is no change. */
export function readChange({
  accountId,
  at,
  by,
  temporary = false,
  now,
}: CredentialChange): ReadChange {
  assertOption(
    ['user', 'admin', 'import'].includes(by),
    "'by' must be 'user', 'admin' or 'import'.",
  )
  const moment = readInstant(now, 'now')
  return {
    accountId,
    at: readInstant(at, 'at'),
    by,
    temporary,
    isMeeting: by === 'user' && !temporary,
    now: moment,
    driftLimit: computeDriftLimit(moment),
  }
}
