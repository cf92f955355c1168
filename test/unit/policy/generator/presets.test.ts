import { describe, expect, it } from 'vitest'
import { checkPassword } from '../../../../src/policy/check-password.js'
import { computePolicy } from '../../../../src/policy/compute-policy.js'
import { generatePassphrase } from '../../../../src/policy/generator/generate-passphrase.js'
import { generatePassword } from '../../../../src/policy/generator/generate-password.js'
import * as presets from '../../../../src/policy/presets/index.js'
import { createStrengthEstimator } from '../../../../src/strength/create-strength-estimator.js'
import { loadStrengthTier } from '../../../../src/strength/load-strength-tier.js'
import { createSeededRandom } from '../../../../src/testing/create-seeded-random.js'

const documents = Object.values(presets).flatMap((preset) =>
  typeof preset === 'function' ? [] : [preset],
)
const estimator = createStrengthEstimator({ tiers: [await loadStrengthTier('french')] })

describe.each(documents.map((document) => [document.id, document] as const))(
  'what is generated under %s',
  (_id, document) => {
    it.each(['single', 'mfa'] as const)(
      'is accepted by it, with the factors %s',
      async (factors) => {
        const policy = computePolicy(document, { factors })
        // What is drawn is in no list of leaks.
        const asked = { ...policy, rules: { ...policy.rules, breach: null, history: null } }
        const random = createSeededRandom(12)
        for (const { password } of [
          generatePassword(policy, { random, estimator }),
          await generatePassphrase(policy, { random, estimator, language: 'fr' }),
          await generatePassphrase(policy, { random, estimator, language: 'en' }),
        ]) {
          const { reasons } = await checkPassword(
            { password },
            { policy: asked, services: { estimator } },
          )
          expect(reasons).toEqual([])
        }
      },
    )
  },
)
