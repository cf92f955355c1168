import {
  appendFile,
  type FileHandle,
  mkdtemp,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  type Journal,
  type OpenJournalOptions,
  openJournal,
} from '../../../../src/node/sync/open-journal.js'
import type { JournalRecord } from '../../../../src/node/sync/types.js'

// Every index, however small, has tables of 24 MB that reach the disk.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let directory = ''
let path = ''
const journals: Journal[] = []
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hygie-journal-'))
  path = join(directory, 'journal')
})
afterEach(async () => {
  for (const journal of journals.splice(0)) await journal.close()
  await rm(directory, { recursive: true })
})

async function open(options: Partial<OpenJournalOptions> = {}): Promise<Journal> {
  const journal = await openJournal(path, {
    hash: 'sha1',
    server: 'https://ranges.example',
    root: null,
    nowMs: 1_000_000,
    maxAgeMs: 1_000,
    ...options,
  })
  journals.push(journal)
  return journal
}

const record = (block: number, length = 36, kind: 1 | 2 | 3 = 3): JournalRecord => ({
  block,
  kind,
  etag: BigInt(block) << 40n,
  rows: new Uint8Array(length).fill(block + 1),
  escapes: new Uint8Array(length / 12).fill(block + 2),
})

/** Without looking at a million bytes one by one. */
const isSame = (left: JournalRecord, right: JournalRecord): boolean =>
  left.block === right.block &&
  left.kind === right.kind &&
  left.etag === right.etag &&
  Buffer.compare(left.rows, right.rows) === 0 &&
  Buffer.compare(left.escapes, right.escapes) === 0

/** Writes three records, and closes. */
async function writeThree(): Promise<void> {
  const journal = await open()
  await Promise.all([record(5), record(1_048_575, 0, 1), record(0, 360)].map(journal.append))
  await journal.close()
}

const sizeOf = (journal: Journal): number => journal.count(1) + journal.count(2) + journal.count(3)

const known = (journal: Journal): number[] => [5, 1_048_575, 0].map(journal.kindOf)

describe('openJournal', () => {
  it('starts empty', async () => {
    const journal = await open()
    expect([sizeOf(journal), journal.startedAtMs, ...known(journal)]).toEqual([
      0, 1_000_000, 0, 0, 0,
    ])
  })

  it('gives back what it was given, at once and when it is opened again', async () => {
    const first = await open()
    for (const one of [record(5), record(7, 0, 1)]) await first.append(one)
    await Promise.all([first.append(record(0, 1_260_000)), first.append(record(3, 72, 2))])
    expect(isSame(await first.read(0), record(0, 1_260_000))).toBe(true)
    await first.close()
    const again = await open({ nowMs: 1_000_999 })
    expect([sizeOf(again), again.startedAtMs]).toEqual([4, 1_000_000])
    for (const expected of [record(3, 72, 2), record(5), record(7, 0, 1), record(0, 1_260_000)]) {
      expect(again.kindOf(expected.block)).toBe(expected.kind)
      expect(isSame(await again.read(expected.block), expected)).toBe(true)
    }
    await again.append(record(8))
    expect(await again.read(8)).toEqual(record(8))
  })

  it('is cut behind its last whole record, wherever it was cut', async () => {
    await writeThree()
    const whole = await readFile(path)
    const lengths = [64, 64 + 28 + 39, 64 + 2 * 28 + 39, whole.length]
    for (let length = 64; length <= whole.length; length += 29) {
      await writeFile(path, whole.subarray(0, length))
      const journal = await open()
      const count = lengths.findLastIndex((end) => end <= length)
      expect(sizeOf(journal)).toBe(count)
      expect((await stat(path)).size).toBe(lengths[count])
      await journal.append(record(77))
      expect(await journal.read(77)).toEqual(record(77))
      await journal.close()
    }
  })

  it.each([
    ['a changed byte of a body', 64 + 28 + 3, 1],
    ['a changed mark', 64, 0],
    ['a changed block', 64 + 4, 0],
    ['a changed length', 64 + 11, 0],
    ['a changed tag', 64 + 28 + 39 + 16, 1],
  ])('believes nothing behind %s', async (title, at) => {
    await writeThree()
    const bytes = await readFile(path)
    bytes[at] = (bytes[at] as number) ^ 0x40
    await writeFile(path, bytes)
    expect(sizeOf(await open())).toBe(title === 'a changed tag' ? 1 : 0)
  })

  it('believes no page of zeros, and no garbage behind the records', async () => {
    await writeThree()
    const { size } = await stat(path)
    await truncate(path, size + 4_096)
    expect(sizeOf(await open())).toBe(3)
    await appendFile(path, Buffer.alloc(5_000, 0xff))
    expect(sizeOf(await open())).toBe(3)
  })

  it.each<[string, Partial<OpenJournalOptions>]>([
    ['another corpus', { hash: 'ntlm' }],
    ['another server', { server: 'https://other.example' }],
    ['another index', { root: new Uint8Array(16).fill(7) }],
    ['a day long gone', { nowMs: 1_001_001 }],
    ['a day to come', { nowMs: 999_999 }],
  ])('starts afresh from one of %s', async (_title, options) => {
    await writeThree()
    const journal = await open(options)
    expect([sizeOf(journal), ...known(journal)]).toEqual([0, 0, 0, 0])
    expect((await stat(path)).size).toBe(64)
    await journal.append(record(1))
    expect(await journal.read(1)).toEqual(record(1))
  })

  it('starts afresh from a file that is something else', async () => {
    await writeFile(path, 'x'.repeat(1_000))
    expect(sizeOf(await open())).toBe(0)
  })

  it('goes on with the one of the same index', async () => {
    const root = Uint8Array.from({ length: 16 }, (_, index) => index)
    await (await open({ root })).append(record(5))
    expect(sizeOf(await open({ root }))).toBe(1)
  })

  it.each<[string, () => Promise<void>]>([
    ['altered', async () => writeFile(path, (await readFile(path)).fill(0, 100, 104))],
    ['cut', () => truncate(path, 70)],
  ])('tells when a record was %s since it was written', async (_title, damage) => {
    const journal = await open()
    await journal.append(record(5))
    await damage()
    await expect(journal.read(5)).rejects.toMatchObject({ code: 'ERR_INDEX_INVALID' })
  })

  it('is gone when it is removed', async () => {
    const journal = await open()
    await journal.remove()
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('cannot be where a directory is', async () => {
    path = directory
    await expect(open()).rejects.toMatchObject({
      code: 'ERR_TARGET_WRITE',
      cause: expect.objectContaining({ code: 'EISDIR' }),
    })
  })
})

/** A disk that takes so many bytes, a few at a time. */
function createFullDisk(capacity: number, calls: string[] = []): FileHandle {
  const refuse = async (): Promise<never> => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  }
  let used = 0
  const file = {
    read: async () => ({ bytesRead: 0 }),
    truncate: async () => calls.push('truncate'),
    write: async (_bytes: Uint8Array, _at: number, length: number) => {
      const bytesWritten = Math.min(length, 40, capacity - used)
      if (bytesWritten === 0) return refuse()
      used += bytesWritten
      return { bytesWritten }
    },
    close: async () => void calls.push('close'),
  }
  return file as unknown as FileHandle
}

describe('a full disk', () => {
  it('refuses the header', async () => {
    const calls: string[] = []
    const openFile = async (): Promise<FileHandle> => createFullDisk(50, calls)
    await expect(open({ openFile })).rejects.toMatchObject({
      code: 'ERR_TARGET_WRITE',
      cause: expect.objectContaining({ code: 'ENOSPC' }),
    })
    expect(calls).toEqual(['truncate', 'close'])
  })

  it('refuses a record, those that wait behind it, and every later one', async () => {
    const journal = await open({ openFile: async () => createFullDisk(64 + 67 + 50) })
    await journal.append(record(1))
    const answers = await Promise.allSettled([record(2), record(3), record(4)].map(journal.append))
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    await expect(journal.append(record(5))).rejects.toMatchObject({ code: 'ERR_TARGET_WRITE' })
    expect(sizeOf(journal)).toBe(1)
  })
})
