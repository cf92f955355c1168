import type { PolicyRules } from '../types.js'

/**
 * Tells whether attempts are restricted in one of the ways that the CNIL and the PGSSI-S name: a wait of more
 * than a minute after five failures and at most 25 attempts a day, a test against robots, or a lock after ten.
 */
export function slowsGuessing({ throttle }: PolicyRules): boolean {
  if (throttle === null) return false
  const { waitFrom = Infinity, waitSeconds = 0, maxPerDay = Infinity } = throttle
  const isSlow = waitFrom <= 5 && waitSeconds > 60 && maxPerDay <= 25
  return isSlow || throttle.captcha === true || (throttle.lockAfter ?? Infinity) <= 10
}
