import type { Policy, PolicyRules } from '../../policy/types.js'
import type { Report } from './format-report.js'
import type { PolicyPhrases } from './policy-texts.js'
import type { CliSession } from './types.js'

/** Lists the rules that a policy may do without, where it has them, and whether it refuses at all. */
export function listFurtherRules(
  { texts }: CliSession,
  { mode, rollout, rules }: Policy,
): Report['facts'] {
  const { policy: phrases } = texts
  const { labels, forcingEvents, noticeEvents, formatMode, notEmail } = phrases
  const isPartial = mode === 'audit' || rollout.percent < 100
  const facts: readonly (readonly [label: string, value: string])[] = [
    ...listLimits(rules, phrases),
    [labels.forceChangeOn, rules.forceChangeOn.map((event) => forcingEvents[event]).join(', ')],
    [labels.notifyOn, rules.notifyOn.map((event) => noticeEvents[event]).join(', ')],
    [labels.loginIdentifier, rules.loginIdentifier === 'not_email' ? notEmail : ''],
    [labels.mode, isPartial ? formatMode(mode, rollout.percent) : ''],
  ]
  return facts.filter(([, value]) => value !== '')
}

function listLimits(
  { patterns, history, session, throttle }: PolicyRules,
  { labels, formatPatterns, formatHistory, formatSession, formatThrottle }: PolicyPhrases,
): Report['facts'] {
  const count = (action: string): number =>
    Object.values(patterns ?? {}).filter((one) => one === action).length
  return [
    [labels.patterns, formatPatterns(count('refuse'), count('warn'))],
    [labels.history, history === null ? '' : formatHistory(history.entries)],
    [
      labels.session,
      session === null
        ? ''
        : formatSession(session.idleMinutes ?? null, session.maxMinutes ?? null),
    ],
    [labels.throttle, throttle === null ? '' : formatThrottle(throttle).join(', ')],
  ]
}
