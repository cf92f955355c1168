import { assertOption } from '../internal/assert-option.js'
import { encodeWords } from './lexicon/encode-words.js'
import { foldWord } from './lexicon/fold-word.js'
import { OWN_TIER, type RankedWord, type StrengthTier } from './lexicon/types.js'

const MAX_WORDS = 100_000
const MIN_LETTERS = 2
/** The first of the words is as cheap as a listed word can be; each further one is a guess more. */
const FIRST = 16

/**
 * Compiles a dictionary of one's own: the words of a portal, an organisation, a region.
 *
 * Words are folded (case, accents, ligatures) and lose separators and signs; what is shorter than two
 * letters then is left out, and of equal words the first counts. The result is a text that may be stored
 * and shipped: the same format, with the same checksum, as the tiers of this package. Costs some 2 ms for
 * 1,000 words.
 *
 * @param words - The likeliest first. At most 100,000.
 * @returns The dictionary, for the `tiers` of `createStrengthEstimator`.
 * @throws `HygieError` `ERR_OPTION_INVALID` when there are too many words, or one is no string.
 *
 * @example Words of a portal
 * ```ts
 * import { compileDictionary, createStrengthEstimator, loadStrengthTier } from 'hygie/strength'
 *
 * const own = compileDictionary(['Viamédis', 'Almerys', 'Espace adhérent'])
 * const estimator = createStrengthEstimator({ tiers: [await loadStrengthTier('french'), own] })
 * const { explanation } = await estimator.estimate('espaceadherent7', {})
 * console.log(explanation?.spans[0]?.pattern) // own_word
 * ```
 *
 * @since 0.2.0
 */
export function compileDictionary(words: readonly string[]): StrengthTier {
  assertOption(
    Array.isArray(words) &&
      words.length <= MAX_WORDS &&
      words.every((word) => typeof word === 'string'),
    "'words' must be at most 100,000 strings.",
  )
  const ranked = new Map<string, RankedWord>()
  words.forEach((listed, index) => {
    const word = foldWord(listed)
    if (word.length < MIN_LETTERS || ranked.has(word)) return
    ranked.set(word, { word, guesses: FIRST + index, kind: 'own_word' })
  })
  return encodeWords([...ranked.values()], { name: OWN_TIER, licence: 'own words' })
}
