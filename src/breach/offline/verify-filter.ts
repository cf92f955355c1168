import { LAYOUT } from './layout.js'
import type { IndexFrame } from './read-frame.js'
import { rereadFrame } from './reread-frame.js'
import { scanFilter } from './scan-filter.js'
import type { VerifyOptions } from './types.js'

/**
 * Reads a whole filter again, and compares checksums and the root.
 *
 * @throws `HygieError` `ERR_INDEX_INVALID`; `SourceError` `ERR_SOURCE_READ`; the signal's reason.
 */
export async function verifyFilter(
  opened: IndexFrame,
  { signal, onProgress }: VerifyOptions,
): Promise<void> {
  let done = 0
  await scanFilter(rereadFrame(opened), () => {
    signal?.throwIfAborted()
    done++
    onProgress?.({ done, total: LAYOUT.shards })
  })
}
