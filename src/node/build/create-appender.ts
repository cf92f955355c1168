import type { FileHandle } from 'node:fs/promises'
import { ignore } from './ignore.js'
import { writeFully } from './write-fully.js'

/** Writes one piece after the other from some place of a file on. */
export interface Appender {
  /** Copies the bytes. Where it returns a promise, wait for it before the next call. */
  append(bytes: Uint8Array): Promise<void> | void
  /** Hands everything to the system. */
  flush(): Promise<void>
  /** Where the next byte goes. */
  position(): number
}

/**
 * Creates an appender with two buffers: while one is being written, the other is filled.
 * A failure to write is thrown by the next call that waits.
 */
export function createAppender(file: FileHandle, from: number, bufferBytes: number): Appender {
  let buffer = new Uint8Array(bufferBytes)
  let other = new Uint8Array(bufferBytes)
  let filled = 0
  /** Of the file, where the buffer begins. */
  let start = from
  let writing: Promise<void> = Promise.resolve()

  /** Starts writing the buffer, once the one before it is written, and takes the other. */
  const turn = async (): Promise<void> => {
    await writing
    writing = writeFully(file, buffer.subarray(0, filled), start)
    // The next call that waits throws it.
    writing.catch(ignore)
    start += filled
    filled = 0
    ;[buffer, other] = [other, buffer]
  }
  const appendLong = async (bytes: Uint8Array): Promise<void> => {
    for (let at = 0; at < bytes.length; ) {
      if (filled === bufferBytes) await turn()
      const part = bytes.subarray(at, at + bufferBytes - filled)
      buffer.set(part, filled)
      filled += part.length
      at += part.length
    }
  }
  return {
    append(bytes) {
      if (filled + bytes.length > bufferBytes) return appendLong(bytes)
      buffer.set(bytes, filled)
      filled += bytes.length
      return undefined
    },
    async flush() {
      await turn()
      await writing
    },
    position: () => start + filled,
  }
}
