import { mergeSaid } from './merge-said.js'
import { pickSaid } from './pick-said.js'
import type {
  ForcingEvent,
  NoticeEvent,
  PartialRules,
  PolicyRules,
  SessionRule,
  ThrottleRule,
} from './types.js'

/** The rules that only the portal can keep. */
export type HostRules = Pick<
  PolicyRules,
  'session' | 'throttle' | 'forceChangeOn' | 'notifyOn' | 'loginIdentifier'
>

/** Adds the rules of a scope that only the portal can keep. Caps shrink, events add up. */
export function mergeHostRules(base: HostRules, added: PartialRules): HostRules {
  const isNarrow = base.loginIdentifier === 'not_email' || added.loginIdentifier === 'not_email'
  return {
    session: mergeSaid(base.session, added.session, mergeSession),
    throttle: mergeSaid(base.throttle, added.throttle, mergeThrottle),
    forceChangeOn: unite<ForcingEvent>(base.forceChangeOn, added.forceChangeOn),
    notifyOn: unite<NoticeEvent>(base.notifyOn, added.notifyOn),
    loginIdentifier: isNarrow ? 'not_email' : 'any',
  }
}

function mergeSession(a: SessionRule, b: SessionRule): SessionRule {
  return {
    idleMinutes: pickSaid(a.idleMinutes, b.idleMinutes, Math.min),
    maxMinutes: pickSaid(a.maxMinutes, b.maxMinutes, Math.min),
  }
}

function mergeThrottle(a: ThrottleRule, b: ThrottleRule): ThrottleRule {
  return {
    waitFrom: pickSaid(a.waitFrom, b.waitFrom, Math.min),
    waitSeconds: pickSaid(a.waitSeconds, b.waitSeconds, Math.max),
    factor: pickSaid(a.factor, b.factor, Math.max),
    maxPerDay: pickSaid(a.maxPerDay, b.maxPerDay, Math.min),
    lockAfter: pickSaid(a.lockAfter, b.lockAfter, Math.min),
    lockMinutes: pickSaid(a.lockMinutes, b.lockMinutes, Math.max),
    captcha: pickSaid(a.captcha, b.captcha, (one, two) => one || two),
    maxConsecutive: pickSaid(a.maxConsecutive, b.maxConsecutive, Math.min),
  }
}

/** Sorted, so that the order of the scopes tells nothing. */
function unite<T extends string>(a: readonly T[], b: readonly T[] | undefined): readonly T[] {
  return b === undefined ? a : [...new Set([...a, ...b])].sort()
}
