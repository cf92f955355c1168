import { createAnalyzer } from '../strength/create-analyzer.js'
import { encodeWords } from '../strength/lexicon/encode-words.js'
import { openTier } from '../strength/lexicon/open-tier.js'
import type { RankedWord } from '../strength/lexicon/types.js'

/** The estimate of what a guesser does with the other words may be as far off as prices are rounded. */
const TOLERANCE = 2
const YEAR = 2026

/**
 * Drops what the engine finds without having it listed: `soleil12` is `soleil` and a number. Only listed
 * passwords and phrases are tried; a third of them need not be shipped.
 */
export function dropDerivable(words: readonly RankedWord[]): readonly RankedWord[] {
  const isTried = ({ kind }: RankedWord): boolean =>
    kind === 'common_password' || kind === 'culture'
  const kept = words.filter((word) => !isTried(word))
  const tier = openTier(encodeWords(kept, { name: 'kept', licence: '' }))
  const analyze = createAnalyzer([tier], { year: YEAR, maxLength: 64, isProvisional: false })
  const listed = words.filter((entry) => {
    if (!isTried(entry)) return true
    const { guessesLog10 } = analyze(entry.word, {})
    return 10 ** guessesLog10 > entry.guesses * TOLERANCE
  })
  return listed
}
