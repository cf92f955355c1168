import { createStrengthEstimator, loadStrengthTier } from 'hygie/strength'

/** T0, T1 and T2. */
export async function create() {
  const estimator = createStrengthEstimator({
    tiers: [await loadStrengthTier('french'), await loadStrengthTier('english')],
    language: 'fr',
  })
  return (password, context = {}) => estimator.estimate(password, context)
}
