import { computeOffset } from './compute-offset.js'

/**
 * Whether the platform knows the zone. Goes through the formatter that will be used next, so that the
 * question costs nothing twice.
 */
export function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string') return false
  try {
    computeOffset(0, name)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
