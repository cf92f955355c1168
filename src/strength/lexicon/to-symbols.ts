import { foldWord } from './fold-word.js'
import { readSymbol } from './read-symbol.js'

/** Folds a word and turns it into the symbols of the trees: 0 to 25 for letters, 26 to 35 for digits. */
export function toSymbols(word: string): Uint8Array {
  const folded = foldWord(word)
  const symbols = new Uint8Array(folded.length)
  // By hand: over the letters of a text, `Uint8Array.from` takes several times as long.
  for (let at = 0; at < symbols.length; at++) symbols[at] = readSymbol(folded.charCodeAt(at))
  return symbols
}
