import { foldWord } from './fold-word.js'
import { readSymbol } from './read-symbol.js'

/** Folds a word and turns it into the symbols of the trees: 0 to 25 for letters, 26 to 35 for digits. */
export function toSymbols(word: string): Uint8Array {
  return Uint8Array.from(foldWord(word), (letter) => readSymbol(letter.charCodeAt(0)))
}
