import { countChoices } from '../scoring/count-variations.js'
import type { ReadText } from './types.js'

/** A first capital is what forms ask for and nearly everybody gives. */
const FIRST_CAPITAL = 1.5
/** Capitals only, or a last one. */
const USUAL = 2

/** Counts what the capitals of a part multiply its guesses by: in how many ways they could be placed. */
export function countCapitals(text: ReadText, start: number, end: number): number {
  const { capitals, letters } = text
  const large = (capitals[end] as number) - (capitals[start] as number)
  if (large === 0) return 1
  const small = (letters[end] as number) - (letters[start] as number) - large
  if (isOneCapital(text, start, large)) return FIRST_CAPITAL
  if (small <= 0 || isOneCapital(text, end - large, large)) return USUAL
  return countChoices(large, small)
}

/** Whether the entries from `start` are one capital: a ligature has two of them. */
function isOneCapital({ capitals, offsets }: ReadText, start: number, count: number): boolean {
  const end = start + count
  return (
    offsets[end - 1] === offsets[start] &&
    (capitals[end] as number) - (capitals[start] as number) === count
  )
}
