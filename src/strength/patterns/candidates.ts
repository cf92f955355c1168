/** The cheapest way to guess each part of a password that some pattern explains. A longer one replaces the arrays. */
export interface Candidates {
  /** Guesses of the part from `start` to `end`, at `start * stride + end`; 0 where there is none. */
  guesses: Float64Array
  /** What explains it: a code of `PATTERNS`, and flags. */
  codes: Uint8Array
  stride: number
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

/** Forgets what was found for the first `size` entries, and makes room for them if there is none. */
export function clear(candidates: Candidates, size: number): void {
  if (size >= candidates.stride) Object.assign(candidates, createCandidates(size))
  else candidates.guesses.fill(0, 0, (size + 1) * candidates.stride)
}
