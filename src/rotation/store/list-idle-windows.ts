import { addDays } from '../../internal/add-days.js'
import type { Period } from '../../time.js'
import type { RotationRule } from '../types.js'
import { findCutoff } from './find-cutoff.js'
import type { Window } from './merge-windows.js'
import type { WindowContext } from './sweep-types.js'

/** Last logins whose account falls idle on a day that the sweep covers. */
export function listIdleWindows({ read, span }: WindowContext, maxIdle: Period): readonly Window[] {
  const { activeOn, noticeSpread, timeZone } = read
  // The same calendar as that of age, without its business days.
  const rule: RotationRule = {
    maxAge: maxIdle,
    unknownAge: { kind: 'force' },
    timeZone,
  }
  const before = findCutoff(span.until, -1, { rule })
  if (before === null || span.after === span.until) return []
  const lastOn = activeOn && addDays(activeOn, noticeSpread)
  // Until a notice is over nobody falls idle, and then all at once who would have.
  const isNoticeDay =
    activeOn !== null && activeOn < span.until && (lastOn === null || lastOn >= span.after)
  return [{ from: isNoticeDay ? null : findCutoff(span.after, -1, { rule }), before }]
}
