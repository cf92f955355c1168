import type { Candidates } from '../patterns/candidates.js'
import { CODES } from '../patterns/types.js'

/** One part of the cheapest way to guess a password. */
export interface ParsedPart {
  readonly start: number
  readonly end: number
  /** Pattern and flags. */
  readonly code: number
  /** What it multiplies the guesses by. */
  readonly guesses: number
  /** Whether it belongs to the part beside it: it multiplies the guesses and is no part more to combine. */
  readonly isTail: boolean
}

/** The cheapest way to guess a password. */
export interface Parse {
  readonly guesses: number
  readonly parts: readonly ParsedPart[]
}

/** More independent parts than anybody needs to be safe. */
const MAX_TOKENS = 24
/** A character that nothing explains: as in zxcvbn, ten guesses. */
const CHARACTER = 10
/** Another alphabet could have been meant. */
const FIRST_CHARACTER = 12
/** Guesses spent on shorter combinations before longer ones are tried. */
const GROWTH = 300
const MAX_TAIL = 24
/** Where a path stands: at the beginning, behind a part that is explained, behind one that is not. */
const [HEAD, KNOWN, UNKNOWN] = [0, 1, 2]
const STATES = 3

/**
 * Creates the search for the cheapest way to cut a password into known parts, tails and unknown
 * characters.
 *
 * Minimises `product of guesses + growth^(k−1)` over the k parts, as zxcvbn does, with two differences: the
 * order of the parts is no secret, since they are tried as people put them, and a tail multiplies the
 * guesses of its part and is none itself. Quadratic in the length, which is bounded.
 *
 * @see Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016, section 4
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: its inner functions share the arrays of one search.
export function createParser(
  maxSize: number,
  known: Candidates,
  tails: Candidates,
): (start: number, end: number) => Parse {
  const levels = MAX_TOKENS + 1
  const width = levels * STATES
  let costs = new Float64Array()
  /** Where the best path came from: its cell, and the code of the part in between. */
  let origins = new Uint16Array()
  let codes = new Uint8Array()

  /** Few passwords are long. What was found for others is forgotten. */
  function makeRoom(cells: number): void {
    if (cells <= costs.length) return
    costs = new Float64Array(cells)
    origins = new Uint16Array(cells)
    codes = new Uint8Array(cells)
  }

  function reach(cell: number, cost: number, origin: number, code: number): void {
    const best = costs[cell] as number
    if (best !== 0 && best <= cost) return
    costs[cell] = cost
    origins[cell] = origin
    codes[cell] = code
  }

  /** The parts that begin at an entry, known ones first. */
  const ends = new Uint16Array(2 * maxSize + 2)
  const prices = new Float64Array(2 * maxSize + 2)
  const patterns = new Uint8Array(2 * maxSize + 2)
  let [knownCount, partCount] = [0, 0]

  function listParts(at: number, size: number): void {
    const row = at * known.stride
    partCount = 0
    for (let end = at + 1; end <= size; end++) {
      if ((known.guesses[row + end] as number) !== 0) addPart(known, row, end)
    }
    knownCount = partCount
    const last = Math.min(size, at + MAX_TAIL)
    for (let end = at + 1; end <= last; end++) {
      if ((tails.guesses[row + end] as number) !== 0) addPart(tails, row, end)
    }
  }

  function addPart({ guesses, codes: from }: Candidates, row: number, end: number): void {
    ends[partCount] = end
    prices[partCount] = guesses[row + end] as number
    patterns[partCount++] = from[row + end] as number
  }

  function step(from: number, at: number, state: number): void {
    const cost = costs[from] as number
    const inRow = from - at * width
    const up = inRow + STATES < width ? inRow - state + STATES : inRow - state
    for (let part = 0; part < knownCount; part++) {
      const cell = (ends[part] as number) * width + up + KNOWN
      reach(cell, cost * (prices[part] as number), from, patterns[part] as number)
    }
    for (let part = knownCount; part < partCount; part++) {
      if (state === UNKNOWN && !isNumber(patterns[part] as number)) continue
      const cell = (ends[part] as number) * width + inRow
      reach(cell, cost * (prices[part] as number), from, patterns[part] as number)
    }
    if (state === UNKNOWN) reach(from + width, cost * CHARACTER, from, CODES.unknown)
    else reach((at + 1) * width + up + UNKNOWN, cost * FIRST_CHARACTER, from, CODES.unknown)
  }

  return (start, size) => {
    makeRoom((size + 1) * width)
    costs.fill(0, start * width, (size + 1) * width)
    costs[start * width + HEAD] = 1
    for (let at = start; at < size; at++) {
      const row = at * width
      listParts(at, size)
      for (let state = 0; state < STATES; state++) {
        let cheapest = Number.POSITIVE_INFINITY
        for (let cell = row + state; cell < row + width; cell += STATES) {
          const cost = costs[cell] as number
          // More parts for no less: never better.
          if (cost === 0 || cost >= cheapest) continue
          cheapest = cost
          step(cell, at, state)
        }
      }
    }
    return unwind(start, findCheapest(size))
  }

  /** The cell at which the cheapest path ends. */
  function findCheapest(size: number): number {
    let [best, least] = [0, Number.POSITIVE_INFINITY]
    for (let cell = size * width; cell < (size + 1) * width; cell++) {
      const guesses = guessUpTo(cell)
      if (guesses >= least) continue
      least = guesses
      best = cell
    }
    return best
  }

  /** Guesses of the best path to a cell; infinite where none leads to it. */
  function guessUpTo(cell: number): number {
    const product = costs[cell] as number
    if (product === 0) return Number.POSITIVE_INFINITY
    return orderTokens(Math.floor((cell % width) / STATES), product)
  }

  function unwind(first: number, last: number): Parse {
    const parts: ParsedPart[] = []
    for (let cell = last; cell >= (first + 1) * width; ) {
      const origin = origins[cell] as number
      const [start, end] = [Math.floor(origin / width), Math.floor(cell / width)]
      const code = codes[cell] as number
      const guesses = (costs[cell] as number) / (costs[origin] as number)
      const isTail = origin % width === cell % width
      const next = parts[0]
      const isLonger = code === CODES.unknown && next?.code === code
      if (isLonger) parts[0] = { ...next, start, guesses: next.guesses * guesses, isTail }
      else parts.unshift({ start, end, code, guesses, isTail })
      cell = origin
    }
    return { guesses: guessUpTo(last), parts }
  }
}

/** Years, days and other numbers also follow what nothing explains; signs are part of it. */
function isNumber(code: number): boolean {
  return code === CODES.year || code === CODES.number || code === CODES.date
}

/** The guesses of some parts, one after the other. */
export function combine(parts: readonly ParsedPart[]): number {
  const tokens = parts.filter(({ isTail }) => !isTail).length
  return orderTokens(
    tokens,
    parts.reduce((product, { guesses }) => product * guesses, 1),
  )
}

/** What is made of fewer parts is tried before. */
function orderTokens(tokens: number, product: number): number {
  return tokens < 2 ? product : product + GROWTH ** (tokens - 1)
}
