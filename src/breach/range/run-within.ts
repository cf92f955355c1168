import { SourceError } from '../../errors.js'
import type { Wait } from './types.js'

/**
 * Runs something under a limit of time and a signal. Whatever ignores the signal that it is given holds
 * nobody up; the timer, and what is still under way, end with the run.
 *
 * @throws `SourceError` `ERR_SOURCE_TIMEOUT`; the reason of the signal; what the run throws.
 */
export async function runWithin<T>(
  ms: number,
  wait: Wait,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted()
  const own = new AbortController()
  const end = (): void => own.abort(signal.reason)
  signal.addEventListener('abort', end)
  let isOver = false
  const late = wait(ms, own.signal).then(() => {
    if (!isOver) throw new SourceError('ERR_SOURCE_TIMEOUT', 'The service did not answer in time.')
  })
  try {
    return (await Promise.race([run(own.signal), late])) as T
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    isOver = true
    signal.removeEventListener('abort', end)
    own.abort(OVER)
  }
}

/** A reason of our own: the platform would make an error, with its stack, for each look-up that went well. */
const OVER = 'This look-up is over.'
