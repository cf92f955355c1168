import { assertIndex } from './assert-index.js'
import { decodeFilterDirectory, type ShardPlace } from './decode-filter-directory.js'
import { LAYOUT } from './layout.js'
import type { IndexFrame } from './read-frame.js'

/**
 * Reads a whole filter, one shard at a time, and compares checksums and the root.
 *
 * @throws `HygieError` `ERR_INDEX_INVALID`; `SourceError` `ERR_SOURCE_READ`.
 */
export async function scanFilter(
  frame: IndexFrame,
  visit: (place: ShardPlace, bytes: Uint8Array) => void,
): Promise<void> {
  const { section, shards, shardBytes } = LAYOUT
  const slotBytes = frame.header.profile === 'filter16' ? 2 : 1
  const data = frame.section(section.filterData)
  const directory = await frame.readTable(section.filterDirectory, shards * shardBytes)
  frame.checkTable(section.filterDirectory, directory)
  await frame.checkRoot([directory])
  let crc = 0
  let keys = 0
  for (const place of decodeFilterDirectory(directory, slotBytes, data.length)) {
    const bytes = await frame.reader.read(data.offset + place.offset, place.length)
    crc = frame.crc32(bytes, crc)
    keys += place.keys
    visit(place, bytes)
  }
  assertIndex(
    crc === data.crc32 && keys <= frame.header.hashes,
    'The fingerprints of the filter are damaged.',
  )
}
