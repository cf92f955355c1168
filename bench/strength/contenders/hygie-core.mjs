import { createStrengthEstimator } from 'hygie/strength'

/** T0: the words that are inside the engine. */
export function create() {
  const estimator = createStrengthEstimator()
  return (password, context = {}) => estimator.estimate(password, context)
}
