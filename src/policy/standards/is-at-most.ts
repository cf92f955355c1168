import type { Period } from '../../time.js'
import { pickShorter } from '../pick-shorter.js'

/** Tells whether a period is as long as another, or shorter. One that is not set is no period. */
export function isAtMost(period: Period | 'never' | undefined, max: Period): boolean {
  if (period === undefined || period === 'never') return false
  const written = toMonths(period)
  return pickShorter(written, toMonths(max)) === written
}

/** `P1Y` and `P12M` are one period. */
function toMonths(period: Period): Period {
  return period.endsWith('Y') ? `P${BigInt(12 * Number(period.slice(1, -1)))}M` : period
}
