import type { Instant } from '../../time.js'

/** A cycle as part of a key, which cannot be `null`. */
export function writeCycle(cycle: Instant | null): string {
  return cycle ?? 'unknown'
}
