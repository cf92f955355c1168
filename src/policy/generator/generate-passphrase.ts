import { HygieError } from '../../errors.js'
import { assertOption } from '../../internal/assert-option.js'
import { type RandomSource, systemRandom } from '../../ports.js'
import type { StrengthContext, StrengthEstimator } from '../../strength/types.js'
import { assertResolved } from '../assert-resolved.js'
import type { Policy, PolicyRules } from '../types.js'
import { drawAccepted } from './draw-accepted.js'
import { drawBelow } from './draw-below.js'
import { loadPassphraseWords, type PassphraseLanguage } from './load-passphrase-words.js'
import {
  DIGITS,
  joinWords,
  type PassphrasePlan,
  type PassphraseShape,
  planPassphrase,
} from './plan-passphrase.js'
import { roundDown } from './round-down.js'

/** Options of {@link generatePassphrase}. */
export interface GeneratePassphraseOptions {
  readonly language: PassphraseLanguage
  /** How many words, 3 to 32. Default: as many as the policy and 64 bits need, and at least five. */
  readonly words?: number | undefined
  /** One character between two words, no letter and no digit. Default: `-`, or one that the policy names. */
  readonly separator?: string | undefined
  /** What is known of the person, so that it is not drawn by chance. Default: nothing. */
  readonly context?: StrengthContext | undefined
  /** Judges strength and patterns too; one that answers at once, as ours does. Default: a glance at patterns. */
  readonly estimator?: StrengthEstimator | undefined
  /** Default: the one of the platform. */
  readonly random?: RandomSource | undefined
}

/** A passphrase that nobody has chosen. Show it once, and never log it. */
export interface GeneratedPassphrase {
  readonly password: string
  readonly words: number
  /** Entropy of the draw: another one would be found as late. Rounded down to two decimals. */
  readonly bits: number
}

const MIN_WORDS = 3
const USUAL_WORDS = 5
const MAX_WORDS = 32
/** Five words of six dice rolls each: 64.6 bits. */
const USUAL_BITS = 64

/** Fewest changes first. Letters stay as the list has them unless a policy wants more. */
const DECORATIONS = [
  { isCapitalized: false, hasDigit: false },
  { isCapitalized: true, hasDigit: false },
  { isCapitalized: false, hasDigit: true },
  { isCapitalized: true, hasDigit: true },
] as const

/**
 * Generates a passphrase that a policy accepts.
 *
 * Draws words from a list of 7,776, each as likely as another, 12.9 bits a word; they are typed without accents.
 * Where the policy limits the length, it draws among exactly the phrases that fit. Where it wants capitals, each
 * word begins with one, which adds nothing to the entropy; where it wants a digit, one is drawn and stands at
 * the end. What the words and patterns of the policy refuse is drawn again, up to a hundred times.
 *
 * The list is a module of this package, imported when this is called and not before: about 24 kB gzip. Nothing
 * else leaves the process. Costs some milliseconds.
 *
 * @param policy - From `computePolicy`.
 * @param options - Language, number of words, separator, context, estimator, randomness.
 * @returns The passphrase, and its entropy: the binary logarithm of the number of phrases that could have been
 * drawn, less that of the number of draws.
 * @throws `HygieError` `ERR_POLICY_IMPOSSIBLE` when no passphrase of 64 bits, or of the number of words that is
 * asked for, meets the policy, or a hundred draws do not; `ERR_OPTION_INVALID` for an impossible option, for a
 * policy that is not resolved, for a source that is not random, and for an estimator that answers by a promise. An import that fails rejects with the
 * platform's own error.
 * @see NIST SP 800-63B-4, appendix A; CNIL, délibération n° 2022-100 du 21 juillet 2022, cas n° 1: seven words
 *
 * @example Five words for a person to remember
 * ```ts
 * import { computePolicy } from 'hygie'
 * import { generatePassphrase } from 'hygie/policy/generator'
 * import { nist80063b4 } from 'hygie/policy/presets'
 *
 * const { words, bits } = await generatePassphrase(computePolicy(nist80063b4), { language: 'fr' })
 * console.log(words, Math.floor(bits)) // 5 64
 * ```
 *
 * @since 0.6.0
 */
export async function generatePassphrase(
  policy: Policy,
  {
    language,
    words,
    separator,
    context = {},
    estimator,
    random = systemRandom,
  }: GeneratePassphraseOptions,
): Promise<GeneratedPassphrase> {
  assertResolved(policy)
  assertOption(
    words === undefined ||
      (Number.isSafeInteger(words) && words >= MIN_WORDS && words <= MAX_WORDS),
    `'words' must be a whole number from ${MIN_WORDS} to ${MAX_WORDS}.`,
  )
  assertOption(
    separator === undefined || isSeparator(separator),
    "'separator' must be one character that is neither letter nor digit.",
  )
  const list = await loadPassphraseWords(language)
  const { shape, groups, drawing, bits } = choosePlan(policy.rules, list, { words, separator })
  const draw = (): string => {
    const drawn = drawing.draw(random).map(({ group, member }) => groups[group]?.[member] as string)
    return joinWords(drawn, shape, shape.hasDigit ? Number(drawBelow(BigInt(DIGITS), random)) : 0)
  }
  const { text, draws } = drawAccepted(draw, policy, { context, estimator })
  return { password: text, words: shape.words, bits: roundDown(bits - Math.log2(draws)) }
}

/** Fewest words first, then fewest changes. */
function choosePlan(
  rules: PolicyRules,
  list: readonly string[],
  {
    words,
    separator = chooseSeparator(rules),
  }: Pick<GeneratePassphraseOptions, 'words' | 'separator'>,
): PassphrasePlan {
  const [from, to] = words === undefined ? [USUAL_WORDS, MAX_WORDS] : [words, words]
  const minBits = words === undefined ? USUAL_BITS : 0
  for (let count = from; count <= to; count++) {
    for (const decoration of DECORATIONS) {
      const shape: PassphraseShape = { words: count, separator, ...decoration }
      const plan = planPassphrase(rules, list, shape)
      if (plan !== null && plan.bits >= minBits) return plan
    }
  }
  throw new HygieError('ERR_POLICY_IMPOSSIBLE', 'No passphrase meets the policy.')
}

/** A hyphen, unless the policy counts other signs only. */
function chooseSeparator({ composition }: PolicyRules): string {
  const lists = composition.flatMap(({ specials }) => (specials === undefined ? [] : [specials]))
  const signs = ['-', ...lists.flatMap((list) => [...list].filter(isSeparator))]
  return signs.find((sign) => lists.every((list) => list.includes(sign))) ?? '-'
}

function isSeparator(text: string): boolean {
  return /^[^\p{L}\p{M}\p{N}\p{C}]$/u.test(text) && text.normalize('NFKC') === text
}
