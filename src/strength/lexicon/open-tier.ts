import { HygieError } from '../../errors.js'
import { computeCrc32 } from '../../internal/compute-crc32.js'
import { readSymbol } from './read-symbol.js'
import { readValues } from './read-values.js'
import { CHECKSUM_DIGITS, OWN_TIER, type StrengthTier, TIER_FORMAT } from './types.js'

/** The words of a tier that begin with one symbol: where they stand. */
export interface TierPart {
  /** What each character of the values says. */
  readonly values: Uint32Array
  /** The symbol that its words begin with. */
  readonly first: number
  readonly bytes: Uint8Array
  readonly wordsAt: number
  readonly wordsEnd: number
  /** A character for each word. */
  readonly valuesAt: number
}

/** A tier that is whole. */
export interface OpenTier {
  readonly name: string
  /** How many words there are. */
  readonly count: number
  /** By the first symbol of the words; empty where there is none. */
  readonly parts: readonly (TierPart | undefined)[]
}

const HEADER =
  /^hygie-words\/1\|([0-9a-f]{8})\|([a-z-]{1,40})\|(\d{1,7})\|[ -{}~]{0,400}\|([a-z0-9.,]{0,600})\n/u
const MAX_HEADER = 1_100
const SUMMED_AT = TIER_FORMAT.length + CHECKSUM_DIGITS
const BASE = 36

/**
 * Reads the header of a tier, proves that the rest is whole, and says where the words stand.
 *
 * @throws `HygieError` `ERR_TIER_INVALID` when it is cut, altered, or no tier.
 */
export function openTier(text: StrengthTier): OpenTier {
  const header = typeof text === 'string' ? HEADER.exec(text.slice(0, MAX_HEADER)) : null
  if (header === null) {
    throw new HygieError('ERR_TIER_INVALID', 'A tier has no header: it is cut, or no tier.')
  }
  const [line, checksum, name, size, index] = header as unknown as [
    string,
    string,
    string,
    string,
    string,
  ]
  const bytes = new TextEncoder().encode(text)
  const count = Number(size)
  const valuesAt = bytes.length - count
  if (valuesAt <= line.length || computeCrc32(bytes, SUMMED_AT) !== Number.parseInt(checksum, 16)) {
    throw new HygieError('ERR_TIER_INVALID', `The tier '${name}' is cut or altered.`)
  }
  const whole = {
    values: readValues(name === OWN_TIER),
    first: 0,
    bytes,
    wordsAt: line.length,
    wordsEnd: valuesAt - 1,
    valuesAt,
  }
  return { name, count, parts: listParts(whole, index) }
}

/** Cuts the words by their first symbols, as the header says. */
function listParts(whole: TierPart, index: string): readonly (TierPart | undefined)[] {
  const parts: TierPart[] = []
  let { wordsAt, valuesAt } = whole
  for (const entry of index === '' ? [] : index.split(',')) {
    const [size = '', count = ''] = entry.slice(1).split('.')
    const wordsEnd = wordsAt + Number.parseInt(size, BASE)
    const first = readSymbol(entry.charCodeAt(0))
    parts[first] = { ...whole, first, wordsAt, wordsEnd, valuesAt }
    wordsAt = wordsEnd
    valuesAt += Number.parseInt(count, BASE)
  }
  return parts
}
