import type { ShardPlace } from './decode-filter-directory.js'
import { locateKey } from './locate-key.js'
import type { IndexFrame } from './read-frame.js'
import { scanFilter } from './scan-filter.js'

/** Tells whether a hash is in a filter: its first nine bytes, from `from` on. Never wrong where it says no. */
export type HashFilter = (words: Int32Array, from: number) => boolean

/** A shard in memory. */
interface Shard extends ShardPlace {
  readonly fingerprints: DataView
}

/**
 * Loads a filter into memory, shard by shard, and checks all of it: a fingerprint that was altered would
 * acquit a hash. Reads everything once, and copies nothing that is in memory already.
 *
 * @throws `HygieError` `ERR_INDEX_INVALID`; `SourceError` `ERR_SOURCE_READ`.
 */
export async function loadFilter(frame: IndexFrame): Promise<HashFilter> {
  const isWide = frame.header.profile === 'filter16'
  const shards: Shard[] = []
  await scanFilter(frame, (place, bytes) => {
    const fingerprints = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    shards.push({ ...place, fingerprints })
  })
  return createFilter(shards, isWide)
}

function createFilter(shards: readonly Shard[], isWide: boolean): HashFilter {
  const slots = new Uint32Array(4)
  return (words, from) => {
    const first = words[from] as number
    const second = words[from + 1] as number
    const shard = shards[first >>> 24] as Shard
    if (shard.keys === 0) return false
    const high = (first << 8) | (second >>> 24)
    const low = (second << 8) | ((words[from + 2] as number) >>> 24)
    locateKey(shard, high, low, slots)
    return isWide ? matchesWide(shard, slots) : matchesNarrow(shard, slots)
  }
}

function matchesWide({ fingerprints }: Shard, slots: Uint32Array): boolean {
  const first = fingerprints.getUint16((slots[0] as number) * 2, true)
  const second = fingerprints.getUint16((slots[1] as number) * 2, true)
  const third = fingerprints.getUint16((slots[2] as number) * 2, true)
  return (first ^ second ^ third) === slots[3]
}

function matchesNarrow({ fingerprints }: Shard, slots: Uint32Array): boolean {
  const first = fingerprints.getUint8(slots[0] as number)
  const second = fingerprints.getUint8(slots[1] as number)
  const third = fingerprints.getUint8(slots[2] as number)
  return (first ^ second ^ third) === ((slots[3] as number) & 0xff)
}
