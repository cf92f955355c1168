import { isSourceError, SourceError } from '../../errors.js'
import type { CheckedBlock } from './check-block.js'
import type { Tally } from './create-tally.js'
import type { Journal } from './open-journal.js'
import { toPrefix } from './to-prefix.js'
import type { SyncError } from './types.js'

/** So many ranges in a row that fail in spite of all retries mean that the service is gone. */
const MIN_STREAK = 8

/** Options of {@link checkBlocks}. */
export interface CheckBlocksOptions {
  readonly from: number
  readonly to: number
  readonly concurrency: number
  readonly journal: Journal
  readonly tally: Tally
  readonly check: (block: number) => Promise<CheckedBlock>
  /** Stops what is under way when one of the workers cannot go on. */
  readonly stop: AbortController
}

/**
 * Checks the blocks that the journal does not hold, in ascending order, a few at a time, and writes down each
 * before the next.
 *
 * @throws {@link SyncError} when some could not be had; the error of the journal; the reason of the signal.
 */
export async function checkBlocks(options: CheckBlocksOptions): Promise<void> {
  const { from, to, concurrency, journal, tally, check, stop } = options
  const failed: string[] = []
  let streak = 0
  let next = from
  const visit = async (block: number): Promise<void> => {
    try {
      const checked = await check(block)
      await journal.append(checked.record)
      tally.settle(checked)
      streak = 0
    } catch (error) {
      if (stop.signal.aborted || !isSourceError(error)) throw error
      failed.push(toPrefix(block))
      tally.fail()
      last = error
      streak++
      if (streak >= Math.max(MIN_STREAK, concurrency)) stop.abort(describe(error))
    }
  }
  let last: SourceError | null = null
  const describe = (cause: SourceError): SyncError => toSyncError(cause, failed, options)
  const work = async (): Promise<void> => {
    while (next <= to) {
      stop.signal.throwIfAborted()
      const block = next++
      if (journal.kindOf(block) === 0) await visit(block)
    }
  }
  const workers = Array.from({ length: concurrency }, () =>
    work().catch((error) => stop.abort(error)),
  )
  await Promise.all(workers)
  stop.signal.throwIfAborted()
  if (last !== null) throw describe(last)
}

function toSyncError(
  { code, status, retryAfterMs }: SourceError,
  failed: readonly string[],
  { from, to, journal }: CheckBlocksOptions,
): SyncError {
  let missing = 0
  for (let block = from; block <= to; block++) if (journal.kindOf(block) === 0) missing++
  const total = to - from + 1
  const error = new SourceError(
    code,
    `${missing} of ${total} ranges are missing; what came is kept for the next run.`,
    { status, retryAfterMs },
  )
  return Object.defineProperties(error, {
    missing: { value: missing },
    failed: { value: failed },
  }) as SyncError
}
