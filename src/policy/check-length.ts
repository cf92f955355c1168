import { buildOutcome } from '../internal/build-outcome.js'
import type { Outcome } from '../outcome.js'
import type { NormalizedPassword } from '../text.js'
import type { LengthReason, LengthRule } from './types.js'

/** What was counted. */
export interface LengthDetails {
  readonly codePoints: number
  readonly bytes: number
}

/** Options of {@link checkLength}. */
export interface CheckLengthOptions {
  readonly rule: LengthRule
}

/**
 * Checks the length of a normalized password.
 *
 * Counts code points, as people count characters, and bytes, as a stored hash reads them. Never
 * truncates. Costs nothing: both are counted once, by `normalizePassword`.
 *
 * @param password - What `normalizePassword` returned.
 * @param options - Rule.
 * @returns `pass`, or `fail` with `length_too_short` or one `length_too_long` per unit.
 * @see NIST SP 800-63B-4, section 3.1.1.2, items 1, 2, 4 and 9
 *
 * @example An accent counts once
 * ```ts
 * import { checkLength, normalizePassword } from 'hygie'
 *
 * const outcome = checkLength(normalizePassword('\u00E9t\u00E9'), { rule: { min: 12, max: 256 } })
 * console.log(outcome.status, outcome.details.codePoints) // fail 3
 * ```
 *
 * @since 0.1.0
 */
export function checkLength(
  { codePoints, bytes }: NormalizedPassword,
  { rule: { min, max, maxBytes } }: CheckLengthOptions,
): Outcome<LengthReason, LengthDetails> {
  const reasons: LengthReason[] = []
  if (codePoints < min) {
    reasons.push({ code: 'length_too_short', params: { min, actual: codePoints } })
  }
  if (codePoints > max) {
    const params = { max, actual: codePoints, unit: 'code_point' } as const
    reasons.push({ code: 'length_too_long', params })
  }
  if (maxBytes !== undefined && bytes > maxBytes) {
    const params = { max: maxBytes, actual: bytes, unit: 'byte' } as const
    reasons.push({ code: 'length_too_long', params })
  }
  return buildOutcome('fail', reasons, { codePoints, bytes })
}
