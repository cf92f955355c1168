import { computeBits } from '../../internal/compute-bits.js'
import { checkComposition } from '../check-composition.js'
import type { PolicyRules } from '../types.js'
import { computeLog2 } from './compute-log2.js'
import { createDrawing, type Drawing } from './create-drawing.js'
import { listGroups } from './list-groups.js'

/** What a password of one length is drawn from. */
export interface PasswordPlan {
  readonly groups: readonly (readonly string[])[]
  readonly drawing: Drawing
}

/** More lists of special characters that differ than any policy has, and fewer than would take long to count. */
const MAX_GROUPS = 12

/**
 * Plans passwords of one length under the rules; `null` when none of that length meets them.
 *
 * Which groups a text holds is all that a rule asks of it beside its length. So a text with one character of
 * each stands for all that hold the same groups, and the rule itself judges it.
 */
export function planPassword(
  { composition, strength }: PolicyRules,
  length: number,
): PasswordPlan | null {
  const groups = listGroups(composition)
  if (groups.length > MAX_GROUPS) return null
  const sample = (state: number): string =>
    groups.map(([first = ''], group) => ((state >> group) & 1 ? first : '')).join('')
  const accepts = (state: number): boolean => {
    const text = sample(state)
    const normalized = { text, codePoints: length, bytes: length, reasons: [] }
    return (
      checkComposition(normalized, { rules: composition }).status === 'pass' &&
      computeBits(text, length).bits >= (strength?.minBits ?? 0)
    )
  }
  // Every kind more is a gain, but for a profile that wants digits alone.
  if (!accepts(2 ** groups.length - 1) && !accepts(4)) return null
  const drawing = createDrawing({
    places: length,
    sizes: groups.map((group) => group.length),
    next: (state, group) => state | (1 << group),
    accepts,
  })
  const isStrong =
    drawing.total > 0n &&
    computeLog2(drawing.total) * Math.log10(2) >= (strength?.minGuessesLog10 ?? 0)
  return isStrong ? { groups, drawing } : null
}
