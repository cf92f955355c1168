import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { InputError } from '../../errors.js'
import { createTextParser, type TextParser } from './create-text-parser.js'
import type { FileSystem } from './file-system.js'
import { ignore } from './ignore.js'
import { listRangeFiles, RANGE_FILE } from './list-range-files.js'
import { toReadError } from './to-read-error.js'
import type { BuildSource, Feed, SourcePlace } from './types.js'

/** Files that are read while one is parsed. */
const READ_AHEAD = 16

/** Opens a directory with a file for each range, as downloaders write it. */
export async function openRangeDirectory(
  path: string,
  { mtimeMs }: { readonly mtimeMs: number },
  files: FileSystem,
): Promise<BuildSource> {
  const names = await listRangeFiles(path, files)
  const digest = createHash('sha256').update(names).digest('hex')
  return {
    identity: { mtimeMs, digest },
    totalBytes: null,
    root: null,
    read: (feed, from) => readRanges({ path, names, files }, feed, from),
    close: () => undefined,
  }
}

interface RangeDirectory {
  readonly path: string
  readonly names: Uint8Array
  readonly files: FileSystem
}

interface RangeFile {
  readonly prefix: number
  readonly body: Promise<Uint8Array>
}

async function readRanges(
  directory: RangeDirectory,
  { kernel, hash, isCounted, pieceBytes, onBlock, onPiece }: Feed,
  { nextPrefix, place }: SourcePlace,
): Promise<void> {
  const format = { hash, lead: 0, isCounted, slotCount: 1, slotBytes: pieceBytes } as const
  const parser = createTextParser(kernel, format, onBlock)
  const ahead: RangeFile[] = []
  const prefixes = listPrefixes(directory.names, nextPrefix)
  let { bytes } = place
  try {
    for (;;) {
      while (ahead.length < READ_AHEAD) {
        const next = prefixes.next()
        if (next.done) break
        const body = readFile(directory, next.value)
        // Thrown when its turn comes.
        body.catch(ignore)
        ahead.push({ prefix: next.value, body })
      }
      const file = ahead.shift()
      if (file === undefined) return
      const body = await file.body
      parser.begin(file.prefix, { bytes, lines: 0 })
      await parseBody(parser, body)
      bytes += body.length
      await onPiece(bytes)
    }
  } finally {
    await Promise.allSettled(ahead.map(({ body }) => body))
  }
}

function* listPrefixes(names: Uint8Array, from: number): Generator<number, void, void> {
  for (let prefix = from; prefix < names.length; prefix++) {
    if (names[prefix] !== 0) yield prefix
  }
}

async function readFile(
  { path, names, files }: RangeDirectory,
  prefix: number,
): Promise<Uint8Array> {
  const digits = prefix.toString(16).toUpperCase().padStart(5, '0')
  const name = names[prefix] === RANGE_FILE.text ? `${digits}.txt` : digits
  return files.readFile(join(path, name)).catch((cause: unknown) => {
    throw toReadError(cause)
  })
}

async function parseBody(parser: TextParser, body: Uint8Array): Promise<void> {
  // The file of a range is never empty: it was cut.
  if (body.length === 0) throw new InputError('empty', 1)
  const slot = parser.slots[0] as Uint8Array
  for (let at = 0; at < body.length; at += slot.length) {
    const piece = body.subarray(at, at + slot.length)
    slot.set(piece)
    await parser.parse(0, piece.length, at + slot.length >= body.length)
  }
  await parser.end()
}
