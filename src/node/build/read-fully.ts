import type { FileHandle } from 'node:fs/promises'
import { toReadError } from './to-read-error.js'

/**
 * Fills the buffer from a place of a file; answers how much there was.
 *
 * @throws `SourceError` `ERR_SOURCE_READ`.
 */
export async function readFully(
  file: FileHandle,
  buffer: Uint8Array,
  position: number,
): Promise<number> {
  let filled = 0
  while (filled < buffer.length) {
    const { bytesRead } = await file
      .read(buffer, filled, buffer.length - filled, position + filled)
      .catch((cause: unknown) => {
        throw toReadError(cause)
      })
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return filled
}
