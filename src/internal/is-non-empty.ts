import type { NonEmpty } from '../outcome.js'

/** Narrows a list, so that the compiler knows of its first member. */
export function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0
}
