import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { encodeFilter } from '../../../../src/breach/offline/encode-filter.js'
import { openBreachIndex } from '../../../../src/breach/offline/open-breach-index.js'
import { buildBreachIndex } from '../../../../src/node/build/build-breach-index.js'
import type { BuildBreachIndexOptions } from '../../../../src/node/build/types.js'
import type { IsoDate } from '../../../../src/time.js'
import { buildIndexBytes, type CorpusLine } from '../../../support/build-index-bytes.js'
import { createCorpus, formatCorpus } from '../../../support/create-corpus.js'
import { createManualTime } from '../../../support/create-manual-time.js'
import { makeDirectory } from '../../../support/make-directory.js'

// Each build writes tables of 12 MiB, on whatever disk there is.
vi.setConfig({ testTimeout: 30_000 })

const { clock } = createManualTime()
const SAID = { clock, asOf: '2026-11-01' as IsoDate, note: 'A list of our own.' } as const
const corpus = createCorpus({ lines: 5_000 })

async function build(
  source: Parameters<typeof buildBreachIndex>[0],
  options: Partial<BuildBreachIndexOptions>,
): Promise<Buffer> {
  const target = join(makeDirectory(), 'filter')
  await buildBreachIndex(source, target, { hash: 'sha1', profile: 'filter8', ...SAID, ...options })
  return readFileSync(target)
}

function write(bytes: Uint8Array): string {
  const path = join(makeDirectory(), 'source')
  writeFileSync(path, bytes)
  return path
}

/** The same filter, made in memory. */
async function encode(
  lines: readonly CorpusLine[],
  own: Partial<Parameters<typeof encodeFilter>[1]> = {},
): Promise<Uint8Array> {
  const hashes = Buffer.from(lines.map(({ hash }) => hash).join(''), 'hex')
  return encodeFilter(hashes, {
    ...SAID,
    hash: 'sha1',
    bits: 8,
    complete: false,
    top: false,
    covers: null,
    createdAt: Date.parse(clock.now()),
    ...own,
  })
}

/** The most frequent ones, those that come first where counts are equal. */
const pickTop = (lines: readonly CorpusLine[], top: number): CorpusLine[] =>
  lines
    .map((line, row) => ({ ...line, row }))
    .sort((a, b) => (b.count as number) - (a.count as number) || a.row - b.row)
    .slice(0, top)
    .sort((a, b) => a.row - b.row)

describe('a filter of buildBreachIndex', () => {
  it.each([
    ['filter8', 8],
    ['filter16', 16],
  ] as const)('%s has the bytes of one that is made in memory', async (profile, bits) => {
    const made = await build([formatCorpus(corpus)], { profile })
    expect(made.equals(await encode(corpus, { bits }))).toBe(true)
    const index = await openBreachIndex(made, { verify: 'full' })
    expect(index.info).toMatchObject({ profile, hashes: 5_000, coverage: 'partial' })
    expect(corpus.every(({ hash }) => index.countHash(hash) === null)).toBe(true)
    index.close()
  })

  it('holds NTLM, and hashes without counts', async () => {
    const ntlm = createCorpus({ lines: 500, hash: 'ntlm' })
    const expected = await encode(ntlm, { hash: 'ntlm' })
    const uncounted = formatCorpus(ntlm.map(({ hash }) => ({ hash, count: null })))
    expect((await build([formatCorpus(ntlm)], { hash: 'ntlm' })).equals(expected)).toBe(true)
    expect((await build([uncounted], { hash: 'ntlm', counts: 'none' })).equals(expected)).toBe(true)
  })

  it.each([1, 2, 100, 1_234, 4_999])('holds the %i most frequent hashes', async (top) => {
    const made = await build(write(formatCorpus(corpus)), { top })
    const expected = await encode(pickTop(corpus, top), { top: true })
    expect(made.equals(expected)).toBe(true)
  })

  it('holds everything where there are no more', async () => {
    for (const top of [5_000, 1e9]) {
      const made = await build(write(formatCorpus(corpus)), { top })
      expect(made.equals(await encode(corpus))).toBe(true)
    }
  })

  it('counts very frequent hashes apart', async () => {
    const frequent = corpus.map((line, row) => ({
      ...line,
      count: row < 900 ? 70_000 + (row % 3) : 1,
    }))
    for (const top of [1, 450, 800]) {
      const made = await build(write(formatCorpus(frequent)), { top })
      expect(made.equals(await encode(pickTop(frequent, top), { top: true }))).toBe(true)
    }
  })

  it('is made from an exact index, whose root it names', async () => {
    const exact = buildIndexBytes(corpus, { createdAt: 0 })
    const covers = new Uint8Array(exact.subarray(-24, -8))
    const path = write(exact)
    expect((await build(path, {})).equals(await encode(corpus, { covers }))).toBe(true)
    // A part of it is not what the index could leave its misses to.
    const top = await encode(pickTop(corpus, 300), { top: true })
    expect((await build(path, { top: 300 })).equals(top)).toBe(true)
  })

  it('is not made from a damaged index', async () => {
    const exact = buildIndexBytes(corpus, { createdAt: 0 })
    const rowsAt = 4_096 + 4_198_400
    exact[rowsAt + 1_000] = (exact[rowsAt + 1_000] as number) ^ 1
    await expect(build(write(exact), {})).rejects.toMatchObject({ code: 'ERR_INDEX_INVALID' })
    exact[0] = 0x89
    exact[1] = 0
    await expect(build(write(exact), {})).rejects.toMatchObject({ code: 'ERR_INDEX_INVALID' })
  })

  it('is not made from an index of other hashes, nor an exact index from an index', async () => {
    const path = write(buildIndexBytes(corpus, { createdAt: 0 }))
    await expect(build(path, { hash: 'ntlm' })).rejects.toMatchObject({ code: 'ERR_INDEX_INVALID' })
    await expect(build(path, { profile: 'exact' })).rejects.toThrow("'profile' must be a filter")
  })

  it('finds nothing frequent where nobody counted', async () => {
    const lines = corpus.map(({ hash }) => ({ hash, count: null }))
    const path = write(buildIndexBytes(lines, { createdAt: 0, counted: false }))
    await expect(build(path, { top: 10 })).rejects.toThrow("'top' needs a source that says")
    expect(await build(path, {})).toHaveLength((await encode(corpus)).length)
  })
})
