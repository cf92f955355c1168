/** Slips that a word may have and still be meant. */
const MAX_SLIPS = 2
/** Nothing that is meant is longer, and comparing is quadratic. */
const MAX_UNITS = 64

/**
 * Finds what was probably meant by a misspelt word: with two letters more, less, wrong or swapped at most,
 * and no more than a third of them. Case, hyphens and underscores do not count.
 *
 * @see Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964)
 */
export function findNearest(word: string, known: readonly string[]): string | null {
  if (word.length > MAX_UNITS) return null
  const asked = plain(word)
  let nearest: string | null = null
  let least = MAX_SLIPS + 1
  for (const candidate of known) {
    const other = plain(candidate)
    const room = Math.floor(Math.max(asked.length, other.length) / 3)
    const slips = countSlips(asked, other)
    if (slips <= room && slips < least) [nearest, least] = [candidate, slips]
  }
  return nearest
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/gu, '')
}

/** Optimal string alignment: three rows of the table are enough. */
function countSlips(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1]
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      line[column] = Math.min(
        at(above, column) + 1,
        at(line, column - 1) + 1,
        at(above, column - 1) + Number(!isSame),
        swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    ;[before, above] = [above, line]
  }
  return at(above, b.length)
}

function at(line: readonly number[], column: number): number {
  return line[column] as number
}
