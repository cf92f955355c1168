import { LAYOUT } from '../../breach/offline/layout.js'
import type { HashKind } from '../../breach/types.js'
import type { FileSystem } from './file-system.js'
import { openChunks } from './open-chunks.js'
import { openIndexFile } from './open-index-file.js'
import { openRangeDirectory } from './open-range-directory.js'
import { openTextFile } from './open-text-file.js'
import { readFully } from './read-fully.js'
import { toReadError } from './to-read-error.js'
import type { BuildSource, Chunks } from './types.js'

/**
 * Opens whatever a corpus comes as: text, ranges, an index, or pieces of text.
 *
 * @throws `SourceError` `ERR_SOURCE_READ`.
 */
export async function openSource(
  source: string | Chunks,
  hash: HashKind,
  files: FileSystem,
): Promise<BuildSource> {
  if (typeof source !== 'string') return openChunks(source)
  const stats = await files.stat(source).catch(refuse)
  if (stats.isDirectory()) return openRangeDirectory(source, stats, files)
  const file = await files.open(source, 'r').catch(refuse)
  try {
    const head = new Uint8Array(LAYOUT.magic.length)
    await readFully(file, head, 0)
    if (head[0] !== LAYOUT.magic[0]) return await openTextFile(file, stats)
  } catch (error) {
    await file.close()
    throw error
  }
  await file.close()
  return openIndexFile(source, hash)
}

function refuse(cause: unknown): never {
  throw toReadError(cause)
}
