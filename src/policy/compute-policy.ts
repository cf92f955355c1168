import { computeSha1 } from '../internal/compute-sha1.js'
import { freezeDeep } from '../internal/freeze-deep.js'
import { toHex } from '../internal/to-hex.js'
import { withDefaults } from '../internal/with-defaults.js'
import { writeCanonical } from '../internal/write-canonical.js'
import { DEFAULT_OCCASION, type Occasion, type PartialOccasion } from '../scope.js'
import { resolveRules } from './resolve-rules.js'
import type { Policy, PolicyDocument } from './types.js'

/**
 * Computes the policy that holds on one occasion.
 *
 * Every scope that the occasion lies in adds its rules, and of two values the stricter wins: the longer
 * minimum, the shorter maximum age, the refusal. What the caller does not say of the occasion is taken
 * to be the strictest, see `DEFAULT_OCCASION`. Resolve once per occasion and keep the result.
 *
 * @param document - From `definePolicy`, `parsePolicy` or a preset.
 * @param occasion - What is known of it. Default: `DEFAULT_OCCASION`.
 * @returns The rules, frozen, and a fingerprint that changes whenever a rule does.
 *
 * @example A second factor allows a shorter password under NIST
 * ```ts
 * import { computePolicy } from 'hygie'
 * import { nist80063b4 } from 'hygie/policy/presets'
 *
 * const alone = computePolicy(nist80063b4)
 * const beside = computePolicy(nist80063b4, { factors: 'mfa' })
 * console.log(alone.rules.length.min, beside.rules.length.min) // 15 8
 * ```
 *
 * @since 0.1.0
 */
export function computePolicy(document: PolicyDocument, occasion: PartialOccasion = {}): Policy {
  const full = withDefaults<Occasion>(DEFAULT_OCCASION, occasion)
  const rules = resolveRules(document, full)
  const fingerprint = toHex(computeSha1(writeCanonical(rules)))
    .slice(0, 16)
    .toLowerCase()
  const { id, mode, rollout, host } = document
  return freezeDeep(structuredClone({ id, fingerprint, mode, rollout, host, rules }))
}
