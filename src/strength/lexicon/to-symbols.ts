import { foldWord } from './fold-word.js'
import { DIGIT_0, FIRST_DIGIT, LETTER_A } from './types.js'

/** Folds a word and turns it into the symbols of the trees: 0 to 25 for letters, 26 to 35 for digits. */
export function toSymbols(word: string): Uint8Array {
  return Uint8Array.from(foldWord(word), (letter) => {
    const code = letter.charCodeAt(0)
    return code >= LETTER_A ? code - LETTER_A : code - DIGIT_0 + FIRST_DIGIT
  })
}
