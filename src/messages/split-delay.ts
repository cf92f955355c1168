/** Units of a wait, largest first. */
const UNITS = [
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const

/** What {@link splitDelay} counts in. */
export type DelayUnit = (typeof UNITS)[number][0]

/**
 * Rounds a wait up to whole seconds, minutes or hours: the largest unit of which there are at least
 * two, so that "90 seconds" does not become "1 minute". Nobody is asked to come back too early.
 */
export function splitDelay(ms: number): readonly [count: number, unit: DelayUnit] {
  for (const [unit, size] of UNITS) {
    if (ms >= 2 * size) return [Math.ceil(ms / size), unit]
  }
  return [Math.max(1, Math.ceil(ms / 1_000)), 'second']
}
