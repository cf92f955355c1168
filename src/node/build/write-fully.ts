import type { FileHandle } from 'node:fs/promises'
import { guardTarget } from './guard-target.js'

/**
 * Writes all of the bytes at a place of a file: a system may take fewer at a time.
 *
 * @throws `HygieError` `ERR_TARGET_WRITE`.
 */
export async function writeFully(
  file: FileHandle,
  bytes: Uint8Array,
  position: number,
): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const written = await guardTarget(file.write(bytes, at, bytes.length - at, position + at))
    at += written.bytesWritten
  }
}
