import { assertOption } from '../../internal/assert-option.js'
import { type Instant, parseInstant } from '../../time.js'
import { readInstant } from '../read-instant.js'
import type { ReminderOutbox } from './types.js'

/** A claim that may be made. */
export interface ReadClaim {
  readonly worker: string
  readonly limit: number
  readonly now: Instant
  readonly leaseEndAt: Instant
}

const MAX_LIMIT = 10_000
const DAY_MS = 86_400_000

/** Refuses a claim that would hand out nothing, or for ever. */
export function readClaim({
  worker,
  limit,
  leaseMs,
  now,
}: Parameters<ReminderOutbox['claimReminders']>[0]): ReadClaim {
  assertOption(typeof worker === 'string' && worker !== '', "'worker' must be a text.")
  assertCount(limit, MAX_LIMIT, 'limit')
  assertCount(leaseMs, DAY_MS, 'leaseMs')
  const moment = readInstant(now, 'now')
  const leaseEndAt = parseInstant(Date.parse(moment) + leaseMs)
  assertOption(leaseEndAt !== null, "'now' and 'leaseMs' lead outside the years 0001 to 9999.")
  return { worker, limit, now: moment, leaseEndAt }
}

function assertCount(value: number, max: number, option: string): void {
  assertOption(
    Number.isSafeInteger(value) && value >= 1 && value <= max,
    `'${option}' must be a whole number, 1 to ${max}.`,
  )
}
