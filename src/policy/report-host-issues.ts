import { FORCING_EVENTS, NOTICE_EVENTS } from './host-names.js'
import { LIMITS, MAX_FACTOR, type Range } from './limits.js'
import { type Report, reportNumber } from './report-number.js'
import { reportWords } from './report-words.js'
import type { PartialRules, SessionRule, ThrottleRule } from './types.js'

const SESSION: Readonly<Record<keyof SessionRule, Range>> = {
  idleMinutes: LIMITS.minutes,
  maxMinutes: LIMITS.minutes,
}

const THROTTLE: Readonly<Record<Exclude<keyof ThrottleRule, 'captcha' | 'factor'>, Range>> = {
  waitFrom: LIMITS.attempts,
  waitSeconds: LIMITS.seconds,
  maxPerDay: LIMITS.attempts,
  lockAfter: LIMITS.attempts,
  lockMinutes: LIMITS.minutes,
  maxConsecutive: LIMITS.attempts,
}

/** Takes down what no type can say of the rules that only the portal can keep. */
export function reportHostIssues(path: string, rules: PartialRules, report: Report): void {
  const { session, throttle } = rules
  for (const [name, range] of Object.entries(SESSION)) {
    reportNumber(report, `${path}/session/${name}`, session?.[name as keyof SessionRule], range)
  }
  for (const [name, range] of Object.entries(THROTTLE)) {
    reportNumber(report, `${path}/throttle/${name}`, throttle?.[name as keyof ThrottleRule], range)
  }
  const factor = throttle?.factor
  report(
    `${path}/throttle/factor`,
    factor === undefined || (factor >= 1 && factor <= MAX_FACTOR),
    `must be 1 to ${MAX_FACTOR}`,
  )
  reportWords(`${path}/forceChangeOn`, rules.forceChangeOn, FORCING_EVENTS, report)
  reportWords(`${path}/notifyOn`, rules.notifyOn, NOTICE_EVENTS, report)
  reportWords(`${path}/loginIdentifier`, [rules.loginIdentifier ?? 'any'], LOGINS, report)
}

const LOGINS = ['any', 'not_email']
