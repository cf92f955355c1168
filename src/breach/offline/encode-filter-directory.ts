import { LAYOUT } from './layout.js'
import type { FuseLayout } from './locate-key.js'

/**
 * Writes the directory of a filter from its 256 shards, whose fingerprints follow one another in the
 * order given.
 */
export function encodeFilterDirectory(
  shards: readonly (FuseLayout & { readonly keys: number })[],
  slotBytes: number,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(LAYOUT.shards * LAYOUT.shardBytes)
  const view = new DataView(bytes.buffer)
  let offset = 0
  for (const [index, shard] of shards.entries()) {
    const at = index * LAYOUT.shardBytes
    view.setUint32(at, offset % 2 ** 32, true)
    view.setUint32(at + 4, Math.floor(offset / 2 ** 32), true)
    view.setUint32(at + 8, shard.keys, true)
    view.setUint32(at + 12, shard.seedLow, true)
    view.setUint32(at + 16, shard.seedHigh, true)
    view.setUint32(at + 20, shard.segmentLength, true)
    view.setUint32(at + 24, shard.segmentCount, true)
    view.setUint32(at + 28, shard.arrayLength, true)
    offset += shard.arrayLength * slotBytes
  }
  return bytes
}
