import { LAYOUT } from '../../breach/offline/layout.js'
import type { FileSystem } from './file-system.js'
import { toReadError } from './to-read-error.js'

/** How the file of a range is named; 0 for none. */
export const RANGE_FILE = { bare: 1, text: 2 } as const

/**
 * Lists the files of ranges in a directory: for each prefix, how its file is named. `ABCDE.txt` goes before
 * `ABCDE`; other names are passed over. A million names would take a hundred times the megabyte of this.
 *
 * @throws `SourceError` `ERR_SOURCE_READ`.
 */
export async function listRangeFiles(path: string, files: FileSystem): Promise<Uint8Array> {
  const names = new Uint8Array(LAYOUT.blocks)
  try {
    for await (const { name } of await files.opendir(path, { bufferSize: 1_024 })) {
      if (!/^[0-9A-F]{5}(?:\.txt)?$/u.test(name)) continue
      const prefix = Number.parseInt(name.slice(0, 5), 16)
      if (name.length > 5) names[prefix] = RANGE_FILE.text
      else names[prefix] ||= RANGE_FILE.bare
    }
  } catch (cause) {
    throw toReadError(cause)
  }
  return names
}
