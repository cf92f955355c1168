import { assertOption } from '../../internal/assert-option.js'
import { assertCovered } from './assert-covered.js'
import { createExactStore } from './create-exact-store.js'
import { guardStore } from './guard-store.js'
import { LAYOUT } from './layout.js'
import { type HashFilter, loadFilter } from './load-filter.js'
import { loadRangeKernel } from './load-range-kernel.js'
import { type IndexBlocks, readBlocks } from './read-blocks.js'
import { type IndexFrame, readFrame } from './read-frame.js'
import { readRange } from './read-range.js'
import type { BreachIndex, ByteReader, HashStore, RangeKernel } from './types.js'
import { verifyBlocks } from './verify-blocks.js'

/** What answers for an index, exact or not. */
export interface Engine extends Pick<BreachIndex, 'range' | 'checksum' | 'verify'> {
  readonly store: HashStore
  /** Whether nothing speaks against what the header says of its coverage. */
  readonly isFull: boolean
}

/** Options of an exact index. */
export interface ExactEngineOptions {
  readonly kernel?: RangeKernel | undefined
  readonly checkMisses?: boolean | undefined
}

/**
 * Reads the tables of an exact index, and all of its filter where it has one.
 *
 * @throws `HygieError` `ERR_INDEX_INVALID`, and `ERR_OPTION_INVALID` for a filter of another corpus or
 * none; `SourceError` `ERR_SOURCE_READ`.
 */
export async function createExactEngine(
  frame: IndexFrame,
  filterReader: ByteReader | null,
  { kernel, checkMisses = true }: ExactEngineOptions,
): Promise<Engine> {
  assertOption(typeof checkMisses === 'boolean', "'checkMisses' must be true or false.")
  const blocks = await readBlocks(frame)
  const filter = filterReader === null ? null : await openFilter(frame, blocks, filterReader)
  const store = createExactStore(frame, blocks, checkMisses)
  let loaded = kernel
  const format: RangeKernel['formatRows'] = (rows, rowBytes, counts) => {
    loaded ??= loadRangeKernel()
    // A kernel writes into memory of its own, and again at the next call.
    return loaded.formatRows(rows, rowBytes, counts).slice()
  }
  return {
    store:
      filter === null
        ? store
        : guardStore(store, filter, LAYOUT.digestBytes[frame.header.hash] / 4),
    isFull: blocks.isFull,
    range: (prefix) => readRange(frame, blocks, readPrefix(prefix), format),
    checksum: (prefix) => blocks.checksums.getUint32(readPrefix(prefix) * 4, true),
    verify: async (options = {}) => verifyBlocks(frame, filter, options),
  }
}

async function openFilter(
  frame: IndexFrame,
  blocks: IndexBlocks,
  reader: ByteReader,
): Promise<HashFilter> {
  const own = readFrame(reader)
  assertOption(own.header.profile !== 'exact', "'filter' must be a filter, not an exact index.")
  const filter = await loadFilter(own)
  assertCovered(frame, blocks, own, filter)
  return filter
}

function readPrefix(prefix: string): number {
  assertOption(
    typeof prefix === 'string' && /^[0-9a-f]{5}$/iu.test(prefix),
    "'prefix' must be five hexadecimal digits.",
  )
  return Number.parseInt(prefix, 16)
}
