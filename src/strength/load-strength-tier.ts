import { assertOption } from '../internal/assert-option.js'
import type { StrengthTier } from './lexicon/types.js'

/** The tiers that are loaded on demand. */
export type StrengthTierName = 'french' | 'english'

/**
 * Loads the words of a tier.
 *
 * The tiers are modules of this package, imported when this is called and not before, so that a bundler
 * puts each into a file of its own: `french` is about 241 kB gzip, `english` about 240 kB. Nothing else
 * leaves the process. Works in Node, in browsers and in their workers.
 *
 * @param name - `french`: French words and names, common passwords, and our lists of trades, medicines,
 * towns and set phrases. `english`: English words and names, beside the French ones.
 * @returns The tier, for `createStrengthEstimator`.
 * @throws `HygieError` `ERR_OPTION_INVALID` for an unknown name. An import that fails rejects with the
 * platform's own error.
 *
 * @example Load French, and English later
 * ```ts
 * import { createStrengthEstimator, loadStrengthTier } from 'hygie/strength'
 *
 * const french = await loadStrengthTier('french')
 * const estimator = createStrengthEstimator({ tiers: [french] })
 * console.log((await estimator.estimate('Posologie2021!', {})).score) // 1
 * ```
 *
 * @since 0.2.0
 */
export async function loadStrengthTier(name: StrengthTierName): Promise<StrengthTier> {
  assertOption(name === 'french' || name === 'english', "'name' must be 'french' or 'english'.")
  return name === 'french'
    ? (await import('../data/french-tier.js')).FRENCH_TIER
    : (await import('../data/english-tier.js')).ENGLISH_TIER
}
