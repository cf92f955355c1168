import type { CharacterKind, CompositionProfile, CompositionRule, PolicyRules } from '../types.js'

/** What every password is sure to be that meets a profile. */
interface Guarantee {
  readonly min: number
  readonly kinds: readonly CharacterKind[]
  readonly kindsAtLeast: number
  readonly words: number
  readonly digitsOnly: boolean
  readonly bits: number
}

/** Digits, lower case, upper case, specials, as the CNIL counts them, fewest first. */
const ALPHABETS: readonly (readonly [CharacterKind, number])[] = [
  ['digit', 10],
  ['lower', 26],
  ['upper', 26],
  ['special', 37],
]

/**
 * Tells whether every password that the rules accept meets one of some profiles: by one rule of composition,
 * all of whose ways lead to one of them, by its length alone, or by its bits.
 */
export function guaranteesProfile(
  { length, composition, strength }: PolicyRules,
  targets: readonly CompositionProfile[],
): boolean {
  const bits = strength?.minBits ?? 0
  const byLength: CompositionRule = { anyOf: [{ min: length.min, kindsAtLeast: 1 }] }
  return [byLength, ...composition].some((rule) =>
    listWays(rule).every((way) => {
      const sure = measure(way, length.min, bits)
      return targets.some((target) => leadsTo(sure, target))
    }),
  )
}

/** A waiver is one more way: by length alone. */
function listWays({ anyOf, waiveFrom }: CompositionRule): readonly CompositionProfile[] {
  return waiveFrom === undefined ? anyOf : [...anyOf, { min: waiveFrom, kindsAtLeast: 1 }]
}

function measure(way: CompositionProfile, minLength: number, minBits: number): Guarantee {
  const min = Math.max(minLength, 'min' in way ? way.min : 0)
  const kinds = 'kinds' in way ? way.kinds : []
  const digitsOnly = 'digitsOnly' in way
  const kindsAtLeast = 'kindsAtLeast' in way ? way.kindsAtLeast : countKinds(kinds)
  const bits = Math.max(
    minBits,
    'bits' in way ? way.bits : min * Math.log2(leastAlphabet(kinds, kindsAtLeast)),
  )
  return { min, kinds, kindsAtLeast, words: 'words' in way ? way.words : 0, digitsOnly, bits }
}

function countKinds(kinds: readonly CharacterKind[]): number {
  const isLetterToo = kinds.includes('lower') || kinds.includes('upper')
  const distinct = new Set(kinds.filter((kind) => kind !== 'letter' || !isLetterToo))
  return Math.max(1, distinct.size)
}

/** Of all passwords with these kinds, or as many, those of the fewest different characters. */
function leastAlphabet(kinds: readonly CharacterKind[], kindsAtLeast: number): number {
  const named = ALPHABETS.filter(
    ([kind]) =>
      kinds.includes(kind) ||
      (kind === 'lower' && kinds.includes('letter') && !kinds.includes('upper')),
  )
  const used = named.length > 0 ? named : ALPHABETS.slice(0, kindsAtLeast)
  return used.reduce((sum, [, size]) => sum + size, 0)
}

function leadsTo(sure: Guarantee, target: CompositionProfile): boolean {
  if ('words' in target) return sure.words >= target.words
  if ('bits' in target) return sure.bits >= target.bits
  if (sure.min < target.min) return false
  if ('digitsOnly' in target) return sure.digitsOnly
  if ('kindsAtLeast' in target) return sure.kindsAtLeast >= target.kindsAtLeast
  return target.kinds.every((kind) => hasKind(sure, kind))
}

/** Three kinds of four hold a letter, but not each of the others; four hold all. */
function hasKind({ kinds, kindsAtLeast }: Guarantee, kind: CharacterKind): boolean {
  if (kindsAtLeast >= 4) return true
  if (kind !== 'letter') return kinds.includes(kind)
  return (
    kindsAtLeast >= 3 ||
    ['letter', 'lower', 'upper'].some((one) => kinds.includes(one as CharacterKind))
  )
}
