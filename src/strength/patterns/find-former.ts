import { type Candidates, offer } from './candidates.js'
import { CODES, FIRST_DIGIT, type ReadText } from './types.js'

/** The usual changes are tried first: another number or sign at an end, another case. */
const OTHER_ENDS = 50
/** One or two characters changed anywhere. */
const EDITED = 4_000
/** Letters that must be left between the ends. */
const MIN_CORE = 3
/** Of what is shorter, two changes leave too little. */
const MIN_EDITED = 6
const MAX_EDITS = 2
/** Too many edits to count. */
const FAR = MAX_EDITS + 1

/**
 * Finds that the whole password is a former one with other digits or signs at its ends, another case, other
 * accents, or one or two characters changed. Linear in the length, for each former password.
 *
 * @param formers - Symbols of the former passwords, as the text has them.
 * @see Das et al., "The Tangled Web of Password Reuse", NDSS 2014
 */
export function findFormer(
  text: ReadText,
  formers: readonly Uint8Array[],
  candidates: Candidates,
): void {
  const now = text.symbols.subarray(0, text.size)
  for (const former of formers) {
    if (hasSameCore(now, former)) offer(candidates, 0, text.size, OTHER_ENDS, CODES.former_password)
    else if (former.length >= MIN_EDITED && isEdited(now, former)) {
      offer(candidates, 0, text.size, EDITED, CODES.former_password)
    }
  }
}

/** Whether the parts from the first letter to the last are the same. */
function hasSameCore(a: Uint8Array, b: Uint8Array): boolean {
  const [coreOfA, coreOfB] = [trim(a), trim(b)]
  return (
    coreOfA.length >= MIN_CORE &&
    coreOfA.length === coreOfB.length &&
    coreOfA.every((symbol, index) => coreOfB[index] === symbol)
  )
}

function trim(symbols: Uint8Array): Uint8Array {
  let [start, end] = [0, symbols.length]
  while (start < end && (symbols[start] as number) >= FIRST_DIGIT) start++
  while (end > start && (symbols[end - 1] as number) >= FIRST_DIGIT) end--
  return symbols.subarray(start, end)
}

/**
 * Whether at most two insertions, deletions or replacements lie between. Linear: of the table of distances,
 * only the five entries of each row around the diagonal are computed.
 */
function isEdited(a: Uint8Array, b: Uint8Array): boolean {
  if (Math.abs(a.length - b.length) > MAX_EDITS) return false
  let row = [FAR, FAR, 0, 1, 2]
  for (let i = 1; i <= a.length; i++) {
    const next: number[] = []
    for (let at = 0; at < row.length; at++) {
      const j = i + at - MAX_EDITS
      const replaced = (row[at] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const removed = (row[at + 1] ?? FAR) + 1
      const added = (next[at - 1] ?? FAR) + 1
      next.push(j < 0 || j > b.length ? FAR : Math.min(replaced, removed, added))
    }
    row = next
  }
  return (row[b.length - a.length + MAX_EDITS] as number) <= MAX_EDITS
}
