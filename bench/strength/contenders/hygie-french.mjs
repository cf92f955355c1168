import { createStrengthEstimator, loadStrengthTier } from 'hygie/strength'

/** T0 and T1. */
export async function create() {
  const estimator = createStrengthEstimator({
    tiers: [await loadStrengthTier('french')],
    language: 'fr',
  })
  return (password, context = {}) => estimator.estimate(password, context)
}
