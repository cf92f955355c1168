import { assertOption } from '../../internal/assert-option.js'
import type { Instant } from '../../time.js'
import { readInstant } from '../read-instant.js'
import type { WindowQuery } from './types.js'

/** A page of more is a table in memory. */
const MAX_LIMIT = 100_000

/** Refuses a page that is none. */
export function readPageQuery(query: WindowQuery): WindowQuery {
  const { band, after, limit, from, before } = query
  assertOption(
    Number.isSafeInteger(limit) && limit >= 1 && limit <= MAX_LIMIT,
    "'limit' must be a whole number, 1 to 100,000.",
  )
  return {
    band,
    after,
    limit,
    from: readBound(from, 'from'),
    before: readBound(before, 'before'),
  }
}

function readBound(value: Instant | null, option: string): Instant | null {
  return value === null ? null : readInstant(value, option)
}
