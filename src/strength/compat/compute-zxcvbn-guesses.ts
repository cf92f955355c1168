import type { Parts } from './types.js'

/** What an unknown character multiplies guesses by. */
const CARDINALITY = 10
/** One unknown character costs one guess more than a known one does at least. */
const SINGLE = 11
const GROWTH = 10_000
/** Sequences of more parts are left out: they cost more than 10²⁴⁰ guesses. */
const MAX_PARTS = 60
const WIDTH = MAX_PARTS + 2

/** For each place and each number of parts, the sequence that ends there; 0 where there is none. */
interface Sequences {
  readonly totals: Float64Array
  readonly products: Float64Array
  /** 1 where the last part is unknown: no two unknown parts stand behind one another. */
  readonly unknown: Uint8Array
  readonly factorials: Float64Array
}

/**
 * Computes the guesses of the cheapest sequence of parts: `k! × product + 10⁴ᵏ⁻⁴`, as zxcvbn-ts does it, also
 * in what it keeps: a sequence that is no cheaper than a shorter one is dropped as it comes.
 *
 * @see Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016, section 4
 */
export function computeZxcvbnGuesses(size: number, parts: Parts): number {
  if (size === 0) return 1
  const sequences: Sequences = {
    totals: new Float64Array(size * WIDTH),
    products: new Float64Array(size * WIDTH),
    unknown: new Uint8Array(size * WIDTH),
    factorials: listFactorials(),
  }
  const runs = new Float64Array(WIDTH)
  for (let at = 0; at < size; at++) {
    for (let first = 0; first <= at; first++) {
      const guesses = parts[first * size + at] as number
      if (guesses !== 0) append(sequences, first, at, guesses)
    }
    appendUnknown(sequences, runs, at)
  }
  return findLeast(sequences.totals.subarray(-WIDTH))
}

function listFactorials(): Float64Array {
  const factorials = new Float64Array(WIDTH).fill(1)
  for (let count = 2; count < WIDTH; count++) {
    factorials[count] = (factorials[count - 1] as number) * count
  }
  return factorials
}

/** Appends a part to the sequences that end before it. */
function append(sequences: Sequences, first: number, at: number, guesses: number): void {
  if (first === 0) keep(sequences, at, 1, guesses, 0)
  for (let count = 1; first > 0 && count <= MAX_PARTS; count++) {
    const before = sequences.products[(first - 1) * WIDTH + count] as number
    if (before !== 0) keep(sequences, at, count + 1, before * guesses, 0)
  }
}

/**
 * Appends unknown characters to what ends in a known part: the last one alone, or a run that began earlier.
 * Of all runs behind as many parts only the cheapest counts, so its product is carried from place to place.
 */
function appendUnknown(sequences: Sequences, runs: Float64Array, at: number): void {
  keep(sequences, at, 1, at === 0 ? SINGLE : CARDINALITY ** (at + 1), 1)
  for (let count = 1; at > 0 && count <= MAX_PARTS; count++) {
    const cell = (at - 1) * WIDTH + count
    const before = sequences.unknown[cell] === 1 ? 0 : (sequences.products[cell] as number)
    const longer = (runs[count] as number) * CARDINALITY
    const cheapest = findCheaper(before * SINGLE, longer)
    if (cheapest !== 0) keep(sequences, at, count + 1, cheapest, 1)
    runs[count] = findCheaper(before * CARDINALITY, longer)
  }
}

/** The lower of two numbers of guesses, of which 0 is none. */
function findCheaper(a: number, b: number): number {
  return b === 0 || (a !== 0 && a < b) ? a : b
}

function keep(
  { totals, products, unknown, factorials }: Sequences,
  at: number,
  count: number,
  product: number,
  isUnknown: 0 | 1,
): void {
  const total = (factorials[count] as number) * product + GROWTH ** (count - 1)
  const row = at * WIDTH
  for (let fewer = 1; fewer <= count; fewer++) {
    const known = totals[row + fewer] as number
    if (known !== 0 && known <= total) return
  }
  totals[row + count] = total
  products[row + count] = product
  unknown[row + count] = isUnknown
}

function findLeast(totals: Float64Array): number {
  let least = Number.POSITIVE_INFINITY
  for (const total of totals) if (total !== 0 && total < least) least = total
  return least
}
