import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { buildFuseShard, type FuseShard } from '../../breach/offline/build-fuse-shard.js'
import { encodeFilterDirectory } from '../../breach/offline/encode-filter-directory.js'
import { encodeFooter } from '../../breach/offline/encode-footer.js'
import { encodeHeader } from '../../breach/offline/encode-header.js'
import { LAYOUT } from '../../breach/offline/layout.js'
import { placeSections } from '../../breach/offline/place-sections.js'
import type { IndexInfo } from '../../breach/offline/types.js'
import { HygieError } from '../../errors.js'
import { collectKeys, type Sieve } from './collect-keys.js'
import { type Appender, createAppender } from './create-appender.js'
import type { IndexWriterOptions } from './create-index-writer.js'
import { createKeyList } from './create-key-list.js'
import { nodeFileSystem } from './file-system.js'
import { type Draft, type DraftKind, openDraft } from './open-draft.js'
import { toIndexInfo } from './to-index-info.js'
import type { IndexDescription, IndexWriter, Selection } from './types.js'
import { writeFully } from './write-fully.js'

/** What the header of a filter will say beside what every index says. */
export interface FilterDescription extends IndexDescription {
  readonly bits: 8 | 16
  /** Which hashes are kept; `null` for all. */
  readonly selection: Selection | null
  /** Root of the exact index that it is made from. */
  readonly covers: Uint8Array | null
}

type ShardEntry = Omit<FuseShard, 'fingerprints'>

/** What is known of the shards that are written. Plain JSON, and saved as it is. */
interface Numbers {
  readonly shards: ShardEntry[]
  nextPrefix: number
  /** Kept ones. */
  hashes: number
  /** Blocks with rows, kept or not. */
  blocks: number
  checksum: number
  sieve: Sieve | null
}

interface SavedState {
  readonly numbers: Numbers
  readonly progress: object
}

const DATA_AT = LAYOUT.headerBytes + LAYOUT.shards * LAYOUT.shardBytes
const BUFFER_BYTES = 1_048_576
/** Prefixes that share their first byte. */
const SHARD_BITS = 12
const LAST_OF_SHARD = 0xfff

/**
 * Creates a writer of filters. Holds the keys of one shard and its slots, some 130 MB for a shard of 6
 * million; a shard is built, in one go, when the first block behind it comes.
 *
 * @throws `HygieError` as a writer of exact indexes does.
 */
export async function createFilterWriter(
  target: string,
  description: FilterDescription,
  { resume = () => false, files = nodeFileSystem }: IndexWriterOptions = {},
): Promise<IndexWriter> {
  const draft = await openDraft(target, describe(description), {
    endings: [''],
    resume: ({ state }) => resume((state as SavedState).progress),
    files,
  })
  const saved = draft.saved === null ? null : (draft.saved.state as SavedState)
  const numbers = saved?.numbers ?? createNumbers(description.selection)
  const [file] = draft.streams as [FileHandle]
  const dataEnd = DATA_AT + countBytes(numbers, description.bits)
  const appender = createAppender(file, dataEnd, BUFFER_BYTES)
  const { collect, close } = createShards(numbers, description, appender)

  return {
    resumed: saved === null ? null : { ...numbers, progress: saved.progress },
    hashes: () => numbers.hashes,
    addBlock(prefix, rows, escapes) {
      if (rows.length === 0) return
      if (prefix < numbers.nextPrefix) {
        throw new HygieError('ERR_INPUT_INVALID', 'Blocks have to come in ascending order.')
      }
      const shard = prefix >> SHARD_BITS
      if (numbers.shards.length === shard) return collect(prefix, rows, escapes)
      return close(shard).then(() => collect(prefix, rows, escapes))
    },
    async checkpoint(progress) {
      await draft.settle()
      await close((numbers.nextPrefix + LAST_OF_SHARD) >> SHARD_BITS)
      await appender.flush()
      const state: SavedState = { numbers, progress }
      draft.save(state, [appender.position()], [])
    },
    async finish() {
      await draft.settle()
      await close(LAYOUT.shards)
      await appender.flush()
      return writeEnding(draft, description, numbers)
    },
    abort: (keep = false) => draft.discard(keep),
  }
}

/** What is being made of the keys. */
interface Shards {
  /** Takes the keys of a block of the open shard. */
  collect(prefix: number, rows: Uint8Array, escapes: Uint8Array): void
  /** Builds and writes all shards before this one. */
  close(end: number): Promise<void>
}

function createShards(
  numbers: Numbers,
  { hash, bits }: FilterDescription,
  appender: Appender,
): Shards {
  const keys = createKeyList()
  return {
    collect(prefix, rows, escapes) {
      const block = { prefix, rows, escapes, rowBytes: LAYOUT.rowBytes[hash] }
      numbers.hashes += collectKeys(block, numbers.sieve, keys)
      numbers.blocks++
      numbers.nextPrefix = prefix + 1
    },
    async close(end) {
      while (numbers.shards.length < end) {
        const { fingerprints, ...entry } = buildFuseShard(...keys.columns(), bits)
        keys.clear()
        const bytes = new Uint8Array(fingerprints.buffer)
        numbers.shards.push(entry)
        // Of an empty buffer the platform's is 0, whatever came before.
        if (bytes.length > 0) numbers.checksum = crc32(bytes, numbers.checksum)
        await appender.append(bytes)
      }
      numbers.nextPrefix = end << SHARD_BITS
    },
  }
}

function describe({ createdAt, covers, ...description }: FilterDescription): DraftKind {
  const root = covers === null ? null : Buffer.from(covers).toString('hex')
  return { description: { ...description, covers: root }, createdAt }
}

function createNumbers(selection: Selection | null): Numbers {
  const sieve = selection === null ? null : { ...selection }
  return { shards: [], nextPrefix: 0, hashes: 0, blocks: 0, checksum: 0, sieve }
}

function countBytes({ shards }: Numbers, bits: number): number {
  return shards.reduce((bytes, { arrayLength }) => bytes + (arrayLength * bits) / 8, 0)
}

async function writeEnding(
  draft: Draft,
  { bits, selection, ...description }: FilterDescription,
  numbers: Numbers,
): Promise<IndexInfo> {
  const [file] = draft.streams as [FileHandle]
  const directory = encodeFilterDirectory(numbers.shards, bits / 8)
  const { sections, footerAt, bytes } = placeSections([
    {
      kind: LAYOUT.section.filterDirectory,
      crc32: crc32(directory),
      length: directory.length,
    },
    {
      kind: LAYOUT.section.filterData,
      crc32: numbers.checksum,
      length: countBytes(numbers, bits),
    },
  ])
  const header = encodeHeader({
    ...description,
    profile: bits === 8 ? 'filter8' : 'filter16',
    counted: false,
    complete: selection === null && numbers.blocks === LAYOUT.blocks,
    top: selection !== null,
    hashes: numbers.hashes,
    bytes,
    createdAt: Date.parse(draft.createdAt),
    sections,
  })
  const root = createHash('sha256').update(header).update(directory).digest()
  await writeFully(file, encodeFooter(bytes, root), footerAt)
  await writeFully(file, directory, LAYOUT.headerBytes)
  await writeFully(file, header, 0)
  await draft.publish()
  return toIndexInfo(header)
}
