import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRangeHandler } from '../../../../src/breach/offline/create-range-handler.js'
import { openBreachIndex } from '../../../../src/breach/offline/open-breach-index.js'
import { createFileReader } from '../../../../src/node/create-file-reader.js'
import { openBaseIndex } from '../../../../src/node/sync/open-base-index.js'
import { syncPwnedPasswords } from '../../../../src/node/sync/sync-pwned-passwords.js'
import type {
  SyncProgress,
  SyncPwnedPasswordsOptions,
  SyncResult,
} from '../../../../src/node/sync/types.js'
import type { FetchLike } from '../../../../src/ports.js'
import { type Instant, parseInstant } from '../../../../src/time.js'
import { buildCorpus, type Fault, type Mirror, startMirror, toPrefix } from './start-mirror.js'

// Every index, however small, has tables of 24 MB that reach the disk.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const PREFIXES = { from: '00000', to: '0003F' }
const clock = { now: () => parseInstant('2026-11-24T09:00:00Z') as Instant }

let directory = ''
let mirror: Mirror
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hygie-sync-'))
  mirror = await startMirror()
})
afterEach(async () => {
  await mirror.close()
  await rm(directory, { recursive: true })
})

const waits: number[] = []
beforeEach(() => void waits.splice(0))

const sync = (options: SyncPwnedPasswordsOptions = {}): Promise<SyncResult> =>
  syncPwnedPasswords(directory, {
    baseUrl: mirror.baseUrl,
    prefixes: PREFIXES,
    clock,
    wait: async (ms) => void waits.push(ms),
    concurrency: 4,
    ...options,
  })

const indexPath = (): string => join(directory, 'pwned-sha1.hygie')

/** All rows that the index holds, as the mirror would write them. */
async function readAll(path = indexPath(), mode: 'sha1' | 'ntlm' = 'sha1') {
  const base = await openBaseIndex(path, mode)
  if (base === null) return null
  const found = new Map<string, string[]>()
  for (let block = 0; block < 1_048_576; block++) {
    if (base.rowsIn(block) === 0) continue
    const { rows, escapes } = await base.copyBlock(block)
    found.set(toPrefix(block), unpack(rows, escapes, rows.length / base.rowsIn(block)))
  }
  base.close()
  return found
}

function unpack(rows: Uint8Array, escapes: Uint8Array, rowBytes: number): string[] {
  const counts = new Map<number, number>()
  for (let at = 0; at < escapes.length; ) {
    const row = (escapes[at] ?? 0) + (escapes[at + 1] ?? 0) * 256
    let count = 0
    at += 2
    for (let factor = 1, more = true; more; factor *= 128) {
      const byte = escapes[at++] ?? 0
      count += (byte & 127) * factor
      more = byte > 127
    }
    counts.set(row, count)
  }
  return Array.from({ length: rows.length / rowBytes }, (_, row) => {
    const hex = Buffer.from(rows.subarray(row * rowBytes, (row + 1) * rowBytes)).toString('hex')
    const count = counts.get(row) ?? Number.parseInt(hex.slice(-1), 16)
    return `${hex.slice(0, -1).toUpperCase()}:${count}`
  })
}

const statuses = (): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const one of mirror.asked) counts[one.slice(6)] = (counts[one.slice(6)] ?? 0) + 1
  return counts
}

const refuse =
  (status: number, headers: Record<string, string> = {}): Fault =>
  (response) =>
    response.writeHead(status, headers).end('<html>No</html>')

describe('a first sync', () => {
  it('makes an index of what the server holds, and leaves nothing else behind', async () => {
    const { info, ...result } = await sync()
    expect(result).toEqual({
      written: true,
      checked: 64,
      changed: 64,
      notModified: 0,
      resumed: 0,
      bytes: [...mirror.corpus.values()].reduce((sum, rows) => sum + rows.join('\r\n').length, 0),
      elapsedMs: 0,
    })
    expect(info).toMatchObject({
      profile: 'exact',
      hash: 'sha1',
      hashes: 64 * 12,
      coverage: 'partial',
      asOf: '2026-11-24',
      createdAt: '2026-11-24T09:00:00.000Z',
      note: `Range protocol, ${new URL(mirror.baseUrl).host}`,
    })
    expect(await readAll()).toEqual(mirror.corpus)
    expect(await readdir(directory)).toEqual(['pwned-sha1.hygie'])
    expect(mirror.requests[0]?.headers).toMatchObject({
      'user-agent': 'hygie',
      accept: 'text/plain',
    })
    expect(mirror.requests[0]?.headers).not.toHaveProperty('if-none-match')
    expect(mirror.requests[0]?.headers).not.toHaveProperty('add-padding')
  })

  it('makes the directory', async () => {
    directory = join(directory, 'a', 'b')
    await sync()
    expect(await readdir(directory)).toEqual(['pwned-sha1.hygie'])
    directory = join(directory, '..', '..')
  })

  it('keeps the other corpus in a file of its own', async () => {
    await sync()
    const ntlm = await startMirror(buildCorpus(0, 64, 12, 27))
    const { info } = await sync({ mode: 'ntlm', baseUrl: ntlm.baseUrl })
    await ntlm.close()
    expect(info.hash).toBe('ntlm')
    expect(ntlm.requests.every(({ url }) => url?.endsWith('?mode=ntlm'))).toBe(true)
    expect(await readAll(join(directory, 'pwned-ntlm.hygie'), 'ntlm')).toEqual(ntlm.corpus)
    expect(await readAll()).toEqual(mirror.corpus)
  })

  it('uses the transport that it is given', async () => {
    const { written } = await sync({
      fetch: (url, init) => fetch(url, init),
      userAgent: 'portal/1',
    })
    expect(written).toBe(true)
    expect(await readAll()).toEqual(mirror.corpus)
    expect(mirror.requests[0]?.headers['user-agent']).toBe('portal/1')
  })

  it('asks for no more ranges at a time than it may', async () => {
    let inFlight = 0
    let most = 0
    await sync({
      concurrency: 3,
      fetch: async (url, init) => {
        most = Math.max(most, ++inFlight)
        try {
          const response = await fetch(url, init)
          const body = await response.arrayBuffer()
          return {
            ...response,
            status: 200,
            headers: response.headers,
            redirected: false,
            arrayBuffer: async () => body,
          }
        } finally {
          inFlight--
        }
      },
    })
    expect(most).toBe(3)
  })

  it('tells how far it has come, ten times a second and at the end', async () => {
    let nowMs = Date.UTC(2026, 10, 24)
    const told: SyncProgress[] = []
    await sync({
      clock: {
        now: () => {
          nowMs += 7
          return parseInstant(nowMs) as Instant
        },
      },
      onProgress: (progress) => told.push(progress),
    })
    const last = told.at(-1)
    expect(last).toMatchObject({ checked: 64, total: 64, changed: 64, notModified: 0, failed: 0 })
    for (const [index, { elapsedMs }] of told.slice(0, -1).entries()) {
      expect(elapsedMs - (told[index - 1]?.elapsedMs ?? 0)).toBeGreaterThanOrEqual(100)
    }
    expect(told.length).toBeGreaterThan(2)
    expect(told.length).toBeLessThan(12)
  })
})

describe('a later sync', () => {
  it('costs requests without a body where nothing changed, and leaves the index as it is', async () => {
    const { info } = await sync()
    const before = await readFile(indexPath())
    mirror.asked.length = 0
    expect(await sync()).toEqual({
      info,
      written: false,
      checked: 64,
      changed: 0,
      notModified: 64,
      resumed: 0,
      bytes: 0,
      elapsedMs: 0,
    })
    expect(statuses()).toEqual({ '304': 64 })
    expect((await readFile(indexPath())).equals(before)).toBe(true)
    expect(await readdir(directory)).toEqual(['pwned-sha1.hygie'])
  })

  it('takes a changed block, and only that', async () => {
    await sync()
    const rows = mirror.corpus.get('00007') ?? []
    mirror.corpus.set('00007', [...rows, `${'F'.repeat(35)}:99`])
    mirror.asked.length = 0
    expect(await sync()).toMatchObject({ written: true, changed: 1, notModified: 63 })
    expect(statuses()).toEqual({ '200': 1, '304': 63 })
    expect(await readAll()).toEqual(mirror.corpus)
    expect(await sync()).toMatchObject({ written: false, notModified: 64 })
  })

  it('takes a block of which only a count changed', async () => {
    await sync()
    const [first = '', ...others] = mirror.corpus.get('00000') ?? []
    mirror.corpus.set('00000', [`${first.slice(0, 35)}:700`, ...others])
    expect(await sync()).toMatchObject({ written: true, changed: 1 })
    expect(await readAll()).toEqual(mirror.corpus)
  })

  it.each([
    ['no entity tags', () => null],
    ['entity tags that do not fit', (body: string) => `"${body.length}/${body.slice(0, 4)}"`],
  ])('compares bodies where a server gives %s', async (_title, tag) => {
    mirror.tag = tag
    await sync()
    mirror.asked.length = 0
    expect(await sync()).toMatchObject({ written: false, changed: 0, notModified: 64 })
    expect(statuses()).toEqual({ '200': 64 })
    mirror.corpus.get('0003F')?.pop()
    expect(await sync()).toMatchObject({ written: true, changed: 1, notModified: 63 })
    expect(await readAll()).toEqual(mirror.corpus)
  })

  it('keeps its entity tags while the server gives none for a time', async () => {
    await sync()
    const { tag } = mirror
    mirror.tag = () => null
    expect(await sync()).toMatchObject({ written: false, notModified: 64 })
    mirror.tag = tag
    mirror.asked.length = 0
    await sync()
    expect(statuses()).toEqual({ '304': 64 })
  })

  it('writes the index anew for the sake of many new entity tags, and not of few', async () => {
    const { tag } = mirror
    mirror.tag = () => null
    await sync()
    mirror.tag = (body) => (body === mirror.corpus.get('00005')?.join('\r\n') ? tag(body) : null)
    expect(await sync()).toMatchObject({ written: false, notModified: 64 })
    mirror.tag = tag
    expect(await sync()).toMatchObject({ written: true, changed: 0, notModified: 64 })
    mirror.asked.length = 0
    expect(await sync()).toMatchObject({ written: false, notModified: 64 })
    expect(statuses()).toEqual({ '304': 64 })
  })

  it('mends a block that was damaged on the disk', async () => {
    await sync()
    const sound = await readFile(indexPath())
    const rowsAt = 4_096 + Math.ceil(4_194_308 / 4_096) * 4_096
    const damaged = Buffer.from(sound)
    damaged[rowsAt + 5] = (damaged[rowsAt + 5] as number) ^ 1
    await writeFile(indexPath(), damaged)
    mirror.asked.length = 0
    expect(await sync()).toMatchObject({ written: true, changed: 1, notModified: 63 })
    expect(statuses()).toEqual({ '200': 1, '304': 63 })
    expect((await readFile(indexPath())).equals(sound)).toBe(true)
  })

  it('leaves a reader of the old index its answers', async () => {
    await sync()
    const old = new Map(mirror.corpus)
    const reader = await openBaseIndex(indexPath(), 'sha1')
    mirror.corpus.set('00001', [`${'0'.repeat(35)}:1`])
    await sync()
    expect(reader?.rowsIn(1)).toBe(12)
    const block = await reader?.readBlock(1)
    expect(unpack(block?.rows ?? new Uint8Array(), block?.escapes ?? new Uint8Array(), 18)).toEqual(
      old.get('00001'),
    )
    reader?.close()
    expect(await readAll()).toEqual(mirror.corpus)
  })

  it('adds a share to what is there, and says the older day', async () => {
    await sync({ prefixes: { from: '00000', to: '0001F' } })
    const later = { now: () => parseInstant('2026-12-01T09:00:00Z') as Instant }
    const { info } = await sync({ prefixes: { from: '00020', to: '0003F' }, clock: later })
    expect(info).toMatchObject({ hashes: 64 * 12, asOf: '2026-11-24' })
    expect(await readAll()).toEqual(mirror.corpus)
  })

  it('does not touch what is no index of this corpus', async () => {
    await writeFile(indexPath(), 'a diary'.repeat(10_000))
    await expect(sync()).rejects.toMatchObject({ code: 'ERR_INDEX_INVALID' })
    expect(await readFile(indexPath(), 'utf8')).toMatch(/^a diary/u)
    expect(mirror.requests).toEqual([])
    expect(await readdir(directory)).toEqual(['pwned-sha1.hygie'])
  })

  it('does not take the index of the other corpus for its own', async () => {
    await sync()
    await writeFile(join(directory, 'pwned-ntlm.hygie'), await readFile(indexPath()))
    await expect(sync({ mode: 'ntlm' })).rejects.toMatchObject({ code: 'ERR_INDEX_INVALID' })
  })

  it('cannot read an index that is a directory of its own', async () => {
    const file = await open(join(directory, 'file'), 'w')
    await file.close()
    await expect(
      syncPwnedPasswords(join(directory, 'file'), { baseUrl: mirror.baseUrl }),
    ).rejects.toMatchObject({ code: 'ERR_TARGET_WRITE' })
  })
})

describe('an index that was synced', () => {
  it('is whole, and serves others that sync from it by its checksums', async () => {
    await sync()
    const index = await openBreachIndex(createFileReader(indexPath()), { verify: 'full' })
    const handler = createRangeHandler(index, { partial: 'serve' })
    const given: number[] = []
    const fetch: FetchLike = async (url, { headers }) => {
      const response = await handler(new Request(url, { headers }))
      given.push(response.status)
      return response
    }
    const other = join(directory, 'other')
    const options = { prefixes: PREFIXES, fetch, baseUrl: 'https://ranges.example' }
    await syncPwnedPasswords(other, options)
    expect(await readAll(join(other, 'pwned-sha1.hygie'))).toEqual(mirror.corpus)
    given.length = 0
    expect(await syncPwnedPasswords(other, options)).toMatchObject({ written: false, bytes: 0 })
    expect(given).toEqual(Array.from({ length: 64 }, () => 304))
    index.close()
  })
})

describe('a server that fails', () => {
  it('is asked again for whatever is no whole range', async () => {
    const faults: readonly Fault[] = [
      // As a cache on the way kept it once, for a month.
      refuse(502, { 'cache-control': 'public, max-age=2678400' }),
      refuse(408),
      (response) => response.end('<!doctype html><title>Sign in</title>'),
      (response) => response.end(),
      (response, body) => response.end(body.slice(0, -20)),
      (response) => response.destroy(),
      (response, body) => {
        response.writeHead(200, { 'content-length': body.length })
        response.write(body.slice(0, 100), () => response.destroy())
      },
    ]
    for (const [block, fault] of faults.entries()) {
      mirror.faults.set(toPrefix(block), [fault, fault])
    }
    expect(await sync()).toMatchObject({ written: true, changed: 64 })
    expect(await readAll()).toEqual(mirror.corpus)
    expect(waits).toHaveLength(2 * faults.length)
    const [first, second, third] = mirror.requests.filter(({ url }) => url === '/range/00000')
    expect(first?.headers).not.toHaveProperty('cache-control')
    expect(second?.headers['cache-control']).toBe('no-cache')
    expect(second?.headers).not.toHaveProperty('add-padding')
    // The padded variant is another one to every cache on the way.
    expect(third?.headers).toMatchObject({ 'cache-control': 'no-cache', 'add-padding': 'true' })
  })

  it('is asked for the padded variant, of which neither padding nor tag is kept', async () => {
    const pad: Fault = (response, body) =>
      response.writeHead(200, { etag: '"padded"' }).end(`${body}\r\n${'0'.repeat(35)}:0`)
    mirror.faults.set('00011', [refuse(502), refuse(502), pad])
    await sync()
    expect(await readAll()).toEqual(mirror.corpus)
    mirror.asked.length = 0
    await sync()
    expect(statuses()).toEqual({ '200': 1, '304': 63 })
  })

  it('is given the time that it asks for, by all', async () => {
    mirror.faults.set('00000', [refuse(429, { 'retry-after': '7' })])
    await sync({ concurrency: 1 })
    expect(waits.length).toBeGreaterThan(60)
    expect(waits[1]).toBeGreaterThanOrEqual(7_000)
    expect(await readAll()).toEqual(mirror.corpus)
  })

  it('leaves the old index, and what came for the next run', async () => {
    await sync()
    const before = await readFile(indexPath())
    for (const prefix of mirror.corpus.keys()) mirror.corpus.get(prefix)?.pop()
    const always = Array.from({ length: 9 }, () => refuse(502))
    mirror.faults.set('00003', [...always])
    mirror.faults.set('00030', [...always])
    const error = await sync().catch((caught: unknown) => caught)
    expect(error).toMatchObject({
      name: 'SourceError',
      code: 'ERR_SOURCE_HTTP',
      status: 502,
      message: '2 of 64 ranges are missing; what came is kept for the next run.',
      missing: 2,
      failed: ['00003', '00030'],
    })
    expect(Object.keys(error as object)).not.toContain('failed')
    expect((await readFile(indexPath())).equals(before)).toBe(true)
    expect(await readdir(directory)).toEqual(['pwned-sha1.hygie', 'pwned-sha1.journal'])

    mirror.asked.length = 0
    expect(await sync()).toMatchObject({ written: true, changed: 64, checked: 64, resumed: 62 })
    expect(mirror.asked.sort()).toEqual(['00003 200', '00030 200'])
    expect(await readAll()).toEqual(mirror.corpus)
  })

  it('is left alone when eight ranges in a row fail', async () => {
    mirror.onRequest = (prefix) => {
      if (prefix >= '00010') mirror.faults.set(prefix, [refuse(503, { 'retry-after': '3600' })])
    }
    const told: SyncProgress[] = []
    const onProgress = (progress: SyncProgress): void => void told.push(progress)
    await expect(sync({ onProgress, concurrency: 1 })).rejects.toMatchObject({
      code: 'ERR_SOURCE_HTTP',
      retryAfterMs: 3_600_000,
      missing: 48,
    })
    expect(mirror.requests).toHaveLength(16 + 8)
    expect(told.at(-1)).toMatchObject({ checked: 16, failed: 8 })
  })

  it('does not insist where it is refused', async () => {
    mirror.faults.set('00003', [refuse(403)])
    await expect(sync()).rejects.toMatchObject({ status: 403, missing: 1, failed: ['00003'] })
    expect(waits).toEqual([])
  })

  it('is not believed in ranges shorter than they can be', async () => {
    mirror.corpus.get('00003')?.pop()
    await expect(sync({ minRows: 12 })).rejects.toMatchObject({
      code: 'ERR_SOURCE_MALFORMED',
      failed: ['00003'],
    })
  })
})

describe('an interrupted sync', () => {
  it('stops at once when it is aborted, and goes on where it was', async () => {
    const abort = new AbortController()
    let requests = 0
    mirror.onRequest = () => {
      if (++requests === 20) abort.abort(new Error('enough'))
    }
    await expect(sync({ signal: abort.signal })).rejects.toThrow('enough')
    expect(await readdir(directory)).toEqual(['pwned-sha1.journal'])
    await expect(sync({ signal: abort.signal })).rejects.toThrow('enough')
    const { resumed } = await sync()
    expect(resumed).toBeGreaterThan(8)
    expect(resumed).toBeLessThan(20)
    expect(await readAll()).toEqual(mirror.corpus)
  })

  it('does not forget what came for another share', async () => {
    await sync()
    for (const [prefix, rows] of mirror.corpus) if (prefix >= '00020') rows.pop()
    mirror.faults.set('0003F', [refuse(404)])
    await expect(sync({ prefixes: { from: '00020', to: '0003F' } })).rejects.toMatchObject({
      missing: 1,
    })
    const other = await sync({ prefixes: { from: '00000', to: '00000' } })
    expect(other).toMatchObject({ written: true, checked: 1, changed: 0 })
    expect(await sync()).toMatchObject({ changed: 1, notModified: 63 })
    expect(await readAll()).toEqual(mirror.corpus)
  })

  it('starts afresh when too much time has passed', async () => {
    mirror.faults.set('0003F', [refuse(404)])
    await expect(sync()).rejects.toMatchObject({ missing: 1 })
    const later = { now: () => parseInstant('2026-11-24T19:00:00Z') as Instant }
    expect(await sync({ clock: later, maxJournalAgeHours: 9 })).toMatchObject({ resumed: 0 })
  })

  it('removes what a merge left behind that was killed', async () => {
    for (const ending of ['.part', '.part.escapes']) await writeFile(`${indexPath()}${ending}`, 'x')
    mirror.faults.set('0003F', [refuse(404)])
    await expect(sync()).rejects.toMatchObject({ missing: 1 })
    expect(await readdir(directory)).toEqual(['pwned-sha1.journal'])
  })

  it('is the only one that works on an index', async () => {
    const first = sync()
    await vi.waitFor(() => expect(mirror.requests.length).toBeGreaterThan(0))
    await expect(sync()).rejects.toMatchObject({ code: 'ERR_TARGET_WRITE' })
    expect(await first).toMatchObject({ written: true })
  })

  it('publishes nothing once it has lost its lock', async () => {
    mirror.onRequest = () => {
      void readdir(directory).then((files) =>
        files
          .filter((file) => file.endsWith('.lock'))
          .map((file) => rm(join(directory, file), { force: true })),
      )
    }
    await expect(sync()).rejects.toMatchObject({ code: 'ERR_TARGET_WRITE' })
    expect(await readdir(directory)).toEqual(['pwned-sha1.journal'])
  })
})
