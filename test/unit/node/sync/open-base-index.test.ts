import { mkdir, mkdtemp, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createIndexWriter } from '../../../../src/node/build/create-index-writer.js'
import { openBaseIndex } from '../../../../src/node/sync/open-base-index.js'
import { type Instant, parseInstant } from '../../../../src/time.js'

// Every index, however small, has tables of 24 MB that reach the disk.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let directory = ''
let path = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hygie-base-'))
  path = join(directory, 'index')
})
afterEach(() => rm(directory, { recursive: true }))

const rows = Uint8Array.from({ length: 36 }, (_, index) => (index < 18 ? 1 : 2))
const escapes = Uint8Array.of(1, 0, 99)

async function write(counted = true): Promise<void> {
  const createdAt = parseInstant('2026-11-24T09:00:00Z') as Instant
  const writer = await createIndexWriter(path, {
    hash: 'sha1',
    asOf: null,
    note: 'a test',
    createdAt,
    counted,
  })
  await writer.addBlock(3, rows, counted ? escapes : new Uint8Array(0), counted ? 7n : 0n)
  await writer.addBlock(9, rows, new Uint8Array(0))
  await writer.finish()
}

describe('openBaseIndex', () => {
  it('knows blocks, entity tags and what the header says', async () => {
    await write()
    const base = await openBaseIndex(path, 'sha1')
    expect(base?.info).toMatchObject({ hashes: 4, coverage: 'partial', note: 'a test' })
    expect(base?.root).toHaveLength(16)
    expect([0, 3, 9].map((block) => base?.rowsIn(block))).toEqual([0, 2, 2])
    expect([0, 3, 9].map((block) => base?.etagOf(block))).toEqual([0n, 7n, 0n])
    for (const read of [base?.readBlock, base?.copyBlock]) {
      expect(await read?.(0)).toEqual({ rows: new Uint8Array(0), escapes: new Uint8Array(0) })
      expect(await read?.(3)).toEqual({ rows, escapes })
      expect(await read?.(9)).toEqual({ rows, escapes: new Uint8Array(0) })
    }
    base?.close()
  })

  it('reads an index that was built from hashes without counts', async () => {
    await write(false)
    const base = await openBaseIndex(path, 'sha1')
    expect(base?.etagOf(3)).toBe(0n)
    expect(await base?.copyBlock(3)).toEqual({ rows, escapes: new Uint8Array(0) })
    base?.close()
  })

  it('takes a block that cannot be read for one that is damaged, and copies none', async () => {
    await write()
    const base = await openBaseIndex(path, 'sha1')
    await truncate(path, 10_000)
    expect(await base?.readBlock(3)).toBe(null)
    await expect(base?.copyBlock(3)).rejects.toMatchObject({ code: 'ERR_SOURCE_READ' })
    base?.close()
  })

  it('finds nothing where nothing is', async () => {
    expect(await openBaseIndex(path, 'sha1')).toBe(null)
  })

  it('refuses an index of the other corpus', async () => {
    await write()
    await expect(openBaseIndex(path, 'ntlm')).rejects.toMatchObject({ code: 'ERR_INDEX_INVALID' })
  })

  it('cannot read a directory', async () => {
    await mkdir(path)
    await expect(openBaseIndex(path, 'sha1')).rejects.toMatchObject({ code: 'ERR_SOURCE_READ' })
  })
})
