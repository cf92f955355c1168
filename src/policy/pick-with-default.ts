/** What one leaves out has its default, which the other may only make stricter. */
export function pickWithDefault<T>(
  otherwise: T,
  a: T | undefined,
  b: T | undefined,
  both: (a: T, b: T) => T,
): T | undefined {
  return a === undefined && b === undefined ? undefined : both(a ?? otherwise, b ?? otherwise)
}
