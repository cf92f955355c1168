import { KIND_SHIFT, LEVELS, MIN_LEVEL, VALUE_CHARACTERS, WORD_KINDS } from './types.js'

/** What each character of the values says: a kind, and guesses. */
export function readValues(isOwn: boolean): Uint32Array {
  const values = new Uint32Array(128)
  for (let index = 0; index < VALUE_CHARACTERS.length; index++) {
    const kind = isOwn ? WORD_KINDS.indexOf('own_word') : Math.floor(index / LEVELS)
    const guesses = 2 ** ((index % LEVELS) + MIN_LEVEL)
    values[VALUE_CHARACTERS.charCodeAt(index)] = (kind << KIND_SHIFT) | guesses
  }
  return values
}
