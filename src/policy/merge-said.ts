import { pickSaid } from './pick-said.js'

/** A rule that is off, or that a scope says nothing of, yields to one that is on. */
export function mergeSaid<T>(
  base: T | null,
  added: T | null | undefined,
  both: (a: T, b: T) => T,
): T | null {
  return pickSaid(base ?? undefined, added ?? undefined, both) ?? null
}
