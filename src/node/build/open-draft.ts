import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { decodeState } from './decode-state.js'
import { encodeState } from './encode-state.js'
import type { FileSystem } from './file-system.js'
import { guardTarget } from './guard-target.js'
import { ignore } from './ignore.js'
import { toTargetError } from './to-target-error.js'
import { writeFully } from './write-fully.js'

/** What a draft is, so that only the same is gone on with. All plain JSON. */
export interface DraftKind {
  /** How the file is laid out, and what it says of itself. */
  readonly description: object
  /** Of the moment of its beginning, which is kept. */
  readonly createdAt: string
}

/** What was saved of a draft. */
export interface SavedDraft {
  /** What the writer said of its work. */
  readonly state: object
  readonly tables: Uint8Array<ArrayBuffer>
}

/** A file that is being written under another name, with what is needed to go on after an interruption. */
export interface Draft {
  readonly saved: SavedDraft | null
  /** Of the first beginning. */
  readonly createdAt: string
  /** One for each ending. The first becomes the target. */
  readonly streams: readonly FileHandle[]
  /** Begins to save the state, once the streams are on the disk up to these lengths. */
  save(state: object, lengths: readonly number[], tables: readonly Uint8Array[]): void
  /** Waits until what was begun is saved. */
  settle(): Promise<void>
  /** Waits for the disk and gives the first stream the name of the target. */
  publish(): Promise<void>
  /** Closes and removes everything; with `keep`, only when nothing was saved. */
  discard(keep: boolean): Promise<void>
}

/** How a draft is opened. */
export interface DraftOptions {
  /** Behind `TARGET.part`: `''` first. */
  readonly endings: readonly string[]
  /** Whether what was saved may be gone on with. */
  readonly resume: (saved: SavedDraft) => boolean
  readonly files: FileSystem
}

/** Of what is saved: another one is not gone on with. */
const VERSION = 1

interface SavedJson {
  readonly version: number
  readonly kind: DraftKind
  readonly lengths: readonly number[]
  readonly state: object
}

/**
 * Opens `TARGET.part` to go on with, or a new one. Where a system opens no directories, as Windows, the new
 * name is not waited for.
 *
 * @throws `HygieError` `ERR_TARGET_WRITE`, also by its methods.
 */
export async function openDraft(
  target: string,
  kind: DraftKind,
  { endings, resume, files }: DraftOptions,
): Promise<Draft> {
  const part = `${target}.part`
  const paths = endings.map((ending) => `${part}${ending}`)
  const statePath = `${part}.state`
  const newStatePath = `${statePath}.new`
  // Of every kind of draft: another one may have been left here.
  const aside = [statePath, newStatePath, `${part}.escapes`]
  const opened = await openStreams({ paths, aside, statePath, kind, resume, files })
  const { streams } = opened
  let isSaved = opened.saved !== null
  let saving: Promise<void> = Promise.resolve()

  const save = async (pieces: readonly Uint8Array[]): Promise<void> => {
    for (const stream of streams) await guardTarget(stream.datasync())
    await writeFile(newStatePath, pieces, files)
    await guardTarget(files.rename(newStatePath, statePath))
    isSaved = true
  }
  const close = async (): Promise<void> => {
    const closed = await Promise.allSettled(streams.map((stream) => stream.close()))
    const failed = closed.find((end) => end.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  }
  const remove = async (all: readonly string[]): Promise<void> => {
    for (const path of all) await files.rm(path, { force: true })
  }
  return {
    ...opened,
    save(state, lengths, tables) {
      const { createdAt } = opened
      const json: SavedJson = { version: VERSION, kind: { ...kind, createdAt }, lengths, state }
      saving = save(encodeState(json, tables))
      // Thrown by whoever waits for it.
      saving.catch(ignore)
    },
    settle: () => saving,
    async publish() {
      await guardTarget((streams[0] as FileHandle).sync())
      await guardTarget(close())
      await guardTarget(files.rename(part, target))
      await syncDirectory(dirname(target), files)
      // What stays behind is written over by the next draft.
      await remove(aside).catch(ignore)
    },
    async discard(keep) {
      await saving.catch(ignore)
      await close().catch(ignore)
      // What is wrong already matters more than a file that cannot be removed.
      if (!(keep && isSaved)) await remove([...aside, part]).catch(ignore)
    },
  }
}

interface Opening {
  readonly paths: readonly string[]
  readonly aside: readonly string[]
  readonly statePath: string
  readonly kind: DraftKind
  readonly resume: (saved: SavedDraft) => boolean
  readonly files: FileSystem
}

async function openStreams(
  opening: Opening,
): Promise<Pick<Draft, 'saved' | 'createdAt' | 'streams'>> {
  const { paths, aside, kind, files } = opening
  const usable = await readUsable(opening)
  const streams: FileHandle[] = []
  try {
    // From here on a state says nothing of the streams.
    if (usable === null) {
      for (const path of aside) await files.rm(path, { force: true })
    }
    for (const [index, path] of paths.entries()) {
      const stream = await files.open(path, usable === null ? 'w+' : 'r+')
      streams.push(stream)
      if (usable !== null) await stream.truncate(usable.lengths[index])
    }
  } catch (cause) {
    for (const stream of streams) await stream.close()
    if (usable === null) {
      for (const path of paths) await files.rm(path, { force: true }).catch(ignore)
    }
    throw toTargetError(cause)
  }
  return {
    saved: usable === null ? null : usable.saved,
    createdAt: usable === null ? kind.createdAt : usable.createdAt,
    streams,
  }
}

interface Usable {
  readonly saved: SavedDraft
  readonly createdAt: string
  readonly lengths: readonly number[]
}

/** What was saved, when it is of this kind, its files are as long as it says, and the writer agrees. */
async function readUsable({
  paths,
  statePath,
  kind,
  resume,
  files,
}: Opening): Promise<Usable | null> {
  const bytes = await files.readFile(statePath).catch(() => null)
  const decoded = bytes === null ? null : decodeState(bytes)
  if (decoded === null) return null
  const { json, tables } = decoded
  const { version, kind: before, lengths, state } = json as SavedJson
  const isSame = (left: object, right: object): boolean =>
    JSON.stringify(left) === JSON.stringify(right)
  if (!isSame([version, before.description], [VERSION, kind.description])) return null
  for (const [index, path] of paths.entries()) {
    const size = await files.stat(path).then(
      (stats) => stats.size,
      () => -1,
    )
    if (size < (lengths[index] as number)) return null
  }
  const saved = { state, tables }
  return resume(saved) ? { saved, lengths, createdAt: before.createdAt } : null
}

async function writeFile(
  path: string,
  pieces: readonly Uint8Array[],
  files: FileSystem,
): Promise<void> {
  const file = await guardTarget(files.open(path, 'w'))
  try {
    let at = 0
    for (const piece of pieces) {
      await writeFully(file, piece, at)
      at += piece.length
    }
    await guardTarget(file.datasync())
  } finally {
    await guardTarget(file.close())
  }
}

/** Puts the new name on the disk. */
async function syncDirectory(path: string, files: FileSystem): Promise<void> {
  try {
    const directory = await files.open(path, 'r')
    await directory.sync().finally(() => directory.close())
  } catch {
    // The file has its name; only a loss of power could still take it.
  }
}
