import { createStrengthEstimator } from '../../strength/create-strength-estimator.js'
import { loadStrengthTier } from '../../strength/load-strength-tier.js'
import type { StrengthEstimator } from '../../strength/types.js'

/** Creates the estimator of the command, with all words. */
export async function createEstimator(): Promise<StrengthEstimator> {
  const tiers = await Promise.all([loadStrengthTier('french'), loadStrengthTier('english')])
  return createStrengthEstimator({ tiers })
}
