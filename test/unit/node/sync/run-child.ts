import { open } from 'node:fs/promises'
import { syncPwnedPasswords } from '../../../../src/node/sync/sync-pwned-passwords.js'
import { type Instant, parseInstant } from '../../../../src/time.js'

// A sync in a process of its own, which kills itself in the middle of what it is told.
const [directory = '', baseUrl = '', where, count] = process.argv.slice(2)

let left = Number(count)
const die = (): void => {
  if (--left === 0) process.kill(process.pid, 'SIGKILL')
}

/** Counts the blocks that are merged. */
function watchBlocks(): void {
  const { throwIfAborted } = AbortSignal.prototype
  AbortSignal.prototype.throwIfAborted = function watched() {
    throwIfAborted.call(this)
    die()
  }
}

/** Counts how often the disk is waited for: before the index gets its name, and behind it. */
async function watchSyncs(): Promise<void> {
  const file = await open(directory)
  const prototype = Object.getPrototypeOf(file) as { sync(): Promise<void> }
  await file.close()
  const { sync } = prototype
  prototype.sync = function watched() {
    die()
    return sync.call(this)
  }
}

if (where === 'sync') await watchSyncs()
await syncPwnedPasswords(directory, {
  baseUrl,
  prefixes: { from: '00000', to: '0003F' },
  clock: { now: () => parseInstant('2026-11-24T09:00:00Z') as Instant },
  concurrency: 4,
  onProgress({ checked, total }) {
    if (where === 'block' && checked === total) watchBlocks()
  },
})
