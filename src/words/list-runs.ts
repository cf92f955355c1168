const MIN_WORDS = 3
const MAX_LETTERS = 40

/** The beginning of an ordered list, three words or more. */
export function listRuns(list: readonly string[]): readonly string[] {
  return list
    .map((_, index) => list.slice(0, index + 1).join(''))
    .slice(MIN_WORDS - 1)
    .filter(({ length }) => length <= MAX_LETTERS)
}
