import { CORE_TIER } from '../data/core-tier.js'
import { assertOption } from '../internal/assert-option.js'
import { parseInstant } from '../time.js'
import type { ZxcvbnTier } from './compat/types.js'
import { createAnalyzer } from './create-analyzer.js'
import { openTier } from './lexicon/open-tier.js'
import type { StrengthTier } from './lexicon/types.js'
import { computeScore } from './scoring/compute-score.js'
import type { StrengthContext, StrengthEstimate, StrengthEstimator } from './types.js'

/** Whose words must be there before a score above 2 is shown. */
export type StrengthLanguage = 'fr' | 'en'

/** Options of {@link createStrengthEstimator}. */
export interface CreateStrengthEstimatorOptions {
  /**
   * What `loadStrengthTier` and `compileDictionary` gave, beside the 3,500 words that are always there. With
   * `compat`, the one tier that `loadZxcvbnTier` gave. Default: none.
   */
  readonly tiers?: readonly (StrengthTier | ZxcvbnTier)[] | undefined
  /**
   * Whose words must be there before a score above 2 is shown: `fr` asks for the tier `french`, `en` for
   * `english`. Default: `fr`.
   */
  readonly language?: StrengthLanguage | undefined
  /** The guesses of @zxcvbn-ts/core 4.2.0, without our corrections and without an explanation. */
  readonly compat?: 'zxcvbn-ts-4' | undefined
  /** A moment of the year from which years are counted. Default: in 2026, whatever the clock says. */
  readonly now?: unknown
  /** Characters that are analysed, 1 to 256. Default: 128. What follows adds no guesses. */
  readonly maxLength?: number | undefined
}

/** Of this package: an estimate must not change overnight, so it is no clock that says it. */
const YEAR = 2026
const MAX_LENGTH = 256
const USUAL_LENGTH = 128

/**
 * Creates the strength estimator of this package: it knows French, the person and the portal.
 *
 * It answers at once, sends nothing, and its estimates hold offsets and codes, never text. Build it once and
 * share it: creating takes some 10 ms, and up to 7 MB with both tiers, whose words are read as they are asked for.
 * An estimate takes some 0.05 ms, and no text more than 10 ms.
 *
 * Without the tier of the language an estimate is provisional, and no score above 2 is shown. A tier more can
 * lower the guesses and never raise them.
 *
 * @param options - Tiers, language, year, bounds.
 * @returns The estimator. Its estimates have an `explanation`, but with `compat`.
 * @throws `HygieError` `ERR_OPTION_INVALID` for an impossible option, `ERR_TIER_INVALID` for a tier that is
 * cut, altered or none.
 * @see Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016
 * @see `docs/guides/strength.md` for the model
 *
 * @example Why a password is weak
 * ```ts
 * import { createStrengthEstimator, loadStrengthTier } from 'hygie/strength'
 *
 * const estimator = createStrengthEstimator({ tiers: [await loadStrengthTier('french')] })
 * const { score, explanation } = await estimator.estimate('Opticienne59', {})
 * console.log(score) // 1
 * console.log(explanation?.spans.map(({ pattern }) => pattern).join(' ')) // trade number
 * ```
 *
 * @since 0.2.0
 */
export function createStrengthEstimator({
  tiers = [],
  language = 'fr',
  compat,
  now,
  maxLength = USUAL_LENGTH,
}: CreateStrengthEstimatorOptions = {}): StrengthEstimator {
  const instant = now === undefined ? null : parseInstant(now)
  assertOption(now === undefined || instant !== null, "'now' must be a moment.")
  assertOption(language === 'fr' || language === 'en', "'language' must be 'fr' or 'en'.")
  assertOption(
    Number.isSafeInteger(maxLength) && maxLength >= 1 && maxLength <= MAX_LENGTH,
    "'maxLength' must be 1 to 256.",
  )
  assertOption(Array.isArray(tiers), "'tiers' must be an array.")
  const year = instant === null ? YEAR : Number(instant.slice(0, 4))
  if (compat !== undefined) return createCompat(compat, tiers, year)

  const opened = [CORE_TIER, ...tiers].map((tier) => openTier(tier as StrengthTier))
  const needed = language === 'fr' ? 'french' : 'english'
  const isProvisional = !opened.some(({ name }) => name === needed)
  const analyze = createAnalyzer(opened, { year, maxLength, isProvisional })
  return { estimate: (password, context) => analyze(password, context) }
}

function createCompat(
  compat: string,
  [tier, ...others]: readonly (StrengthTier | ZxcvbnTier)[],
  year: number,
): StrengthEstimator {
  assertOption(compat === 'zxcvbn-ts-4', "'compat' must be 'zxcvbn-ts-4'.")
  assertOption(
    typeof tier === 'object' && tier?.format === compat && others.length === 0,
    "'tiers' must be what 'loadZxcvbnTier' gave when 'compat' is set.",
  )
  const guess = tier.createGuess(year)
  const estimate = (password: string, { words }: StrengthContext): StrengthEstimate => {
    const guesses = guess(password, takeTexts(words))
    return { score: computeScore(guesses), guessesLog10: Math.log10(guesses) }
  }
  return { estimate }
}

/** What is no text is not known: a context comes from a form or a database. */
function takeTexts(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((word) => typeof word === 'string') : []
}
