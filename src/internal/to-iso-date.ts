import type { IsoDate } from '../time.js'
import { writeUtcDate } from './write-utc-date.js'

/** 0001-01-01, and the first day that five digits would have to write. */
const FIRST_MS = -62_135_596_800_000
const END_MS = 253_402_300_800_000

/** The UTC date of epoch milliseconds; `null` outside the years 0001 to 9999. */
export function toIsoDate(ms: number): IsoDate | null {
  return ms >= FIRST_MS && ms < END_MS ? (writeUtcDate(new Date(ms)) as IsoDate) : null
}
