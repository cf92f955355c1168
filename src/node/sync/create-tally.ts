import { readClock } from '../../breach/range/read-clock.js'
import type { Clock } from '../../ports.js'
import type { CheckedBlock } from './check-block.js'
import type { Journal } from './open-journal.js'
import type { SyncProgress } from './types.js'

const REPORT_EVERY_MS = 100

/** Options of {@link createTally}. */
export interface TallyOptions {
  readonly from: number
  readonly to: number
  readonly journal: Journal
  readonly clock: Clock
  readonly onProgress: ((progress: SyncProgress) => void) | undefined
}

/** Counts the blocks of a sync. */
export interface Tally {
  /** Settled by an earlier run. */
  readonly resumed: number
  settle(checked: CheckedBlock): void
  fail(): void
  report(): SyncProgress
  /** Tells a last time. */
  finish(): void
}

/** Creates a count that starts with what the journal holds, and reports at most ten times a second. */
export function createTally({ from, to, journal, clock, onProgress }: TallyOptions): Tally {
  const nowMs = (): number => readClock(clock)
  const startedAtMs = nowMs()
  let reportedAtMs = startedAtMs
  const kinds = { 0: 0, 1: 0, 2: 0, 3: 0 }
  let failed = 0
  let bytes = 0
  for (let block = from; block <= to; block++) kinds[journal.kindOf(block)]++
  const total = to - from + 1
  const report = (): SyncProgress => ({
    checked: kinds[1] + kinds[2] + kinds[3],
    total,
    changed: kinds[3],
    notModified: kinds[1] + kinds[2],
    failed,
    bytes,
    elapsedMs: nowMs() - startedAtMs,
  })
  const tell = (): void => {
    const now = nowMs()
    if (now - reportedAtMs < REPORT_EVERY_MS) return
    reportedAtMs = now
    onProgress?.(report())
  }
  return {
    resumed: total - kinds[0],
    settle(checked) {
      kinds[checked.record.kind]++
      bytes += checked.bytes
      tell()
    },
    fail() {
      failed++
      tell()
    },
    report,
    finish: () => onProgress?.(report()),
  }
}
