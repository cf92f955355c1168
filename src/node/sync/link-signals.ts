import { setMaxListeners } from 'node:events'

/**
 * Creates a controller that aborts with the first of some signals, and what cuts it off from them: a signal
 * that outlives many calls must not collect their listeners.
 */
export function linkSignals(signals: readonly (AbortSignal | undefined)[]): {
  readonly controller: AbortController
  unlink(): void
} {
  const controller = new AbortController()
  // Every request listens to it, and there may be hundreds.
  setMaxListeners(0, controller.signal)
  const links = signals.flatMap((signal) =>
    signal === undefined ? [] : [{ signal, forward: () => controller.abort(signal.reason) }],
  )
  for (const { signal, forward } of links) {
    signal.addEventListener('abort', forward)
    if (signal.aborted) forward()
  }
  return {
    controller,
    unlink() {
      for (const { signal, forward } of links) signal.removeEventListener('abort', forward)
    },
  }
}
