import { advanceProbe } from './advance-probe.js'
import { assertWhole } from './assert-whole.js'
import { countAll } from './count-all.js'
import { countInMemory } from './count-in-memory.js'
import { createProbe } from './create-probe.js'
import { createWindow } from './create-window.js'
import { findEscape } from './find-escape.js'
import { LAYOUT } from './layout.js'
import { locateBlock } from './locate-block.js'
import { readBlock } from './read-block.js'
import type { IndexBlocks } from './read-blocks.js'
import type { IndexFrame } from './read-frame.js'
import { startProbe } from './start-probe.js'
import type { HashStore } from './types.js'

/**
 * Creates the look-up in an exact index: one read of some two kilobytes, and another for a count above 14.
 *
 * @param checkMisses - Whether a hash is absent only once the checksum of its whole block was compared.
 */
export function createExactStore(
  frame: IndexFrame,
  blocks: IndexBlocks,
  checkMisses: boolean,
): HashStore {
  const { rowBytes, rowsAt } = blocks
  const { reader } = frame
  const window = createWindow(reader)
  const probe = createProbe()

  const count = (words: Int32Array, from: number): number | null => {
    startProbe(probe, blocks, words, from)
    while (probe.start < probe.end) {
      const offset = rowsAt + (probe.first + probe.start) * rowBytes
      const at = window.load(offset, (probe.end - probe.start) * rowBytes)
      advanceProbe(probe, window.view, at, rowBytes)
    }
    if (probe.row < 0) {
      if (checkMisses) readBlock(frame, blocks, probe.block)
      return 0
    }
    if (probe.code < LAYOUT.escape) return probe.code === 0 ? null : probe.code
    const { escapesAt, escapesLength } = locateBlock(blocks, probe.block)
    const at = window.load(escapesAt, escapesLength)
    return findEscape(window.view, at, escapesLength, probe.row)
  }
  return {
    count,
    countAsync: async (words) => countAsync(frame, blocks, checkMisses, words),
    countAll: (words) =>
      reader.bytes === undefined
        ? countAll(words, blocks, window, count, checkMisses)
        : countInMemory(words, blocks, window, count),
  }
}

async function countAsync(
  frame: IndexFrame,
  blocks: IndexBlocks,
  checkMisses: boolean,
  words: Int32Array,
): Promise<number | null> {
  const { reader } = frame
  const { rowBytes, rowsAt } = blocks
  const probe = createProbe()
  startProbe(probe, blocks, words, 0)
  while (probe.start < probe.end) {
    const offset = rowsAt + (probe.first + probe.start) * rowBytes
    const rows = await reader.read(offset, (probe.end - probe.start) * rowBytes)
    advanceProbe(probe, toView(rows), 0, rowBytes)
  }
  if (probe.row >= 0 && probe.code < LAYOUT.escape) return probe.code === 0 ? null : probe.code
  if (probe.row < 0 && !checkMisses) return 0
  const place = locateBlock(blocks, probe.block)
  const escapes = await reader.read(place.escapesAt, place.escapesLength)
  if (probe.row >= 0) return findEscape(toView(escapes), 0, escapes.length, probe.row)
  const rows = await reader.read(place.rowsAt, place.rowsLength)
  assertWhole(frame, blocks, probe.block, rows, escapes)
  return 0
}

function toView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}
