/** Slots of a shard. */
export interface FuseSize {
  /** A power of two. */
  readonly segmentLength: number
  /** Segments that a key may begin in: two fewer than there are. */
  readonly segmentCount: number
  /** Slots in all. */
  readonly arrayLength: number
}

/** Beyond it segments gain nothing. */
const MAX_SEGMENT_BITS = 18

/**
 * Computes how many slots a number of keys needs, and how they are cut into segments.
 * `extra` segments are added where so few slots have failed.
 *
 * @see Graf and Lemire, "Binary Fuse Filters: Fast and Smaller Than Xor Filters", ACM JEA 27, 2022,
 * section 3, whose constants these are
 */
export function computeFuseSize(keys: number, extra: number): FuseSize {
  if (keys === 0) return { segmentLength: 0, segmentCount: 0, arrayLength: 0 }
  const bits = Math.floor(Math.log(keys) / Math.log(3.33) + 2.25)
  const segmentLength = 2 ** Math.min(bits, MAX_SEGMENT_BITS)
  const factor = Math.max(1.125, 0.875 + (0.25 * Math.log(1_000_000)) / Math.log(Math.max(keys, 2)))
  const segments = Math.round((keys * factor) / segmentLength)
  const segmentCount = Math.max(1, segments - 2) + extra
  return { segmentLength, segmentCount, arrayLength: (segmentCount + 2) * segmentLength }
}
