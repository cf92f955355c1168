import type { ByteReader } from '../../src/breach/offline/types.js'

/** A reader of bytes that behaves as one of a file does, and notes what is asked of it. */
export interface WatchedReader extends ByteReader {
  /** Lengths, in bytes, since the array was last emptied. */
  readonly reads: number[]
  readonly closed: () => boolean
}

/** Watches a reader of bytes: one buffer, which the next read overwrites, whatever its length. */
export function watchReader(bytes: Uint8Array): WatchedReader {
  const buffer = new Uint8Array(bytes.length)
  const reads: number[] = []
  let isClosed = false
  return {
    size: bytes.length,
    reads,
    closed: () => isClosed,
    readSync(offset, length) {
      reads.push(length)
      buffer.fill(0xee, 0, Math.min(length + 64, buffer.length))
      buffer.set(bytes.subarray(offset, offset + length))
      return buffer.subarray(0, length)
    },
    async read(offset, length) {
      reads.push(length)
      return bytes.slice(offset, offset + length)
    },
    close() {
      isClosed = true
    },
  }
}
