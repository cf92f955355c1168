import { DIGIT_0, FIRST_DIGIT, LETTER_A } from './types.js'

/** The symbol that a character code stands for; negative for what is neither letter nor digit. */
export function readSymbol(code: number): number {
  if (code >= LETTER_A && code < LETTER_A + FIRST_DIGIT) return code - LETTER_A
  return code >= DIGIT_0 && code < DIGIT_0 + 10 ? code - DIGIT_0 + FIRST_DIGIT : -1
}
