import { computeOffset } from './compute-offset.js'

/**
 * Whether the platform knows the zone. Goes through the formatter that will be used next, so that the
 * question costs nothing twice.
 */
export function isTimeZone(name: unknown): name is string {
  // Some runtimes take `+01:00` for a zone: it never changes its clocks, and others refuse it.
  if (typeof name !== 'string' || /^[+-]/u.test(name)) return false
  try {
    computeOffset(0, name)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
