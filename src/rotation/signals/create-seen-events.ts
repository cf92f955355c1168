import { assertOption } from '../../internal/assert-option.js'
import type { SeenEvents } from './types.js'

/** Options of {@link createSeenEvents}. */
export interface CreateSeenEventsOptions {
  /** How many events are remembered; the oldest are forgotten first. Default: 100,000. */
  readonly limit?: number | undefined
}

/**
 * Creates a memory of the events that were handled, for one process.
 *
 * Nothing leaves the process, and nothing outlives it: where several processes receive events, or effects must
 * not be done twice after a restart, write the port on the table that holds the effects. A key holds the
 * issuer and identifier of a token, some 100 bytes; what was forgotten counts as new.
 *
 * @param options - How many.
 * @returns The port for `mapSecurityEvent`.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a limit that is no whole number from 1.
 * @see RFC 8417, section 2.2, `jti`
 *
 * @example An event that comes twice
 * ```ts
 * import { createSeenEvents } from 'hygie/rotation/signals'
 *
 * const seen = createSeenEvents()
 * console.log(await seen.add('one'), await seen.add('one')) // true false
 * ```
 *
 * @since 0.4.0
 */
export function createSeenEvents({ limit = 100_000 }: CreateSeenEventsOptions = {}): SeenEvents {
  assertOption(
    Number.isSafeInteger(limit) && limit >= 1,
    "'limit' must be a whole number of at least 1.",
  )
  const keys = new Set<string>()
  return {
    add(key) {
      if (keys.has(key)) return false
      keys.add(key)
      // A set keeps the order of insertion.
      for (const oldest of keys) {
        if (keys.size <= limit) break
        keys.delete(oldest)
      }
      return true
    },
  }
}
