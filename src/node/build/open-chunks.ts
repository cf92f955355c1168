import { assertOption } from '../../internal/assert-option.js'
import { createTextParser } from './create-text-parser.js'
import { pullChunks } from './pull-chunks.js'
import type { BuildSource, Chunks, Feed, SourcePlace } from './types.js'

/** Makes a source of text that comes in pieces of any length, once. */
export function openChunks(chunks: Chunks): BuildSource {
  return {
    identity: null,
    totalBytes: null,
    root: null,
    read: (feed, from) => readChunks(chunks, feed, from),
    close: () => undefined,
  }
}

async function readChunks(chunks: Chunks, feed: Feed, from: SourcePlace): Promise<void> {
  const { kernel, hash, isCounted, pieceBytes, onBlock, onPiece, signal } = feed
  const format = { hash, lead: 5, isCounted, slotCount: 1, slotBytes: pieceBytes } as const
  const parser = createTextParser(kernel, format, onBlock)
  parser.begin(from.nextPrefix - 1, from.place)
  const slot = parser.slots[0] as Uint8Array
  let filled = 0
  let bytes = 0
  for await (const chunk of pullChunks(chunks, signal)) {
    assertOption(chunk instanceof Uint8Array, "'source' must give pieces that are Uint8Arrays.")
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + slot.length - filled)
      slot.set(part, filled)
      at += part.length
      filled += part.length
      if (filled < slot.length) continue
      await parser.parse(0, filled, false)
      bytes += filled
      filled = 0
      await onPiece(bytes)
      // A list would not let anything else run.
      await new Promise(setImmediate)
    }
  }
  await parser.parse(0, filled, true)
  await onPiece(bytes + filled)
  await parser.end()
}
