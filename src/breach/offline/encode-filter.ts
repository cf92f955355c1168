import { HygieError } from '../../errors.js'
import { assertOption } from '../../internal/assert-option.js'
import { computeCrc32 } from '../../internal/compute-crc32.js'
import type { IsoDate } from '../../time.js'
import type { HashKind } from '../types.js'
import { buildFuseShard, type FuseShard } from './build-fuse-shard.js'
import { computeRoot } from './compute-root.js'
import { encodeFilterDirectory } from './encode-filter-directory.js'
import { encodeFooter } from './encode-footer.js'
import { encodeHeader } from './encode-header.js'
import { LAYOUT } from './layout.js'
import { placeSections } from './place-sections.js'

/** What the header of a filter says beside the numbers. */
export interface EncodeFilterSettings {
  readonly hash: HashKind
  readonly bits: 8 | 16
  readonly complete: boolean
  readonly top: boolean
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly asOf: IsoDate | null
  readonly note: string
  /** Root of the exact index of the same hashes. */
  readonly covers: Uint8Array | null
}

/**
 * Writes a whole filter in memory: for lists of a few million hashes.
 *
 * @param hashes - 20 or 16 bytes each, one behind the other, ascending.
 * @throws `HygieError` `ERR_OPTION_INVALID` for hashes that do not ascend, `ERR_CRYPTO_UNAVAILABLE` in
 * pages without HTTPS.
 */
export async function encodeFilter(
  hashes: Uint8Array,
  settings: EncodeFilterSettings,
): Promise<Uint8Array<ArrayBuffer>> {
  const { hash, bits } = settings
  const { section } = LAYOUT
  const shards = buildShards(hashes, LAYOUT.digestBytes[hash], bits)
  const directory = encodeFilterDirectory(shards, bits / 8)
  const length = shards.reduce((sum, { fingerprints }) => sum + fingerprints.byteLength, 0)
  const data = new Uint8Array(length)
  writeData(data, shards)
  const { sections, footerAt, bytes } = placeSections([
    { kind: section.filterDirectory, crc32: computeCrc32(directory, 0), length: directory.length },
    { kind: section.filterData, crc32: computeCrc32(data, 0), length },
  ])
  const header = encodeHeader({
    ...settings,
    profile: bits === 8 ? 'filter8' : 'filter16',
    counted: false,
    hashes: hashes.length / LAYOUT.digestBytes[hash],
    bytes,
    sections,
  })
  const root = await computeRoot([header, directory])
  if (root === null) throw new HygieError('ERR_CRYPTO_UNAVAILABLE', 'This page has no Web Crypto.')
  const file = new Uint8Array(bytes)
  file.set(header)
  file.set(directory, sections[0]?.offset)
  file.set(data, sections[1]?.offset)
  file.set(encodeFooter(bytes, root), footerAt)
  return file
}

function buildShards(hashes: Uint8Array, digestBytes: number, bits: 8 | 16): FuseShard[] {
  const view = new DataView(hashes.buffer, hashes.byteOffset, hashes.length)
  const shards: FuseShard[] = []
  let at = 0
  for (let shard = 0; shard < LAYOUT.shards; shard++) {
    let end = at
    while (end < hashes.length && hashes[end] === shard) end += digestBytes
    const high = new Uint32Array((end - at) / digestBytes)
    const low = new Uint32Array(high.length)
    for (let key = 0; at < end; at += digestBytes, key++) {
      high[key] = view.getUint32(at + 1)
      low[key] = view.getUint32(at + 5)
    }
    shards.push(buildFuseShard(high, low, bits))
  }
  assertOption(at === hashes.length, "'hashes' must ascend.")
  return shards
}

function writeData(data: Uint8Array, shards: readonly FuseShard[]): void {
  const view = new DataView(data.buffer)
  let at = 0
  for (const { fingerprints } of shards) {
    const { BYTES_PER_ELEMENT: width } = fingerprints
    for (let slot = 0; slot < fingerprints.length; slot++, at += width) {
      if (width === 1) data[at] = fingerprints[slot] as number
      else view.setUint16(at, fingerprints[slot] as number, true)
    }
  }
}
