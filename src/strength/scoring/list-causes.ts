import type { StrengthPattern } from '../patterns/types.js'
import type { StrengthCause, StrengthCauseReason, StrengthSpan } from '../types.js'

/** What is said of each pattern; `null` for what is no cause by itself. */
const CAUSES: Readonly<Record<StrengthPattern, StrengthCause | null>> = {
  former_password: 'strength_former_password',
  personal: 'strength_personal_data',
  identifier: 'strength_identifier',
  own_word: 'strength_own_word',
  common_password: 'strength_common_password',
  name: 'strength_name',
  place: 'strength_place',
  trade: 'strength_trade_word',
  culture: 'strength_set_phrase',
  word: 'strength_common_word',
  keyboard_walk: 'strength_keyboard_walk',
  sequence: 'strength_sequence',
  word_sequence: 'strength_sequence',
  repeat: 'strength_repeat',
  date: 'strength_date',
  year: 'strength_date',
  number: null,
  sign: null,
  separator: null,
  connector: null,
  unknown: null,
}
/** The gravest first. */
const ORDER = [...new Set(Object.values(CAUSES))]

/**
 * Lists why a password is guessed as fast as it is, each cause once, at its first place: what it consists of,
 * then what disguises it for nothing. When nothing is recognised, it is short.
 */
export function listCauses(spans: readonly StrengthSpan[]): readonly StrengthCauseReason[] {
  const causes = new Map<StrengthCause, StrengthSpan>()
  for (const span of spans) {
    const cause = CAUSES[span.pattern]
    if (cause !== null && !causes.has(cause)) causes.set(cause, span)
  }
  const sorted = [...causes].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
  const reasons = [...sorted, ...listDisguises(spans)].map(([code, { start, end }]) =>
    toReason(code, start, end),
  )
  const [first, last] = [spans[0], spans.at(-1)]
  return reasons.length > 0
    ? reasons
    : [toReason('strength_short', first?.start ?? 0, last?.end ?? 0)]
}

function listDisguises(
  spans: readonly StrengthSpan[],
): readonly (readonly [StrengthCause, StrengthSpan])[] {
  const leet = spans.find(({ disguise }) => disguise === 'leet')
  const reversed = spans.find(({ disguise }) => disguise === 'reversed')
  return [
    ...(leet === undefined ? [] : [['strength_leet', leet] as const]),
    ...(reversed === undefined ? [] : [['strength_reversed', reversed] as const]),
  ]
}

function toReason(code: StrengthCause, start: number, end: number): StrengthCauseReason {
  return { code, params: { start, end } } as StrengthCauseReason
}
