import { LAYOUT } from '../../breach/offline/layout.js'
import type { IndexInfo } from '../../breach/offline/types.js'
import type { IndexWriter } from '../build/types.js'
import type { BaseIndex } from './open-base-index.js'
import type { Journal } from './open-journal.js'

/** Options of {@link mergeIndex}. */
export interface MergeIndexOptions {
  readonly base: BaseIndex | null
  readonly journal: Journal
  readonly writer: IndexWriter
  readonly signal: AbortSignal
  /** Called when all is written and nothing has changed its place yet; throws to forbid it. */
  readonly beforeFinish: () => Promise<void>
}

/**
 * Writes a new index: each block from the journal where that has new rows, else from the old index. Reads and
 * writes in ascending order; holds a few MiB.
 *
 * @throws `HygieError` `ERR_TARGET_WRITE`; `ERR_INDEX_INVALID` when a block of the old index or of the journal
 * was damaged since it was checked. The old index then stays, and the next run mends it.
 */
export async function mergeIndex(options: MergeIndexOptions): Promise<IndexInfo> {
  const { base, journal, writer, signal } = options
  try {
    for (let block = 0; block < LAYOUT.blocks; block++) {
      signal.throwIfAborted()
      const kind = journal.kindOf(block)
      if (kind === 3) {
        const { rows, escapes, etag } = await journal.read(block)
        await writer.addBlock(block, rows, escapes, etag)
      } else if (base !== null && base.rowsIn(block) > 0) {
        const { rows, escapes } = await base.copyBlock(block)
        const etag = kind === 2 ? (await journal.read(block)).etag : base.etagOf(block)
        await writer.addBlock(block, rows, escapes, etag)
      }
    }
    await options.beforeFinish()
    return await writer.finish()
  } catch (error) {
    await writer.abort()
    throw error
  }
}
