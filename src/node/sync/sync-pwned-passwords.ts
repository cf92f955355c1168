import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { LAYOUT } from '../../breach/offline/layout.js'
import { readClock } from '../../breach/range/read-clock.js'
import { type IsoDate, parseIsoDate } from '../../time.js'
import { createIndexWriter } from '../build/create-index-writer.js'
import { guardTarget } from '../build/guard-target.js'
import { checkBlock } from './check-block.js'
import { checkBlocks } from './check-blocks.js'
import { createTally, type Tally } from './create-tally.js'
import { linkSignals } from './link-signals.js'
import { loadRangePacker } from './load-range-packer.js'
import { type DirectoryLock, lockDirectory } from './lock-directory.js'
import { mergeIndex } from './merge-index.js'
import { type BaseIndex, openBaseIndex } from './open-base-index.js'
import { type Journal, openJournal } from './open-journal.js'
import { openRangeService } from './open-range-service.js'
import { readSyncOptions, type SyncSettings } from './read-sync-options.js'
import type { SyncPwnedPasswordsOptions, SyncResult } from './types.js'

/** When more than one range in so many has a tag that the index lacks, it is written anew for their sake. */
const LEARNED_SHARE = 64
const LEFT_BEHIND = ['.part', '.part.escapes']

/** What a sync works with. */
interface Work extends SyncSettings {
  readonly path: string
  readonly lock: DirectoryLock
  readonly base: BaseIndex | null
  readonly journal: Journal
  readonly tally: Tally
  readonly stop: AbortController
}

/**
 * Brings an index on this machine in step with a server that speaks the range protocol of Have I Been Pwned,
 * or makes it.
 *
 * The directory holds `pwned-sha1.hygie`, or `pwned-ntlm.hygie`. Ranges that did not change cost a request and
 * no body, where the server gives entity tags; where it does not, bodies are compared. What comes is written
 * to a journal beside the index, so that a run that was interrupted, in whatever way, goes on where it was. When all
 * ranges are settled and some differ, a new index is written and takes the place of the old one in one step;
 * who holds the old one open goes on reading it, and sees the new one by opening again.
 *
 * **Leaves the process:** all five-digit prefixes, one after the other, in GET requests to `baseUrl`, which say
 * nothing of any password. Costs 1,048,576 requests: the first time some 35 GB on the wire, and an index of 29 GB
 * that needs as much again on the disk while it is made; later the old index, the journal of what changed and the
 * new index stand side by side for a while. Holds some 200 MB however large the corpus, Node included, and at most
 * `concurrency` bodies.
 *
 * @param directory - Made when missing. One sync at a time works on a corpus in it.
 * @param options - Server, corpus, share of the work, patience.
 * @returns The index, and what was found.
 * @throws `HygieError` `ERR_OPTION_INVALID`; `ERR_TARGET_WRITE` when the disk is full or refuses, or
 * when another sync is at work; `ERR_INDEX_INVALID` when what is there is no exact index of this corpus, or a block
 * was damaged during the work. {@link SyncError} with `ERR_SOURCE_HTTP`, `ERR_SOURCE_NETWORK`,
 * `ERR_SOURCE_TIMEOUT` or `ERR_SOURCE_MALFORMED`, the code of the last one, when ranges are missing in spite of
 * all retries; `ERR_SOURCE_READ` when the old index cannot be opened; the reason of `options.signal` when it
 * aborts. The old index then stays as it was, and what came is kept for the next run.
 * @see https://haveibeenpwned.com/API/v3#PwnedPasswords
 *
 * @example Keep a part of the corpus, from a server of one's own
 * ```ts
 * import { mkdtemp } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { syncPwnedPasswords } from 'hygie/node'
 *
 * const directory = await mkdtemp(join(tmpdir(), 'hygie-'))
 * const { info, changed } = await syncPwnedPasswords(directory, {
 *   prefixes: { from: '21BD0', to: '21BD3' },
 *   // Left out, `node:https` is used.
 *   fetch: (url, init) => fetch(url, init),
 * })
 * console.log(info.coverage, changed) // partial 4
 * ```
 *
 * @since 0.3.0
 */
export async function syncPwnedPasswords(
  directory: string,
  options: SyncPwnedPasswordsOptions = {},
): Promise<SyncResult> {
  const settings = readSyncOptions(options)
  options.signal?.throwIfAborted()
  const { mode, clock, href: server } = settings.service
  const name = `pwned-${mode}`
  const path = join(directory, `${name}.hygie`)
  await guardTarget(mkdir(directory, { recursive: true }))
  const lock = await lockDirectory(directory, name)
  const { controller: stop, unlink } = linkSignals([options.signal, lock.lost])
  let base: BaseIndex | null = null
  let journal: Journal | null = null
  try {
    // What a merge that was killed left behind takes the room that this one needs.
    for (const ending of LEFT_BEHIND) await guardTarget(rm(`${path}${ending}`, { force: true }))
    base = await openBaseIndex(path, mode)
    journal = await openJournal(join(directory, `${name}.journal`), {
      hash: mode,
      server,
      root: base?.root ?? null,
      nowMs: readClock(clock),
      maxAgeMs: settings.maxJournalAgeMs,
    })
    const { onProgress } = options
    const tally = createTally({ ...settings, journal, clock, onProgress })
    const work: Work = { ...settings, path, lock, base, journal, tally, stop }
    await download(work)
    const result = await publish(work)
    await journal.remove()
    return result
  } finally {
    unlink()
    await journal?.close()
    base?.close()
    await lock.release()
  }
}

async function download(work: Work): Promise<void> {
  const { service, concurrency, base, stop, tally } = work
  const pack = loadRangePacker(service.mode)
  const { ask, close } = openRangeService(service, pack, concurrency, stop.signal)
  try {
    await checkBlocks({ ...work, check: (block) => checkBlock(block, base, ask) })
  } finally {
    close()
    tally.finish()
  }
}

/** Puts a new index in the place of the old one, unless that says the same. */
async function publish(work: Work): Promise<SyncResult> {
  const { path, service, lock, base, journal, tally, stop } = work
  const { total, failed: _none, ...counts } = tally.report()
  const { resumed } = tally
  // Of all that the journal holds: an earlier run may have been for another share.
  const isSame = journal.count(3) === 0 && journal.count(2) * LEARNED_SHARE <= total
  if (base !== null && isSame) return { info: base.info, written: false, resumed, ...counts }
  const writer = await createIndexWriter(path, {
    hash: service.mode,
    asOf: computeDay(work),
    note: `Range protocol, ${service.host}`,
    createdAt: service.clock.now(),
  })
  const beforeFinish = lock.assertHeld
  const info = await mergeIndex({ base, journal, writer, signal: stop.signal, beforeFinish })
  const { elapsedMs } = tally.report()
  return { info, written: true, resumed, ...counts, elapsedMs }
}

/** The day on which its oldest range was asked for: that of the old index, where ranges of it were not. */
function computeDay({ base, journal, from, to }: Work): IsoDate | null {
  if (base !== null && to - from + 1 < LAYOUT.blocks) return base.info.asOf
  return parseIsoDate(new Date(journal.startedAtMs).toISOString().slice(0, 10))
}
