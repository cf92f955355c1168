import { createZxcvbnGuess } from '../../strength/compat/create-zxcvbn-guess.js'
import type { ZxcvbnLists, ZxcvbnTier } from '../../strength/compat/types.js'
import { loadDictionaries, type ZxcvbnLanguage } from './load-dictionaries.js'

/** Options of {@link loadZxcvbnTier}. */
export interface LoadZxcvbnTierOptions {
  /** Beside the common passwords. English needs `@zxcvbn-ts/language-en`. Default: `['fr']`. */
  readonly languages?: readonly ZxcvbnLanguage[] | undefined
}

/**
 * Loads the lists and keyboards of zxcvbn-ts as they are, for `compat: 'zxcvbn-ts-4'`.
 *
 * @returns The tier, for `createStrengthEstimator`.
 * @throws `HygieError` `ERR_OPTION_INVALID` for an unknown language, `ERR_DEPENDENCY_MISSING` when English
 * words are asked for and not installed.
 *
 * @example The guesses of zxcvbn-ts, in a fraction of the time
 * ```ts
 * import { loadZxcvbnTier } from 'hygie/adapters/zxcvbn'
 * import { createStrengthEstimator } from 'hygie/strength'
 *
 * const estimator = createStrengthEstimator({
 *   compat: 'zxcvbn-ts-4',
 *   tiers: [await loadZxcvbnTier()],
 * })
 * console.log((await estimator.estimate('soleil', {})).score) // 0
 * ```
 *
 * @since 0.2.0
 */
export async function loadZxcvbnTier({
  languages = ['fr'],
}: LoadZxcvbnTierOptions = {}): Promise<ZxcvbnTier> {
  const [{ dictionary, adjacencyGraphs }, words] = await Promise.all([
    import('@zxcvbn-ts/language-common'),
    loadDictionaries(languages),
  ])
  const lists: ZxcvbnLists = {
    dictionaries: Object.assign({}, dictionary, ...words),
    graphs: adjacencyGraphs as ZxcvbnLists['graphs'],
  }
  return { format: 'zxcvbn-ts-4', createGuess: (year) => createZxcvbnGuess(lists, year) }
}
