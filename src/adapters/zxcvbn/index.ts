/**
 * Strength by zxcvbn-ts, and an offline breach source from its lists. Loads megabytes, when called.
 *
 * @module
 */
export { createBundledListSource } from './create-bundled-list-source.js'
export {
  type CreateZxcvbnEstimatorOptions,
  createZxcvbnEstimator,
} from './create-zxcvbn-estimator.js'
export type { ZxcvbnLanguage } from './load-dictionaries.js'
export { type LoadZxcvbnTierOptions, loadZxcvbnTier } from './load-zxcvbn-tier.js'
