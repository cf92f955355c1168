import { countChoices } from '../scoring/count-variations.js'

/** Letters as the classes of zxcvbn-ts have them: they stop at U+00FF, and ß is of either case. */
const isUpper = (unit: number): boolean =>
  (unit >= 65 && unit <= 90) || (unit >= 0xbf && unit <= 0xdf)
const isLower = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 0xdf && unit <= 0xff)
/** Without ÷ and ÿ, whose capitals are no letters of these classes. */
const isKept = (unit: number): boolean =>
  isUpper(unit) || (isLower(unit) && unit !== 0xf7 && unit !== 0xff)

/** Counts what the capitals of a token multiply its guesses by in zxcvbn-ts 4.2.0. */
export function countCaseVariations(token: string): number {
  const units = token
    .split('')
    .map((unit) => unit.charCodeAt(0))
    .filter(isKept)
  const letters = String.fromCharCode(...units)
  if (letters === letters.toLowerCase()) return 1
  const upper = units.filter(isUpper).length
  const lower = units.filter(isLower).length
  const isAtAnEnd = isUpper(units[0] as number) || isUpper(units.at(-1) as number)
  if (lower === 0 || (upper === 1 && isAtAnEnd)) return 2
  return countChoices(upper, lower)
}
