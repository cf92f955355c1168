import { HygieError } from '../../errors.js'
import { computeChecksum } from './compute-checksum.js'
import { readSymbol } from './read-symbol.js'
import { readValues } from './read-values.js'
import {
  CHECKSUM_DIGITS,
  MARK,
  PAIR_LENGTH,
  PAIRS,
  type StrengthTier,
  SYMBOLS,
  TIER_FORMAT,
} from './types.js'

/** A tier that is whole. */
export interface OpenTier {
  readonly name: string
  readonly text: StrengthTier
  /** What each character of the values says: kind and guesses of a word, in a byte. */
  readonly values: Uint8Array
  /** Where the words of each pair of first symbols begin in the text; 0 where there are none. */
  readonly wordsAt: Uint32Array
  /** Where their values begin. */
  readonly valuesAt: Uint32Array
}

const HEADER = /^hygie-words\/2\|([0-9a-f]{8})\|([a-z-]{1,40})\|[ -{}~]{0,400}\n/u
const MAX_HEADER = 500
const SUMMED_AT = TIER_FORMAT.length + CHECKSUM_DIGITS

/**
 * Reads the header of a tier, proves that the rest is whole, and says where the words stand. None of them is
 * read.
 *
 * @throws `HygieError` `ERR_TIER_INVALID` when it is cut, altered, or no tier.
 */
export function openTier(text: StrengthTier): OpenTier {
  const header = typeof text === 'string' ? HEADER.exec(text.slice(0, MAX_HEADER)) : null
  if (header === null) {
    throw new HygieError('ERR_TIER_INVALID', 'A tier has no header: it is cut, or no tier.')
  }
  const [line, checksum, name] = header as unknown as [string, string, string]
  if (computeChecksum(text.slice(SUMMED_AT)) !== Number.parseInt(checksum, 16)) {
    throw new HygieError('ERR_TIER_INVALID', `The tier '${name}' is cut or altered.`)
  }
  return { name, text, values: readValues(name), ...findPairs(text, line.length) }
}

/** Finds the pairs by the marks behind them: first those of the words, then as many of the values. */
function findPairs(text: string, from: number): Pick<OpenTier, 'wordsAt' | 'valuesAt'> {
  const parts: number[] = []
  for (let at = from, end = 0; ; at = end + 1) {
    end = text.indexOf(MARK, at)
    if (end < 0) break
    parts.push(at)
  }
  const wordsAt = new Uint32Array(PAIRS)
  const valuesAt = new Uint32Array(PAIRS)
  const count = parts.length / 2
  for (let part = 0; part < count; part++) {
    const at = parts[part] as number
    const pair = readSymbol(text.charCodeAt(at)) * SYMBOLS + readSymbol(text.charCodeAt(at + 1))
    wordsAt[pair] = at + PAIR_LENGTH
    valuesAt[pair] = parts[part + count] as number
  }
  return { wordsAt, valuesAt }
}
