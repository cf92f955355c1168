import { CliError } from './cli-error.js'
import type { CliIo } from './types.js'

/** What can be told to stop. */
export interface InterruptibleWork<T> {
  /** Whether the same command goes on where this one is stopped. */
  readonly canResume: boolean
  readonly run: (signal: AbortSignal) => Promise<T>
}

/**
 * Runs work that Ctrl-C stops in an orderly way. A second Ctrl-C ends the process, as it always does.
 *
 * @throws `CliError` `ERR_CLI_PAUSED` or `ERR_CLI_INTERRUPTED`, as the reason of the signal.
 */
export async function runInterruptible<T>(
  { onInterrupt = () => () => undefined }: CliIo,
  { canResume, run }: InterruptibleWork<T>,
): Promise<T> {
  const controller = new AbortController()
  const ignore = onInterrupt(() => {
    ignore()
    controller.abort(new CliError(canResume ? 'ERR_CLI_PAUSED' : 'ERR_CLI_INTERRUPTED'))
  })
  try {
    return await run(controller.signal)
  } finally {
    ignore()
  }
}
