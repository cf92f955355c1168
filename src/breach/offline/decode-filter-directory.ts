import { assertIndex } from './assert-index.js'
import { LAYOUT } from './layout.js'
import type { FuseLayout } from './locate-key.js'
import { readLength } from './read-length.js'

/** A shard of a filter: where its fingerprints are among those of all, and how they were placed. */
export interface ShardPlace extends FuseLayout {
  readonly offset: number
  /** In bytes. */
  readonly length: number
  readonly keys: number
}

/**
 * Reads the 256 entries of a filter's directory. Shards lie one behind the other and fill the data.
 *
 * @throws `HygieError` `ERR_INDEX_INVALID`.
 */
export function decodeFilterDirectory(
  directory: Uint8Array,
  slotBytes: number,
  dataLength: number,
): ShardPlace[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.length)
  const shards: ShardPlace[] = []
  let end = 0
  for (let shard = 0; shard < LAYOUT.shards; shard++) {
    const place = readPlace(view, shard * LAYOUT.shardBytes, slotBytes)
    assertIndex(place.offset === end && isPossible(place), DAMAGED)
    end += place.length
    shards.push(place)
  }
  assertIndex(end === dataLength, DAMAGED)
  return shards
}

const DAMAGED = 'The directory of the filter is damaged.'

function readPlace(view: DataView, at: number, slotBytes: number): ShardPlace {
  return {
    // Seeds with a sign: the engine keeps those as they are, and boxes larger ones.
    offset: readLength(view, at),
    keys: view.getUint32(at + 8, true),
    seedLow: view.getInt32(at + 12, true),
    seedHigh: view.getInt32(at + 16, true),
    segmentLength: view.getUint32(at + 20, true),
    segmentCount: view.getUint32(at + 24, true),
    arrayLength: view.getUint32(at + 28, true),
    length: view.getUint32(at + 28, true) * slotBytes,
  }
}

/** Whether every key finds its slots within the array. */
function isPossible({ keys, segmentLength, segmentCount, arrayLength }: ShardPlace): boolean {
  if (arrayLength === 0) return keys === 0
  return (
    segmentCount > 0 &&
    (segmentLength & (segmentLength - 1)) === 0 &&
    arrayLength === (segmentCount + 2) * segmentLength &&
    keys <= arrayLength
  )
}
