import { parseBaseUrl } from '../../breach/range/parse-base-url.js'
import { systemWait } from '../../breach/range/system-wait.js'
import type { TimePorts } from '../../breach/range/types.js'
import type { HashKind } from '../../breach/types.js'
import { assertOption } from '../../internal/assert-option.js'
import { type FetchLike, type RandomSource, systemClock, systemRandom } from '../../ports.js'
import type { RangeServiceOptions } from './types.js'

const PUBLIC_SERVICE = 'https://api.pwnedpasswords.com'
/** The smallest of 256 ranges that the public service sent in November 2024 had 795 rows. */
const PUBLIC_MIN_ROWS = 500
/** Longest wait that a timer can hold. */
const MAX_TIMEOUT_MS = 2_147_483_647
const MAX_RETRIES = 100

/** Options with their defaults, checked. */
export interface RangeService extends TimePorts {
  readonly href: string
  readonly host: string
  readonly mode: HashKind
  readonly fetch: FetchLike | undefined
  readonly userAgent: string
  readonly retries: number
  readonly timeoutMs: number
  readonly minRows: number
  readonly random: RandomSource
}

/**
 * Reads the options that say how a server is asked.
 *
 * @throws `HygieError` `ERR_OPTION_INVALID`.
 */
export function readServiceOptions({
  baseUrl = PUBLIC_SERVICE,
  mode = 'sha1',
  fetch,
  userAgent = 'hygie',
  retries = 8,
  timeoutMs = 30_000,
  minRows = baseUrl === PUBLIC_SERVICE ? PUBLIC_MIN_ROWS : 1,
  clock = systemClock,
  random = systemRandom,
  wait = systemWait,
}: RangeServiceOptions): RangeService {
  assertOption(mode === 'sha1' || mode === 'ntlm', "'mode' must be 'sha1' or 'ntlm'.")
  assertOption(
    typeof userAgent === 'string' && /^[\x20-\x7e]+$/u.test(userAgent),
    "'userAgent' must be printable ASCII.",
  )
  assertOption(
    Number.isSafeInteger(retries) && retries >= 0 && retries <= MAX_RETRIES,
    "'retries' must be a whole number, 0 to 100.",
  )
  assertOption(
    Number.isSafeInteger(timeoutMs) && timeoutMs > 0 && timeoutMs <= MAX_TIMEOUT_MS,
    "'timeoutMs' must be a whole number of milliseconds above 0.",
  )
  assertOption(
    Number.isSafeInteger(minRows) && minRows > 0,
    "'minRows' must be a whole number, 1 or more.",
  )
  const { href, host } = parseBaseUrl(baseUrl)
  return { href, host, mode, fetch, userAgent, retries, timeoutMs, minRows, random, clock, wait }
}
