import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { createTextParser } from './create-text-parser.js'
import { ignore } from './ignore.js'
import { readFully } from './read-fully.js'
import type { BuildSource, Feed, SourcePlace } from './types.js'

/** One is parsed while two are read: a disk that is waited for has the next request already. */
const SLOTS = 3
const HEAD_BYTES = 1_048_576

/** Opens a text file of lines `HASH:COUNT`, which is then closed with the source. */
export async function openTextFile(
  file: FileHandle,
  { size, mtimeMs }: { readonly size: number; readonly mtimeMs: number },
): Promise<BuildSource> {
  const head = new Uint8Array(Math.min(size, HEAD_BYTES))
  await readFully(file, head, 0)
  const digest = createHash('sha256').update(head).digest('hex')
  return {
    identity: { size, mtimeMs, digest },
    totalBytes: size,
    root: null,
    read: (feed, from) => readText(file, size, feed, from),
    close: () => file.close(),
  }
}

async function readText(
  file: FileHandle,
  size: number,
  { kernel, hash, isCounted, pieceBytes, onBlock, onPiece }: Feed,
  { nextPrefix, place }: SourcePlace,
): Promise<void> {
  const format = { hash, lead: 5, isCounted, slotCount: SLOTS, slotBytes: pieceBytes } as const
  const parser = createTextParser(kernel, format, onBlock)
  parser.begin(nextPrefix - 1, place)
  const pieces = Math.ceil((size - place.bytes) / pieceBytes)
  const start = (piece: number): Promise<number> => {
    const at = place.bytes + piece * pieceBytes
    const slot = parser.slots[piece % SLOTS] as Uint8Array
    const reading = readFully(file, slot.subarray(0, Math.max(0, size - at)), at)
    // Thrown when its turn comes.
    reading.catch(ignore)
    return reading
  }
  const reads: Promise<number>[] = []
  try {
    for (let piece = 0; piece < pieces; piece++) {
      while (reads.length < SLOTS - 1) reads.push(start(piece + reads.length))
      const length = await (reads.shift() as Promise<number>)
      const isFinal = piece === pieces - 1 || length < pieceBytes
      await parser.parse(piece % SLOTS, length, isFinal)
      await onPiece(Math.min(size, place.bytes + (piece + 1) * pieceBytes))
      if (isFinal) break
    }
    await parser.end()
  } finally {
    // Nothing may be written into the kernel, or read from the file, any more.
    await Promise.allSettled(reads)
  }
}
