import { createHash, randomBytes } from 'node:crypto'
import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { HygieError } from '../../errors.js'
import { guardTarget } from '../build/guard-target.js'

/** A lock that its holder has not touched for so long is nobody's. */
const STALE_MS = 120_000
const TOUCH_MS = 20_000

/** Held by the one sync that works on an index. */
export interface DirectoryLock {
  /** Aborts with `ERR_TARGET_WRITE` when the lock was lost: the machine slept, and another took over. */
  readonly lost: AbortSignal
  /** Throws `ERR_TARGET_WRITE` unless the lock is still held. */
  assertHeld(): Promise<void>
  release(): Promise<void>
}

/**
 * Locks the index `name` of a directory against a second sync.
 *
 * Every contender first puts down a file of its own, then looks for those of others, so no two can both go on:
 * at worst both give way. The name says who it is, whole from its first moment on. The file of a process that
 * is no more is swept away; on another machine that shows by its age.
 *
 * @throws `HygieError` `ERR_TARGET_WRITE`.
 */
export async function lockDirectory(directory: string, name: string): Promise<DirectoryLock> {
  const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
  const own = `${name}.${host}-${process.pid}-${randomBytes(8).toString('hex')}.lock`
  const path = join(directory, own)
  await guardTarget(writeFile(path, '', { flag: 'wx' }))
  try {
    const { mtimeMs: nowMs } = await stat(path)
    const others = (await readdir(directory)).filter((file) => file !== own)
    for (const file of others) {
      const [, otherHost = '', pid = ''] = LOCK.exec(file.slice(name.length)) ?? []
      if (!file.startsWith(`${name}.`) || pid === '') continue
      const touchedMs = await readAge(join(directory, file))
      const isHere = otherHost === host
      if (nowMs - touchedMs < STALE_MS && !(isHere && isGone(Number(pid), touchedMs))) throw held()
      await rm(join(directory, file), { force: true })
    }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  return keep(path)
}

const LOCK = /^\.([0-9a-f]{8})-(\d+)-[0-9a-f]{16}\.lock$/u

/** When a lock was touched; the beginning of time when it was released just now. */
async function readAge(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs
  } catch {
    return 0
  }
}

/** In a container every process may bear the number of its predecessor. */
function isGone(pid: number, touchedMs: number): boolean {
  if (pid === process.pid) return touchedMs < Date.now() - process.uptime() * 1_000
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

function keep(path: string): DirectoryLock {
  const lost = new AbortController()
  const touch = async (): Promise<void> => {
    const now = new Date()
    await utimes(path, now, now).catch(() => lost.abort(held()))
  }
  const timer = setInterval(() => void touch(), TOUCH_MS)
  timer.unref()
  return {
    lost: lost.signal,
    async assertHeld() {
      await touch()
      lost.signal.throwIfAborted()
    },
    async release() {
      clearInterval(timer)
      await rm(path, { force: true })
    },
  }
}

function held(): HygieError {
  return new HygieError('ERR_TARGET_WRITE', 'Another sync is at work on this index.')
}
