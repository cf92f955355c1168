import { createHash } from 'node:crypto'
import { mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { openBreachIndex } from '../../../src/breach/offline/open-breach-index.js'
import { createFileReader } from '../../../src/node/create-file-reader.js'
import { buildIndexBytes } from '../../support/build-index-bytes.js'
import { sha1 } from '../../support/build-range.js'

const folder = mkdtempSync(join(tmpdir(), 'hygie-reader-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Bytes that are nowhere the same. */
const bytes = Buffer.concat(
  Array.from({ length: 3_000 }, (_, part) => createHash('sha256').update(`${part}`).digest()),
)
const write = (name: string, content: Uint8Array = bytes): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const unreadable = expect.objectContaining({ code: 'ERR_SOURCE_READ' })

describe('createFileReader', () => {
  it('reads any bytes, now or later', async () => {
    const reader = createFileReader(write('plain'))
    expect(reader.size).toBe(bytes.length)
    for (const [offset, length] of [
      [0, 1],
      [5, 16_384],
      [9, 16_385],
      [0, bytes.length],
      [bytes.length, 0],
    ] as const) {
      const expected = new Uint8Array(bytes.subarray(offset, offset + length))
      expect(reader.readSync(offset, length)).toEqual(expected)
      expect(await reader.read(offset, length)).toEqual(expected)
    }
    reader.close()
  })

  it('gives what it reads later a buffer of its own, and what it reads now the same one again', async () => {
    const reader = createFileReader(write('buffers'))
    const [first, second] = await Promise.all([reader.read(0, 4), reader.read(4, 4)])
    expect([first, second]).toEqual(
      [bytes.subarray(0, 4), bytes.subarray(4, 8)].map((part) => new Uint8Array(part)),
    )
    const now = reader.readSync(0, 4)
    expect(reader.readSync(4, 4).buffer).toBe(now.buffer)
    reader.close()
  })

  it('computes checksums as the platform does', () => {
    const reader = createFileReader(write('sums'))
    const first = bytes.subarray(0, 10)
    expect(reader.crc32?.(bytes.subarray(10), crc32(first))).toBe(crc32(bytes))
    reader.close()
  })

  it.each([
    ['a file that is not there', join(folder, 'nowhere')],
    ['a folder', folder],
    ['a path that is none', 5 as unknown as string],
  ])('refuses %s, and names the option', (_title, path) => {
    expect(() => createFileReader(path)).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringMatching(/^'path' must be (?:a file that can be read|a text)\.$/u),
      }),
    )
  })

  it('says that bytes behind the end cannot be read', async () => {
    const path = write('short')
    const reader = createFileReader(path)
    truncateSync(path, 100)
    expect(() => reader.readSync(90, 20)).toThrow(unreadable)
    await expect(reader.read(90, 20)).rejects.toThrow(unreadable)
    expect(reader.readSync(90, 10)).toHaveLength(10)
    reader.close()
  })

  it('says that an offset which no file has cannot be read, and keeps the cause', async () => {
    const reader = createFileReader(write('offset'))
    expect(() => reader.readSync(-2, 1)).toThrow(
      expect.objectContaining({ cause: expect.anything() }),
    )
    await expect(reader.read(-2, 1)).rejects.toThrow(unreadable)
    reader.close()
  })

  it('goes on with the file that it opened when another takes its name', () => {
    const path = write('replaced')
    const reader = createFileReader(path)
    renameSync(write('other', Buffer.alloc(bytes.length, 7)), path)
    expect(reader.readSync(64, 32)).toEqual(new Uint8Array(bytes.subarray(64, 96)))
    rmSync(path)
    expect(reader.readSync(96, 32)).toEqual(new Uint8Array(bytes.subarray(96, 128)))
    reader.close()
  })

  it('reads nothing once it is closed, and lets a read that is under way finish', async () => {
    const reader = createFileReader(write('closed'))
    const pending = [reader.read(0, 50_000), reader.read(1, 50_000)]
    reader.close()
    reader.close()
    expect(await Promise.all(pending)).toEqual(
      [0, 1].map((at) => new Uint8Array(bytes.subarray(at, at + 50_000))),
    )
    expect(() => reader.readSync(0, 1)).toThrow(unreadable)
    await expect(reader.read(0, 1)).rejects.toThrow(unreadable)
  })

  it('serves an index', async () => {
    const lines = Array.from({ length: 500 }, (_, row) => ({
      hash: sha1(`${row}`),
      count: row + 1,
    }))
    const path = write('index', buildIndexBytes(lines))
    const index = await openBreachIndex(createFileReader(path), { verify: 'full' })
    expect(['0', '20', 'absent'].map((text) => index.count(text))).toEqual([1, 21, 0])
    expect(index.countMany(['absent', '499', '7'])).toEqual([0, 500, 8])
    expect(await index.countAsync('499')).toBe(500)
    index.close()
    expect(() => index.count('0')).toThrow(unreadable)
  })
})
