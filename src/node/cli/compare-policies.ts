import { writeCanonical } from '../../internal/write-canonical.js'
import { mergeRules } from '../../policy/merge-rules.js'
import type { Policy, PolicyRules } from '../../policy/types.js'
import type { Stricter } from './policy-texts.js'

/** How two policies stand to each other in one rule. */
export interface PolicyDifference {
  readonly rule: keyof PolicyRules | 'mode' | 'rollout'
  readonly stricter: Stricter
  readonly first: unknown
  readonly second: unknown
}

/**
 * Compares two policies rule by rule, where they differ.
 *
 * The stricter rule is the one that is left when both are merged. Where neither is, each asks for something
 * that the other does not.
 */
export function comparePolicies(first: Policy, second: Policy): readonly PolicyDifference[] {
  const [a, b] = [first.rules, second.rules]
  // A merge may write the same in another way; so both are merged, with themselves and with each other.
  const [both, onlyA, onlyB] = [mergeRules(a, b), mergeRules(a, a), mergeRules(b, b)]
  const rules = (Object.keys(a) as (keyof PolicyRules)[]).map(
    (rule): PolicyDifference => ({
      rule,
      stricter: compare(rule, writeCanonical(both[rule]), {
        first: writeCanonical(onlyA[rule]),
        second: writeCanonical(onlyB[rule]),
      }),
      first: a[rule],
      second: b[rule],
    }),
  )
  return [...compareReach(first, second), ...rules].filter(({ stricter }) => stricter !== 'same')
}

function compare(
  rule: keyof PolicyRules,
  both: string,
  { first, second }: { readonly first: string; readonly second: string },
): Stricter {
  if (first === second) return 'same'
  // A form of Unicode is another one, and no stricter.
  if (rule === 'normalization') return 'incomparable'
  if (both === first) return 'first'
  return both === second ? 'second' : 'mixed'
}

/** Whom they refuse at all. */
function compareReach(first: Policy, second: Policy): PolicyDifference[] {
  const order = (a: number, b: number): Stricter => (a === b ? 'same' : a > b ? 'first' : 'second')
  const weigh = ({ mode }: Policy): number => (mode === 'enforce' ? 1 : 0)
  return [
    {
      rule: 'mode',
      stricter: order(weigh(first), weigh(second)),
      first: first.mode,
      second: second.mode,
    },
    {
      rule: 'rollout',
      stricter: order(first.rollout.percent, second.rollout.percent),
      first: first.rollout,
      second: second.rollout,
    },
  ]
}
