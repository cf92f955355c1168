interface Flight<T> {
  readonly answer: Promise<T>
  readonly controller: AbortController
  callers: number
}

/** Starts something under a key, or joins what was started and is still under way. */
export type SharedFlights<T> = (
  key: string,
  signal: AbortSignal | undefined,
  start: (signal: AbortSignal) => Promise<T>,
) => Promise<T>

/**
 * Lets callers who want the same at the same time share one request. A caller who leaves takes nobody
 * along; when the last one has left, the request is aborted.
 *
 * @throws What is shared: what `start` throws; the reason of the caller's own signal.
 */
export function shareFlights<T>(): SharedFlights<T> {
  const flights = new Map<string, Flight<T>>()
  return async (key, signal, start) => {
    signal?.throwIfAborted()
    const flight = flights.get(key) ?? launch(start)
    flights.set(key, flight)
    flight.callers++
    try {
      return await untilAborted(flight.answer, signal)
    } finally {
      flight.callers--
      if (flight.callers === 0) {
        flights.delete(key)
        // A reason of our own: the platform would make an error each time, also when all went well.
        flight.controller.abort('Nobody waits for this look-up.')
      }
    }
  }
}

function launch<T>(start: (signal: AbortSignal) => Promise<T>): Flight<T> {
  const controller = new AbortController()
  return { answer: start(controller.signal), controller, callers: 0 }
}

function untilAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return answer
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason)
    const stay = (): void => signal.removeEventListener('abort', leave)
    signal.addEventListener('abort', leave)
    answer.then(resolve, reject).then(stay, stay)
  })
}
