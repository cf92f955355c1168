/** The cheapest way to guess each part of a password that some pattern explains. */
export interface Candidates {
  /** Guesses of the part from `start` to `end`, at `start * stride + end`; 0 where there is none. */
  readonly guesses: Float64Array
  /** What explains it: a code of `PATTERNS`, and flags. */
  readonly codes: Uint8Array
  readonly stride: number
}

/** Creates the table for passwords of at most `size` entries. */
export function createCandidates(size: number): Candidates {
  const stride = size + 1
  const room = stride * stride
  return { guesses: new Float64Array(room), codes: new Uint8Array(room), stride }
}

/** Keeps a candidate if it is the cheapest of its part. */
export function offer(
  { guesses, codes, stride }: Candidates,
  start: number,
  end: number,
  price: number,
  code: number,
): void {
  const at = start * stride + end
  const known = guesses[at] as number
  if (known !== 0 && known <= price) return
  guesses[at] = price
  codes[at] = code
}

/** Forgets what was found for the first `size` entries. */
export function clear({ guesses, stride }: Candidates, size: number): void {
  guesses.fill(0, 0, (size + 1) * stride)
}
