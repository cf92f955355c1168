import type { Instant } from '../time.js'

/** 1970-01-01, 1601-01-01, 0001-01-01 and their like, in any zone, stand for "never set". */
export const FIRST_USABLE: Instant = '1970-01-02T00:00:00.000Z' as Instant
