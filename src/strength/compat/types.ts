/** The neighbours of each key by direction: their characters, without and with Shift. */
export type KeyGraph = Readonly<Record<string, readonly (string | null)[]>>

/** Words and keyboards as zxcvbn-ts has them: lists by rank, not folded. */
export interface ZxcvbnLists {
  readonly dictionaries: Readonly<Record<string, readonly string[]>>
  readonly graphs: Readonly<Record<string, KeyGraph>>
}

/** Gives the guesses of zxcvbn-ts, with the words of the person as they are. */
export type GuessZxcvbn = (password: string, userInputs: readonly string[]) => number

/** What `compat` needs, its search included, so that nobody else has to bundle it. */
export interface ZxcvbnTier {
  readonly format: 'zxcvbn-ts-4'
  /** Given the year from which dates are counted. */
  readonly createGuess: (year: number) => GuessZxcvbn
}

/** The cheapest part for each pair of places, both included, in rows by the first; 0 where there is none. */
export type Parts = Float64Array

/** Takes what explains the part from one UTF-16 unit to another, both included, and what it costs. */
export type Offer = (first: number, last: number, guesses: number) => void

/** A listed word in a password, from one UTF-16 unit to another, both included. */
export interface RankedMatch {
  readonly first: number
  readonly last: number
  readonly guesses: number
}
