/** Least and greatest value of a number. */
export type Range = readonly [min: number, max: number]

/** What the whole numbers of a policy may be. Beyond is a slip of the pen, or cannot be met. */
export const LIMITS: Readonly<
  Record<
    | 'length'
    | 'bytes'
    | 'words'
    | 'score'
    | 'points'
    | 'count'
    | 'entries'
    | 'temporaryHours'
    | 'days'
    | 'minutes'
    | 'seconds'
    | 'attempts',
    Range
  >
> = {
  // Above it a text is refused before it is judged, whatever the policy says: see `normalizePassword`.
  length: [1, 1_024],
  bytes: [1, 4_096],
  words: [1, 64],
  score: [0, 4],
  points: [0, 64],
  count: [0, Number.MAX_SAFE_INTEGER],
  // More hashes would keep a server busy for seconds at each change.
  entries: [1, 24],
  temporaryHours: [1, 8_760],
  days: [0, 366],
  // A year.
  minutes: [1, 527_040],
  seconds: [1, 86_400],
  attempts: [1, 10_000],
}

/** Bits of a random choice: above 0. */
export const MAX_BITS = 1_024
/** Decimal logarithm of guesses: above 0. */
export const MAX_GUESSES_LOG10 = 100
/** By how much a wait may grow. */
export const MAX_FACTOR = 100
/** Nobody mends more at once, and a hostile document must not be answered by a longer one. */
export const MAX_ISSUES = 100
