import { FIRST_DIGIT, type ReadText, SEPARATOR } from './types.js'

/** Tells whether a part that ends there leaves the rest of a number behind. */
export function cutsNumber({ size, symbols }: ReadText, end: number): boolean {
  return end < size && isDigit(symbols[end - 1] as number) && isDigit(symbols[end] as number)
}

function isDigit(symbol: number): boolean {
  return symbol >= FIRST_DIGIT && symbol < SEPARATOR
}
