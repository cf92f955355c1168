import type { Writable } from 'node:stream'

/** A stream that is written to no faster than it is read. */
export interface Output {
  /** Whether whoever read has gone away: nothing more needs to be computed. */
  isClosed(): boolean
  write(text: string): Promise<void>
}

/**
 * Wraps a stream. Lines that are ready at the same time are written at once: a system call for each
 * would cost more than most judgements. `EPIPE`, as after `hygie … | head`, is no error: it ends the
 * output. The listener stays for the life of the stream, because that error may come after the last
 * write.
 */
export function createOutput(stream: Writable): Output {
  let closed = false
  let failure: Error | null = null
  let corked = false
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') closed = true
    else failure = error
  })
  return {
    isClosed: () => closed,
    async write(text) {
      if (!corked) {
        corked = true
        stream.cork()
        process.nextTick(() => {
          corked = false
          stream.uncork()
        })
      }
      if (!closed && failure === null && !stream.write(text)) await waitForRoom(stream)
      if (failure !== null) throw failure
    },
  }
}

function waitForRoom(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const events = ['drain', 'error', 'close']
    const done = (): void => {
      for (const event of events) stream.off(event, done)
      resolve()
    }
    for (const event of events) stream.on(event, done)
  })
}
