import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type DirectoryLock, lockDirectory } from '../../../../src/node/sync/lock-directory.js'

let directory = ''
const locks: DirectoryLock[] = []
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hygie-lock-'))
})
afterEach(async () => {
  vi.useRealTimers()
  for (const lock of locks.splice(0)) await lock.release()
  await rm(directory, { recursive: true, force: true })
})

async function lock(name = 'pwned-sha1'): Promise<DirectoryLock> {
  const held = await lockDirectory(directory, name)
  locks.push(held)
  return held
}

const contention = expect.objectContaining({ code: 'ERR_TARGET_WRITE' })

/** Puts down the lock of another process; `age` in seconds. */
async function putDown(pid: number, { host = '', age = 0 } = {}): Promise<string> {
  const own = await lock('probe')
  const [file = ''] = (await readdir(directory)).filter((one) => one.startsWith('probe.'))
  await own.release()
  const [, ownHost = ''] = /\.([0-9a-f]{8})-/u.exec(file) ?? []
  const name = `pwned-sha1.${host === '' ? ownHost : host}-${pid}-0123456789abcdef.lock`
  await writeFile(join(directory, name), '')
  const at = new Date(Date.now() - age * 1_000)
  await utimes(join(directory, name), at, at)
  return name
}

const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid

describe('lockDirectory', () => {
  it('lets one in at a time, and the next when that one is done', async () => {
    const first = await lock()
    await expect(lock()).rejects.toEqual(contention)
    await first.assertHeld()
    await first.release()
    await (await lock()).assertHeld()
  })

  it('lets at most one in when all come at once', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => lock()))
    expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeLessThan(2)
    expect((await readdir(directory)).length).toBeLessThan(2)
  })

  it('keeps the two corpora apart, and leaves other files alone', async () => {
    await writeFile(join(directory, 'pwned-sha1.hygie'), '')
    await writeFile(join(directory, 'notes.txt'), '')
    await lock('pwned-sha1')
    await lock('pwned-ntlm')
    expect(await readdir(directory)).toHaveLength(4)
  })

  it('leaves nothing behind', async () => {
    await (await lock()).release()
    expect(await readdir(directory)).toEqual([])
  })

  it('takes over from a process that is no more', async () => {
    const stale = await putDown(deadPid())
    await lock()
    expect(await readdir(directory)).not.toContain(stale)
  })

  it('gives way to a process that lives, of another user too', async () => {
    await putDown(process.ppid)
    await expect(lock()).rejects.toEqual(contention)
    vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('not ours'), { code: 'EPERM' })
    })
    await expect(lock()).rejects.toEqual(contention)
    vi.restoreAllMocks()
  })

  it('gives way to another machine, until that has been silent for two minutes', async () => {
    const file = await putDown(deadPid(), { host: '00000000', age: 110 })
    await expect(lock()).rejects.toEqual(contention)
    expect(await readdir(directory)).toEqual([file])
    const silent = new Date(Date.now() - 130_000)
    await utimes(join(directory, file), silent, silent)
    await lock()
    expect(await readdir(directory)).not.toContain(file)
  })

  it('takes over from a predecessor of the same number, as a container has it', async () => {
    await putDown(process.pid, { age: 119 })
    vi.spyOn(process, 'uptime').mockReturnValue(60)
    await lock()
    vi.restoreAllMocks()
  })

  it('says so when it was lost', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const held = await lock()
    await vi.advanceTimersByTimeAsync(20_000)
    await held.assertHeld()
    expect(held.lost.aborted).toBe(false)
    await rm(directory, { recursive: true })
    vi.advanceTimersByTime(20_000)
    await vi.waitFor(() => expect(held.lost.reason).toEqual(contention))
    await expect(held.assertHeld()).rejects.toEqual(contention)
  })

  it('does not mind a lock that goes while it looks', async () => {
    const name = await putDown(1, { age: 500 })
    await rm(join(directory, name))
    await symlink('nowhere', join(directory, name))
    await lock()
    expect(await readdir(directory)).not.toContain(name)
  })

  it('cannot lock what is no directory', async () => {
    const missing = lockDirectory(join(directory, 'missing'), 'pwned-sha1')
    await expect(missing).rejects.toEqual(contention)
  })
})
