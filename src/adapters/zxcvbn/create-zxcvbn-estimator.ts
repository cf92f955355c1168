import { assertOption } from '../../internal/assert-option.js'
import { buildContextWords } from '../../strength/build-context-words.js'
import type { StrengthEstimator, StrengthScore } from '../../strength/types.js'
import { freezeYear } from './freeze-year.js'
import { loadDictionaries, type ZxcvbnLanguage } from './load-dictionaries.js'

/** Options of {@link createZxcvbnEstimator}. */
export interface CreateZxcvbnEstimatorOptions {
  /** Beside the common passwords. English needs `@zxcvbn-ts/language-en`. Default: `['fr']`. */
  readonly languages?: readonly ZxcvbnLanguage[] | undefined
  /** The year from which dates are counted, 1900 to 2200. Default: 2026. */
  readonly referenceYear?: number | undefined
}

/**
 * With the engine's own limits, 256 characters and 100 substitutions, one hostile text blocks for
 * seconds; with these, for some tens of milliseconds.
 */
const MAX_LENGTH = 64
const MAX_SUBSTITUTIONS = 10
const YEAR = 2026

/** The engine keeps words in plain objects and finds these in every one of them, with no rank. */
const INHERITED = new RegExp(Object.getOwnPropertyNames(Object.prototype).join('|'), 'giu')

/**
 * Creates an estimator on zxcvbn-ts, with its common passwords, keyboards and the words of some
 * languages.
 *
 * Loads its packages when it is called and not before. Building takes some 200 ms and 15 MB: build it
 * once and share it, in a worker if a page must not stutter. One estimate takes some 10 ms for a usual
 * password and is bounded: only the first 64 UTF-16 units are analysed, and what follows adds no guesses.
 * Nothing leaves the process, and nothing of the password comes back.
 *
 * Guesses are the same every year, whatever the clock of the machine: dates count from `referenceYear`.
 *
 * @param options - Languages and year.
 * @returns The estimator. It may be used by many requests at once.
 * @throws `HygieError` `ERR_OPTION_INVALID` for an unknown language or year,
 * `ERR_DEPENDENCY_MISSING` when English words are asked for and not installed.
 * @see Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016
 *
 * @example Estimate with what is known of the person
 * ```ts
 * import { createZxcvbnEstimator } from 'hygie/adapters/zxcvbn'
 *
 * const estimator = await createZxcvbnEstimator()
 * const { score } = await estimator.estimate('Dupont1987', { name: 'Jeanne Dupont' })
 * console.log(score) // 1
 * ```
 *
 * @since 0.1.0
 */
export async function createZxcvbnEstimator({
  languages = ['fr'],
  referenceYear = YEAR,
}: CreateZxcvbnEstimatorOptions = {}): Promise<StrengthEstimator> {
  assertOption(
    Number.isSafeInteger(referenceYear) && referenceYear >= 1900 && referenceYear <= 2200,
    "'referenceYear' must be a year, 1900 to 2200.",
  )
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }, words] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    loadDictionaries(languages),
  ])
  const engine = new ZxcvbnFactory(
    {
      dictionary: Object.assign({}, dictionary, ...words),
      graphs: adjacencyGraphs,
      maxLength: MAX_LENGTH,
      l33tMaxSubstitutions: MAX_SUBSTITUTIONS,
    },
    freezeYear(ZxcvbnFactory, referenceYear),
  )
  return {
    estimate(password, context) {
      const text = password.slice(0, MAX_LENGTH).replace(INHERITED, '')
      const { score, guessesLog10 } = engine.check(text, [...buildContextWords(context)])
      return { score: score as StrengthScore, guessesLog10: Math.max(0, guessesLog10) }
    },
  }
}
