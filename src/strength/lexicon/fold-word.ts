import { foldText } from '../../internal/fold-text.js'
import { MAX_LETTERS } from './types.js'

const NOT_IN_WORDS = /[^a-z0-9]/gu
const FOLDED = /^[a-z0-9]*$/u
/** Accents, separators and signs make a text longer than its word; what is longer still is cut. */
const MAX_UNITS = MAX_LETTERS * 2

/** Folds a word as tiers hold it: small letters and digits, no accents, separators and signs, at most 40. */
export function foldWord(word: string): string {
  if (FOLDED.test(word)) return word.slice(0, MAX_LETTERS)
  return foldText(word.slice(0, MAX_UNITS)).replace(NOT_IN_WORDS, '').slice(0, MAX_LETTERS)
}
