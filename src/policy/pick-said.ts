/** What only one of two says holds; of what both say, `both` picks. */
export function pickSaid<T>(
  a: T | undefined,
  b: T | undefined,
  both: (a: T, b: T) => T,
): T | undefined {
  return a === undefined || b === undefined ? (a ?? b) : both(a, b)
}
