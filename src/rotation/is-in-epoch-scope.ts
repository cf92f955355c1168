import { withDefaults } from '../internal/with-defaults.js'
import { DEFAULT_OCCASION, isInScope, type Occasion } from '../scope.js'
import type { EpochScope, RotationFacts } from './types.js'

/** Whether an incident concerns a credential. What is not said of it is concerned: silence exempts nobody. */
export function isInEpochScope(facts: RotationFacts, scope: EpochScope): boolean {
  const { occasion = null, organisation, cohorts, accountId } = facts
  return (
    (occasion === null || isInScope(withDefaults<Occasion>(DEFAULT_OCCASION, occasion), scope)) &&
    isAmong(scope.organisations, organisation === undefined ? undefined : [organisation]) &&
    isAmong(scope.cohorts, cohorts) &&
    isAmong(scope.accounts, accountId === undefined ? undefined : [accountId])
  )
}

function isAmong(
  named: readonly string[] | undefined,
  own: readonly string[] | undefined,
): boolean {
  return named === undefined || own === undefined || own.some((name) => named.includes(name))
}
