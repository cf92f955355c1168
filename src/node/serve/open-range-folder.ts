import {
  mkdirSync,
  opendirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { LAYOUT } from '../../breach/offline/layout.js'
import { toPrefix } from '../sync/to-prefix.js'
import { flushFolder } from './flush-folder.js'

/** A folder of static files. Each comes to its name whole, or not at all. */
export interface RangeFolder {
  /** Writes a file of a range, unless the same bytes are there; tells whether it had to. */
  put(block: number, ending: string, bytes: Uint8Array): boolean
  /** Removes the files of a range that the index does not hold. */
  remove(block: number): void
  /** Waits until what was put is on the disk. */
  flush(): Promise<void>
  /** Flushes a last time, and says in a manifest that the folder is whole. */
  finish(manifest: object): Promise<void>
  /** Removes what is not at its name yet. */
  abandon(): void
}

/** Where a folder is, and what is to be in it. */
export interface RangeFolderSettings {
  readonly directory: string
  readonly name: string
  readonly manifest: string
  /** What names of files end in behind the five digits: one for each encoding. */
  readonly endings: readonly string[]
}

/** In flight while flushing: a disk writes several as fast as one. */
const LANES = 4
/** What an export may write: other files in the folder are not touched. */
const OWN = /^[0-9A-F]{5}(?:\.gz|\.br)?$/u

/** Opens a folder. The manifest of an earlier export goes first: from here on the folder is not whole. */
export function openRangeFolder(settings: RangeFolderSettings): RangeFolder {
  const { directory, name, endings } = settings
  const folder = join(directory, name)
  // On the same file system, and not where a static host or a copy would find it.
  const drafts = join(directory, `.${name}.tmp`)
  const manifest = join(directory, settings.manifest)
  mkdirSync(folder, { recursive: true })
  rmSync(manifest, { force: true })
  flushFolder(directory)
  mkdirSync(drafts, { recursive: true })
  const present = listFiles(folder, endings)
  let unflushed: string[] = []
  const flush = async (): Promise<void> => {
    await flushFiles(unflushed)
    unflushed = []
  }

  return {
    put(block, ending, bytes) {
      const file = `${toPrefix(block)}${ending}`
      const path = join(folder, file)
      unflushed.push(path)
      const isPresent = isThere(present, block, endings.indexOf(ending))
      if (isPresent && holds(path, bytes)) return false
      writeFileSync(join(drafts, file), bytes)
      renameSync(join(drafts, file), path)
      return true
    },
    remove(block) {
      for (const [place, ending] of endings.entries()) {
        if (isThere(present, block, place)) rmSync(join(folder, `${toPrefix(block)}${ending}`))
      }
    },
    flush,
    async finish(content) {
      await flush()
      flushFolder(folder)
      const draft = join(drafts, 'manifest.json')
      writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { flush: true })
      renameSync(draft, manifest)
      flushFolder(directory)
    },
    abandon: () => rmSync(drafts, { recursive: true, force: true }),
  }
}

/**
 * Which ranges have files: a bit for each ending, because a million names take 100 MB. Files of endings
 * that are not wanted are removed: a host would go on to serve what they hold.
 */
function listFiles(path: string, endings: readonly string[]): Uint8Array {
  const present = new Uint8Array(LAYOUT.blocks)
  const folder = opendirSync(path)
  try {
    for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
      if (!OWN.test(entry.name)) continue
      const place = endings.indexOf(entry.name.slice(5))
      const block = Number.parseInt(entry.name.slice(0, 5), 16)
      if (place < 0) rmSync(join(path, entry.name))
      else present[block] = (present[block] as number) | (1 << place)
    }
  } finally {
    folder.closeSync()
  }
  return present
}

function isThere(present: Uint8Array, block: number, place: number): boolean {
  return ((present[block] as number) & (1 << place)) !== 0
}

function holds(path: string, bytes: Uint8Array): boolean {
  return statSync(path).size === bytes.length && readFileSync(path).equals(bytes)
}

async function flushFiles(paths: readonly string[]): Promise<void> {
  let next = 0
  const lane = async (): Promise<void> => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      const file = await open(path, 'r+')
      await file.datasync().finally(() => file.close())
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}
