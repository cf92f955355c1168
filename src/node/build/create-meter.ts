import { LAYOUT } from '../../breach/offline/layout.js'
import { readClock } from '../../breach/range/read-clock.js'
import type { BuildSettings, OnBlock, SourcePlace } from './types.js'

/** Milliseconds between two calls of the caller's, at least. */
const EVERY_MS = 100

/** Keeps count of a build, and tells the caller, not too often. */
export interface Meter {
  /** Begins a pass over the source, perhaps not at its beginning. */
  begin(pass: number, hashes: number, from: SourcePlace): void
  /** Counts the hashes of each block before it is handed on. */
  count(onBlock: OnBlock): OnBlock
  /** Of the source, in this pass. */
  tick(bytes: number): void
  /** Tells how it ended. */
  finish(): void
  /** Read in this pass, those before an interruption included. */
  hashes(): number
}

/** Creates a meter for so many passes. `totalBytes` is the length of the source, where it is known. */
export function createMeter(
  { hash, clock, onProgress }: BuildSettings,
  passes: number,
  totalBytes: number | null,
): Meter {
  const rowBytes = LAYOUT.rowBytes[hash]
  const startedAt = readClock(clock)
  let toldAt = startedAt
  let pass = 0
  let hashesBefore = 0
  let bytesBefore = 0
  let hashes = 0
  let bytes = 0
  let prefix = 0
  const tell = (fraction: number): void => {
    toldAt = readClock(clock)
    onProgress?.({
      hashes: hashesBefore + hashes,
      bytes: bytesBefore + bytes,
      totalBytes: totalBytes === null ? null : totalBytes * passes,
      fraction,
      elapsedMs: toldAt - startedAt,
    })
  }
  return {
    begin(newPass, newHashes, { nextPrefix, place }) {
      hashesBefore += hashes
      bytesBefore += bytes
      pass = newPass
      hashes = newHashes
      bytes = place.bytes
      prefix = nextPrefix
    },
    count: (onBlock) => (blockPrefix, rows, escapes, from) => {
      prefix = blockPrefix
      hashes += rows.length / rowBytes
      return onBlock(blockPrefix, rows, escapes, from)
    },
    tick(newBytes) {
      bytes = newBytes
      if (onProgress === undefined || readClock(clock) - toldAt < EVERY_MS) return
      tell((pass + prefix / LAYOUT.blocks) / passes)
    },
    finish: () => tell(1),
    hashes: () => hashes,
  }
}
