import { type Instant, type IsoDate, parseInstant } from '../time.js'
import { computeOffset } from './compute-offset.js'

const DAY_MS = 86_400_000

/**
 * The instant at which the clocks of a zone show a time of a day; `null` outside the years 0001 to 9999.
 *
 * Where they skip that time, the first instant after the gap; where they skip the whole day, the first
 * instant of the next; where they show it twice, the earlier. The offsets a day before and a day after are
 * the only candidates: from 1850 to 2038 no zone changes its clocks twice within six days.
 */
export function computeLocalInstant(
  date: IsoDate,
  minutes: number,
  timeZone: string,
): Instant | null {
  const wall = Date.parse(date) + minutes * 60_000
  const before = computeOffset(wall - DAY_MS, timeZone)
  const after = computeOffset(wall + DAY_MS, timeZone)
  for (const offset of [before, after]) {
    if (computeOffset(wall - offset, timeZone) === offset) return parseInstant(wall - offset)
  }
  return parseInstant(findChange(wall - after, wall - before, timeZone))
}

/** Binary search for the instant at which the clocks go forward: zones change on whole seconds. */
function findChange(fromMs: number, toMs: number, timeZone: string): number {
  const before = computeOffset(fromMs, timeZone)
  let low = fromMs / 1000
  let high = toMs / 1000
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (computeOffset(middle * 1000, timeZone) === before) low = middle
    else high = middle
  }
  return high * 1000
}
