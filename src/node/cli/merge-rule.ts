import { withDefaults } from '../../internal/with-defaults.js'
import type { FrenchArea } from '../../rotation/holidays/types.js'
import type { BusinessDays, RotationRule } from '../../rotation/types.js'

/** A rule whose shift to business days is two words, as a command line and a line of a batch say it. */
type FlatRule = Omit<RotationRule, 'businessDays'>

/** What options, or a line of a batch, say in place of a policy. */
export type RuleLayer = { readonly [K in keyof FlatRule]?: FlatRule[K] | undefined } & {
  /** `none` switches off what the policy says. */
  readonly shift?: BusinessDays['shift'] | 'none' | undefined
  /** Without effect where nothing is shifted. */
  readonly calendar?: FrenchArea | undefined
}

/** Lays what was said over the rule of a policy. */
export function mergeRule(
  { businessDays, ...rule }: RotationRule,
  { shift = businessDays?.shift, calendar = businessDays?.holidays, ...said }: RuleLayer,
): RotationRule {
  const merged = withDefaults<FlatRule>(rule, said)
  if (shift === undefined || shift === 'none') return merged
  return { ...merged, businessDays: { shift, holidays: calendar } }
}
