import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hasUpdate } from '../../../../src/node/sync/has-update.js'
import { syncPwnedPasswords } from '../../../../src/node/sync/sync-pwned-passwords.js'
import type { RangeServiceOptions } from '../../../../src/node/sync/types.js'
import { buildCorpus, type Mirror, startMirror } from './start-mirror.js'

// Every index, however small, has tables of 24 MB that reach the disk.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let directory = ''
let mirror: Mirror
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hygie-update-'))
  mirror = await startMirror(buildCorpus(0x3f0, 32, 5))
})
afterEach(async () => {
  await mirror.close()
  await rm(directory, { recursive: true })
})

async function sync(prefixes = { from: '003F0', to: '0040F' }): Promise<void> {
  await syncPwnedPasswords(directory, { baseUrl: mirror.baseUrl, prefixes })
  mirror.asked.length = 0
}

const ask = (options: RangeServiceOptions = {}, path = directory): Promise<boolean> =>
  hasUpdate(path, { baseUrl: mirror.baseUrl, ...options })

const prefixes = (): string[] => mirror.asked.map((line) => line.slice(0, 5))

describe('hasUpdate', () => {
  it('asks for eight different ranges that the index holds, and finds none changed', async () => {
    await sync()
    expect(await ask()).toBe(false)
    expect(mirror.asked).toHaveLength(8)
    expect(new Set(prefixes()).size).toBe(8)
    expect(prefixes().every((prefix) => mirror.corpus.has(prefix))).toBe(true)
    expect(mirror.asked.every((line) => line.endsWith(' 304'))).toBe(true)
  })

  it('chooses them at random, from the places that chance gives', async () => {
    await sync()
    await ask({ random: { fill: (bytes) => bytes.fill(0xff) } })
    expect(prefixes().sort()).toEqual([
      '003F0',
      '003F1',
      '003F2',
      '003F3',
      '003F4',
      '003F5',
      '003F6',
      '003F7',
    ])
    mirror.asked.length = 0
    await ask({
      random: { fill: (bytes) => new Uint32Array(bytes.buffer).fill(0x0040e) },
    })
    expect(prefixes().sort()).toEqual([
      '003F0',
      '003F1',
      '003F2',
      '003F3',
      '003F4',
      '003F5',
      '0040E',
      '0040F',
    ])
  })

  it('finds a change', async () => {
    await sync()
    for (const rows of mirror.corpus.values()) rows.push(`${'F'.repeat(35)}:1`)
    expect(await ask()).toBe(true)
  })

  it('finds it by the rows where the server gives no entity tags', async () => {
    mirror.tag = () => null
    await sync()
    expect(await ask()).toBe(false)
    for (const rows of mirror.corpus.values()) rows.pop()
    expect(await ask()).toBe(true)
  })

  it('reads an index by its own name too', async () => {
    await sync()
    expect(await ask({}, join(directory, 'pwned-sha1.hygie'))).toBe(false)
  })

  it('asks for what there is in a small index', async () => {
    await sync({ from: '003F0', to: '003F2' })
    expect(await ask()).toBe(false)
    expect(prefixes().sort()).toEqual(['003F0', '003F1', '003F2'])
  })

  it('wants a directory without an index synced', async () => {
    expect(await ask()).toBe(true)
    expect(mirror.asked).toEqual([])
  })

  it('cannot read what is not there, or is no index', async () => {
    await expect(ask({}, join(directory, 'missing'))).rejects.toMatchObject({
      code: 'ERR_SOURCE_READ',
    })
    await writeFile(join(directory, 'pwned-sha1.hygie'), 'a diary'.repeat(10_000))
    await expect(ask()).rejects.toMatchObject({ code: 'ERR_INDEX_INVALID' })
  })

  it('says that the server does not answer', async () => {
    await sync()
    for (const prefix of mirror.corpus.keys()) {
      mirror.faults.set(prefix, [(response) => response.writeHead(503).end()])
    }
    await expect(ask({ retries: 0 })).rejects.toMatchObject({ code: 'ERR_SOURCE_HTTP' })
  })

  it('rejects with the reason of the signal', async () => {
    await sync()
    await expect(ask({ signal: AbortSignal.abort('before') })).rejects.toBe('before')
    const abort = new AbortController()
    mirror.onRequest = () => abort.abort('enough')
    await expect(ask({ signal: abort.signal })).rejects.toBe('enough')
  })
})
