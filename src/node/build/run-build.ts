import { LAYOUT } from '../../breach/offline/layout.js'
import type { IndexInfo } from '../../breach/offline/types.js'
import { readClock } from '../../breach/range/read-clock.js'
import { InputError, isHygieError } from '../../errors.js'
import { assertOption } from '../../internal/assert-option.js'
import { createCountTally } from './create-count-tally.js'
import { createMeter, type Meter } from './create-meter.js'
import { openSource } from './open-source.js'
import { openWriter } from './open-writer.js'
import { selectTop } from './select-top.js'
import type {
  BuildSettings,
  BuildSource,
  Chunks,
  Feed,
  IndexWriter,
  OnBlock,
  Place,
  Selection,
  SourcePlace,
} from './types.js'

/** What a checkpoint says of the source. Plain JSON. */
interface Progress {
  readonly identity: object | null
  readonly place: Place
  /** Read before it. */
  readonly hashes: number
}

/** Prefixes that share the first byte of their hashes: a shard of a filter. */
const SHARD_BITS = 12
const BEGINNING: SourcePlace = { nextPrefix: 0, place: { bytes: 0, lines: 0 } }

/** Opens a source, reads it, twice where the most frequent hashes have to be found first, and writes the index. */
export async function runBuild(
  source: string | Chunks,
  target: string,
  settings: BuildSettings,
): Promise<IndexInfo> {
  settings.signal.throwIfAborted()
  const opened = await openSource(source, settings.hash, settings.files)
  try {
    return await build(opened, target, settings)
  } finally {
    await opened.close()
  }
}

async function build(
  source: BuildSource,
  target: string,
  settings: BuildSettings,
): Promise<IndexInfo> {
  const { profile, top } = settings
  assertOption(
    profile !== 'exact' || source.root === null,
    "'profile' must be a filter where 'source' is an index.",
  )
  assertOption(
    top === null || source.identity !== null,
    "'source' must be a path where 'top' is given: it is read twice.",
  )
  const meter = createMeter(settings, top === null ? 1 : 2, source.totalBytes)
  const selection = top === null ? null : await findTop(source, settings, meter, top)
  const canResume = settings.resume && source.identity !== null
  const isSame = (progress: object): boolean =>
    canResume && isEqual((progress as Progress).identity, source.identity)
  // A filter of a part must not pass for one of the whole index.
  const covers = selection === null ? source.root : null
  const writer = await openWriter(target, settings, { selection, covers }, isSame)
  try {
    await write(source, settings, meter, writer, canResume)
    const info = await writer.finish()
    meter.finish()
    return info
  } catch (error) {
    await writer.abort(canResume && isPassing(error))
    throw error
  }
}

/** What may be over when the build is begun again. */
function isPassing(error: unknown): boolean {
  if (!isHygieError(error)) return true
  return error.code === 'ERR_TARGET_WRITE' || error.code === 'ERR_SOURCE_READ'
}

async function findTop(
  source: BuildSource,
  settings: BuildSettings,
  meter: Meter,
  top: number,
): Promise<Selection | null> {
  const tally = createCountTally()
  const rowBytes = LAYOUT.rowBytes[settings.hash]
  const onBlock: OnBlock = (_prefix, rows, escapes) => tally.add(rows, rowBytes, escapes)
  meter.begin(0, 0, BEGINNING)
  await source.read(createFeed(settings, meter, onBlock), BEGINNING)
  return selectTop(tally, top)
}

async function write(
  source: BuildSource,
  settings: BuildSettings,
  meter: Meter,
  writer: IndexWriter,
  canResume: boolean,
): Promise<void> {
  const { clock, checkpointMs, signal, top } = settings
  const { resumed } = writer
  const before = resumed === null ? null : (resumed.progress as Progress)
  const from = before === null || resumed === null ? BEGINNING : { ...resumed, place: before.place }
  let shard = from.nextPrefix >> SHARD_BITS
  let savedAt = readClock(clock)
  const onBlock: OnBlock = (prefix, rows, escapes, place) => {
    if (prefix >> SHARD_BITS === shard) return writer.addBlock(prefix, rows, escapes)
    shard = prefix >> SHARD_BITS
    const now = readClock(clock)
    if (!canResume || now - savedAt < checkpointMs) return writer.addBlock(prefix, rows, escapes)
    savedAt = now
    const { identity } = source
    // The rows that are being added are counted already.
    const hashes = meter.hashes() - rows.length / LAYOUT.rowBytes[settings.hash]
    const progress: Progress = { identity, place, hashes }
    return writer.checkpoint(progress).then(() => writer.addBlock(prefix, rows, escapes))
  }
  meter.begin(top === null ? 0 : 1, before?.hashes ?? 0, from)
  await source.read(createFeed(settings, meter, onBlock), from)
  if (meter.hashes() === 0) throw new InputError('empty', 1)
  signal.throwIfAborted()
}

function createFeed(settings: BuildSettings, meter: Meter, onBlock: OnBlock): Feed {
  const { kernel, hash, isCounted, pieceBytes, signal } = settings
  return {
    kernel,
    hash,
    isCounted,
    pieceBytes,
    signal,
    onBlock: meter.count(onBlock),
    onPiece(bytes) {
      signal.throwIfAborted()
      meter.tick(bytes)
    },
  }
}

/** Both are plain JSON, with their members in the order in which we write them. */
function isEqual(left: object | null, right: object | null): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
