import { LAYOUT } from '../../breach/offline/layout.js'
import type { HashKind } from '../../breach/types.js'
import { type BaseIndex, openBaseIndex } from '../sync/open-base-index.js'
import type { BuildSource, Feed, SourcePlace } from './types.js'

/** Blocks between two looks at the clock. */
const BLOCKS_A_PIECE = 256

/**
 * Opens an exact index to make a filter of it. Every block is checked.
 *
 * @throws `HygieError` `ERR_INDEX_INVALID`, also for an index of other hashes; `SourceError`.
 */
export async function openIndexFile(path: string, hash: HashKind): Promise<BuildSource> {
  const index = (await openBaseIndex(path, hash)) as BaseIndex
  const rowBytes = LAYOUT.rowBytes[hash]
  return {
    identity: { root: Buffer.from(index.root).toString('hex') },
    totalBytes: index.info.hashes * rowBytes,
    root: index.root,
    read: (feed, from) => readBlocks(index, feed, from),
    close: () => index.close(),
  }
}

async function readBlocks(
  index: BaseIndex,
  { onBlock, onPiece }: Feed,
  { nextPrefix, place }: SourcePlace,
): Promise<void> {
  let { bytes } = place
  for (let prefix = nextPrefix; prefix < LAYOUT.blocks; prefix++) {
    if (prefix % BLOCKS_A_PIECE === 0) await onPiece(bytes)
    if (index.rowsIn(prefix) === 0) continue
    const { rows, escapes } = await index.copyBlock(prefix)
    await onBlock(prefix, rows, escapes, { bytes, lines: 0 })
    bytes += rows.length
  }
  await onPiece(bytes)
}
