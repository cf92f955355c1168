import { computeBits } from '../../internal/compute-bits.js'
import type { CompositionRule } from '../types.js'

const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const UPPER = LOWER.toUpperCase()
const DIGITS = '0123456789'
/** All that ASCII prints and is neither letter, digit nor space, which forms and people drop at the edges. */
const SIGNS = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'

/**
 * Lists the characters that passwords are drawn from, in groups that no rule tells apart: small letters,
 * capitals, digits, and the signs by the lists of special characters that name them.
 *
 * The signs are those of ASCII. Of a list that names none of them, its own.
 */
export function listGroups(rules: readonly CompositionRule[]): readonly (readonly string[])[] {
  const lists = new Set(rules.flatMap(({ specials }) => (specials === undefined ? [] : [specials])))
  const foreign = [...lists].filter((list) => ![...list].some((sign) => SIGNS.includes(sign)))
  const signs = new Set([...SIGNS, ...foreign.flatMap((list) => [...list].filter(isSign))])
  const groups = new Map<string, string[]>()
  for (const sign of signs) {
    const key = [...lists].map((list) => (list.includes(sign) ? 1 : 0)).join('')
    groups.set(key, [...(groups.get(key) ?? []), sign])
  }
  return [[...LOWER], [...UPPER], [...DIGITS], ...groups.values()]
}

/** A special character that every normalization leaves as it is. A space is none. */
function isSign(sign: string): boolean {
  return (
    sign.normalize('NFKC') === sign &&
    /^[^\s\p{C}]$/u.test(sign) &&
    computeBits(sign, 1).kinds.includes('special')
  )
}
