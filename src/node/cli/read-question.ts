import { withDefaults } from '../../internal/with-defaults.js'
import type { IncidentEpoch, RotationFacts, RotationRule } from '../../rotation/types.js'
import type { Instant } from '../../time.js'
import type { RotationTerms } from './load-rotation-terms.js'
import { mergeRule, type RuleLayer } from './merge-rule.js'
import { readEpochs } from './read-epochs.js'
import { readFactsMembers } from './read-facts-members.js'
import { type Row, readMoment } from './read-members.js'
import { readRuleMembers } from './read-rule-members.js'

/** What is asked of one credential. */
export interface RotationQuestion {
  readonly facts: RotationFacts
  readonly rule: RotationRule
  readonly epochs: readonly IncidentEpoch[]
  /** `undefined` where nobody has said it. */
  readonly now: Instant | undefined
}

/** Reads a line of a batch or a plan, which wins over the options. */
export function readQuestion(row: Row, terms: RotationTerms): RotationQuestion {
  const layer = withDefaults<RuleLayer>(terms.layer, readRuleMembers(row))
  return {
    facts: readFactsMembers(row),
    rule: mergeRule(terms.rule, layer),
    epochs: [...terms.epochs, ...readEpochs(row)],
    now: readMoment(row, 'now') ?? terms.now,
  }
}
