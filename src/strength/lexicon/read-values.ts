import {
  BYTE_KIND_SHIFT,
  LEVELS,
  MIN_LEVEL,
  OWN_TIER,
  VALUE_CHARACTERS,
  WORD_KINDS,
} from './types.js'

const ASCII = 128

/** What each character of the values of a tier says: the kind, and the binary logarithm of the guesses. */
export function readValues(tierName: string): Uint8Array {
  const values = new Uint8Array(ASCII)
  for (let index = 0; index < VALUE_CHARACTERS.length; index++) {
    const own = tierName === OWN_TIER ? WORD_KINDS.indexOf('own_word') : null
    const kind = own ?? Math.floor(index / LEVELS)
    values[VALUE_CHARACTERS.charCodeAt(index)] =
      (kind << BYTE_KIND_SHIFT) | ((index % LEVELS) + MIN_LEVEL)
  }
  return values
}
