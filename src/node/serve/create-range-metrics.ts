import { METRIC_LAYOUT } from './metric-layout.js'

/** What a server counts. It never learns a path, a range or an address. */
export interface RangeMetrics {
  /** By {@link METRIC_LAYOUT}. */
  readonly counts: readonly number[]
  /** Adds one answer. */
  record(status: number, bytes: number, readFailed: boolean, seconds: number): void
}

/** Creates the counters of one process, at 0. */
export function createRangeMetrics(): RangeMetrics {
  const { classes, notModified, bytes: atBytes, readErrors, seconds: atSeconds } = METRIC_LAYOUT
  const counts: number[] = new Array<number>(METRIC_LAYOUT.length).fill(0)
  const add = (at: number, amount: number): void => {
    counts[at] = (counts[at] as number) + amount
  }
  return {
    counts,
    record(status, bytes, readFailed, seconds) {
      add(classes + Math.min(5, Math.trunc(status / 100)) - 2, 1)
      if (status === 304) add(notModified, 1)
      if (readFailed) add(readErrors, 1)
      add(atBytes, bytes)
      add(atSeconds, seconds)
      add(METRIC_LAYOUT.buckets + findBucket(seconds), 1)
    },
  }
}

function findBucket(seconds: number): number {
  const { bounds } = METRIC_LAYOUT
  let bucket = 0
  while (bucket < bounds.length && seconds > (bounds[bucket] as number)) bucket++
  return bucket
}
