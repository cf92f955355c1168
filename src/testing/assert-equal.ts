import { writeCanonical } from '../internal/write-canonical.js'

/** Throws a plain error that tells both values. They are those of a check: nobody's data. */
export function assertEqual<T>(actual: T, expected: T, what: string): void {
  const [is, must] = [writeCanonical(actual), writeCanonical(expected)]
  if (is !== must) throw new Error(`${what}: ${is} is not ${must}`)
}
