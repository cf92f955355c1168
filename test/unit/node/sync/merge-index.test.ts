import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HygieError } from '../../../../src/errors.js'
import { createIndexWriter } from '../../../../src/node/build/create-index-writer.js'
import type { IndexWriter } from '../../../../src/node/build/types.js'
import { mergeIndex } from '../../../../src/node/sync/merge-index.js'
import { type BaseIndex, openBaseIndex } from '../../../../src/node/sync/open-base-index.js'
import { type Journal, openJournal } from '../../../../src/node/sync/open-journal.js'
import { type Instant, parseInstant } from '../../../../src/time.js'

// Every index, however small, has tables of 24 MB that reach the disk.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let directory = ''
let base: BaseIndex
let journal: Journal
const rows = (value: number): Uint8Array => new Uint8Array(18).fill(value)
const none = new Uint8Array(0)

const createWriter = (name: string): Promise<IndexWriter> =>
  createIndexWriter(join(directory, name), {
    hash: 'sha1',
    asOf: null,
    note: '',
    createdAt: parseInstant('2026-11-24T09:00:00Z') as Instant,
  })

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hygie-merge-'))
  const writer = await createWriter('old')
  for (const block of [2, 4, 6]) await writer.addBlock(block, rows(block), none, 1n)
  await writer.finish()
  base = (await openBaseIndex(join(directory, 'old'), 'sha1')) as BaseIndex
  journal = await openJournal(join(directory, 'journal'), {
    hash: 'sha1',
    server: '',
    root: null,
    nowMs: 0,
    maxAgeMs: 0,
  })
  const learn = { rows: none, escapes: none, etag: 2n }
  await journal.append({ block: 6, kind: 2, ...learn })
  await journal.append({ block: 4, kind: 3, rows: rows(5), escapes: none, etag: 3n })
  await journal.append({ block: 2, kind: 1, ...learn })
})
afterEach(async () => {
  base.close()
  await journal.close()
  await rm(directory, { recursive: true })
})

const merge = (writer: IndexWriter, signal = new AbortController().signal) =>
  mergeIndex({ base, journal, writer, signal, beforeFinish: async () => undefined })

/** Takes so many blocks, then the disk is full. */
function createFullWriter(capacity: number, calls: string[]): IndexWriter {
  const refuse = (): never => {
    calls.push('full')
    throw new HygieError('ERR_TARGET_WRITE', 'The index could not be written.')
  }
  let left = capacity
  return {
    resumed: null,
    hashes: () => 0,
    addBlock: () => (left-- === 0 ? refuse() : undefined),
    checkpoint: async () => undefined,
    finish: async () => refuse(),
    abort: async () => void calls.push('abort'),
  }
}

describe('mergeIndex', () => {
  it('takes new rows and new tags from the journal, and the rest from the old index', async () => {
    const info = await merge(await createWriter('new'))
    expect(info).toMatchObject({ hashes: 3, coverage: 'partial' })
    const merged = (await openBaseIndex(join(directory, 'new'), 'sha1')) as BaseIndex
    const blocks = [2, 4, 6].map(async (block) => (await merged.copyBlock(block)).rows[0])
    expect(await Promise.all(blocks)).toEqual([2, 5, 6])
    expect([2, 4, 6].map(merged.etagOf)).toEqual([1n, 3n, 2n])
    merged.close()
  })

  it.each([0, 1, 2, 3])('gives up when the disk is full after %i blocks', async (capacity) => {
    const calls: string[] = []
    const merged = merge(createFullWriter(capacity, calls))
    await expect(merged).rejects.toMatchObject({ code: 'ERR_TARGET_WRITE' })
    expect(calls).toEqual(['full', 'abort'])
  })

  it('gives up when it is aborted', async () => {
    const calls: string[] = []
    const merged = merge(createFullWriter(9, calls), AbortSignal.abort('enough'))
    await expect(merged).rejects.toBe('enough')
    expect(calls).toEqual(['abort'])
  })

  it.each(['old', 'journal'])(
    'gives no new checksum to what was damaged in the %s',
    async (name) => {
      const path = join(directory, name)
      const bytes = await readFile(path)
      // The rows of block 2 in the index, those of block 4 in the journal.
      const at = name === 'old' ? bytes.indexOf(rows(2)) : bytes.indexOf(rows(5))
      bytes[at] = 0xff
      await writeFile(path, bytes)
      const writer = await createWriter('new')
      const abort = vi.spyOn(writer, 'abort')
      await expect(merge(writer)).rejects.toMatchObject({ code: 'ERR_INDEX_INVALID' })
      expect(abort).toHaveBeenCalledOnce()
    },
  )
})
