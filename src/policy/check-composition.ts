import { buildOutcome } from '../internal/build-outcome.js'
import { computeBits } from '../internal/compute-bits.js'
import type { Outcome } from '../outcome.js'
import type { NormalizedPassword } from '../text.js'
import { listWays } from './list-ways.js'
import type {
  CharacterKind,
  CompositionDetails,
  CompositionProfile,
  CompositionReason,
  CompositionRule,
} from './types.js'

/** Options of {@link checkComposition}. */
export interface CheckCompositionOptions {
  /** All must be met; each is met by any one of its profiles. */
  readonly rules: readonly CompositionRule[]
}

const MIN_WORD_LETTERS = 3
const LETTERS: readonly CharacterKind[] = ['lower', 'upper']

/**
 * Checks whether a normalized password is composed in one of the ways that a policy names.
 *
 * The profiles of a rule stand side by side, as the CNIL's examples do: eight characters of three kinds
 * reach 47.6 bits, not the 50 they are an example of, so none is derived from another. Counting says
 * nothing of how guessable the words are: ask `checkStrength` as well. Linear in the length.
 *
 * @param password - What `normalizePassword` returned.
 * @param options - Rules.
 * @returns `pass`, or `fail` with one `composition_unmet` per rule of which no profile is met.
 * @see CNIL, délibération n° 2022-100 du 21 juillet 2022, cas n° 1 et n° 2
 *
 * @example Twelve characters of four kinds, or seven words
 * ```ts
 * import { checkComposition, normalizePassword } from 'hygie'
 *
 * const rules = [{ anyOf: [{ min: 12, kindsAtLeast: 4 }, { words: 7 }] }] as const
 * const outcome = checkComposition(normalizePassword('quatre mots ne suffisent'), { rules })
 * console.log(outcome.status, outcome.details.words) // fail 3
 * ```
 *
 * @since 0.1.0
 */
export function checkComposition(
  password: NormalizedPassword,
  { rules }: CheckCompositionOptions,
): Outcome<CompositionReason, CompositionDetails> {
  const details = measure(password)
  const reasons = rules
    .filter(
      (rule) => !listWays(rule).some((way) => isMet(way, password, count(rule, password, details))),
    )
    .map((rule): CompositionReason => {
      const said = rule.specials === undefined ? {} : { specials: rule.specials }
      return { code: 'composition_unmet', params: { anyOf: listWays(rule), ...said } }
    })
  return buildOutcome('fail', reasons, details)
}

/** Where a rule lists the special characters, others are none. */
function count(
  { specials }: CompositionRule,
  { text }: NormalizedPassword,
  details: CompositionDetails,
): CompositionDetails {
  if (specials === undefined || [...specials].some((sign) => text.includes(sign))) return details
  return { ...details, kinds: details.kinds.filter((kind) => kind !== 'special') }
}

function measure({ text, codePoints }: NormalizedPassword): CompositionDetails {
  const { kinds, bits } = computeBits(text, codePoints)
  return { kinds, words: countWords(text), bits }
}

/** Different words only: the same one seven times is one word. */
function countWords(text: string): number {
  const words = new Set<string>()
  for (const run of text.toLowerCase().split(/[^\p{L}\p{M}]+/u)) {
    if (run.length >= MIN_WORD_LETTERS) words.add(run)
  }
  return words.size
}

function isMet(
  profile: CompositionProfile,
  { text, codePoints }: NormalizedPassword,
  { kinds, words, bits }: CompositionDetails,
): boolean {
  if ('words' in profile) return words >= profile.words
  if ('bits' in profile) return bits >= profile.bits
  if (codePoints < profile.min) return false
  if ('digitsOnly' in profile) return /^\p{Nd}+$/u.test(text)
  if ('kindsAtLeast' in profile) return kinds.length >= profile.kindsAtLeast
  return profile.kinds.every((kind) =>
    kind === 'letter' ? kinds.some((one) => LETTERS.includes(one)) : kinds.includes(kind),
  )
}
