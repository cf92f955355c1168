import { SourceError } from '../../errors.js'
import type { ByteReader } from './types.js'

/** Reads an index that is in memory. Copies nothing; the bytes must not change. */
export function createMemoryReader(given: Uint8Array): ByteReader {
  // A Buffer of Node is one too, and its `slice` is another.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.length)
  const readSync = (offset: number, length: number): Uint8Array => {
    if (offset + length > bytes.length) {
      throw new SourceError('ERR_SOURCE_READ', 'The index is shorter than it was.')
    }
    return bytes.subarray(offset, offset + length)
  }
  return {
    size: bytes.length,
    bytes,
    readSync,
    read: async (offset, length) => readSync(offset, length),
    close: () => undefined,
  }
}
