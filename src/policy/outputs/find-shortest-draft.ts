import { computeBits } from '../../internal/compute-bits.js'
import type { StrengthRule } from '../../strength/types.js'
import type { CompositionProfile, CompositionRule, PolicyRules } from '../types.js'

/** A kind of character that a password manager can be made to use. */
export type RequiredKind = 'lower' | 'upper' | 'digit' | 'special'

/** One way of keeping the rules with random characters of ASCII. */
export interface Draft {
  /** One character of each, at least. */
  readonly required: readonly RequiredKind[]
  /** Lists of special characters of which each must be met; empty where any will do. */
  readonly specials: readonly string[]
  readonly digitsOnly: boolean
  readonly min: number
  readonly max: number
}

/** A character of each kind, to count what the kinds make. */
const SAMPLES: Readonly<Record<RequiredKind, string>> = {
  lower: 'a',
  upper: 'A',
  digit: '0',
  special: '!',
}
const KINDS = Object.keys(SAMPLES) as RequiredKind[]
/** Few kinds first, and letters and digits before signs: every set of them, once. */
const SETS: readonly (readonly RequiredKind[])[] = Array.from({ length: 16 }, (_, bits) =>
  KINDS.filter((_kind, index) => (bits & (1 << index)) !== 0),
).sort((one, two) => one.length - two.length)
/** Guesses at random characters grow tenfold with each: for the scores, see `checkStrength`. */
const SCORE_LENGTHS = [0, 3, 6, 8, 10] as const
/** What looks like a word or a pair by chance costs some of them. With these margins a few in 10,000 fail. */
const GUESS_MARGIN = 4
const POINT_MARGIN = 1.5

/**
 * Finds the shortest passwords of random ASCII characters that keep every rule on length, composition and
 * bits. Digits alone are the weakest that a manager could choose: only where nothing else is allowed.
 */
export function findShortestDraft(rules: PolicyRules): Draft | null {
  const drafts = SETS.map((required) => draw(rules, required, false))
  const [best] = drafts
    .filter(({ min, max }) => min <= max)
    .sort((one, two) => one.min - two.min || one.required.length - two.required.length)
  if (best !== undefined) return best
  const digits = draw(rules, ['digit'], true)
  return digits.min <= digits.max ? digits : null
}

function draw(rules: PolicyRules, required: readonly RequiredKind[], digitsOnly: boolean): Draft {
  const { length, composition, strength } = rules
  const specials = required.includes('special') ? listSpecials(composition) : []
  const places = required.length + Math.max(0, specials.length - 1)
  // A byte for each character of ASCII.
  const max = Math.min(length.max, length.maxBytes ?? length.max)
  const min = Math.max(
    length.min,
    places,
    ...composition.map((rule) => computeRuleMin(rule, required, digitsOnly)),
    computeBitsMin(strength?.minBits ?? 0, required),
    // A margin only: a policy that leaves no room for it can still be kept.
    Math.min(max, strength === null ? 0 : computeStrengthMin(strength)),
  )
  return { required, specials, digitsOnly, min, max }
}

function computeStrengthMin({
  minScore,
  minPoints = 0,
  minGuessesLog10 = 0,
}: StrengthRule): number {
  const guesses = Math.max(SCORE_LENGTHS[minScore], Math.ceil(minGuessesLog10))
  const random = guesses === 0 ? 0 : guesses + GUESS_MARGIN
  const points = minPoints === 0 ? 0 : Math.ceil(minPoints * POINT_MARGIN) + GUESS_MARGIN
  return Math.max(random, points)
}

/** Each list once; rules that list none are content with a sign of any other. */
function listSpecials(composition: readonly CompositionRule[]): string[] {
  const lists = composition.map(({ specials = '' }) => keepPrintable(specials))
  return [...new Set(lists)].filter((list) => list !== '')
}

/**
 * Each sign of ASCII once. Some parsers end a list at the first `]`, wherever it stands: it is left out unless
 * it is alone.
 */
function keepPrintable(specials: string): string {
  const signs = [...new Set(specials.replace(/[^ -~]/gu, ''))].join('')
  return signs === ']' ? signs : signs.replace(']', '')
}

function computeRuleMin(
  { anyOf, waiveFrom, specials }: CompositionRule,
  required: readonly RequiredKind[],
  digitsOnly: boolean,
): number {
  const isUnmeant = specials !== undefined && keepPrintable(specials) === ''
  const kinds = isUnmeant ? required.filter((kind) => kind !== 'special') : required
  // A password without any demand has some kind, unless it is all of signs that do not count.
  const count = kinds.length === 0 && specials === undefined ? 1 : kinds.length
  const lengths = anyOf.map((profile) => computeProfileMin(profile, kinds, count, digitsOnly))
  const waived = waiveFrom !== undefined && count > 0 ? waiveFrom : Number.POSITIVE_INFINITY
  return Math.min(waived, ...lengths)
}

function computeProfileMin(
  profile: CompositionProfile,
  kinds: readonly RequiredKind[],
  count: number,
  digitsOnly: boolean,
): number {
  // A manager's random characters are no words.
  if ('words' in profile) return Number.POSITIVE_INFINITY
  if ('bits' in profile) return computeBitsMin(profile.bits, kinds)
  return isMet(profile, kinds, count, digitsOnly) ? profile.min : Number.POSITIVE_INFINITY
}

function isMet(
  profile: Extract<CompositionProfile, { readonly min: number }>,
  kinds: readonly RequiredKind[],
  count: number,
  digitsOnly: boolean,
): boolean {
  if ('digitsOnly' in profile) return digitsOnly
  if ('kindsAtLeast' in profile) return count >= profile.kindsAtLeast
  return profile.kinds.every((kind) =>
    kind === 'letter' ? kinds.includes('lower') || kinds.includes('upper') : kinds.includes(kind),
  )
}

/** Without any demand a password may be all digits, the smallest alphabet. */
function computeBitsMin(bits: number, kinds: readonly RequiredKind[]): number {
  const sample = kinds.length === 0 ? '0' : kinds.map((kind) => SAMPLES[kind]).join('')
  const count = (length: number): number => computeBits(sample, length).bits
  const guess = Math.ceil(bits / count(1))
  // The bits of one character are rounded, so the quotient may be one off.
  return [guess - 1, guess].find((length) => count(length) >= bits) ?? guess + 1
}
