import { isInScope, type Occasion } from '../scope.js'
import { mergeRules } from './merge-rules.js'
import type { PolicyDocument, PolicyRules } from './types.js'

/** The rules that hold on one occasion: every scope that it lies in adds its own. */
export function resolveRules({ scoped, rules }: PolicyDocument, occasion: Occasion): PolicyRules {
  return scoped
    .filter(({ scope }) => isInScope(occasion, scope))
    .reduce((merged, one) => mergeRules(merged, one.rules), rules)
}
