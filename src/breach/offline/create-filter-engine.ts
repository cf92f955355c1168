import { HygieError } from '../../errors.js'
import { assertOption } from '../../internal/assert-option.js'
import type { Engine } from './create-exact-engine.js'
import { createFilterStore } from './create-filter-store.js'
import { LAYOUT } from './layout.js'
import { loadFilter } from './load-filter.js'
import type { IndexFrame } from './read-frame.js'
import type { ByteReader } from './types.js'
import { verifyFilter } from './verify-filter.js'

/**
 * Loads a filter that answers by itself. It has no rows, so it serves no ranges.
 *
 * @throws `HygieError` `ERR_INDEX_INVALID`, and `ERR_OPTION_INVALID` for a filter of a filter;
 * `SourceError` `ERR_SOURCE_READ`.
 */
export async function createFilterEngine(
  frame: IndexFrame,
  filterReader: ByteReader | null,
): Promise<Engine> {
  assertOption(filterReader === null, "'filter' must be left out: the index is a filter itself.")
  const filter = await loadFilter(frame)
  return {
    store: createFilterStore(filter, LAYOUT.digestBytes[frame.header.hash] / 4),
    isFull: true,
    range: refuse,
    checksum: refuse,
    verify: async (options = {}) => verifyFilter(frame, options),
  }
}

function refuse(): never {
  throw new HygieError('ERR_OPTION_INVALID', "'index' must be exact: a filter holds no rows.")
}
