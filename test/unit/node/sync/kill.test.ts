import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { syncPwnedPasswords } from '../../../../src/node/sync/sync-pwned-passwords.js'
import type { SyncResult } from '../../../../src/node/sync/types.js'
import { type Instant, parseInstant } from '../../../../src/time.js'
import { type Mirror, startMirror } from './start-mirror.js'

// Every index, however small, has tables of 24 MB that reach the disk.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder = ''
let script = ''
/** An index that nobody disturbed, of the corpus before and after a change. */
const undisturbed: Buffer[] = []
let mirror: Mirror

const sync = (directory: string): Promise<SyncResult> =>
  syncPwnedPasswords(directory, {
    baseUrl: mirror.baseUrl,
    prefixes: { from: '00000', to: '0003F' },
    clock: { now: () => parseInstant('2026-11-24T09:00:00Z') as Instant },
    concurrency: 4,
  })

const readIndex = (directory: string): Promise<Buffer> =>
  readFile(join(directory, 'pwned-sha1.hygie'))

/** Every second block gets a row more, so that the merge takes from both sides. */
function changeCorpus(): void {
  for (const [prefix, rows] of mirror.corpus) {
    if (Number.parseInt(prefix, 16) % 2 === 0) rows.push(`${'F'.repeat(35)}:20`)
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hygie-kill-'))
  script = join(folder, 'child.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('./run-child.ts', import.meta.url))],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  mirror = await startMirror()
  const other = await mkdtemp(join(folder, 'undisturbed-'))
  for (let index = 0; index < 2; index++) {
    await sync(other)
    undisturbed.push(await readIndex(other))
    if (index === 0) changeCorpus()
  }
})
afterAll(async () => {
  await mirror.close()
  await rm(folder, { recursive: true })
})

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(folder, 'sync-'))
  await writeFile(join(directory, 'pwned-sha1.hygie'), undisturbed[0] as Buffer)
})

/** Runs a sync in a process of its own until that is killed. */
async function runUntilKilled(args: readonly string[], onStart?: (child: ChildProcess) => void) {
  const child = spawn(process.execPath, [script, directory, mirror.baseUrl, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  onStart?.(child)
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
}

async function expectWhole(): Promise<void> {
  expect((await readIndex(directory)).equals(undisturbed[1] as Buffer)).toBe(true)
  expect(await readdir(directory)).toEqual(['pwned-sha1.hygie'])
}

describe('a sync whose process is killed', () => {
  it.each([1, 2, 23, 64])('goes on from request %i as if nothing had been', async (request) => {
    await runUntilKilled([], (child) => {
      let asked = 0
      mirror.onRequest = () => {
        if (++asked === request) child.kill('SIGKILL')
      }
    })
    expect((await readIndex(directory)).equals(undisturbed[0] as Buffer)).toBe(true)
    expect((await readdir(directory)).length).toBe(3)
    mirror.onRequest = () => undefined
    const { resumed } = await sync(directory)
    expect(resumed).toBeLessThan(request)
    await expectWhole()
  })

  it.each([1, 33, 1_048_576])('merges again when it was killed at block %i', async (block) => {
    await runUntilKilled(['block', String(block)])
    expect((await readIndex(directory)).equals(undisturbed[0] as Buffer)).toBe(true)
    mirror.requests.length = 0
    expect(await sync(directory)).toMatchObject({ written: true, resumed: 64, changed: 32 })
    expect(mirror.requests).toEqual([])
    await expectWhole()
  })

  it('merges again when it was killed before the new index had its name', async () => {
    await runUntilKilled(['sync', '1'])
    expect((await readIndex(directory)).equals(undisturbed[0] as Buffer)).toBe(true)
    expect(await sync(directory)).toMatchObject({ written: true, resumed: 64 })
    await expectWhole()
  })

  it('finds nothing to do when it was killed behind that', async () => {
    await runUntilKilled(['sync', '2'])
    expect((await readIndex(directory)).equals(undisturbed[1] as Buffer)).toBe(true)
    expect(await sync(directory)).toMatchObject({ written: false, resumed: 0, notModified: 64 })
    await expectWhole()
  })
})
