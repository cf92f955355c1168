import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, read, readSync } from 'node:fs'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import type { ByteReader } from '../breach/offline/types.js'
import { HygieError, SourceError } from '../errors.js'
import { assertOption } from '../internal/assert-option.js'

const readAsync = promisify(read)
/** Of the first buffer: what a look-up asks for, and more. */
const BUFFER_BYTES = 16_384
/** A system reads no more than 2 GiB at once. */
const MAX_READ_BYTES = 1_073_741_824

/**
 * Opens a file for `openBreachIndex`.
 *
 * Holds one descriptor until it is closed: a file that is replaced under its name goes on being read as it
 * was, whole. Nothing leaves the process. A blocking read costs about a microsecond where the file is in
 * the page cache, and what the disk takes where it is not. Node maps no files into memory.
 *
 * @param path - The file.
 * @returns The reader. What it read synchronously holds until it reads again.
 * @throws `HygieError` `ERR_OPTION_INVALID` where there is no file that can be read, with the system's
 * error as its cause. The reader itself throws `SourceError` `ERR_SOURCE_READ` for bytes that cannot be
 * had: behind the end, after `close`, or because the disk fails.
 *
 * @example A file that is not there
 * ```ts
 * import { isHygieError } from 'hygie'
 * import { createFileReader } from 'hygie/node'
 *
 * try {
 *   createFileReader('/nowhere/pwned.index')
 * } catch (error) {
 *   if (!isHygieError(error)) throw error
 *   console.log(error.message) // 'path' must be a file that can be read.
 * }
 * ```
 *
 * @since 0.3.0
 */
export function createFileReader(path: string): ByteReader {
  const { descriptor, size } = openFile(path)
  let buffer = new Uint8Array(BUFFER_BYTES)
  let isOpen = true
  /** Reads that the descriptor must outlive: its number is given to the next file that is opened. */
  let pending = 0

  const closeWhenIdle = (): void => {
    if (!isOpen && pending === 0) closeSync(descriptor)
  }
  return {
    size,
    // Of nothing, Node 20 now and then answers 0 and not what came before.
    crc32: (bytes, previous) => (bytes.length === 0 ? previous : crc32(bytes, previous)),
    sha256(parts) {
      const hash = createHash('sha256')
      for (const part of parts) hash.update(part)
      return hash.digest()
    },
    readSync(offset, length) {
      if (!isOpen) throw unreadable()
      if (length > buffer.length) buffer = new Uint8Array(length + (length >> 1))
      fill(descriptor, buffer, offset, length)
      return buffer.subarray(0, length)
    },
    async read(offset, length) {
      if (!isOpen) throw unreadable()
      pending++
      try {
        return await readOwn(descriptor, offset, length)
      } finally {
        pending--
        closeWhenIdle()
      }
    },
    close() {
      if (!isOpen) return
      isOpen = false
      closeWhenIdle()
    },
  }
}

function openFile(path: string): { readonly descriptor: number; readonly size: number } {
  assertOption(typeof path === 'string', "'path' must be a text.")
  let descriptor: number
  try {
    descriptor = openSync(path, 'r')
  } catch (cause) {
    throw noFile(cause)
  }
  const stats = fstatSync(descriptor)
  if (stats.isFile()) return { descriptor, size: stats.size }
  closeSync(descriptor)
  throw noFile()
}

function noFile(cause?: unknown): HygieError<'ERR_OPTION_INVALID'> {
  const sentence = "'path' must be a file that can be read."
  return new HygieError('ERR_OPTION_INVALID', sentence, { cause })
}

function fill(descriptor: number, buffer: Uint8Array, offset: number, length: number): void {
  let done = 0
  while (done < length) {
    let read: number
    try {
      read = readSync(
        descriptor,
        buffer,
        done,
        Math.min(length - done, MAX_READ_BYTES),
        offset + done,
      )
    } catch (cause) {
      throw unreadable(cause)
    }
    if (read === 0) throw unreadable()
    done += read
  }
}

async function readOwn(
  descriptor: number,
  offset: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await readAsync(
      descriptor,
      bytes,
      done,
      Math.min(length - done, MAX_READ_BYTES),
      offset + done,
    ).catch((cause: unknown) => {
      throw unreadable(cause)
    })
    if (bytesRead === 0) throw unreadable()
    done += bytesRead
  }
  return bytes
}

function unreadable(cause?: unknown): SourceError {
  return new SourceError('ERR_SOURCE_READ', 'The index could not be read.', { cause })
}
