import { type Instant, parseInstant } from '../../time.js'
import { assertSignal } from './assert-signal.js'

/** Clocks of two machines differ, as everywhere in rotation. */
const DRIFT_MS = 300_000
/** 2 January 1970: what lies before is the zero of some system, and would be older than every change. */
const FIRST_SECOND = 86_400

/** Reads seconds since 1970 (RFC 7519, section 2, NumericDate); a little ahead of `now` is `now`. */
export function readSeconds(value: unknown, member: string, now: Instant): Instant {
  assertSignal(typeof value === 'number', member, 'must be a number of seconds')
  const nowMs = Date.parse(now)
  const ms = value * 1_000
  assertSignal(
    value >= FIRST_SECOND && ms <= nowMs + DRIFT_MS,
    member,
    'is no moment of the past, in seconds since 1970',
  )
  return parseInstant(Math.min(ms, nowMs)) as Instant
}
