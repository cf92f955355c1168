import { assertOption } from '../../internal/assert-option.js'
import {
  type Clock,
  type FetchLike,
  type RandomSource,
  systemClock,
  systemFetch,
  systemRandom,
} from '../../ports.js'
import type { PasswordHash } from '../types.js'
import { parseBaseUrl } from './parse-base-url.js'
import { systemWait } from './system-wait.js'
import type {
  BreakerOptions,
  CreatePwnedPasswordsSourceOptions,
  RangeCacheOptions,
  SharedCache,
  TimePorts,
} from './types.js'

/** The options of a source with their defaults. */
export interface RangeSettings extends TimePorts {
  readonly fetch: FetchLike
  readonly random: RandomSource
  readonly clock: Clock
  readonly name: string
  /** Address without slash at the end. */
  readonly href: string
  readonly headers: Readonly<Record<string, string>>
  /** Undefined for SHA-1. */
  readonly hash: PasswordHash | undefined
  readonly timeoutMs: number
  readonly deadlineMs: number
  readonly retries: number
  readonly minRows: number
  /** No ranges: no cache in memory. */
  readonly cache: Whole<RangeCacheOptions>
  readonly sharedCache: SharedCache | undefined
  /** No failures: no breaker. */
  readonly breaker: Whole<BreakerOptions>
}

type Whole<T> = { readonly [K in keyof T]-?: number }

const PUBLIC_URL = 'https://api.pwnedpasswords.com'
/** Longest wait that a timer can hold. */
const MAX_WAIT_MS = 2_147_483_647

/** Reads the options of a source. */
export function readSettings(options: CreatePwnedPasswordsSourceOptions): RangeSettings {
  const { mode = 'sha1', ntlm, timeoutMs = 2_000, deadlineMs = 5_000, retries = 2 } = options
  const { href, host } = parseBaseUrl(options.baseUrl ?? PUBLIC_URL)
  const { minRows = href === PUBLIC_URL ? 500 : 1 } = options
  assertOption(mode === 'sha1' || mode === 'ntlm', "'mode' must be 'sha1' or 'ntlm'.")
  assertOption(
    mode === 'sha1' || ntlm?.kind === 'ntlm',
    "'ntlm' must be what createNtlmHash of 'hygie/adapters/hash-wasm' gives, for the mode 'ntlm'.",
  )
  return {
    fetch: options.fetch ?? systemFetch,
    random: options.random ?? systemRandom,
    clock: options.clock ?? systemClock,
    wait: options.wait ?? systemWait,
    name: options.name ?? host,
    href,
    headers: buildHeaders(options),
    hash: mode === 'ntlm' ? ntlm : undefined,
    timeoutMs: readWhole('timeoutMs', timeoutMs, 1, MAX_WAIT_MS),
    deadlineMs: readWhole('deadlineMs', deadlineMs, 1, MAX_WAIT_MS),
    retries: readWhole('retries', retries, 0, 10),
    minRows: readWhole('minRows', minRows, 1),
    cache: readCache(options.cache),
    sharedCache: options.sharedCache,
    breaker: readBreaker(options.breaker),
  }
}

/** The public service allows no header across origins but `Add-Padding`, and those that need no leave. */
function buildHeaders({
  userAgent,
  padding = true,
}: CreatePwnedPasswordsSourceOptions): RangeSettings['headers'] {
  assertOption(
    userAgent === undefined || /^[\x20-\x7e]+$/u.test(userAgent),
    "'userAgent' must be printable ASCII.",
  )
  return {
    Accept: 'text/plain',
    ...(userAgent === undefined ? {} : { 'User-Agent': userAgent }),
    ...(padding ? { 'Add-Padding': 'true' } : {}),
  }
}

function readCache(cache: CreatePwnedPasswordsSourceOptions['cache'] = {}): RangeSettings['cache'] {
  const { maxRanges = 64, maxAgeMs = 86_400_000 } = cache || { maxRanges: 0 }
  return {
    maxRanges: readWhole('cache.maxRanges', maxRanges, cache === false ? 0 : 1),
    maxAgeMs: readWhole('cache.maxAgeMs', maxAgeMs, 1),
  }
}

function readBreaker(
  breaker: CreatePwnedPasswordsSourceOptions['breaker'] = {},
): RangeSettings['breaker'] {
  const { failures = 5, openMs = 30_000 } = breaker || { failures: Number.MAX_SAFE_INTEGER }
  return {
    failures: readWhole('breaker.failures', failures, 1),
    openMs: readWhole('breaker.openMs', openMs, 1),
  }
}

function readWhole(
  option: string,
  value: number,
  min: number,
  max: number = Number.MAX_SAFE_INTEGER,
): number {
  assertOption(
    Number.isSafeInteger(value) && value >= min && value <= max,
    `'${option}' must be a whole number from ${min} to ${max}.`,
  )
  return value
}
