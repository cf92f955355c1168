import type { StrengthScore } from '../types.js'

/** As in zxcvbn: a few guesses above each power, so that a whole number of parts falls below it. */
const DELTA = 5
const LIMITS: readonly number[] = [1e3, 1e6, 1e8, 1e10]

/** The score that goes with some guesses: below 10³, 10⁶, 10⁸, 10¹⁰, or above. */
export function computeScore(guesses: number): StrengthScore {
  const score = LIMITS.findIndex((limit) => guesses < limit + DELTA)
  return (score === -1 ? LIMITS.length : score) as StrengthScore
}
