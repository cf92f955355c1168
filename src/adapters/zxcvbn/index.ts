/**
 * Strength by zxcvbn-ts, and its lists for our own engine. Loads megabytes, when called.
 *
 * @module
 */
export {
  type CreateZxcvbnEstimatorOptions,
  createZxcvbnEstimator,
} from './create-zxcvbn-estimator.js'
export type { ZxcvbnLanguage } from './load-dictionaries.js'
export { type LoadZxcvbnTierOptions, loadZxcvbnTier } from './load-zxcvbn-tier.js'
