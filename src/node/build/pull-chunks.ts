import { ignore } from './ignore.js'
import { toReadError } from './to-read-error.js'
import type { Chunks } from './types.js'

type ChunkIterator = Iterator<Uint8Array> | AsyncIterator<Uint8Array>

/**
 * Gives the same pieces, until the signal aborts: a stream that hangs is not waited for, and is told that
 * nobody reads it any more.
 *
 * @throws The reason of the signal; `SourceError` `ERR_SOURCE_READ` with what the stream threw.
 */
export async function* pullChunks(
  chunks: Chunks,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, void> {
  const iterator: ChunkIterator =
    Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]()
  let isDone = false
  try {
    for (;;) {
      const next = await pull(iterator, signal)
      if (next.done) break
      yield next.value
    }
    isDone = true
  } finally {
    if (!isDone) leave(iterator)
  }
}

/** A listener for each piece: one promise for all of them would hold on to every piece. */
function pull(iterator: ChunkIterator, signal: AbortSignal): Promise<IteratorResult<Uint8Array>> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    const ask = async (): Promise<IteratorResult<Uint8Array>> => iterator.next()
    ask()
      .then(resolve, (cause: unknown) => reject(toReadError(cause)))
      .finally(() => signal.removeEventListener('abort', abort))
  })
}

function leave(iterator: ChunkIterator): void {
  const ask = async (): Promise<unknown> => iterator.return?.()
  // Whoever could not close is not why we stop.
  ask().catch(ignore)
}
